import { expect, test } from 'vitest';
import type { BillRule } from '#shared/domain/ledger/bills/bill-rules';
import { emptyObjection, ruleChanges, ruleOf, rulesFaults, rulesFormOf } from './rules-form';

const totals = { code: 'TOT', text: 'Totals are wrong', textUrdu: 'میزان غلط ہے' };
const budget = { code: 'BUD', text: 'No budget provision', textUrdu: 'بجٹ میں گنجائش نہیں' };
const rule: BillRule = {
  from: '2026-07-01',
  source: 'Order 1',
  scanRequired: true,
  persons: 3,
  objections: [totals, budget],
};
const typed = { ...rulesFormOf(rule, '2026-12-01'), source: 'Order 2' };

test('new rules begin as those that hold and change nothing until something is typed', () => {
  expect(ruleChanges(rule, typed)).toEqual([]);
  expect(rulesFaults(typed)).toEqual(new Set());
  expect(ruleOf(typed)).toEqual({ ...rule, from: '2026-12-01', source: 'Order 2' });
});

test('an objection that is added, changed or removed is named; blank ones are passed over', () => {
  const other = { ...totals, text: 'The totals are wrong' };
  const added = { code: 'old', text: 'Claim is old', textUrdu: 'مطالبہ پرانا ہے' };
  const changed = { ...typed, scanRequired: false, objections: [other, added, emptyObjection] };
  expect(ruleChanges(rule, changed)).toEqual([
    { what: 'scan', before: true, after: false },
    { what: 'objection', before: totals, after: other },
    { what: 'objection', before: budget, after: undefined },
    { what: 'objection', before: undefined, after: { ...added, code: 'OLD' } },
  ]);
});

test.each([
  ['a code twice', [totals, { ...budget, code: 'TOT' }]],
  ['no text in Urdu', [{ ...totals, textUrdu: ' ' }]],
  ['a code with blanks', [{ ...totals, code: 'T O' }]],
] as const)('objections with %s are refused', (_, objections) => {
  expect(rulesFaults({ ...typed, objections: [...objections] })).toEqual(new Set(['objections']));
});
