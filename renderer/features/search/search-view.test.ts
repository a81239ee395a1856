import { expect, test } from 'vitest';
import type { SearchHit } from '#engine/views';
import { evidencePath, groupHits, offeredDays, pathOf, withDays, withKind } from './search-view';

const hit = (part: Partial<SearchHit>): SearchHit => ({
  sort: 'file',
  subject: 'file:7',
  title: 'A file',
  snippet: '',
  at: '2026-11-21T05:40:00Z',
  ...part,
});

test('hits are grouped by sort in a fixed order, and keep their order within it', () => {
  const groups = groupHits([
    hit({ sort: 'page', title: 'p1' }),
    hit({ sort: 'file', title: 'f1' }),
    hit({ sort: 'page', title: 'p2' }),
  ]);
  expect(groups.map((group) => [group.sort, group.hits.map((one) => one.title)])).toEqual([
    ['file', ['f1']],
    ['page', ['p1', 'p2']],
  ]);
});

test.each([
  [hit({ sort: 'file' }), '/files/file:7'],
  [hit({ sort: 'note' }), '/files/file:7'],
  [hit({ sort: 'letter', subject: 'letter:3' }), '/records/letter:3'],
  [hit({ sort: 'draft', subject: 'draft:3' }), '/files/drafts/draft:3'],
  [hit({ sort: 'voucher', subject: 'voucher:9' }), '/ledger/vouchers/voucher:9'],
  [hit({ sort: 'loan', subject: 'loan:9' }), '/ledger/debt/loans/loan:9'],
  [hit({ sort: 'guarantee', subject: 'guarantee:9' }), '/ledger/debt/guarantees/guarantee:9'],
  [hit({ sort: 'page', subject: 'page:aa', document: 'document:4', page: 'aa' }), '/scan/document:4/aa'],
  [
    hit({ sort: 'page', subject: 'document:4', document: 'document:4', page: 'aa', find: 'gauze بل' }),
    '/scan/document:4/aa?find=gauze%20%D8%A8%D9%84',
  ],
  [hit({ sort: 'page', subject: 'document:4' }), '/scan/document:4'],
])('a hit opens where its thing lives', (one, path) => {
  expect(pathOf(one)).toBe(path);
});

test.each([
  ['gauze', 'letter', 'kind:letter gauze'],
  ['kind:letter gauze', 'letter', 'gauze'],
  ['kind:letter "a b" from:2026', 'page', 'kind:page kind:letter "a b" from:2026'],
  ['', 'page', 'kind:page '],
] as const)('%j with %s chosen is %j', (typed, kind, after) => {
  expect(withKind(typed, kind)).toBe(after);
});

test('days are put in front of the words, replaced and taken away', () => {
  const [month, year] = offeredDays('2026-11-21');
  expect(withDays('gauze', month)).toBe('from:2026-11-01 to:2026-11-21 gauze');
  expect(withDays('from:2026-11-01 to:2026-11-21 "a b"', year)).toBe('from:2026-01-01 to:2026-11-21 "a b"');
  expect(withDays('from:2026 gauze')).toBe('gauze');
});

test('a link of a saved report leads to its evidence, and no other text leads anywhere', () => {
  const path = '/province/entities/KP-0101/behind?year=2026-27&from=3&to=3&column=spent';
  expect(evidencePath(`daftar:${path}`)).toBe(path);
  for (const text of ['daftar:/admin', 'daftar:1:KP-0101:x:y', path, 'daftar:/province/a b'])
    expect(evidencePath(text)).toBeUndefined();
});
