import { fiscalYearOf, type Day } from '#shared/base/calendar';
import { addPaisa, paisa } from '#shared/base/money';
import type { VoucherView } from '#engine/views';

/** The month (`yyyy-mm`) so many months later; negative goes back. */
export function shiftMonth(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The month of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7);

/** A text as a month `yyyy-mm`, or `fallback` when it is none. */
export const monthFrom = (text: string, fallback: string): string =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : fallback;

/** Fiscal years to choose from, newest first: the next, this one and the four before it. */
export function fiscalYears(today: Day): readonly string[] {
  const first = Number(fiscalYearOf(today).slice(0, 4));
  return [1, 0, -1, -2, -3, -4].map((by) => fiscalYearOf(`${first + by}-07-01`));
}

/** Debit and credit totals of a voucher and whether they agree. */
export function voucherSums(voucher: Pick<VoucherView, 'lines'>) {
  const debit = addPaisa(voucher.lines.map((line) => paisa(line.debit)));
  const credit = addPaisa(voucher.lines.map((line) => paisa(line.credit)));
  return { debit, credit, balanced: debit === credit };
}

export type Passing = 'pass' | 'own-work' | 'no-power' | 'settled';

/** Whether the officer can pass the voucher or send it back, and if not, why not. */
export function passingOf(
  voucher: Pick<VoucherView, 'state' | 'preparedBy'>,
  me: { readonly person: string; readonly powers: readonly string[] },
): Passing {
  if (voucher.state !== 'prepared') return 'settled';
  if (voucher.preparedBy?.person === me.person) return 'own-work';
  return me.powers.includes('approve-voucher') ? 'pass' : 'no-power';
}

/** The name of a month (`yyyy-mm`) with its year: "November 2026", in Urdu "نومبر 2026". */
export const monthName = (month: string, language: 'en' | 'ur'): string =>
  new Intl.DateTimeFormat(language === 'ur' ? 'ur-PK-u-nu-latn' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
