import { isDay, type Day } from '#shared/base/calendar';
import { payeeNumberPattern } from '#shared/acts/kinds/payee-registered';
import type { BillCommandOf } from '#shared/domain/ledger/bills/bill-commands';
import type { PayeeView } from '#engine/views';

/** A payee as he is typed. */
export type PayeeForm = {
  readonly name: string;
  readonly number: string;
  readonly entity: 'company' | 'individual';
  readonly filer: 'filer' | 'non-filer' | 'exempt';
  readonly checkedOn: string;
  readonly address: string;
  readonly phone: string;
  readonly bank: string;
  readonly bankAccount: string;
};

/** An empty form; `typed` is what somebody looked for in vain: a number or a name. */
export const emptyPayee = (today: Day, typed = ''): PayeeForm => ({
  name: /\d/.test(typed) ? '' : typed,
  number: /\d/.test(typed) ? payeeNumber(typed) : '',
  ...{ entity: 'individual', filer: 'filer', checkedOn: today },
  ...{ address: '', phone: '', bank: '', bankAccount: '' },
});

/** The form of a payee as he is registered. */
export const formOfPayee = (payee: PayeeView): PayeeForm => ({
  ...{
    name: payee.name,
    number: payee.number,
    entity: payee.entity,
    filer: payee.filer,
    checkedOn: payee.checkedOn,
  },
  ...{ address: payee.address ?? '', phone: payee.phone ?? '' },
  ...{ bank: payee.bank ?? '', bankAccount: payee.bankAccount ?? '' },
});

/** Thirteen digits as a CNIC, eight as an NTN, with their dashes; anything else as it was typed. */
export function payeeNumber(typed: string): string {
  const digits = typed
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[\s-]/g, '');
  if (/^\d{13}$/.test(digits)) return `${digits.slice(0, 5)}-${digits.slice(5, 12)}-${digits.slice(12)}`;
  return /^\d{8}$/.test(digits) ? `${digits.slice(0, 7)}-${digits.slice(7)}` : typed.trim();
}

export type PayeeFaults = Partial<
  Record<'name' | 'number' | 'checkedOn', 'missing' | 'number' | 'not-a-day'>
>;

/** What is wrong with the form. */
export const payeeFaults = (form: PayeeForm): PayeeFaults => ({
  ...(form.name.trim() === '' ? { name: 'missing' as const } : {}),
  ...(payeeNumberPattern.test(payeeNumber(form.number)) ? {} : { number: 'number' as const }),
  ...(isDay(form.checkedOn) ? {} : { checkedOn: 'not-a-day' as const }),
});

/** The command that a form without faults gives. */
export function payeeCommand(form: PayeeForm, payee?: string): BillCommandOf<'register-payee'> {
  const { address, phone, bank, bankAccount } = form;
  const said = Object.entries({ address, phone, bank, bankAccount }).filter(([, text]) => text.trim() !== '');
  return {
    do: 'register-payee',
    ...(payee ? { payee } : {}),
    entry: {
      ...{ name: form.name.trim(), number: payeeNumber(form.number), entity: form.entity },
      ...{ filer: form.filer, checkedOn: form.checkedOn },
      ...Object.fromEntries(said.map(([field, text]) => [field, text.trim()])),
    },
  };
}
