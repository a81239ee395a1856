import { expect, test } from 'vitest';
import type { NoticeRung, Oversight } from './oversight';
import { rungsOn, standingOf, type KnownNotice } from './ladder';

const words = { about: 'x', text: 'x', copies: [] };
const rung = (code: string, step: number, after: number, from = '2026-07-01'): NoticeRung => ({
  ...{ code, step, after, from, source: 'test', title: code, titleUrdu: code, answer: 7 },
  ...{ form: 'letter', en: words, ur: words },
});
const rungs = [rung('reminder', 1, 1), rung('explanation', 2, 10), rung('show-cause', 3, 10)];
const item = { return: 'return:KP-0101:monthly:2026-27:04' };
const due = '2026-11-10';
const sent = (code: string, on?: string, settled?: boolean): KnownNotice => ({
  ...{ draft: `draft:${code}`, rung: code, items: [item, { step: 'closed' }] },
  ...(on === undefined ? {} : { on }),
  ...(settled === undefined ? {} : { settled }),
});
const next = (notices: readonly KnownNotice[]): unknown => {
  const found = standingOf(rungs, notices, item, due).next;
  return found && [found.rung.code, found.from];
};

test('each rung is proposed so many days after the due day, or after the letter of the rung below', () => {
  expect(next([])).toEqual(['reminder', '2026-11-11']);
  expect(next([sent('reminder', '2026-11-12')])).toEqual(['explanation', '2026-11-22']);
  expect(next([sent('explanation', '2026-11-24'), sent('reminder', '2026-11-12')])).toEqual([
    'show-cause',
    '2026-12-04',
  ]);
  expect(next([sent('show-cause', '2026-12-05')])).toBeUndefined();
});

test('a draft that waits holds the ladder; an answer to satisfaction ends it; another matter is none of it', () => {
  const waits = standingOf(rungs, [sent('reminder')], item, due);
  expect([waits.pending?.draft, waits.next]).toEqual(['draft:reminder', undefined]);
  expect(next([sent('reminder', '2026-11-12', true)])).toBeUndefined();
  expect(next([sent('reminder', '2026-11-12', false)])).toEqual(['explanation', '2026-11-22']);
  const other = { ...sent('reminder', '2026-11-12'), items: [{ step: 'opening' as const }] };
  expect(next([other])).toEqual(['reminder', '2026-11-11']);
  expect(next([sent('a-rung-that-was-abolished', '2026-11-12')])).toBeUndefined();
});

test('the rungs that hold on a day count, the lowest first', () => {
  const oversight = {
    ...{ templates: [], indicators: [], flagRules: [] },
    ladder: [rung('show-cause', 2, 10), rung('reminder', 1, 1), rung('reminder', 1, 3, '2026-12-01')],
  } satisfies Oversight;
  const said = (day: string) => rungsOn(oversight, day).map(({ code, after }) => [code, after]);
  expect(said('2026-11-30')).toEqual([
    ['reminder', 1],
    ['show-cause', 10],
  ]);
  expect(said('2026-12-01')[0]).toEqual(['reminder', 3]);
  expect(said('2026-06-30')).toEqual([]);
});
