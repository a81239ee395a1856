import { formatRupees, paisa } from '#shared/base/money';
import type { BillFields, Agreement } from '#shared/domain/records/fields/bill-fields';
import { emptyBillLine, type BillForm, type ChosenPayee } from './bill-form';

/** What a bill's paper can fill in. */
export type BillProposalName = 'payee' | 'invoice' | 'invoiceDate' | 'tax' | 'amount' | 'words';

export type BillProposal = {
  readonly name: BillProposalName;
  readonly shown: string;
  readonly from: number;
  readonly to: number;
  readonly taken: boolean;
  readonly open: boolean;
  readonly change: Partial<BillForm> | undefined;
};

const plain = (amount: number): string => (amount / 100).toFixed(2);
const sameAmount = (typed: string, amount: number): boolean =>
  typed.replace(/,/g, '').replace(/\.00$/, '') === plain(amount).replace(/\.00$/, '');

/**
 * What a bill's first page seems to say, for the fields of the form. The payee must be in the register already
 * (`payee`); a bill with one line takes the whole amount there. `text` is what the fields were read from.
 */
export function billProposals(
  fields: BillFields,
  text: string,
  form: BillForm,
  payee: ChosenPayee | undefined,
  today: string,
): readonly BillProposal[] {
  const [first = emptyBillLine, ...others] = form.lines;
  const words = text.split(/\s+/).filter((word) => word !== '');
  const { amount, tax, inWords, invoice, date } = fields;
  const proposals: (BillProposal | undefined)[] = [
    fields.payee && {
      ...place(fields.payee),
      name: 'payee',
      shown: payee?.name ?? fields.payee.value,
      taken: payee !== undefined && form.payee?.payee === payee.payee,
      open: form.payee === null,
      change: payee && { payee },
    },
    invoice && {
      ...place(invoice),
      name: 'invoice',
      shown: invoice.value,
      taken: form.invoice.trim() === invoice.value,
      open: form.invoice.trim() === '',
      change: { invoice: invoice.value },
    },
    date && {
      ...place(date),
      name: 'invoiceDate',
      shown: date.value,
      taken: form.invoiceDate === date.value,
      open: form.invoiceDate === today || form.invoiceDate === '',
      change: { invoiceDate: date.value },
    },
    amount && {
      ...place(amount),
      name: 'amount',
      shown: formatRupees(paisa(amount.value)),
      taken: sameAmount(first.amount, amount.value),
      open: others.length === 0 && first.amount.trim() === '',
      change: others.length === 0 ? { lines: [{ ...first, amount: plain(amount.value) }] } : undefined,
    },
    inWords && {
      ...place(inWords),
      name: 'words',
      shown: words.slice(inWords.from, inWords.to).join(' '),
      taken: form.words.trim() === words.slice(inWords.from, inWords.to).join(' '),
      open: form.words.trim() === '',
      change: { words: words.slice(inWords.from, inWords.to).join(' ') },
    },
    tax && {
      ...place(tax),
      name: 'tax',
      shown: formatRupees(paisa(tax.value)),
      taken: form.taxShown === 'amount' && sameAmount(form.tax, tax.value),
      open: form.taxShown === 'unknown',
      change: { taxShown: 'amount', tax: plain(tax.value) },
    },
  ];
  return proposals.filter((one) => one !== undefined);
}

const place = ({ from, to }: { readonly from: number; readonly to: number }) => ({ from, to });

/** The form with some proposals taken. */
export const withBillProposals = (
  form: BillForm,
  proposals: readonly BillProposal[],
  names: readonly string[],
): BillForm =>
  proposals
    .filter(({ name }) => names.includes(name))
    .reduce((before, { change }) => ({ ...before, ...change }), form);

/** The cross-checks that have an answer. */
export const checksOf = (
  fields: BillFields,
): readonly { readonly what: 'words' | 'sum'; readonly agrees: boolean }[] =>
  (['words', 'sum'] as const).flatMap((what) => {
    const said: Agreement = fields[what];
    return said === 'unknown' ? [] : [{ what, agrees: said === 'agrees' }];
  });
