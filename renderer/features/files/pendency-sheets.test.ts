import { expect, test } from 'vitest';
import { pendencySheet, stagesSheet, type ReportWords } from './pendency-sheets';

const words: ReportWords = {
  name: 'Person',
  nameOf: (row) => row.persons?.map(({ name }) => name).join(', ') ?? row.name,
  say: (word) => word,
};
const head = { title: 'Pendency', about: ['DHQ'], rightToLeft: false };

test('what lies where is kept with a row for each and the sum of all below', () => {
  const sheet = pendencySheet(
    [
      {
        ...{ name: 'a', persons: [{ name: 'First' }, { name: 'Second' }], files: 3, overdue: 1 },
        ...{ ages: [1, 2, 0, 0, 0], oldest: '2026-11-02T05:00:00.000Z' },
      },
      { name: 'b', files: 2, overdue: 2, ages: [0, 0, 0, 0, 2], oldest: '2026-09-01T05:00:00.000Z' },
    ],
    words,
    head,
  );
  expect(sheet.rows).toEqual([
    { level: 'line', cells: ['First, Second', 3, 1, 2, 0, 0, 0, 1, '2026-11-02'] },
    { level: 'line', cells: ['b', 2, 0, 0, 0, 0, 2, 2, '2026-09-01'] },
    { level: 'total', cells: ['sumOfAll', 5, 1, 2, 0, 0, 2, 3, '2026-09-01'] },
  ]);
  expect(sheet.columns).toHaveLength(9);
});

test('the days of each stage are kept with how often and how long at most', () => {
  const sheet = stagesSheet([{ name: 'clerk', stays: 4, days: 2.5, longest: 9 }], words, head);
  expect(sheet.rows).toEqual([{ level: 'line', cells: ['clerk', 4, 2.5, 9] }]);
});
