import { expect, test } from 'vitest';
import { createPaper, authorityWith, folded, keyOf, reasons } from '../testing/paper-office';
import { fileSort } from './file';
import { keepUntil } from './file-rules';

type Made = { kind: string; body: object; by: string; post: string };
const does = (post: string, kind: string, body: object = {}): Made => ({ kind, body, by: keyOf(post), post });
const cover = {
  ...{ year: 2026, series: 'A', serial: 1, number: 'A-1/2026', about: 'Bill' },
  ...{ urgency: 'ordinary', classification: 'open' },
};
const opened = does('clerk', 'file.opened', cover);
const recorded = (keepUntil?: string) =>
  does('clerk', 'file.recorded', { retention: keepUntil ? 'C' : 'A', ...(keepUntil ? { keepUntil } : {}) });
const place = { room: 'R1', rack: '3', shelf: '2', bundle: '14' };
const shelved = does('clerk', 'file.shelved', place);
const classified = does('clerk', 'file.classified', {
  ...{ retention: 'D', closedOn: '2020-05-01', keepUntil: '2022-12-31' },
});
const sign = (post: string, order = 'DC/44', dated = '2026-11-01') =>
  does(post, 'weeding.signed', { order, dated });
const asks = (post: string) => does(post, 'file.requested', { purpose: 'An inquiry' });
const hold = does('chief', 'hold.placed', { reason: 'Writ petition' });
const lift = does('chief', 'hold.lifted', { reason: 'Disposed of' });
const reopen = does('clerk', 'file.reopened', { reason: 'x' });
/** The id of the n-th act of a history, as `createPaper` gives them. */
const act = (n: number): string => `KP-0123.ABCDEF.${String(n).padStart(8, '0')}`;
const foldFile = (made: readonly Made[]) =>
  folded(fileSort, made.map(createPaper('file:abcd')), authorityWith());
const roomAfter = (...made: readonly Made[]) => {
  const result = foldFile([opened, ...made]);
  return { room: result.state?.room, reasons: reasons(result), status: result.state?.status };
};

test('a recorded file gets its place, and the latest place counts', () => {
  const moved = does('clerk', 'file.shelved', { ...place, bundle: '15' });
  const { room, reasons } = roomAfter(recorded(), shelved, shelved, moved);
  expect(room?.place).toMatchObject({ rack: '3', bundle: '15' });
  expect(reasons).toEqual(['no-change']);
});

test.each([
  ['a file that is not recorded', [shelved], ['not-recorded']],
  ['by one who keeps no records', [recorded(), does('chief', 'file.shelved', place)], ['no-power']],
  ['a request for a file that has no place', [recorded(), asks('chief')], ['not-shelved']],
  ['a second request of a post', [recorded(), shelved, asks('chief'), asks('chief')], ['already-requested']],
  ['a review of a file that is not recorded', [classified], ['not-recorded']],
  ['lifting a hold that is not there', [lift], ['no-change']],
  ['a hold by one who does not decide', [does('clerk', 'hold.placed', { reason: 'x' })], ['no-power']],
] as const)('no effect: %s', (_name, made, why) => {
  expect(roomAfter(...made).reasons).toEqual(why);
});

test('a file is asked for, given out once, comes back, and is given to who waits', () => {
  const issue = (n: number) => does('clerk', 'file.issued', { request: act(n), due: '2026-12-01' });
  const back = (n: number) => does('clerk', 'file.replaced', { request: act(n) });
  const begun = [recorded(), shelved, asks('chief'), asks('accountant')] as const; // acts 4 and 5
  const out = roomAfter(...begun, issue(4), issue(5), back(5));
  expect(out.reasons).toEqual(['file-out', 'no-change']);
  expect(out.room?.retrievals[0]?.issued).toMatchObject({ due: '2026-12-01', by: { post: 'clerk' } });
  const again = roomAfter(...begun, issue(4), back(4), issue(5), asks('chief'), issue(4));
  expect(again.room?.retrievals.map((one) => [one.post, Boolean(one.issued), Boolean(one.returned)])).toEqual(
    [
      ['chief', true, true],
      ['accountant', true, false],
      ['chief', false, false],
    ],
  );
  expect(again.reasons).toEqual(['no-change']);
});

test.each([
  ['two persons under one order', [recorded('2025-12-31'), sign('clerk'), sign('chief')], true, []],
  ['one person alone', [recorded('2025-12-31'), sign('clerk')], false, []],
  ['one person twice', [recorded('2025-12-31'), sign('clerk'), sign('clerk')], false, ['same-signer']],
  ['two orders', [recorded('2025-12-31'), sign('clerk'), sign('chief', 'DC/45')], false, []],
  ['an accountant', [recorded('2025-12-31'), sign('clerk'), sign('accountant')], false, ['no-power']],
  ['before the last day is over', [recorded('2026-11-20'), sign('clerk')], false, ['retention-runs']],
  ['the day after it', [recorded('2026-11-19'), sign('clerk'), sign('chief')], true, []],
  ['class A', [recorded(), sign('clerk')], false, ['retention-runs']],
  ['a class that was reviewed', [recorded(), classified, sign('clerk'), sign('chief')], true, []],
  ['a file that is current', [sign('clerk')], false, ['not-recorded']],
  ['a hold', [recorded('2025-12-31'), hold, sign('clerk')], false, ['legal-hold']],
  [
    'a hold that came between',
    [recorded('2025-12-31'), sign('clerk'), hold, sign('chief')],
    false,
    ['legal-hold'],
  ],
  ['a hold that is lifted', [recorded('2025-12-31'), hold, lift, sign('clerk'), sign('chief')], true, []],
  [
    'signatures from before the file was taken up again',
    [recorded('2025-12-31'), sign('clerk'), reopen, recorded('2025-12-31'), sign('chief')],
    false,
    [],
  ],
] as const)('weeding, %s', (_name, made, weeded, why) => {
  const after = roomAfter(...made);
  expect([Boolean(after.room?.weeded), after.reasons]).toEqual([weeded, why]);
});

test('a weeded file stays as it is, and so does everything in it', () => {
  const weeded = [recorded('2025-12-31'), shelved, sign('clerk'), sign('chief')] as const;
  const after = roomAfter(...weeded, reopen, shelved, hold, asks('chief'));
  expect(after.reasons).toEqual(['file-weeded', 'file-weeded', 'file-weeded', 'file-weeded']);
  expect(after).toMatchObject({ status: 'recorded', room: { weeded: { order: 'DC/44' }, place } });
});

test('a paper that was closed long ago is kept by the rule of today, counted from its own day', () => {
  const policy = { sets: [{ from: '2026-07-01', retentionYears: { B: 10, C: 5, D: 2 } }] };
  expect(keepUntil(policy, 'C', '2026-11-21', '2010-03-01')).toBe('2015-12-31');
  expect(keepUntil(policy, 'A', '2026-11-21', '2010-03-01')).toBeUndefined();
});
