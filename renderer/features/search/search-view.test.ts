import { expect, test } from 'vitest';
import type { SearchHit } from '#engine/views';
import { groupHits, pathOf } from './search-view';

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
  [hit({ sort: 'voucher', subject: 'voucher:9' }), '/ledger/vouchers/voucher:9'],
  [hit({ sort: 'page', subject: 'page:aa', document: 'document:4', page: 'aa' }), '/scan/document:4/aa'],
  [hit({ sort: 'page', subject: 'document:4' }), '/scan/document:4'],
])('a hit opens where its thing lives', (one, path) => {
  expect(pathOf(one)).toBe(path);
});
