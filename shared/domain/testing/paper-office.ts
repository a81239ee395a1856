import type { Act } from '#shared/acts/act';
import type { Power } from '#shared/acts/kind';
import { writeClock } from '#shared/base/clock';
import { actId } from '#shared/base/ids';
import { fold, type Folded, type SubjectSort } from '../fold';
import { foldAuthority, type Authority } from '../people/authority';
import { registrySubject } from '../people/decide';

export const office = 'KP-0123';
export const root = { key: 'R'.repeat(26), publicKey: 'R'.repeat(43) };
/** The key that this name stands for in the tests. */
export const keyOf = (name: string): string => name.padEnd(26, '-');
const start = Date.UTC(2026, 10, 20, 5);

type Made = {
  readonly kind: string;
  readonly body: object;
  readonly subject?: string;
  readonly by?: string;
  readonly post?: string;
  readonly device?: string;
  readonly v?: number;
  /** Minutes after the morning of 20 November 2026; acts follow one another otherwise. */
  readonly minute?: number;
};

/** Acts without signatures, for rules that do not look at them. One writer per test: each act is later than the last. */
export function createPaper(subject: string) {
  let counter = 0;
  return (made: Made): Act => {
    counter++;
    const device = made.device ?? 'ABCDEF';
    const milliseconds = start + (made.minute ?? counter) * 60_000;
    return {
      id: actId(office, device, counter),
      kind: made.kind,
      subject: made.subject ?? subject,
      office,
      device,
      counter,
      at: writeClock({ milliseconds, count: 0 }, device),
      wall: milliseconds,
      by: made.by ?? root.key,
      post: made.post ?? 'province',
      body: JSON.parse(JSON.stringify(made.body)) as Act['body'], // JSON in, JSON out
      prev: '',
      sig: 's'.repeat(86),
      v: made.v ?? 1,
    };
  };
}

const posts: Readonly<Record<string, readonly Power[]>> = {
  clerk: ['scan', 'diarise', 'note', 'prepare-voucher'],
  accountant: ['note', 'prepare-voucher', 'approve-voucher', 'keep-accounts'],
  chief: ['note', 'decide', 'approve-voucher', 'certify'],
};

/** The registry of the tests' office: three posts, an officer in each with the key of the post's name, and more. */
export function registryActs(): readonly Act[] {
  const act = createPaper(registrySubject(office));
  const certify = (key: string, person: string, held: readonly object[]) =>
    act({
      kind: 'officer.certified',
      body: { key: keyOf(key), publicKey: key.padEnd(43, '-'), person, name: person, posts: held },
      minute: -1000,
    });
  const from = '2026-07-01';
  return [
    ...Object.entries(posts).map(([post, powers], n) =>
      act({
        kind: 'post.created',
        body: { post, title: post, rank: n + 1, powers },
        minute: -2000,
      }),
    ),
    certify('clerk', 'p-clerk', [{ post: 'clerk', from }]),
    certify('accountant', 'p-accountant', [{ post: 'accountant', from }]),
    certify('chief', 'p-chief', [{ post: 'chief', from }]),
    // the accountant's second key, on another device, with the chief's post as additional charge
    certify('accountant2', 'p-accountant', [
      { post: 'accountant', from },
      { post: 'chief', from },
    ]),
    certify('retired', 'p-retired', [{ post: 'clerk', from, to: '2026-10-31' }]),
    certify('tomorrow', 'p-tomorrow', [{ post: 'clerk', from: '2026-11-21' }]),
    act({
      kind: 'device.enrolled',
      body: {
        device: 'ABCDEF',
        series: 'A',
        key: keyOf('machine'),
        publicKey: 'm'.repeat(43),
        title: 'Computer',
      },
      minute: -2000,
    }),
  ];
}

/** The authority of the tests' office, with more registry acts if there are any. */
export const authorityWith = (more: readonly Act[] = []): Authority =>
  foldAuthority(office, root, [...registryActs(), ...more]);

/** Folds acts of one subject in the tests' office. */
export const folded = <S>(
  sort: SubjectSort<S>,
  acts: readonly Act[],
  authority = authorityWith(),
): Folded<S> => fold(sort, authority, acts);

/** Why acts had no effect, in order. */
export const reasons = (result: Folded<unknown>): readonly string[] =>
  result.problems.map((problem) => problem.why);
