import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorityWith, createPaper, keyOf } from '../testing/paper-office';
import { fold } from '../fold';
import { parcelSort } from './parcel';

const subject = 'parcel:abcdefghijklmnop';
const sha256 = 'a'.repeat(64);
const act = createPaper(subject);
const machine = { by: keyOf('machine'), post: 'machine' };
const sent = act({
  kind: 'parcel.sent',
  body: { to: 'KP-0456', sha256, bytes: 10, title: 'Fuel', about: 'file:abcdefgh' },
  ...{ by: keyOf('chief'), post: 'chief', minute: 1 },
});
const answered = (minute: number, body: object) => act({ kind: 'parcel.answered', body, ...machine, minute });
const arrived = (minute: number, more: object = {}) =>
  act({
    kind: 'parcel.arrived',
    body: { from: 'KP-0456', fromName: 'LGD', sha256, bytes: 10, title: 'Fuel', sentAt: 5, ...more },
    ...{ ...machine, minute },
  });
const diarised = (minute: number, number: string) =>
  act({
    kind: 'parcel.diarised',
    body: { from: 'KP-0456', letter: 'letter:abcdefgh', number },
    ...machine,
    minute,
  });

test('what was sent tells what the other office said of it, in whatever order it was noted', () => {
  const acts = [
    sent,
    answered(2, { what: 'arrived', on: 5 }),
    answered(3, { what: 'arrived', on: 6 }),
    answered(4, { what: 'diarised', on: 7, number: 'A-1/2026' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(acts, { minLength: 4 }), (order) => {
      const { state, problems } = fold(parcelSort, authorityWith(), order);
      expect(state).toMatchObject({
        way: 'out',
        answers: { arrived: { on: 5 }, diarised: { number: 'A-1/2026' } },
      });
      expect(problems).toEqual([]);
    }),
  );
});

test('two computers that note the same arrival, or the same entry, change nothing the second time', () => {
  const acts = [arrived(1), arrived(2), diarised(3, 'A-1/2026'), diarised(4, 'A-2/2026')];
  const { state, problems } = fold(parcelSort, authorityWith(), acts);
  expect(state).toMatchObject({ way: 'in', diarised: { number: 'A-1/2026' } });
  expect(problems).toEqual([]);
});

test('a parcel that is not to be trusted is not diarised, and what came is not answered as what was sent', () => {
  const refused = fold(parcelSort, authorityWith(), [
    arrived(1, { fault: 'bad-signature' }),
    diarised(2, 'A-1/2026'),
  ]);
  expect(refused.state).not.toHaveProperty('diarised');
  expect(refused.problems).toMatchObject([{ why: 'no-change' }]);
  const mixed = fold(parcelSort, authorityWith(), [arrived(1), answered(2, { what: 'arrived', on: 5 })]);
  expect(mixed.problems).toMatchObject([{ why: 'no-change' }]);
});

test('only a machine notes arrivals, and only an officer with the power sends', () => {
  const byClerk = { ...arrived(1), by: keyOf('clerk'), post: 'clerk' };
  const byMachine = { ...sent, ...machine };
  for (const wrong of [byClerk, byMachine])
    expect(fold(parcelSort, authorityWith(), [wrong])).toMatchObject({
      state: undefined,
      problems: [{ why: 'no-power' }],
    });
});
