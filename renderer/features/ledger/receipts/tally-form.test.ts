import { expect, test } from 'vitest';
import { countOf, tallyOf, type TallyForm } from './tally-form';

const fee = (code: string, amount: number) => ({
  ...{ code, name: code, head: 'C03841', fee: amount, from: '2026-07-01', source: 's' },
});
const form = (counts: TallyForm['counts']): TallyForm => ({
  ...{ counter: 'counter:aaaa', date: '2026-11-21', counted: undefined, reason: '', counts },
});

test('counts times fees are added up; what is not taken is left out', () => {
  const made = tallyOf(form({ OPD: '120', LAB: ' 3 ', XRAY: '0' }), [
    ...[fee('OPD', 20_00), fee('LAB', 250_00), fee('XRAY', 350_00), fee('ROOM', 1_500_00)],
  ]);
  expect(made).toMatchObject({ due: 3_150_00, faults: [] });
  expect(made.counts).toEqual([
    { code: 'OPD', count: 120 },
    { code: 'LAB', count: 3 },
  ]);
  expect(made.amounts.get('OPD')).toBe(2_400_00);
});

test('what is no whole number is a fault, and counts nothing', () => {
  const made = tallyOf(form({ OPD: '1.5', LAB: 'many' }), [fee('OPD', 20_00), fee('LAB', 1_00)]);
  expect(made).toMatchObject({ due: 0, faults: ['OPD', 'LAB'], counts: [] });
  expect(countOf('۱۲')).toBe(12);
  expect(countOf(undefined)).toBe(0);
});
