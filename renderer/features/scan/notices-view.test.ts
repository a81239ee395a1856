import { expect, test } from 'vitest';
import type { PageView } from '#engine/views';
import { alikePages, blankPages, faultyPages, removalKey, turnedKey, turnedPages } from './notices-view';

const page = (name: string, more: Partial<PageView> = {}): PageView => ({
  page: name,
  thumbnail: name,
  mime: 'image/png',
  width: 100,
  height: 140,
  bytes: 10,
  rotation: 0,
  here: true,
  tick: { state: 'saved' },
  reading: 'waiting',
  ...more,
});
const numbers = (found: readonly { readonly number: number }[]) => found.map((one) => one.number);

test('blank, faulty and doubled pages are named by their numbers', () => {
  const pages = [
    page('a', { faults: ['blurred'] }),
    page('b', { blank: true }),
    page('c', { alike: { page: 'x', document: 'document:x', title: 'X' } }),
    page('d', { faults: [] }),
  ];
  expect([blankPages, faultyPages, alikePages].map((of) => numbers(of(pages)))).toEqual([[2], [1], [3]]);
});

test('a document of blank pages alone is not emptied', () => {
  expect(blankPages([page('a', { blank: true })])).toEqual([]);
});

test('reasons of the program have words, those of persons stand as they are', () => {
  expect([removalKey('blank'), removalKey('separator'), removalKey('Scanned twice')]).toEqual([
    'removedAs-blank',
    'removedAs-separator',
    undefined,
  ]);
});

test('pages that were turned for reading are named, and how they lay', () => {
  const pages = [page('a'), page('b', { turned: 180 }), page('c', { turned: 270 })];
  expect(numbers(turnedPages(pages))).toEqual([2, 3]);
  expect(turnedPages(pages).map(({ page: { turned = 90 } }) => turnedKey(turned))).toEqual([
    'lay-upside-down',
    'lay-sideways',
  ]);
});
