import { describe, expect, it, test } from 'vitest';
import { createPaper, folded, keyOf, office, reasons } from '../testing/paper-office';
import { indicatorDocumentOf } from './indicator-document';
import { indicatorSort, indicatorSubject, targetOf, targetSort, targetSubject } from './indicators';
import { addFigures, onTrack, rateOf, shownValue } from './rates';

const subject = indicatorSubject(office, '2026-27', 4);
type Who = 'clerk' | 'accountant' | 'chief' | 'accountant2';
function writer(of = subject) {
  const act = createPaper(of);
  return (kind: string, who: Who, body: object) =>
    act({ kind, by: keyOf(who), post: who === 'accountant2' ? 'chief' : who, body });
}
const value = (code: string, numerator: number, denominator?: number) => ({
  ...{ code, numerator, method: 'counted' },
  ...(denominator === undefined ? {} : { denominator }),
});

describe('the figures of a month', () => {
  test('are reported, verified by another person, corrected, and verified again', () => {
    const act = writer();
    const first = act('indicator.reported', 'clerk', {
      values: [value('H-IPD-03', 3000, 90_000), value('W-WAT-01', 52_400)],
    });
    const checked = act('indicator.verified', 'chief', {
      values: ['H-IPD-03', 'W-WAT-01'].map((code) => ({ code, reported: first.id })),
    });
    const mended = act('indicator.reported', 'accountant', { values: [value('H-IPD-03', 4000, 90_000)] });
    const result = folded(indicatorSort, [first, checked, mended]);
    expect(result.problems).toEqual([]);
    expect(result.state?.figures['H-IPD-03']).toMatchObject({ numerator: 4000 });
    expect(result.state?.figures['H-IPD-03']?.verified).toBeUndefined();
    expect(result.state?.figures['W-WAT-01']?.verified?.act).toBe(checked.id);
    expect(result.state?.earlier.map((one) => one.numerator)).toEqual([3000]);
    const state = result.state;
    expect(state && indicatorDocumentOf(office, subject, state, undefined, 7)).toEqual({
      ...{ _id: subject, type: 'indicator', office, year: '2026-27', period: 4, asOf: 7 },
      values: [{ code: 'W-WAT-01', numerator: 52.4, method: 'counted' }],
    });
  });

  it.each([
    ['by who reported them, whatever key he uses', 'accountant', 'accountant2', 'maker-is-approver'],
    ['by somebody without power', 'accountant', 'clerk', 'no-power'],
  ] as const)('are not verified %s', (_, maker, verifier, why) => {
    const act = writer();
    const made = act('indicator.reported', maker, { values: [value('W-WAT-01', 1000)] });
    const result = folded(indicatorSort, [
      made,
      act('indicator.verified', verifier, { values: [{ code: 'W-WAT-01', reported: made.id }] }),
    ]);
    expect(reasons(result)).toEqual([why]);
  });

  test('are verified as they were seen, not as they were corrected meanwhile', () => {
    const act = writer();
    const first = act('indicator.reported', 'clerk', { values: [value('W-WAT-01', 1000)] });
    const again = act('indicator.reported', 'clerk', { values: [value('W-WAT-01', 2000)] });
    const result = folded(indicatorSort, [
      first,
      again,
      act('indicator.verified', 'chief', { values: [{ code: 'W-WAT-01', reported: first.id }] }),
    ]);
    expect(reasons(result)).toEqual(['draft-changed']);
  });

  test('of another office have no effect', () => {
    const act = writer(indicatorSubject('KP-0124', '2026-27', 4));
    const made = act('indicator.reported', 'clerk', { values: [value('W-WAT-01', 1000)] });
    expect(reasons(folded(indicatorSort, [made]))).toEqual(['bad-input']);
  });
});

test('the last target of a year counts', () => {
  const act = writer(targetSubject(office));
  const set = (year: string, target: number) =>
    act('indicator.targeted', 'chief', { code: 'W-WAT-01', year, target });
  const { state } = folded(targetSort, [set('2026-27', 50_000), set('2026-27', 55_000), set('2027-28', 1)]);
  expect(targetOf(state, 'W-WAT-01', '2026-27')?.target).toBe(55_000);
  expect(targetOf(state, 'W-WAT-02', '2026-27')).toBeUndefined();
});

describe('rates', () => {
  test('are added up again and never averaged', () => {
    const months = [
      { numerator: 9000, denominator: 10_000 },
      { numerator: 100_000, denominator: 1_000_000 },
    ];
    const sum = addFigures(months);
    expect(sum).toEqual({ numerator: 109_000, denominator: 1_010_000 });
    expect(shownValue({ unit: '%' }, sum)).toBe(10_792); // 10.79 %, not the 50 % of the mean of 90 % and 10 %
  });

  it.each([
    ['nothing reported', [], null],
    ['a zero denominator', [{ numerator: 5000, denominator: 0 }], null],
    ['a plain count', [{ numerator: 5000 }, { numerator: 7500 }], 12_500],
    ['a ratio', [{ numerator: 9000, denominator: 2000 }], 4500],
    ['a denominator that some months lack', [{ numerator: 1000 }, { numerator: 1, denominator: 1 }], null],
  ])('of %s', (_, figures, shown) => {
    expect(shownValue({ unit: 'days' }, addFigures(figures))).toBe(shown);
  });

  test('of WSSP’s complaints of October 2024 come to 95.63 %', () => {
    const complaints = { numerator: 1_466_000, denominator: 1_533_000 };
    expect(Math.round((rateOf(complaints) ?? 0) * 10_000)).toBe(9563);
  });

  it.each([
    ['up', 85_000, 85_000, true],
    ['up', 84_999, 85_000, false],
    ['down', 4000, 5000, true],
    ['none', 4000, 5000, null],
    [{ least: 75_000, most: 90_000 }, 91_000, undefined, false],
    ['up', null, 85_000, null],
    ['up', 85_000, undefined, null],
  ] as const)('better %j: %s against %s', (better, shown, target, expected) => {
    expect(onTrack({ better }, shown, target)).toBe(expected);
  });
});
