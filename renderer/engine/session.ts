import { openOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { dayInPakistan } from '#shared/base/calendar';
import { lastReading } from '#shared/base/clock';
import type { Signer } from '#shared/base/crypto';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Authority } from '#shared/domain/people/authority';
import { heldPosts as heldAt, leaveAt, powersAt, type Moment } from '#shared/domain/people/standing';
import type { SignInRefusal } from './api';
import { HostError, type HostClient } from './host';
import type { OfficerOnDevice, SessionView } from './views';

/** The officer who is signed in: his unlocked key and the post that he acts for. Only in memory. */
export type Seat = { readonly signer: Signer; readonly person: string; readonly post: string };

/** Who sits at this computer. One officer at a time; locking forgets his key. */
export type Session = {
  seat(): Seat | undefined;
  view(): SessionView;
  officers(): Promise<readonly OfficerOnDevice[]>;
  signIn(key: string, passphrase: string): Promise<Result<SessionView, SignInRefusal>>;
  lock(): void;
  /** Changes the post that the officer acts for; false if he does not hold it today. */
  actAs(post: string): boolean;
};

type Needs = {
  readonly host: HostClient;
  readonly crypto: KeyCrypto;
  readonly authority: () => Authority;
  /** The wall clock, milliseconds since 1970. */
  readonly now: () => number;
  readonly changed: () => void;
};

type Named = { readonly key: string; readonly name: string };

/** The highest post first, then by name, whatever the order of the keys; those without a post (rank -1) at the end. */
export const bySeniority =
  (rankOf: (key: string) => number) =>
  (a: Named, b: Named): number =>
    rankOf(b.key) - rankOf(a.key) || (a.name < b.name || (a.name === b.name && a.key < b.key) ? -1 : 1);

/** Opens the session of this computer, locked. */
export function createSession({ host, crypto, authority, now, changed }: Needs): Session {
  let seat: Seat | undefined;
  let wrongTries = 0;

  /** Today, after everything that is on record. */
  const moment = (): Moment => ({ at: lastReading, day: dayInPakistan(now()) });
  const heldPosts = (key: string) => {
    const certificate = authority().certificates[key];
    if (!certificate || certificate.revokedAt !== undefined) return [];
    return heldAt(authority(), certificate, moment())
      .flatMap((held) => {
        const post = authority().posts[held.post];
        return post ? [{ ...post, manner: held.manner }] : [];
      })
      .sort((a, b) => Number(a.manner !== 'regular') - Number(b.manner !== 'regular') || b.rank - a.rank);
  };
  const titles = (key: string) =>
    heldPosts(key).map(({ post, title, titleUrdu, manner }) => ({
      post,
      title,
      ...(titleUrdu ? { titleUrdu } : {}),
      ...(manner === 'regular' ? {} : { manner }),
    }));

  const view = (): SessionView => {
    const certificate = seat && authority().certificates[seat.signer.key];
    if (!seat || !certificate) return { state: 'locked' };
    const { person, name, nameUrdu } = certificate;
    const powers = powersAt(authority(), seat.post, moment());
    const leave = leaveAt(authority(), person, moment());
    return {
      state: 'open',
      key: seat.signer.key,
      person,
      name,
      ...(nameUrdu ? { nameUrdu } : {}),
      post: seat.post,
      posts: titles(seat.signer.key),
      powers,
      ...(leave ? { leaveUntil: leave.to } : {}),
    };
  };

  return {
    seat: () => seat,
    view,
    async officers() {
      const [{ keys }, identity] = await Promise.all([
        host.call('keys.list', {}),
        host.call('host.identity', {}),
      ]);
      const inOrder = [...keys].sort(bySeniority((key) => heldPosts(key)[0]?.rank ?? -1));
      return inOrder.map(({ key, person, name, nameUrdu }) => {
        const passphrase = identity.demo?.find((demo) => demo.person === person)?.passphrase;
        const posts = titles(key);
        return {
          key,
          person,
          name,
          ...(nameUrdu ? { nameUrdu } : {}),
          posts,
          certified: posts.length > 0,
          ...(passphrase ? { demoPassphrase: passphrase } : {}),
        };
      });
    },
    async signIn(key, passphrase) {
      try {
        const wrapped = (await host.call('keys.list', {})).keys.find((known) => known.key === key);
        if (!wrapped) return refuse('unknown-key');
        // Guessing at the keyboard gets slower, up to five seconds a try; nobody is ever locked out of his work.
        if (wrongTries > 2)
          await new Promise((resolve) => setTimeout(resolve, Math.min(5000, 500 * 2 ** (wrongTries - 3))));
        const opened = await openOfficerKey(crypto, wrapped, passphrase);
        wrongTries = opened.ok ? 0 : wrongTries + 1;
        if (!opened.ok) return opened;
        const post = heldPosts(key)[0]?.post;
        if (!post) return refuse('not-certified');
        seat = { signer: opened.value, person: wrapped.person, post };
        changed();
        return ok(view());
      } catch (error) {
        if (error instanceof HostError) return refuse('host-gone');
        throw error;
      }
    },
    lock() {
      seat = undefined;
      changed();
    },
    actAs(post) {
      if (!seat || !heldPosts(seat.signer.key).some((held) => held.post === post)) return false;
      seat = { ...seat, post };
      changed();
      return true;
    },
  };
}
