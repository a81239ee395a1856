import { z } from 'zod';
import { isDay, type Day } from '#shared/base/calendar';
import type { BillRule } from '#shared/domain/ledger/bills/bill-rules';

const rulesForm = z.strictObject({
  from: z.string(),
  source: z.string(),
  scanRequired: z.boolean(),
  persons: z.union([z.literal(2), z.literal(3)]),
  objections: z.array(z.strictObject({ code: z.string(), text: z.string(), textUrdu: z.string() })),
});
/** Rules for bills as they are typed. */
export type RulesForm = Readonly<z.infer<typeof rulesForm>>;
export type Objection = RulesForm['objections'][number];

/** Whether a draft that was kept still is a form. */
export const isRulesForm = (saved: unknown): saved is RulesForm => rulesForm.safeParse(saved).success;

/** The form of new rules that begin as those that hold now. */
export const rulesFormOf = (rule: BillRule | undefined, from: Day): RulesForm => ({
  from,
  source: '',
  scanRequired: rule?.scanRequired ?? true,
  persons: rule?.persons ?? 3,
  objections: rule?.objections ?? [],
});

export const emptyObjection: Objection = { code: '', text: '', textUrdu: '' };
const isBlank = (one: Objection): boolean => `${one.code}${one.text}${one.textUrdu}`.trim() === '';

export type RulesFaults = ReadonlySet<'from' | 'source' | 'objections'>;

/** What is wrong with a form; blank objections are passed over. */
export function rulesFaults(form: RulesForm): RulesFaults {
  const faults = new Set<'from' | 'source' | 'objections'>();
  if (!isDay(form.from)) faults.add('from');
  if (form.source.trim() === '') faults.add('source');
  const { objections } = ruleOf(form);
  const isSound = objections.every(
    ({ code, text, textUrdu }) => /^[A-Z0-9-]{1,12}$/.test(code) && text !== '' && textUrdu !== '',
  );
  if (!isSound || new Set(objections.map((one) => one.code)).size < objections.length)
    faults.add('objections');
  return faults;
}

/** The rules that a form without faults says. */
export const ruleOf = (form: RulesForm): BillRule => ({
  from: form.from,
  source: form.source.trim(),
  scanRequired: form.scanRequired,
  persons: form.persons,
  objections: form.objections
    .filter((one) => !isBlank(one))
    .map(({ code, text, textUrdu }) => ({
      code: code.trim().toUpperCase(),
      text: text.trim(),
      textUrdu: textUrdu.trim(),
    })),
});

export type RuleChange =
  | { readonly what: 'scan'; readonly before: boolean | undefined; readonly after: boolean }
  | { readonly what: 'persons'; readonly before: 2 | 3 | undefined; readonly after: 2 | 3 }
  | {
      readonly what: 'objection';
      readonly before: Objection | undefined;
      readonly after: Objection | undefined;
    };

/** What differs between the rules that hold and those that are typed. */
export function ruleChanges(before: BillRule | undefined, form: RulesForm): readonly RuleChange[] {
  const after = ruleOf(form);
  const old = before?.objections ?? [];
  const codes = [...new Set([...old, ...after.objections].map((one) => one.code))];
  const objections = codes.flatMap((code): RuleChange[] => {
    const [was, is] = [old, after.objections].map((list) => list.find((one) => one.code === code));
    const same = was?.text === is?.text && was?.textUrdu === is?.textUrdu;
    return same ? [] : [{ what: 'objection', before: was, after: is }];
  });
  return [
    ...(before?.scanRequired === after.scanRequired
      ? []
      : [{ what: 'scan' as const, before: before?.scanRequired, after: after.scanRequired }]),
    ...(before?.persons === after.persons
      ? []
      : [{ what: 'persons' as const, before: before?.persons, after: after.persons }]),
    ...objections,
  ];
}
