import { z } from 'zod';
import { fiscalYearOf, isDay, type Day } from '#shared/base/calendar';
import { addPaisa, paisa, parseRupees, type MoneyRefusal, type Paisa } from '#shared/base/money';
import type { CommandOf } from '#shared/domain/commands';
import type { AccountRow, BudgetRow } from '#engine/views';

/** A line as it is typed: `head` is a code that was found, `amount` rupees as text. */
export type LineForm = { readonly head: string; readonly name: string; readonly amount: string };
export type VoucherForm = {
  readonly type: 'payment' | 'receipt';
  readonly date: string;
  readonly payee: string;
  readonly about: string;
  readonly account: string;
  readonly instrument: string;
  readonly lines: readonly LineForm[];
  readonly documents: readonly string[];
};

export const emptyLine: LineForm = { head: '', name: '', amount: '' };

/** A payment voucher of today with one empty line. */
export const emptyVoucher = (today: Day, account: string, documents: readonly string[]): VoucherForm => ({
  type: 'payment',
  date: today,
  payee: '',
  about: '',
  account,
  instrument: '',
  lines: [emptyLine],
  documents,
});

const voucherForm = z.strictObject({
  type: z.enum(['payment', 'receipt']),
  date: z.string(),
  payee: z.string(),
  about: z.string(),
  account: z.string(),
  instrument: z.string(),
  lines: z.array(z.strictObject({ head: z.string(), name: z.string(), amount: z.string() })).min(1),
  documents: z.array(z.string()),
});

/** Whether a draft that was kept still is a form. */
export const isVoucherForm = (saved: unknown): saved is VoucherForm => voucherForm.safeParse(saved).success;

export type LineFault = 'missing-head' | 'missing-amount' | 'zero' | MoneyRefusal;
export type VoucherFaults = {
  readonly fields: Partial<
    Record<'date' | 'payee' | 'about' | 'account' | 'lines', 'missing' | 'not-a-day' | 'too-long'>
  >;
  /** By line number from 0. */
  readonly lines: ReadonlyMap<number, LineFault>;
};

const isBlank = (line: LineForm) => line.head === '' && line.amount.trim() === '';

function lineFault(line: LineForm): LineFault | null {
  if (line.head === '') return 'missing-head';
  if (line.amount.trim() === '') return 'missing-amount';
  const read = parseRupees(line.amount);
  if (!read.ok) return read.refusal;
  return read.value <= 0 ? 'zero' : null;
}

/** What is wrong with the form; blank lines are passed over. */
export function voucherFaults(form: VoucherForm): VoucherFaults {
  const fields: { -readonly [K in keyof VoucherFaults['fields']]: VoucherFaults['fields'][K] } = {};
  if (!isDay(form.date)) fields.date = 'not-a-day';
  if (form.payee.trim() === '') fields.payee = 'missing';
  else if (form.payee.trim().length > 160) fields.payee = 'too-long';
  if (form.about.trim() === '') fields.about = 'missing';
  else if (form.about.trim().length > 500) fields.about = 'too-long';
  if (form.account === '') fields.account = 'missing';
  if (form.lines.every(isBlank)) fields.lines = 'missing';
  const lines = new Map<number, LineFault>();
  form.lines.forEach((line, index) => {
    const fault = isBlank(line) ? null : lineFault(line);
    if (fault) lines.set(index, fault);
  });
  return { fields, lines };
}

/** Whether a form can be put up. */
export const isSound = (faults: VoucherFaults): boolean =>
  Object.keys(faults.fields).length === 0 && faults.lines.size === 0;

/** The amount of a typed line in paisa; what cannot be read counts as nothing. */
export function amountOf(line: LineForm): Paisa {
  const read = parseRupees(line.amount);
  return read.ok && read.value > 0 ? read.value : paisa(0);
}

/** The running total of the typed lines in paisa: what the bank line takes. */
export const totalOf = (lines: readonly LineForm[]): Paisa => addPaisa(lines.map(amountOf));

/**
 * The command that puts the voucher up; the form has no faults. The account's own line is added by itself, so that
 * debits equal credits: a payment credits the account, a receipt debits it.
 */
export function voucherCommand(form: VoucherForm, account: AccountRow): CommandOf<'prepare-voucher'> {
  const zero = paisa(0);
  const lines = form.lines.filter((line) => !isBlank(line));
  const total = totalOf(lines);
  const instrument = form.instrument.trim();
  const pays = form.type === 'payment';
  return {
    do: 'prepare-voucher',
    voucher: {
      type: form.type,
      date: form.date,
      payee: form.payee.trim(),
      about: form.about.trim(),
      account: form.account,
      ...(instrument ? { instrument } : {}),
      documents: [...form.documents],
      lines: [
        ...lines.map((line) => {
          const amount = amountOf(line);
          return { head: line.head, debit: pays ? amount : zero, credit: pays ? zero : amount };
        }),
        { head: account.head, debit: pays ? zero : total, credit: pays ? total : zero },
      ],
    },
  };
}

export type Room = {
  readonly head: string;
  readonly available: Paisa;
  readonly wanted: Paisa;
  /** What is missing from the release, 0 when it suffices. */
  readonly short: Paisa;
};

/** Per head of the form: what of the release is available, what the form wants, what is short. Heads without budget: 0. */
export function roomFor(form: VoucherForm, budget: readonly BudgetRow[]): ReadonlyMap<string, Room> {
  const rooms = new Map<string, Room>();
  if (form.type !== 'payment') return rooms;
  for (const line of form.lines) {
    if (line.head === '') continue;
    const available = paisa(budget.find((row) => row.head === line.head)?.available ?? 0);
    const wanted = paisa((rooms.get(line.head)?.wanted ?? 0) + amountOf(line));
    rooms.set(line.head, {
      head: line.head,
      available,
      wanted,
      short: paisa(Math.max(0, wanted - available)),
    });
  }
  return rooms;
}

/** The fiscal year whose budget a form draws on; the year of `today` while its date is not a day. */
export const budgetYearOf = (form: VoucherForm, today: Day): string =>
  fiscalYearOf(isDay(form.date) ? form.date : today);
