import { expect, test } from 'vitest';
import { readRoute, toHash } from './route';

test('an address names a room and what follows it', () => {
  const route = readRoute('#/ledger/vouchers/voucher:KP-0123.ABCDEF.00000031');
  expect(route.room).toBe('ledger');
  expect(route.rest).toEqual(['vouchers', 'voucher:KP-0123.ABCDEF.00000031']);
});

test.each(['', '#', '#/', '#/attic', '#main'])('the address %j is the desk', (hash) => {
  expect(readRoute(hash)).toMatchObject({ room: 'desk', rest: [] });
});

test('the query after the path is read apart', () => {
  const { rest, query } = readRoute('#/records?new&document=document%3A7');
  expect(rest).toEqual([]);
  expect(query.has('new')).toBe(true);
  expect(query.get('document')).toBe('document:7');
});

test('a broken escape is kept as it stands', () => {
  expect(readRoute('#/files/100%').rest).toEqual(['100%']);
});

test.each(['ledger/new', '/ledger/new', '#/ledger/new'])('the path %j becomes one hash', (path) => {
  expect(toHash(path)).toBe('#/ledger/new');
});
