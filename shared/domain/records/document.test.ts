import { expect, test } from 'vitest';
import { createPaper, folded, keyOf, reasons } from '../testing/paper-office';
import { documentSort } from './document';
import { letterSort } from './letter';
import { pageSort } from './page';

const as = (post: string) => ({ by: keyOf(post), post });
const hash = (letter: string) => letter.repeat(64);
const [a, b, c] = [hash('a'), hash('b'), hash('c')];
const scanned = (page: string, who = as('clerk')) => ({
  kind: 'page.scanned',
  body: {
    page,
    mime: 'image/png',
    bytes: 5,
    width: 10,
    height: 10,
    thumbnail: hash('f'),
    thumbnailBytes: 1,
    source: 'bill.png',
  },
  ...who,
});
const arranged = (pages: readonly object[], title?: string) => ({
  kind: 'document.arranged',
  body: { pages, title },
  ...as('clerk'),
});
const removed = (page: string) => ({ kind: 'page.removed', body: { page, reason: 'Blank' }, ...as('clerk') });
const foldDocument = (...made: readonly Parameters<ReturnType<typeof createPaper>>[0][]) =>
  folded(documentSort, made.map(createPaper('document:abcd')));
const order = (result: ReturnType<typeof foldDocument>) => result.state?.order.map((page) => page.page);

test('pages stand in the order in which they came in', () => {
  const result = foldDocument(scanned(a), scanned(b), scanned(c, { by: keyOf('machine'), post: 'machine' }));
  expect(result.problems).toEqual([]);
  expect(order(result)).toEqual([a, b, c]);
  expect(result.state?.by.person).toBe('p-clerk');
});

test('the same page in the same document is there once', () => {
  const result = foldDocument(scanned(a), scanned(a));
  expect(order(result)).toEqual([a]);
  expect(reasons(result)).toEqual(['no-change']);
});

test('pages are put in another order and turned, and the pile gets a title', () => {
  const result = foldDocument(
    scanned(a),
    scanned(b),
    arranged(
      [
        { page: b, rotation: 90 },
        { page: a, rotation: 0 },
      ],
      'Bill',
    ),
  );
  expect(result.state).toMatchObject({
    title: 'Bill',
    order: [
      { page: b, rotation: 90 },
      { page: a, rotation: 0 },
    ],
  });
});

test('a page that came in after the pile was arranged is at its end, and a title stays', () => {
  const result = foldDocument(
    scanned(a),
    arranged([{ page: a, rotation: 180 }], 'Bill'),
    scanned(b),
    arranged([
      { page: b, rotation: 0 },
      { page: a, rotation: 0 },
    ]),
  );
  expect(order(result)).toEqual([b, a]);
  expect(result.state?.title).toBe('Bill');
});

test('a page that never came in here can only be arranged with the document that it is from', () => {
  const from = { page: c, rotation: 0, from: 'document:other' };
  expect(order(foldDocument(scanned(a), arranged([{ page: a, rotation: 0 }, from])))).toEqual([a, c]);
  const wrong = foldDocument(
    scanned(a),
    arranged([
      { page: a, rotation: 0 },
      { page: c, rotation: 0 },
    ]),
  );
  expect(reasons(wrong)).toEqual(['page-not-here']);
  expect(order(wrong)).toEqual([a]);
});

test('a page is removed with its reason, and kept as a scan', () => {
  const result = foldDocument(scanned(a), scanned(b), removed(a), removed(a));
  expect(order(result)).toEqual([b]);
  expect(result.state?.scans).toHaveLength(2);
  expect(result.state?.removed).toMatchObject([{ page: a, reason: 'Blank', by: { person: 'p-clerk' } }]);
  expect(reasons(result)).toEqual(['page-not-here']);
});

test('removed pages come back to where they stood, turned as they were', () => {
  const restored = (page: string) => ({ kind: 'page.restored', body: { page }, ...as('clerk') });
  const result = foldDocument(
    scanned(a),
    scanned(b),
    scanned(c),
    arranged([a, b, c].map((page) => ({ page, rotation: 90 }))),
    removed(a),
    removed(b),
    restored(b),
    restored(a),
    restored(a),
  );
  expect(result.state?.order).toEqual([a, b, c].map((page) => ({ page, rotation: 90 })));
  expect(result.state?.removed).toEqual([]);
  expect(reasons(result)).toEqual(['page-not-here']);
});

test('a new pile can be made of the pages of another', () => {
  const result = foldDocument(arranged([{ page: a, rotation: 0, from: 'document:other' }]));
  expect(result.problems).toEqual([]);
  expect(result.state).toMatchObject({ scans: [], order: [{ page: a, from: 'document:other' }] });
});

const reading = (page: string, text: string) => ({
  kind: 'page.read',
  body: {
    page,
    engine: 'e',
    languages: ['eng'],
    rotation: 0,
    width: 1,
    height: 1,
    confidence: 90,
    text,
    words: [],
  },
  by: keyOf('machine'),
  post: 'machine',
});

test('the newest reading of a page is its text, and a reading of another page is not', () => {
  const act = createPaper(`page:${a}`);
  const result = folded(pageSort, [act(reading(a, 'old')), act(reading(a, 'new')), act(reading(b, 'other'))]);
  expect(result.state?.reading?.text).toBe('new');
  expect(reasons(result)).toEqual(['bad-input']);
});

const letter = (change: object = {}) => ({
  kind: 'letter.diarised',
  body: {
    year: 2026,
    series: 'A',
    serial: 1,
    received: '2026-11-20',
    from: 'DAO',
    about: 'Bill',
    urgency: 'ordinary',
    ...change,
  },
  ...as('clerk'),
});

test('a letter is diarised once, and marked to a post that there is', () => {
  const act = createPaper('letter:abcd');
  const result = folded(letterSort, [
    act(letter({ markedTo: 'king' })),
    act(letter({ markedTo: 'chief' })),
    act(letter()),
  ]);
  expect(result.state).toMatchObject({ markedTo: 'chief', by: { person: 'p-clerk' } });
  expect(reasons(result)).toEqual(['no-such-post', 'no-change']);
});
