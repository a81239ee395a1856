import { billPrepared } from '#shared/acts/kinds/bill-prepared';
import { fiscalYearOf, isDay } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { ok, refuse, type Result } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal, type Refusal } from '#shared/domain/refusals';
import { headOn } from '../chart';
import { headToPost } from '../control/spending';
import { overRelease } from '../decide';
import { billNumber } from './bill';
import type { BillCommandOf, TypedBill } from './bill-commands';
import { billRuleOn } from './bill-rules';
import { checkBill, grossOf, isWithheld, legsTotal, type BillBody } from './bill-sums';
import type { Payee } from './payee';
import { rowFor, tableOn, taxNames, withheld, type RateTable } from './withholding';

type Names = (head: string) => string;
type Taxes = Pick<BillBody, 'taxes' | 'row'>;

/** The taxes of a bill by its row of the table, each with the amount that somebody put in its place and why. */
function taxesOf(
  typed: TypedBill,
  payee: Payee,
  table: RateTable,
  gross: number,
  nameOf: Names,
): Result<Taxes, Refusal> {
  const { supply, invoice, overrides } = typed;
  if (!isWithheld(typed.form) || payee.filer === 'exempt') return ok({ taxes: [] });
  if (!supply) return refuse(refusal('bad-input', { field: 'supply' }));
  const row = rowFor(table, supply, payee.filer, payee.entity);
  if (!row) return refuse(refusal('no-rates', { date: typed.date }));
  if (row.salesTax > 0 && invoice?.tax === undefined) return refuse(refusal('sales-tax-unknown'));
  const computed = withheld(gross, invoice?.tax ?? 0, row);
  const taxes = taxNames.map((tax) => {
    const other = overrides.find((one) => one.tax === tax && one.amount !== computed[tax]);
    const head = table.heads[tax];
    const base = { tax, head, name: nameOf(head), computed: computed[tax] };
    return other
      ? { ...base, amount: other.amount, reason: other.reason.trim() }
      : { ...base, amount: computed[tax] };
  });
  const { filer, entity, incomeTax, salesTax, stampDuty } = row;
  const used = { from: table.from, source: table.source, filer, entity, incomeTax, salesTax, stampDuty };
  return ok({ taxes, row: used });
}

const blank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** Why a head of the bill, or of the table of withholding, takes no postings on the bill's day. */
function headRefusal(typed: TypedBill, table: RateTable, context: Context): Refusal | undefined {
  const heads = [...typed.lines, ...typed.deductions].map((line) => line.head);
  for (const head of [...heads, ...Object.values(table.heads)]) {
    const found = headToPost(context, head, typed.date);
    if (!found.ok) return found.refusal;
  }
  return undefined;
}

function bodyOfBill(command: BillCommandOf<'prepare-bill'>, context: Context): Result<BillBody, Refusal> {
  const { typed } = command;
  if (!isDay(typed.date)) return refuse(refusal('bad-input', { field: 'date' }));
  const payee = context.bills.payee(typed.payee);
  if (!payee) return refuse(refusal('unknown-payee'));
  const table = tableOn(context.bills.rates(), typed.date);
  const rule = billRuleOn(context.bills.rules(), typed.date);
  if (!table || !rule) return refuse(refusal('no-rates', { date: typed.date }));
  const head = headRefusal(typed, table, context);
  if (head) return refuse(head);
  if (rule.scanRequired && typed.documents.length === 0) return refuse(refusal('scan-required'));
  const nameOf: Names = (head) => headOn(context.chart(), head, typed.date)?.name ?? head;
  const named = (line: TypedBill['lines'][number]) => ({ ...line, name: nameOf(line.head) });
  const lines = typed.lines
    .map(named)
    .map((line, n) =>
      typed.form === 'travelling' && n === 0 ? { ...line, amount: legsTotal(typed.legs) } : line,
    );
  const taxes = taxesOf(typed, payee, table, grossOf({ lines }), nameOf);
  if (!taxes.ok) return taxes;
  const before = command.bill === undefined ? undefined : context.bills.bill(command.bill);
  if (command.bill !== undefined && !before) return refuse(refusal('unknown-subject'));
  if (before && before.state !== 'returned') return refuse(refusal('bill-state'));
  const year = before?.year ?? fiscalYearOf(typed.date);
  const serial = before?.serial ?? context.nextSerial('bill', year);
  const series = before?.series ?? context.series;
  const { name, number, entity, filer, checkedOn } = payee;
  return ok({
    ...taxes.value,
    ...{
      form: typed.form,
      date: typed.date,
      about: typed.about,
      supply: typed.supply,
      invoice: typed.invoice,
    },
    ...{ year, series, serial, number: before?.number ?? billNumber(year, series, serial) },
    payee: { payee: typed.payee, name, number, entity, filer, checkedOn },
    legs: typed.legs,
    lines,
    deductions: typed.deductions.map(named),
    payable: { head: table.heads.payable, name: nameOf(table.heads.payable) },
    documents: [...typed.documents],
    persons: rule.persons,
    answer: blank(typed.answer) ? undefined : typed.answer,
    commitment: typed.commitment,
  });
}

/** Draws up a bill with the next number of this device's series, or a returned one again under its own number. */
export function prepareBill(command: BillCommandOf<'prepare-bill'>, context: Context): Decided {
  const { typed } = command;
  const made = bodyOfBill(command, context);
  if (!made.ok) return made;
  const { invoice, date, year, payee } = made.value;
  const gross = grossOf(made.value);
  const likeness = {
    payeeNumber: payee.number,
    invoice: invoice?.number,
    invoiceDate: invoice?.date ?? date,
    gross,
  };
  const alike = context.bills.alike(likeness, command.bill);
  const first = alike[0];
  if (first && blank(typed.likeness)) return refuse(refusal('looks-paid', { number: first.number }));
  const body: BillBody = first
    ? {
        ...made.value,
        likeness: { bills: alike.slice(0, 20).map((one) => one.bill), reason: typed.likeness ?? '' },
      }
    : made.value;
  const wrong = malformed(billPrepared, JSON.parse(JSON.stringify(body)));
  if (wrong) return refuse(wrong);
  const sound = checkBill(body);
  if (!sound.ok) return refuse(refusal(sound.refusal, { field: 'lines', date }));
  const lines = body.lines.map((line) => ({ head: line.head, debit: line.amount, credit: 0 }));
  const over = overRelease({ year, lines, drawnUp: true }, body.commitment, context);
  if (over) return refuse(over);
  const subject = command.bill ?? subjectId('bill', context.newName());
  return decided(subject, [draft(billPrepared, subject, body)], body.number);
}
