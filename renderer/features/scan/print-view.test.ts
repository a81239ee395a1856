import { expect, it } from 'vitest';
import type { FoundPrint } from '#engine/print-views';
import { bindingOf, pathOfTarget, typedKey } from './print-view';

const found: FoundPrint = {
  ...{ page: 'c', number: 3, first: 2, is: 'ready', again: [] },
  seal: { office: 'KP-0123', id: 'file:abcd', hash: 'f'.repeat(32) },
  target: { subject: 'file:abcd', sort: 'file', title: 'A-1/2026', about: 'Fuel' },
  state: { verdict: 'older' },
};
const document = { document: 'document:abcd', pageList: [{ page: 'a' }, { page: 'b' }, { page: 'c' }] };

it('binds the pages from the one that the officer says to the one with the code', () => {
  expect(bindingOf(document, found, { first: 2 })).toMatchObject({
    ...{ do: 'bind-print', page: 'c', pages: ['b', 'c'], target: 'file:abcd', verdict: 'older' },
    seal: { id: 'file:abcd', hash: 'f'.repeat(32) },
  });
  expect(bindingOf(document, found, { first: 9 })?.pages).toEqual(['c']);
  const typed = { ...found, seal: { office: 'KP-0123', id: 'file:abcd' } };
  expect(bindingOf(document, typed, { first: 3, typed: true })).toMatchObject({
    ...{ typed: true, seal: { id: 'file:abcd' } },
  });
});

it('binds nothing that is not known here, and says of what was typed what it is', () => {
  const { target, state, ...unknown } = found;
  expect([target?.sort, state?.verdict]).toEqual(['file', 'older']);
  expect(bindingOf(document, { ...unknown, is: 'unknown' }, { first: 1 })).toBeUndefined();
  expect([null, { ...unknown, is: 'unknown' as const }].map(typedKey)).toEqual([
    'printTypeNone',
    'printTypeUnknown',
  ]);
});

it('leads to what a print is of', () => {
  expect(pathOfTarget({ sort: 'draft', subject: 'draft:1' })).toBe('/files/drafts/draft:1');
  expect(pathOfTarget({ sort: 'demand', subject: 'demand:1' })).toBe('/ledger/receipts/demands/demand:1');
});
