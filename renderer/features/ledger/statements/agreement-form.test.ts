import { expect, test } from 'vitest';
import { formOf, isAgreementForm, readForm, readPasted } from './agreement-form';

test('figures come out of the form as they went in, also below nothing, in the order of heads', () => {
  const lines = [
    { head: 'A01101', month: 12_34_567_05, progressive: 99_00 },
    { head: 'A03901', month: -5_00, progressive: 0 },
  ];
  expect(readForm(formOf([...lines].reverse()))).toEqual({ lines });
});

test('a head without texts is left out, and a field that is no amount is named', () => {
  const form = {
    A01101: { month: '', progressive: ' ' },
    A03303: { month: '5', progressive: '' },
    A03901: { month: 'five', progressive: '10' },
  };
  expect(readForm(form)).toEqual({
    faults: [
      { head: 'A03303', field: 'progressive' },
      { head: 'A03901', field: 'month' },
    ],
  });
  expect(readForm({ A01101: form.A01101 })).toEqual({ lines: [] });
});

test('a draft of another shape is not taken for the form', () => {
  expect(isAgreementForm({ A01101: { month: '1', progressive: '2' } })).toBe(true);
  for (const other of [null, 'x', { A01101: 5 }, { A01101: { month: '1' } }, { A01101: null }])
    expect(isAgreementForm(other)).toBe(false);
});

test('three columns of a spreadsheet are pasted at once; titles, sums and what is not meant are left out', () => {
  const rows = [
    'Head\tName\tMonth\tProgressive',
    'A01101\tBasic pay\t12,34,567.00\t50,00,000.5',
    'A03901\tStationery\t-5\t10',
    'A03303\tElectricity\t1\t2\t3',
    'A09601\tMachinery\t7',
    '\tTotal\t1\t2',
  ];
  expect(readPasted(rows.join('\r\n'))).toEqual({
    A01101: { month: '12,34,567.00', progressive: '50,00,000.50' },
    A03901: { month: '-5.00', progressive: '10.00' },
  });
  expect(readPasted('1,23,456.50')).toBeUndefined();
});
