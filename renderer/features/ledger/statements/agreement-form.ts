import { formatRupees, paisa, parseRupees } from '#shared/base/money';
import type { Spent } from '#shared/domain/ledger/agreement/agreement';

/** What is typed beside a head: the month and the year so far, as the accounts office has them. */
export type Typed = { readonly month: string; readonly progressive: string };
/** What is typed, by head. A head without texts is not in the accounts office's statement. */
export type AgreementForm = Readonly<Record<string, Typed>>;

export const nothingTyped: Typed = { month: '', progressive: '' };

/** Whether a saved draft still is such a form. */
export const isAgreementForm = (saved: unknown): saved is AgreementForm =>
  typeof saved === 'object' &&
  saved !== null &&
  Object.values(saved).every(
    (one: Partial<Typed> | null) => typeof one?.month === 'string' && typeof one.progressive === 'string',
  );

/** The form with these figures filled in. */
export const formOf = (lines: readonly Spent[]): AgreementForm =>
  Object.fromEntries(
    lines.map(({ head, month, progressive }) => [
      head,
      { month: formatRupees(paisa(month)), progressive: formatRupees(paisa(progressive)) },
    ]),
  );

type Field = keyof Typed;

/** What the form says, or which fields are no amounts. One of the two fields alone is a fault of the other. */
export function readForm(
  form: AgreementForm,
):
  | { readonly lines: readonly Spent[] }
  | { readonly faults: readonly { readonly head: string; readonly field: Field }[] } {
  const faults: { head: string; field: Field }[] = [];
  const lines = Object.entries(form).flatMap(([head, typed]): readonly Spent[] => {
    if (typed.month.trim() === '' && typed.progressive.trim() === '') return [];
    const amount = (field: Field): number => {
      const read = parseRupees(typed[field]);
      if (!read.ok) faults.push({ head, field });
      return read.ok ? read.value : 0;
    };
    return [{ head, month: amount('month'), progressive: amount('progressive') }];
  });
  return faults.length > 0 ? { faults } : { lines: lines.sort((a, b) => (a.head < b.head ? -1 : 1)) };
}

const code = /^[A-CE-H]\d{2}\d[0-9A-Z]{2}(-\d{2})?$/;

/**
 * What was copied from a spreadsheet or another CSV: each row with a head and, after it, two amounts (the month and the
 * year so far). Other rows, such as titles and sums, are left out; nothing if no row is such a one.
 */
export function readPasted(text: string): AgreementForm | undefined {
  const found = text.split(/\r?\n/).flatMap((row): readonly (readonly [string, Typed])[] => {
    const cells = row.split('\t').map((cell) => cell.trim());
    const at = cells.findIndex((cell) => code.test(cell));
    const amounts = cells.slice(at + 1).flatMap((cell) => {
      const read = parseRupees(cell);
      return read.ok ? [formatRupees(read.value)] : [];
    });
    const [month, progressive, ...more] = amounts;
    const head = cells[at];
    if (head === undefined || month === undefined || progressive === undefined || more.length > 0) return [];
    return [[head, { month, progressive }]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
