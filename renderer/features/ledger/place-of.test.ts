import { expect, test } from 'vitest';
import { placeOf } from './place-of';

const places = [
  { screens: [{ path: 'vouchers' }, { path: 'new' }] },
  { screens: [{ path: 'bills' }, { path: 'bills/new' }, { path: 'payees' }] },
  { screens: [{ path: 'cashbook' }, { path: 'bank/reconcile' }, { path: 'bank/imprest' }] },
];

test.each([
  ['', [0, 0]],
  ['vouchers/voucher:1', [0, 0]],
  ['new', [0, 1]],
  ['bills', [1, 0]],
  ['bills/bill:1', [1, 0]],
  ['bills/bill:1/again', [1, 0]],
  ['bills/new', [1, 1]],
  ['bank', [2, 1]],
  ['bank/imprest', [2, 2]],
  ['bank/imprest/imprest:1', [2, 2]],
  ['bank/unheard-of', [2, 1]],
  ['unheard-of', [0, 0]],
] as const)('the path %j is the screen at %j', (path, place) => {
  expect(placeOf(places, path === '' ? [] : path.split('/'))).toEqual(place);
});
