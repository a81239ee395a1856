import { expect, test } from 'vitest';
import { billFields } from '#shared/domain/records/fields/bill-fields';
import { emptyBill } from './bill-form';
import { billProposals, checksOf, withBillProposals } from './bill-proposals';

const text = `M/s Gulzar Paper Mart, Chowk Bazar
NTN: 1234567-8
Bill No. 417/26 Date: 14-11-2026
1 Photocopy paper 33 760 25,080
Sales tax 4,514
Total 29,594/-
Rupees twenty nine thousand five hundred ninety four only`;
const today = '2026-11-21';
const fields = billFields(text);
const payee = {
  payee: 'payee:x',
  name: 'Gulzar Paper Mart',
  number: '1234567-8',
  entity: 'company',
  filer: 'filer',
  checkedOn: today,
} as const;

test('what the claim says fills the empty fields of the bill', () => {
  const form = emptyBill(today, []);
  const proposals = billProposals(fields, text, form, payee, today);
  const filled = withBillProposals(
    form,
    proposals,
    proposals.map((one) => one.name),
  );
  expect(filled).toMatchObject({
    payee,
    invoice: '417/26',
    invoiceDate: '2026-11-14',
    taxShown: 'amount',
    tax: '4514.00',
    words: 'twenty nine thousand five hundred ninety four',
    lines: [{ head: '', amount: '29594.00' }],
  });
  expect(billProposals(fields, text, filled, payee, today).every((one) => one.taken)).toBe(true);
});

test('what was typed is not open, and a payee that is not registered cannot be taken', () => {
  const form = { ...emptyBill(today, []), invoice: '5' };
  const proposals = billProposals(fields, text, form, undefined, today);
  expect(proposals.find((one) => one.name === 'invoice')).toMatchObject({ open: false, taken: false });
  expect(proposals.find((one) => one.name === 'payee')?.change).toBeUndefined();
});

test('figures are checked against words and lines', () => {
  expect(checksOf(fields)).toEqual([
    { what: 'words', agrees: true },
    { what: 'sum', agrees: true },
  ]);
  expect(checksOf(billFields('Total 500\nRupees six hundred only'))).toEqual([
    { what: 'words', agrees: false },
  ]);
});
