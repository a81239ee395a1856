import fc from 'fast-check';
import type { Act } from '#shared/acts/act';
import { observe, startOfTime, tick, writeClock, type ClockState } from '#shared/base/clock';
import { actId } from '#shared/base/ids';
import { registrySubject } from '../people/decide';
import { keyOf, office, registryActs, root } from './paper-office';

const morning = Date.UTC(2026, 10, 20, 5);
const hour = 3_600_000;

/** Six officers of the tests' office, by their keys: two of them share a post, one has two posts, one two keys. */
export const cast = ['clerk', 'clerk2', 'accountant', 'accountant2', 'chief', 'deputy'] as const;
const people: Readonly<Record<(typeof cast)[number], readonly [person: string, post: string]>> = {
  clerk: ['p-clerk', 'clerk'],
  clerk2: ['p-clerk2', 'clerk'],
  accountant: ['p-accountant', 'accountant'],
  accountant2: ['p-accountant', 'accountant'],
  chief: ['p-chief', 'chief'],
  deputy: ['p-deputy', 'accountant'],
};
export const postNames = ['clerk', 'accountant', 'chief'] as const;
export const devices = ['AAAAAA', 'BBBBBB', 'CCCCCC', 'DDDDDD'] as const;
export const files = ['file:aaaa', 'file:bbbb'] as const;

type Draft = { readonly kind: string; readonly subject: string; readonly body: object };
type Deed = {
  readonly who: (typeof cast)[number];
  readonly post: string;
  readonly device: number;
  readonly later: number;
  readonly what: Draft | { readonly syncs: readonly number[] };
};

const pick = fc.constantFrom;
const registry = registrySubject(office);
const dayOf = pick('2026-11-18', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-24');
const personOf = pick('p-clerk', 'p-clerk2', 'p-accountant', 'p-chief', 'p-deputy');

const onFile: fc.Arbitrary<Draft> = fc
  .record({ subject: pick(...files), to: pick(...postNames), n: fc.nat(3) })
  .chain(({ subject, to, n }) => {
    const draft = (kind: string, body: object = {}): Draft => ({ kind, subject, body });
    const cover = {
      ...{ year: 2026, series: 'A', serial: n + 1, number: `A-${n}`, about: `About ${n}` },
      ...{ urgency: 'ordinary', classification: 'open' },
    };
    const move = (how: string) => draft('file.moved', { to, move: how });
    return fc.oneof(
      { weight: 6, arbitrary: fc.constant(draft('note.written', { text: `note ${n}`, language: 'en' })) },
      { weight: 2, arbitrary: fc.constant(draft('file.opened', cover)) },
      { weight: 6, arbitrary: pick('put-up', 'returned', 'consulted', 'replied').map(move) },
      { weight: 2, arbitrary: fc.constant(draft('file.decided', { decision: 'approved', amount: n * 100 })) },
      {
        weight: 4,
        arbitrary: pick(
          draft('file.received'),
          draft('file.recalled', { reason: 'x' }),
          draft('file.reminded'),
          draft('file.marked', { mark: 'seen' }),
          draft('file.recorded', { retention: 'C' }),
          draft('file.reopened', { reason: 'x' }),
          draft('cover.amended', { urgency: 'urgent' }),
          draft('paper.filed', { document: `document:aaa${n}`, title: 'x', pages: 2 }),
          draft('page.flagged', { flag: 'A', document: `document:aaa${n}`, page: 1 }),
        ),
      },
    );
  });

const onRegistry: fc.Arbitrary<Draft> = fc
  .record({ person: personOf, post: pick(...postNames), from: dayOf, to: dayOf, key: pick(...cast) })
  .chain(({ person, post, from, to, key }) => {
    const draft = (kind: string, body: object): Draft => ({ kind, subject: registry, body });
    return pick(
      draft('charge.taken', { person, post, manner: 'acting', from }),
      draft('charge.taken', { person, post, manner: 'additional', from, to: '2026-11-23' }),
      draft('charge.relinquished', { person, post, on: to }),
      draft('leave.taken', { person, from, to: from }),
      draft('delegation.made', { to: post, powers: ['decide'], from, until: '2026-11-23', ceiling: 200 }),
      draft('officer.revoked', { key: keyOf(key), reason: 'lost' }),
    );
  });

/** Who keeps the registry is mostly the chief; others try it now and then. */
const byTheChief = (deed: Deed): Deed =>
  'kind' in deed.what && deed.what.subject === registry && deed.later % 4 > 0
    ? { ...deed, who: 'chief', post: 'own' }
    : deed;

/** What officers may do, whether they may or not, on devices that hear of each other only when they sync. */
export const histories: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc
    .record<Deed>({
      who: pick(...cast),
      post: fc.oneof(
        { weight: 6, arbitrary: fc.constant('own') },
        { weight: 1, arbitrary: pick(...postNames) },
      ),
      device: fc.nat(devices.length - 1),
      later: fc.nat(9),
      what: fc.oneof(
        { weight: 14, arbitrary: onFile },
        { weight: 2, arbitrary: onRegistry },
        {
          weight: 3,
          arbitrary: fc.uniqueArray(fc.nat(devices.length - 1), { minLength: 2 }).map((syncs) => ({ syncs })),
        },
      ),
    })
    .map(byTheChief),
  { minLength: 10, maxLength: 60 },
);

/** The founding of the office for these six officers. */
export function founding(): readonly Act[] {
  const known = registryActs();
  const last = known.at(-1);
  if (!last) throw new Error('the tests’ office has a registry');
  const more = cast
    .filter((name) => !known.some((act) => act.body['key'] === keyOf(name)))
    .map((name, n) => ({
      ...last,
      id: actId(office, 'PPPPPP', n + 1),
      kind: 'officer.certified',
      by: root.key,
      body: {
        key: keyOf(name),
        publicKey: name.padEnd(43, '-'),
        person: people[name][0],
        name,
        posts: [{ post: people[name][1], from: '2026-07-01' }],
      },
    }));
  return [...known.map((act, n) => ({ ...act, id: actId(office, 'QQQQQQ', n + 1) })), ...more];
}

/** Acts of a history, and what each device has seen at its end. No signatures: nothing here looks at them. */
export function play(history: readonly Deed[]): {
  readonly acts: readonly Act[];
  readonly seen: readonly (readonly Act[])[];
} {
  const clocks: ClockState[] = devices.map(() => startOfTime);
  const seen: Act[][] = devices.map(() => [...founding()]);
  const counters = devices.map(() => 0);
  let now = morning;
  const acts: Act[] = [];
  for (const { who, post, device, later, what } of history) {
    now += later * hour;
    if ('syncs' in what) {
      const all = [
        ...new Map(what.syncs.flatMap((one) => seen[one] ?? []).map((act) => [act.id, act])).values(),
      ];
      for (const one of what.syncs) {
        seen[one] = [...all];
        clocks[one] = all.reduce((clock, act) => observe(clock, act.at), clocks[one] ?? startOfTime);
      }
      continue;
    }
    const code = devices[device] ?? devices[0];
    clocks[device] = tick(clocks[device] ?? startOfTime, now);
    counters[device] = (counters[device] ?? 0) + 1;
    const act: Act = {
      id: actId(office, code, counters[device]),
      ...{ kind: what.kind, subject: what.subject, office, device: code, counter: counters[device] },
      ...{ at: writeClock(clocks[device], code), wall: now, by: keyOf(who) },
      post: post === 'own' ? people[who][1] : post,
      body: JSON.parse(JSON.stringify(what.body)) as Act['body'], // JSON in, JSON out
      ...{ prev: '', sig: 's'.repeat(86), v: 1 },
    };
    acts.push(act);
    seen[device]?.push(act);
  }
  return { acts: [...founding(), ...acts], seen };
}
