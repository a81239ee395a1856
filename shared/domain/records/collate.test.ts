import { expect, test } from 'vitest';
import { interleave } from './collate';

test.each([
  [['1', '3', '5'], ['2', '4', '6'], false, ['1', '2', '3', '4', '5', '6']],
  [['1', '3', '5'], ['6', '4', '2'], true, ['1', '2', '3', '4', '5', '6']],
  [['1', '3', '5'], ['2', '4'], false, ['1', '2', '3', '4', '5']],
  [['1', '3', '5'], ['4', '2'], true, ['1', '2', '3', '4', '5']],
  [['1'], ['2'], true, ['1', '2']],
])('front sides %j and back sides %j (turned over: %s) make one stack', (fronts, backs, reversed, whole) => {
  expect(interleave(fronts, backs, reversed)).toEqual({ ok: true, value: whole });
});

test.each([
  [['1', '3', '5'], ['2']],
  [['1'], ['2', '4']],
  [['1'], []],
])('front sides %j and back sides %j do not fit together', (fronts, backs) => {
  expect(interleave<string>(fronts, backs, false)).toEqual({ ok: false, refusal: 'uneven-stacks' });
});
