import { z } from 'zod';
import { fiscalYearOf, isDay, type Day } from '#shared/base/calendar';
import { addPaisa, paisa, parseRupees, type MoneyRefusal, type Paisa } from '#shared/base/money';
import type { CommandOf } from '#shared/domain/commands';
import type { AccountRow, BudgetRow } from '#engine/views';

/** A line as it is typed: `head` is a code that was found, `amount` rupees as text. */
export type LineForm = {
  readonly head: string;
  readonly name: string;
  /** In a journal voucher the debit. */
  readonly amount: string;
  /** In a journal voucher the credit. */
  readonly credit?: string | undefined;
};
export const voucherTypes = ['payment', 'receipt', 'journal', 'contra'] as const;
export type VoucherForm = {
  readonly type: (typeof voucherTypes)[number];
  /** Of a contra: the account that is paid into. */
  readonly toAccount: string;
  readonly mode: 'cheque' | 'transfer';
  readonly date: string;
  readonly payee: string;
  readonly about: string;
  readonly account: string;
  readonly instrument: string;
  readonly lines: readonly LineForm[];
  readonly documents: readonly string[];
  /** The order that a payment pays. */
  readonly commitment?: string | undefined;
};

export const emptyLine: LineForm = { head: '', name: '', amount: '' };

/** A payment voucher of today with one empty line. */
export const emptyVoucher = (today: Day, account: string, documents: readonly string[]): VoucherForm => ({
  type: 'payment',
  toAccount: '',
  mode: 'cheque',
  date: today,
  payee: '',
  about: '',
  account,
  instrument: '',
  lines: [emptyLine],
  documents,
});

const voucherForm = z.strictObject({
  type: z.enum(voucherTypes),
  toAccount: z.string(),
  mode: z.enum(['cheque', 'transfer']),
  date: z.string(),
  payee: z.string(),
  about: z.string(),
  account: z.string(),
  instrument: z.string(),
  lines: z
    .array(
      z.strictObject({
        head: z.string(),
        name: z.string(),
        amount: z.string(),
        credit: z.string().optional(),
      }),
    )
    .min(1),
  documents: z.array(z.string()),
  commitment: z.string().optional(),
});

/** Whether a draft that was kept still is a form. */
export const isVoucherForm = (saved: unknown): saved is VoucherForm => voucherForm.safeParse(saved).success;

export type LineFault = 'missing-head' | 'missing-amount' | 'both-sides' | 'zero' | MoneyRefusal;
export type VoucherFaults = {
  readonly fields: Partial<
    Record<
      'date' | 'payee' | 'about' | 'account' | 'toAccount' | 'lines',
      'missing' | 'not-a-day' | 'too-long' | 'same-account' | 'unequal'
    >
  >;
  /** By line number from 0. */
  readonly lines: ReadonlyMap<number, LineFault>;
};

/** Whether nothing is typed in a line; such lines are passed over. */
export const isBlankLine = (line: LineForm | undefined): boolean =>
  line !== undefined && line.head === '' && line.amount.trim() === '' && (line.credit ?? '').trim() === '';

function lineFault(line: LineForm, type: VoucherForm['type']): LineFault | null {
  if (line.head === '' && type !== 'contra') return 'missing-head';
  const [debit, credit] = [line.amount.trim(), type === 'journal' ? (line.credit ?? '').trim() : ''];
  if (debit === '' && credit === '') return 'missing-amount';
  if (debit !== '' && credit !== '') return 'both-sides';
  const read = parseRupees(debit || credit);
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
  if (form.account === '' && form.type !== 'journal') fields.account = 'missing';
  if (form.type === 'contra' && form.toAccount === '') fields.toAccount = 'missing';
  else if (form.type === 'contra' && form.toAccount === form.account) fields.toAccount = 'same-account';
  if (form.lines.every(isBlankLine)) fields.lines = 'missing';
  else if (form.type === 'journal' && totalOf(form.lines) !== creditOf(form.lines)) fields.lines = 'unequal';
  const lines = new Map<number, LineFault>();
  form.lines.forEach((line, index) => {
    const fault = isBlankLine(line) ? null : lineFault(line, form.type);
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

/** The running total of a journal's credits in paisa. */
export const creditOf = (lines: readonly LineForm[]): Paisa =>
  addPaisa(lines.map((line) => amountOf({ ...line, amount: line.credit ?? '' })));

/** The form for paying an order: what is still empty is filled in from it. */
export function withCommitment(
  form: VoucherForm,
  paid: {
    readonly commitment: string;
    readonly head: string;
    readonly party: string;
    readonly about: string;
  },
): VoucherForm {
  const [first, ...rest] = form.lines;
  const isOpen = first !== undefined && isBlankLine(first);
  return {
    ...form,
    commitment: paid.commitment,
    payee: form.payee.trim() === '' ? paid.party : form.payee,
    about: form.about.trim() === '' ? paid.about : form.about,
    lines: isOpen ? [{ ...first, head: paid.head, name: '' }, ...rest] : form.lines,
  };
}

/** Whether a voucher can be drawn by cheque: money that leaves a bank account. */
export const usesCheque = (form: VoucherForm, account: AccountRow | undefined): boolean =>
  (form.type === 'payment' || form.type === 'contra') && form.mode === 'cheque' && account?.sort === 'bank';

/**
 * The command that puts the voucher up; the form has no faults. The account's own line is added by itself, so that
 * debits equal credits: a payment credits the account, a receipt debits it, a contra does both with two accounts; a
 * journal has its own two sides. `nextLeaf` is the cheque that is taken when no other is typed.
 */
export function voucherCommand(
  form: VoucherForm,
  account: AccountRow | undefined,
  toAccount?: AccountRow,
  nextLeaf?: string | null,
): CommandOf<'prepare-voucher'> {
  const lines = form.lines.filter((line) => !isBlankLine(line));
  const instrument = form.instrument.trim() || (usesCheque(form, account) ? (nextLeaf ?? '') : '');
  return {
    do: 'prepare-voucher',
    voucher: {
      type: form.type,
      date: form.date,
      payee: form.payee.trim(),
      about: form.about.trim(),
      ...(form.type === 'journal' ? {} : { account: form.account }),
      ...(form.type === 'contra' ? { toAccount: form.toAccount } : {}),
      ...(form.mode === 'transfer' && form.type !== 'receipt' ? { mode: form.mode } : {}),
      ...(instrument ? { instrument } : {}),
      documents: [...form.documents],
      ...(form.type === 'payment' && form.commitment ? { commitment: form.commitment } : {}),
      lines: sidesOf(form, lines, account, toAccount),
    },
  };
}

function sidesOf(
  form: VoucherForm,
  lines: readonly LineForm[],
  account: AccountRow | undefined,
  toAccount: AccountRow | undefined,
) {
  const zero = paisa(0);
  const total = totalOf(lines);
  if (form.type === 'journal')
    return lines.map((line) => ({
      head: line.head,
      debit: amountOf(line),
      credit: amountOf({ ...line, amount: line.credit ?? '' }),
    }));
  const own = account?.head ?? '';
  if (form.type === 'contra')
    return [
      { head: toAccount?.head ?? '', debit: total, credit: zero },
      { head: own, debit: zero, credit: total },
    ];
  const pays = form.type === 'payment';
  return [
    ...lines.map((line) => {
      const amount = amountOf(line);
      return { head: line.head, debit: pays ? amount : zero, credit: pays ? zero : amount };
    }),
    { head: own, debit: pays ? zero : total, credit: pays ? total : zero },
  ];
}

export type Room = {
  readonly head: string;
  readonly available: Paisa;
  readonly wanted: Paisa;
  /** What is missing from the release, 0 when it suffices. */
  readonly short: Paisa;
};

/** Per head of the form: what of the release is available (with what the order that is paid has bound), what the form wants, what is short. Heads without budget: 0. */
export function roomFor(
  form: VoucherForm,
  budget: readonly BudgetRow[],
  paid?: { readonly head: string; readonly open: number },
): ReadonlyMap<string, Room> {
  const rooms = new Map<string, Room>();
  if (form.type !== 'payment') return rooms;
  for (const line of form.lines) {
    if (line.head === '') continue;
    const bound = paid?.head === line.head ? paid.open : 0;
    const available = paisa((budget.find((row) => row.head === line.head)?.available ?? 0) + bound);
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
