import type { Act } from '#shared/acts/act';
import type { Journal } from '../journal/journal';
import type { AsideRow } from '../views';
import { isoOf } from '../views/shape';
import type { SyncMarks } from '../views/ticks';

/**
 * Why this computer itself put an act aside. The hub's own reasons are its guard's sentences.
 * `number-taken`: the hub has another act under its number. `not-in-chain`: the tape did not take it. The last four are
 * what a check of its signature found.
 */
export const ownReasons = [
  'too-large',
  'number-taken',
  'malformed',
  'other-office',
  'not-in-chain',
  'bad-signature',
  'unknown-key',
  'broken-chain',
  'missing-act',
] as const;
export type OwnReason = (typeof ownReasons)[number];

/** An act that the hub refused, or one from the hub that this computer did not take in. It never stops the rest. */
export type Aside = {
  readonly id: string;
  readonly reason: string;
  readonly own: boolean;
  readonly act?: Act;
};

type Stored = {
  pushed: number;
  since: Record<string, string>;
  aside: readonly Aside[];
  /** Own acts that the hub got by courier: first and last counters. */
  courier?: readonly (readonly [number, number])[];
};

/** The sync's durable cursors: safe to lose (the hub is asked again), never ahead of what is true. */
export type Marks = {
  view(): SyncMarks;
  since(room: string): string;
  pushed(): number;
  /** All own acts up to this counter have been answered for by the hub, over the line or by courier. */
  advancePush(counter: number, way?: 'courier'): Promise<void>;
  advancePull(room: string, since: string): Promise<void>;
  /** The hub is asked again for everything: what this computer's disk has lost comes back from there. */
  askAgain(): Promise<void>;
  putAside(rows: readonly Aside[]): Promise<void>;
  /** Takes the acts out again that wait for a certificate. */
  takeWaiting(): Promise<readonly Act[]>;
  aside(): readonly AsideRow[];
  /** Whether the marks were found; false on a fresh profile, when the hub has to be asked. */
  readonly found: boolean;
};

/** The reason under which acts wait for the certificate of their key. */
export const unknownKey = 'unknown-key';

/** Reads the marks of this device from the journal. */
export async function openMarks(journal: Journal, device: string): Promise<Marks> {
  const stored = await journal.kept<Stored>('sync');
  let state: Stored = stored ?? { pushed: 0, since: {}, aside: [] };
  let refused = refusedOf(state);
  let line: Promise<unknown> = Promise.resolve();
  /** One change after another: two that were made of the same state would undo each other. */
  const change = (to: (before: Stored) => Stored): Promise<void> => {
    const next = line.then(async () => {
      const after = to(state);
      if (after !== state) await journal.keep('sync', after);
      state = after;
      refused = refusedOf(after);
    });
    line = next.catch(() => undefined);
    return next;
  };
  return {
    found: stored !== undefined,
    view: () => ({ device, pushed: state.pushed, refused, byCourier: state.courier ?? [] }),
    since: (room) => state.since[room] ?? '0',
    pushed: () => state.pushed,
    advancePush: (counter, way) =>
      change((before) => ({
        ...before,
        pushed: Math.max(before.pushed, counter),
        ...(way === undefined || counter <= before.pushed
          ? {}
          : { courier: [...(before.courier ?? []), [before.pushed + 1, counter] as const] }),
      })),
    advancePull: (room, since) =>
      change((before) =>
        before.since[room] === since ? before : { ...before, since: { ...before.since, [room]: since } },
      ),
    askAgain: () => change((before) => ({ ...before, since: {} })),
    async putAside(rows) {
      const ids = new Set(rows.map((row) => row.id));
      if (rows.length > 0)
        await change((before) => ({
          ...before,
          aside: [...before.aside.filter((row) => !ids.has(row.id)), ...rows],
        }));
    },
    async takeWaiting() {
      const waiting = state.aside.filter((row) => row.reason === unknownKey && row.act);
      if (waiting.length > 0)
        await change((before) => ({
          ...before,
          aside: before.aside.filter((row) => !waiting.includes(row)),
        }));
      return waiting.flatMap((row) => (row.act ? [row.act] : []));
    },
    aside: () =>
      state.aside.map(({ id, reason, own, act }) => ({
        act: id,
        kind: act?.kind ?? '',
        subject: act?.subject ?? '',
        at: act ? isoOf(act.at) : '',
        reason,
        own,
      })),
  };
}

const refusedOf = (state: Stored): ReadonlyMap<string, string> =>
  new Map(state.aside.filter((row) => row.own).map((row) => [row.id, row.reason]));
