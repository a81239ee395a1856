import { expect, test } from 'vitest';
import type { RoomFile } from '#engine/room-views';
import { bundlesOf, commandOf, deedsOn, emptyFields, firstValues, standingOf } from './room-view';

const actor = (person: string) => ({ person, name: person, post: 'clerk' }) as never;
const at = '2026-11-21T00:00:00Z';
const file = (change: Partial<RoomFile> = {}): RoomFile => ({
  ...{ file: 'file:aaaa', number: 'A-1', about: 'Bill', status: 'recorded', retention: 'C' },
  ...{
    held: false,
    signatures: 0,
    asked: 0,
    waiting: [],
    overdue: false,
    retrievals: [],
    signed: [],
    mayWeed: false,
  },
  ...change,
});
const me = (post: string, ...powers: string[]) => ({ post, person: `p-${post}`, powers });
const records = me('clerk', 'diarise', 'note');
const chief = me('chief', 'note', 'decide');
const place = { room: 'R1', rack: '3', shelf: '2', bundle: '14' };
const asked = { act: 'act1', post: 'chief', purpose: 'x', by: actor('p-chief'), at };
const issued = { ...asked, issued: { due: '2026-12-01', by: actor('p-clerk'), at } };
const signed = [{ order: 'DC/44', dated: '2026-11-01', by: actor('p-clerk'), at }];

test.each([
  ['a file that was just recorded', file(), records, ['shelve', 'classify']],
  ['one that stands in its place', file({ place }), records, ['shelve', 'request', 'classify']],
  [
    'one that a post asked for',
    file({ place, retrievals: [asked] }),
    records,
    ['issue', 'shelve', 'request', 'classify'],
  ],
  [
    'one that is out',
    file({ place, retrievals: [issued] }),
    records,
    ['replace', 'shelve', 'request', 'classify'],
  ],
  ['one that he asked for himself', file({ place, retrievals: [asked] }), chief, ['hold']],
  ['one that is held', file({ held: true, hold: { reason: 'x', by: actor('a'), at } }), chief, ['lift']],
  ['one past its years', file({ mayWeed: true }), chief, ['weed', 'hold']],
  ['one that he signed for', file({ mayWeed: true, signed }), records, ['shelve', 'classify']],
  ['one that another signed for', file({ mayWeed: true, signed }), chief, ['weed', 'hold']],
  ['one that is weeded', file({ weeded: 'DC/44', place }), records, []],
  ['an auditor who may do nothing', file({ place }), me('auditor'), []],
] as const)('what can be done with %s', (_name, given, who, deeds) => {
  expect(deedsOn(given, who).map((deed) => deed.do)).toEqual(deeds);
});

test('the second signature is under the order of the first, and a form is done when all of it is filled in', () => {
  const [weed] = deedsOn(file({ mayWeed: true, signed }), chief);
  if (!weed) throw new Error('nothing to do');
  const values = firstValues(weed, file({ signed }));
  expect(values).toEqual({ order: 'DC/44', dated: '2026-11-01' });
  expect(emptyFields(weed, { order: ' ' })).toEqual(['order', 'dated']);
  expect(commandOf(weed, 'file:aaaa', values)).toEqual({
    ...{ do: 'sign-weeding', file: 'file:aaaa' },
    weeding: { order: 'DC/44', dated: '2026-11-01' },
  });
});

test('the gravest is said first', () => {
  expect(standingOf(file({ due: '2026-01-01', overdue: true, held: true }), true)).toBe('is-overdue');
  expect(standingOf(file({ held: true, signatures: 1 }), true)).toBe('is-held');
  expect(standingOf(file(), true)).toBe('is-due');
  expect(standingOf(file(), false)).toBeUndefined();
});

test('a bundle’s label names its files, the first day that one of them may go, and its place as the search finds it', () => {
  const other = { ...place, bundle: '2' };
  const rows = [
    file({ number: 'B-2', place, keepUntil: '2031-01-01' }),
    file({ number: 'A-1', place, keepUntil: '2028-06-30' }),
    file({ number: 'C-3', place: other }),
    file({ number: 'D-4' }),
  ];
  expect(bundlesOf(rows)).toEqual([
    { code: 'R1/3/2/2', place: other, numbers: ['C-3'] },
    { code: 'R1/3/2/14', place, numbers: ['A-1', 'B-2'], keepUntil: '2028-06-30' },
  ]);
});
