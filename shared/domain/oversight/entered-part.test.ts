import { expect, it, test } from 'vitest';
import rawTemplates from '#assets/data/return-templates.json';
import { returnTemplate } from '#shared/acts/kinds/oversight-published';
import { enteredPart } from './entered-part';

const form = (code: string) => {
  const found = rawTemplates.map((one) => returnTemplate.parse(one)).find((one) => one.code === code);
  if (!found?.forms[0]) throw new Error(code);
  return found.forms[0];
};
const posts = form('establishment');
const paras = form('audit-paras');
const para = { number: '4.1', auditYear: '2024-25', subject: 'Stock', amount: 500_00, status: 'dac' };

test('vacant posts are sanctioned less filled, and the table is added up', () => {
  const made = enteredPart(posts, [
    { category: 'Medical officers', scale: '17', sanctioned: 40, filled: 31 },
    { category: 'Nurses', scale: '16', sanctioned: 60, filled: 61, vacant: 999 },
  ]);
  expect(made.ok && made.value.rows.map((row) => [row.level, row.name, row.cells])).toEqual([
    [
      'line',
      'Medical officers',
      { category: 'Medical officers', scale: '17', sanctioned: 40, filled: 31, vacant: 9 },
    ],
    ['line', 'Nurses', { category: 'Nurses', scale: '16', sanctioned: 60, filled: 61, vacant: -1 }],
    ['total', undefined, { sanctioned: 100, filled: 92, vacant: 8 }],
  ]);
});

it.each([
  ['a name is missing', { ...para, subject: ' ' }, 'paras.1.subject'],
  ['an amount is no whole number of paisa', { ...para, amount: 1.5 }, 'paras.1.amount'],
  ['an amount is below nothing', { ...para, amount: -1 }, 'paras.1.amount'],
  ['a choice is none of the list', { ...para, status: 'lost' }, 'paras.1.status'],
])('is refused with its place when %s', (_, row, place) => {
  expect(enteredPart(paras, [row])).toEqual({ ok: false, refusal: place });
});

test('what is optional can be left out, and an empty table is nil', () => {
  expect(enteredPart(paras, [para]).ok).toBe(true);
  expect(enteredPart(paras, [])).toMatchObject({ ok: true, value: { rows: [] } });
});
