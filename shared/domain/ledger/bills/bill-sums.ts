import type { BodyOf } from '#shared/acts/kind';
import type { billPrepared } from '#shared/acts/kinds/bill-prepared';
import { fiscalYearOf } from '#shared/base/calendar';
import { maximumPaisa } from '#shared/base/money';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Why } from '#shared/domain/refusals';
import { taxNames, withheld } from './withholding';

export type BillBody = BodyOf<typeof billPrepared>;
export type Leg = BillBody['legs'][number];

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** The daily allowance of a journey in paisa: half days at half the rate, rounded half up. */
export const dailyOf = (leg: Pick<Leg, 'halfDays' | 'dailyRate'>): number =>
  Math.floor((leg.halfDays * leg.dailyRate + 1) / 2);

/** What a journey is claimed at, in paisa: kilometres at their rate, the fare, and the daily allowance. */
export const legTotal = (leg: Leg): number => leg.kilometres * leg.ratePerKilometre + leg.fare + dailyOf(leg);

export const legsTotal = (legs: readonly Leg[]): number => sum(legs.map(legTotal));

type Amounts = Pick<BillBody, 'lines' | 'taxes' | 'deductions'>;

/** The sum of a bill's lines, in paisa. */
export const grossOf = ({ lines }: Pick<Amounts, 'lines'>): number => sum(lines.map((line) => line.amount));

/** Everything that is taken off a bill, in paisa. */
export const takenOff = ({ taxes, deductions }: Omit<Amounts, 'lines'>): number =>
  sum([...taxes, ...deductions].map((one) => one.amount));

/** What is paid out of a bill, in paisa. */
export const netOf = (bill: Amounts): number => grossOf(bill) - takenOff(bill);

/** Whether a bill of this form is under the table of withholding; pay and travelling bills carry typed deductions only. */
export const isWithheld = (form: BillBody['form']): boolean => form === 'contingent' || form === 'supplier';

const legIsSound = (leg: Leg): boolean =>
  `${leg.leftOn}T${leg.leftAt}` <= `${leg.arrivedOn}T${leg.arrivedAt}` && legTotal(leg) <= maximumPaisa;

function checkTaxes(bill: BillBody): Result<true, Why> {
  const { row, payee, invoice } = bill;
  if (!isWithheld(bill.form) || payee.filer === 'exempt')
    return bill.taxes.length === 0 && !row ? ok(true) : refuse('bad-input');
  if (!row || !invoice) return refuse('bad-input');
  if (row.filer !== payee.filer || row.entity !== payee.entity) return refuse('bad-input');
  if (row.salesTax > 0 && invoice.tax === undefined) return refuse('sales-tax-unknown');
  const computed = withheld(grossOf(bill), invoice.tax ?? 0, row);
  const agree = taxNames.every((tax, n) => {
    const one = bill.taxes[n];
    return one?.tax === tax && one.computed === computed[tax];
  });
  if (!agree || bill.taxes.length !== taxNames.length) return refuse('bad-input');
  const silent = bill.taxes.some((one) => one.amount !== one.computed && !one.reason);
  return silent ? refuse('override-needs-reason') : ok(true);
}

/** Whether the figures of a bill agree with each other to the paisa, whoever wrote them down. */
export function checkBill(bill: BillBody): Result<true, Why> {
  if (fiscalYearOf(bill.date) !== bill.year) return refuse('outside-year');
  if (bill.lines.some((line) => line.amount === 0)) return refuse('bad-input');
  if (isWithheld(bill.form) && (!bill.supply || !bill.invoice)) return refuse('bad-input');
  if ((bill.form === 'travelling') !== bill.legs.length > 0) return refuse('bad-input');
  if (!bill.legs.every(legIsSound)) return refuse('bad-input');
  if (bill.form === 'travelling' && bill.lines[0]?.amount !== legsTotal(bill.legs))
    return refuse('bad-input');
  const gross = grossOf(bill);
  if (gross > maximumPaisa) return refuse('bad-input');
  const taxes = checkTaxes(bill);
  if (!taxes.ok) return taxes;
  return netOf(bill) > 0 ? ok(true) : refuse('nothing-to-pay');
}
