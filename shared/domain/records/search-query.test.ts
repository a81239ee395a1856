import { expect, test } from 'vitest';
import { readSearch, typedDay } from './search-query';

const shown = (typed: string) => {
  const { terms, ...filters } = readSearch(typed);
  return [terms.map(({ words, prefix }) => `${words.join(' ')}${prefix ? '*' : ''}`), filters];
};

test.each([
  ['stationer bill', ['stationer', 'bill*'], { kinds: [] }],
  ['stat* bill ', ['stat*', 'bill*'], { kinds: [] }],
  ['"of the stationer"', ['of the stationer'], { kinds: [] }],
  ['bill "of the" gauze', ['bill', 'of the', 'gauze*'], { kinds: [] }],
  ['"half a phrase', ['half a phrase*'], { kinds: [] }],
  ['kind:letter gauze', ['gauze*'], { kinds: ['letter'] }],
  ['KIND:page kind:letter x', ['x*'], { kinds: ['page', 'letter'] }],
  ['قسم:مراسلہ گوز', ['گوز*'], { kinds: ['letter'] }],
  ['file:A-12/2026 rent', ['rent*'], { kinds: [], file: 'A-12/2026' }],
  ['file:"DHQ GB/1" rent', ['rent*'], { kinds: [], file: 'DHQ GB/1' }],
  ['from:2026-07-01 to:30-06-2027', [], { kinds: [], from: '2026-07-01', to: '2027-06-30' }],
  ['سے:۲۰۲۶ تک:2026-11 بل', ['بل*'], { kinds: [], from: '2026-01-01', to: '2026-11-30' }],
  ['kind:nothing', ['kind nothing*'], { kinds: [] }],
  ['from:yesterday', ['from yesterday*'], { kinds: [] }],
  ['No. SO(O&M)/2-1', ['no', 'so o m 2 1*'], { kinds: [] }],
  ['…', [], { kinds: [] }],
])('%s', (typed, terms, filters) => {
  expect(shown(typed)).toEqual([terms, filters]);
});

test.each([
  ['2026-11-21', false, '2026-11-21'],
  ['21/11/2026', false, '2026-11-21'],
  ['1.2.2026', true, '2026-02-01'],
  ['2026-02', true, '2026-02-28'],
  ['2026', false, '2026-01-01'],
  ['2026', true, '2026-12-31'],
  ['31-02-2026', false, undefined],
  ['12-13', false, undefined],
  ['soon', false, undefined],
])('%s (end of it: %s) is %s', (typed, end, day) => {
  expect(typedDay(typed, end)).toBe(day);
});
