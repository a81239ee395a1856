import { z } from 'zod';
import { checkAmountWords } from '#shared/base/amount-words';
import { isDay, type Day } from '#shared/base/calendar';
import { addPaisa, paisa, parseRupees, type MoneyRefusal, type Paisa } from '#shared/base/money';
import type { TypedBill } from '#shared/domain/ledger/bills/bill-commands';
import { isWithheld } from '#shared/domain/ledger/bills/bill-sums';
import {
  rowFor,
  taxNames,
  withheld,
  type RateRow,
  type TaxName,
} from '#shared/domain/ledger/bills/withholding';
import type { BillTerms, BillView } from '#engine/views';
import { emptyLeg, isLeg, legForm, legOf, legsOf } from './leg-form';

/** A line as it is typed: `head` is a code that was found, `amount` rupees as text. */
export type BillLineForm = {
  readonly head: string;
  readonly name: string;
  readonly amount: string;
  readonly text: string;
};
const override = z.strictObject({ amount: z.string(), reason: z.string() });
const line = z.strictObject({ head: z.string(), name: z.string(), amount: z.string(), text: z.string() });
const chosenPayee = z.strictObject({
  payee: z.string(),
  name: z.string(),
  number: z.string(),
  entity: z.enum(['company', 'individual']),
  filer: z.enum(['filer', 'non-filer', 'exempt']),
  checkedOn: z.string(),
});
const billForm = z.strictObject({
  form: z.enum(['contingent', 'supplier', 'travelling', 'pay']),
  date: z.string(),
  payee: chosenPayee.nullable(),
  about: z.string(),
  supply: z.enum(['goods', 'services', 'works']),
  invoice: z.string(),
  invoiceDate: z.string(),
  /** Zero and unknown are different answers (domain.md F3). */
  taxShown: z.enum(['unknown', 'none', 'amount']),
  tax: z.string(),
  words: z.string(),
  lines: z.array(line).min(1),
  legs: z.array(legForm),
  overrides: z.strictObject({ incomeTax: override, salesTax: override, stampDuty: override }),
  deductions: z.array(line),
  documents: z.array(z.string()),
  likeness: z.string(),
  answer: z.string(),
  commitment: z.string().optional(),
});
export type BillForm = Readonly<z.infer<typeof billForm>>;
export type ChosenPayee = NonNullable<BillForm['payee']>;

/** Whether a draft that was kept still is a form. */
export const isBillForm = (saved: unknown): saved is BillForm => billForm.safeParse(saved).success;

export const emptyBillLine: BillLineForm = { head: '', name: '', amount: '', text: '' };
const noOverride = { amount: '', reason: '' };

/** A supplier's bill of today with one empty line. */
export const emptyBill = (today: Day, documents: readonly string[]): BillForm => ({
  form: 'supplier',
  date: today,
  payee: null,
  about: '',
  supply: 'goods',
  invoice: '',
  invoiceDate: today,
  taxShown: 'unknown',
  tax: '',
  words: '',
  lines: [emptyBillLine],
  legs: [],
  overrides: { incomeTax: noOverride, salesTax: noOverride, stampDuty: noOverride },
  deductions: [],
  documents: [...documents],
  likeness: '',
  answer: '',
});

const rupees = (amount: number): string => (amount / 100).toFixed(2);
const typedLine = (one: { head: string; name: string; amount: number; text?: string }): BillLineForm => ({
  ...{ head: one.head, name: one.name, amount: rupees(one.amount), text: one.text ?? '' },
});

/** The form of a bill that came back, as it was prepared. */
export function formOfBill(bill: BillView): BillForm {
  const tax = bill.invoice?.tax;
  const overrides = Object.fromEntries(
    taxNames.map((name) => {
      const one = bill.taxes.find((other) => other.tax === name);
      const differs = one && one.amount !== one.computed;
      return [name, differs ? { amount: rupees(one.amount), reason: one.reason ?? '' } : noOverride];
    }),
  ) as BillForm['overrides']; // one entry for each of the names
  return {
    ...emptyBill(bill.date, bill.documents),
    ...{ form: bill.form, payee: bill.payeeEntry, about: bill.about, supply: bill.supply ?? 'goods' },
    invoice: bill.invoice?.number ?? '',
    invoiceDate: bill.invoice?.date ?? bill.date,
    taxShown: tax === undefined ? 'unknown' : tax === 0 ? 'none' : 'amount',
    tax: tax ? rupees(tax) : '',
    lines: bill.lines.map(typedLine),
    legs: bill.legs.map(legsOf),
    overrides,
    deductions: bill.deductions.map(typedLine),
    likeness: bill.alike.find((one) => one.reason !== undefined)?.reason ?? '',
    ...(bill.commitment ? { commitment: bill.commitment } : {}),
  };
}

const isBlank = (one: BillLineForm): boolean => one.head === '' && one.amount.trim() === '';

/** The amount of a typed text in paisa; what cannot be read counts as nothing. */
export function amountTyped(text: string): Paisa {
  const read = parseRupees(text);
  return read.ok && read.value > 0 ? read.value : paisa(0);
}

const isFirstOfTravel = (form: BillForm, index: number): boolean => form.form === 'travelling' && index === 0;

/** The amount of a line in paisa: typed, or the sum of the journeys on the first line of a travelling bill. */
export const lineAmount = (form: BillForm, index: number): Paisa =>
  isFirstOfTravel(form, index)
    ? addPaisa(form.legs.map((leg) => paisa(legOf(leg).total)))
    : amountTyped(form.lines[index]?.amount ?? '');

export type TaxLine = {
  readonly tax: TaxName;
  readonly points: number;
  readonly computed: Paisa;
  readonly amount: Paisa;
};
/** What a form adds up to, in paisa. `why` says why there are no taxes. */
export type BillSums = {
  readonly gross: Paisa;
  readonly taxes: readonly TaxLine[];
  readonly row: RateRow | null;
  readonly why: 'exempt' | 'not' | 'no-table' | 'choose' | null;
  readonly net: Paisa;
};

/** Taxes and net of a form by the terms that hold on its day; an unknown invoice tax counts as nothing so far. */
export function sumsOf(form: BillForm, terms: BillTerms | undefined): BillSums {
  const gross = addPaisa(form.lines.map((_, index) => lineAmount(form, index)));
  const deductions = addPaisa(form.deductions.map((one) => amountTyped(one.amount)));
  const none = (why: NonNullable<BillSums['why']>): BillSums => ({
    ...{ gross, taxes: [], row: null, why },
    net: paisa(gross - deductions),
  });
  if (!terms?.table || !terms.rule) return none('no-table');
  if (!isWithheld(form.form)) return none('not');
  if (!form.payee) return none('choose');
  if (form.payee.filer === 'exempt') return none('exempt');
  const row = rowFor(terms.table, form.supply, form.payee.filer, form.payee.entity) ?? null;
  if (!row) return none('no-table');
  const computed = withheld(gross, form.taxShown === 'amount' ? amountTyped(form.tax) : 0, row);
  const taxes = taxNames.map((tax): TaxLine => {
    const other = form.overrides[tax].amount.trim();
    const amount = other === '' ? paisa(computed[tax]) : amountTyped(other);
    return { tax, points: row[tax], computed: paisa(computed[tax]), amount };
  });
  const net = paisa(gross - deductions - addPaisa(taxes.map((one) => one.amount)));
  return { gross, taxes, row, why: null, net };
}

export type FieldFault =
  'missing' | 'not-a-day' | 'too-long' | 'zero' | MoneyRefusal | 'missing-head' | 'missing-amount';
export type BillFaults = {
  readonly fields: Partial<Record<'date' | 'about' | 'invoice' | 'invoiceDate' | 'tax', FieldFault>>;
  readonly lines: ReadonlyMap<number, FieldFault>;
  readonly deductions: ReadonlyMap<number, FieldFault>;
  readonly legs: ReadonlySet<number>;
  readonly reasons: ReadonlySet<TaxName>;
  readonly rest: ReadonlySet<
    'payee' | 'lines' | 'legs' | 'taxUnknown' | 'words' | 'scan' | 'net' | 'likeness' | 'terms'
  >;
};

function moneyFault(text: string): FieldFault | null {
  if (text.trim() === '') return 'missing-amount';
  const read = parseRupees(text);
  if (!read.ok) return read.refusal;
  return read.value <= 0 ? 'zero' : null;
}

function lineFaults(lines: readonly BillLineForm[], isSummed: (index: number) => boolean) {
  const faults = new Map<number, FieldFault>();
  lines.forEach((one, index) => {
    if (isBlank(one)) return;
    const fault = one.head === '' ? 'missing-head' : isSummed(index) ? null : moneyFault(one.amount);
    if (fault) faults.set(index, fault);
  });
  return faults;
}

const dayFault = (day: string): FieldFault | undefined => (isDay(day) ? undefined : 'not-a-day');
const textFault = (text: string, most: number): FieldFault | undefined =>
  text.trim() === '' ? 'missing' : text.trim().length > most ? 'too-long' : undefined;

/** What is wrong with the form; blank lines are passed over. `alike` says that a bill like it is here already. */
export function billFaults(form: BillForm, terms: BillTerms | undefined, alike: boolean): BillFaults {
  const sums = sumsOf(form, terms);
  const asksInvoice = isWithheld(form.form);
  const taxed = asksInvoice && sums.row !== null && sums.row.salesTax > 0;
  const tax = asksInvoice && form.taxShown === 'amount' ? (moneyFault(form.tax) ?? undefined) : undefined;
  const fields = {
    date: dayFault(form.date),
    about: textFault(form.about, 500),
    invoice: asksInvoice ? textFault(form.invoice, 60) : undefined,
    invoiceDate: asksInvoice ? dayFault(form.invoiceDate) : undefined,
    tax,
  };
  const travels = form.form === 'travelling';
  const rest = new Set<BillFaults['rest'] extends ReadonlySet<infer R> ? R : never>();
  if (!form.payee) rest.add('payee');
  if (form.lines.every((one) => one.head === '') || (travels && form.lines[0]?.head === ''))
    rest.add('lines');
  if (travels && form.legs.length === 0) rest.add('legs');
  if (taxed && form.taxShown === 'unknown') rest.add('taxUnknown');
  if (form.words.trim() !== '' && !checkAmountWords(form.words, sums.gross).agrees) rest.add('words');
  if (terms?.rule?.scanRequired && form.documents.length === 0) rest.add('scan');
  if (sums.gross > 0 && sums.net <= 0) rest.add('net');
  if (alike && form.likeness.trim() === '') rest.add('likeness');
  if (sums.why === 'no-table') rest.add('terms');
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([, fault]) => fault)) as BillFaults['fields'], // faults only
    lines: lineFaults(form.lines, (index) => isFirstOfTravel(form, index)),
    deductions: lineFaults(form.deductions, () => false),
    legs: new Set(travels ? form.legs.flatMap((leg, index) => (isLeg(leg) ? [] : [index])) : []),
    reasons: new Set(
      sums.taxes
        .filter((one) => one.amount !== one.computed && form.overrides[one.tax].reason.trim() === '')
        .map((one) => one.tax),
    ),
    rest,
  };
}

/** Whether a form can be prepared. */
export const isSoundBill = (faults: BillFaults): boolean =>
  Object.keys(faults.fields).length === 0 &&
  [faults.lines, faults.deductions, faults.legs, faults.reasons, faults.rest].every(
    (some) => some.size === 0,
  );

/** The bill that a form without faults says. */
export function typedBillOf(form: BillForm, terms: BillTerms | undefined): TypedBill {
  const asksInvoice = isWithheld(form.form);
  const toLine = (one: BillLineForm, amount: number) => ({
    ...{ head: one.head, amount },
    ...(one.text.trim() ? { text: one.text.trim() } : {}),
  });
  const tax =
    form.taxShown === 'none' ? { tax: 0 } : form.taxShown === 'amount' ? { tax: amountTyped(form.tax) } : {};
  return {
    ...{ form: form.form, date: form.date, about: form.about.trim(), payee: form.payee?.payee ?? '' },
    ...(asksInvoice
      ? { supply: form.supply, invoice: { number: form.invoice.trim(), date: form.invoiceDate, ...tax } }
      : {}),
    legs: form.form === 'travelling' ? form.legs.map((leg) => legOf(leg).leg) : [],
    lines: form.lines.flatMap((one, index) => (isBlank(one) ? [] : [toLine(one, lineAmount(form, index))])),
    overrides: sumsOf(form, terms)
      .taxes.filter((one) => one.amount !== one.computed)
      .map((one) => ({ tax: one.tax, amount: one.amount, reason: form.overrides[one.tax].reason.trim() })),
    deductions: form.deductions
      .filter((one) => !isBlank(one))
      .map((one) => toLine(one, amountTyped(one.amount))),
    documents: form.documents,
    ...(form.likeness.trim() ? { likeness: form.likeness.trim() } : {}),
    ...(form.answer.trim() ? { answer: form.answer.trim() } : {}),
    ...(form.commitment ? { commitment: form.commitment } : {}),
  };
}

/** The form with another form chosen: a travelling bill begins with one journey. */
export const withForm = (form: BillForm, chosen: BillForm['form']): BillForm => ({
  ...form,
  form: chosen,
  legs: chosen === 'travelling' && form.legs.length === 0 ? [emptyLeg(form.date)] : form.legs,
});
