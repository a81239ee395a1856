import type { BodyOf } from '#shared/acts/kind';
import type { policySet } from '#shared/acts/kinds/policy-set';
import { isDay, type Day } from '#shared/base/calendar';
import { policyOn, type Policy } from '#shared/domain/ledger/control/policy';
import { textOf, type DeedValues } from '../control/deed-form';
import { readShares, sharesText } from '../control/policy-view';

export type PolicySet = BodyOf<typeof policySet>;
export const controls = ['stop', 'warn', 'note'] as const;
export const bookForms = ['bank', 'government', 'local-fund'] as const;

/** The rules of a policy that the screen shows and sets, as they are on a day. */
export type Rules = {
  readonly control: (typeof controls)[number];
  readonly shares: readonly number[];
  readonly employeeHeads: readonly string[];
  readonly fundHead: string;
  readonly lapse: boolean;
  readonly cashBookForm: (typeof bookForms)[number];
  readonly matchDays: number;
  /** 0 for never. */
  readonly chequeDays: number;
};
export type RuleName = keyof Rules;
export const ruleNames = [
  'control',
  'shares',
  'employeeHeads',
  'fundHead',
  'lapse',
  'cashBookForm',
  'matchDays',
  'chequeDays',
] as const satisfies readonly RuleName[];

const releasesOf = (policy: Policy, day: Day): NonNullable<PolicySet['releases']> =>
  policyOn(policy, 'releases', day) ?? [];

/** The rules on a day; with none published, what the program goes by. `shares` are those of all expenditure heads. */
export function rulesOn(policy: Policy, day: Day): Rules {
  return {
    control: policyOn(policy, 'control', day) ?? 'stop',
    shares: releasesOf(policy, day).find((rule) => rule.heads === 'A')?.quarters ?? [],
    employeeHeads: policyOn(policy, 'employeeHeads', day) ?? [],
    fundHead: policyOn(policy, 'fundHead', day) ?? '',
    lapse: policyOn(policy, 'lapse', day) ?? true,
    cashBookForm: policyOn(policy, 'cashBookForm', day) ?? 'bank',
    matchDays: policyOn(policy, 'matchDays', day) ?? 0,
    chequeDays: policyOn(policy, 'chequeDays', day) ?? 0,
  };
}

/** Rules as the values of a form. */
export const valuesOf = (rules: Rules, from: Day): DeedValues => ({
  from,
  control: rules.control,
  shares: sharesText(rules.shares),
  employeeHeads: rules.employeeHeads.join(', '),
  fundHead: rules.fundHead || undefined,
  lapse: rules.lapse,
  cashBookForm: rules.cashBookForm,
  matchDays: String(rules.matchDays),
  chequeDays: String(rules.chequeDays),
});

export type Typed = {
  readonly from: Day | undefined;
  readonly rules: Rules;
  /** What cannot be read. */
  readonly faults: readonly ('shares' | 'employeeHeads' | 'matchDays' | 'chequeDays')[];
};

/** The rules that a form says. */
export function typedRules(values: DeedValues): Typed {
  const faults: Typed['faults'][number][] = [];
  const from = textOf(values, 'from');
  const shares = readShares(textOf(values, 'shares'));
  if (!shares) faults.push('shares');
  const employeeHeads = textOf(values, 'employeeHeads')
    .toUpperCase()
    .split(/[,،\s]+/)
    .filter((part) => part !== '');
  if (!employeeHeads.every((head) => /^A\d{2}$/.test(head)) || employeeHeads.length > 10)
    faults.push('employeeHeads');
  const days = textOf(values, 'matchDays');
  if (!/^\d{1,3}$/.test(days) || Number(days) > 366) faults.push('matchDays');
  const old = textOf(values, 'chequeDays');
  if (!/^\d{1,4}$/.test(old) || Number(old) > 3660) faults.push('chequeDays');
  return {
    from: isDay(from) ? from : undefined,
    rules: {
      control: controls.find((one) => one === values.control) ?? 'stop',
      shares: shares ?? [],
      employeeHeads,
      fundHead: textOf(values, 'fundHead'),
      lapse: values.lapse === true,
      cashBookForm: bookForms.find((one) => one === values.cashBookForm) ?? 'bank',
      matchDays: Number(days),
      chequeDays: Number(old),
    },
    faults,
  };
}

/** The names of rules that differ. */
export const changedRules = (before: Rules, after: Rules): readonly RuleName[] =>
  ruleNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));

/** What is published: only the rules that differ from those on that day; everything else stays as it was. */
export function setOf(policy: Policy, from: Day, rules: Rules): PolicySet {
  const changed = changedRules(rulesOn(policy, from), rules);
  const [a = 0, b = 0, c = 0, d = 0] = rules.shares;
  const others = releasesOf(policy, from).filter((rule) => rule.heads !== 'A');
  const all: Readonly<Record<RuleName, Partial<PolicySet>>> = {
    control: { control: rules.control },
    shares: { releases: [{ heads: 'A', quarters: [a, b, c, d] }, ...others] },
    employeeHeads: { employeeHeads: [...rules.employeeHeads] },
    fundHead: rules.fundHead === '' ? {} : { fundHead: rules.fundHead },
    lapse: { lapse: rules.lapse },
    cashBookForm: { cashBookForm: rules.cashBookForm },
    matchDays: { matchDays: rules.matchDays },
    chequeDays: { chequeDays: rules.chequeDays },
  };
  return { from, ...Object.assign({}, ...changed.map((name) => all[name])) } as PolicySet; // parts of one
}
