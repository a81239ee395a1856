import { z } from 'zod';
import { parseAct, written, type Act } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { parcelArrived } from '#shared/acts/kinds/parcel-arrived';
import { parcelDiarised } from '#shared/acts/kinds/parcel-diarised';
import { parcelSent } from '#shared/acts/kinds/parcel-sent';
import { createSignatureCheck } from '#shared/acts/verify';
import type { Subtle } from '#shared/base/crypto';
import { inboxRoom } from '#shared/contract/routes';
import { openParcel } from '#shared/domain/parcels/manifest';
import type { Parcel } from '#shared/domain/parcels/parcel';
import { mayPerform } from '#shared/domain/people/authority';
import { fromHubDocument } from '#shared/hub/document';
import type { Perform } from '../commands/perform';
import type { Senders } from '../courier/senders';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import type { Registers } from '../registers/registers';
import { expectAnswer, LineFault } from '../sync/fault';
import { present } from '../views/shape';

const changes = z.object({
  last_seq: z.union([z.string(), z.number()]),
  results: z.array(z.object({ id: z.string(), doc: z.unknown() })),
});

/** Fetches an object into the vault; false if the hub does not have it (yet). */
export type FetchObject = (object: string, bytes: number) => Promise<boolean>;

type Needs = {
  readonly host: HostClient;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly senders: Senders;
  readonly perform: Perform;
  readonly subtle: Subtle;
  readonly office: string;
};
type Stored = { readonly since: string; readonly waiting: readonly Act[] };

const stored = 'inbox';
const changesAtOnce = 200;

/** Answers that are not to be trusted are passed over as done: they will never become better. */
type Outcome = 'done' | 'waits';

/** What comes from other offices: over the line, or in a bundle. It may wait for its pages, and survives a restart. */
export function createInbox(needs: Needs) {
  const { host, journal, registers, senders, perform, subtle, office } = needs;
  const check = createSignatureCheck(subtle);
  const root = () => registers.authority().root;

  const receive = async (act: Act, fetch: FetchObject): Promise<Outcome> => {
    const sent = bodyOf(parcelSent, act);
    if (sent?.to !== office || registers.folded(act.subject)) return 'done';
    if (!(await fetch(sent.sha256, sent.bytes))) return 'waits';
    const text = await (await host.getObject(sent.sha256))?.text();
    if (text === undefined) return 'waits';
    const opened = await openParcel(subtle, root(), text, act);
    if (opened.ok)
      for (const { object, bytes } of opened.value.objects) if (!(await fetch(object, bytes))) return 'waits';
    const { sha256, bytes, title } = sent;
    const arrival = { from: act.office, sha256, bytes, title, sentAt: act.wall };
    const { authority, sender } = opened.ok ? opened.value : { authority: undefined, sender: undefined };
    const received = await perform(
      {
        do: 'receive-parcel',
        parcel: act.subject,
        arrival: {
          ...arrival,
          fromName: authority?.entity?.name ?? act.office,
          ...present({ fromNameUrdu: authority?.entity?.nameUrdu }),
          ...(sender ? { sender: `${sender.name}, ${sender.postTitle}`.slice(0, 200) } : {}),
          ...(opened.ok ? {} : { fault: opened.refusal.slice(0, 120) }),
        },
      },
      'machine',
    );
    return received.ok || received.refusal.why === 'no-change' ? 'done' : 'waits';
  };

  /** What the other office says of a parcel that we sent counts only if one of its own enrolled computers says it. */
  const hearAnswer = async (act: Act): Promise<Outcome> => {
    const parcel = registers.folded<Parcel>(act.subject)?.state;
    if (parcel?.way !== 'out' || parcel.to !== act.office) return parcel ? 'done' : 'waits';
    const authority = await senders.authorityOf(act.office);
    const fault = await check(written(act), (key) => authority.devices[key]?.publicKey);
    if (fault) return fault.fault === 'unknown-key' ? 'waits' : 'done';
    if (!mayPerform(authority, act, ['machine']).ok) return 'done';
    const [arrived, diarised] = [bodyOf(parcelArrived, act), bodyOf(parcelDiarised, act)];
    const on = act.wall;
    const answer = diarised
      ? { what: 'diarised' as const, on, number: diarised.number }
      : arrived?.fault === undefined
        ? { what: 'arrived' as const, on }
        : { what: 'refused' as const, on, fault: arrived.fault };
    if (parcel.answers[answer.what]) return 'done';
    const noted = await perform({ do: 'note-answer', parcel: act.subject, answer }, 'machine');
    return noted.ok || noted.refusal.why === 'no-change' ? 'done' : 'waits';
  };

  const handle = (act: Act, fetch: FetchObject): Promise<Outcome> =>
    act.kind === parcelSent.kind ? receive(act, fetch) : hearAnswer(act);

  const work = async (
    fresh: readonly Act[],
    since: string,
    before: Stored,
    fetch: FetchObject,
  ): Promise<number> => {
    const waiting: Act[] = [];
    const all = new Map([...before.waiting, ...fresh].map((act) => [act.id, act]));
    for (const act of all.values()) if ((await handle(act, fetch)) === 'waits') waiting.push(act);
    const isSame = since === before.since && waiting.length === before.waiting.length && fresh.length === 0;
    if (!isSame) await journal.keep(stored, { since, waiting } satisfies Stored);
    return all.size - waiting.length;
  };
  const read = async (): Promise<Stored> =>
    (await journal.kept<Stored>(stored)) ?? { since: '0', waiting: [] };

  return {
    /** Asks the hub what other offices announced. Answers how many were settled. A hub without inboxes has none. */
    async pull(fetch: FetchObject): Promise<number> {
      const before = await read();
      const path = `_changes?include_docs=true&limit=${changesAtOnce}&since=${encodeURIComponent(before.since)}`;
      try {
        const answer = changes.safeParse(expectAnswer(await host.hub(inboxRoom, path)));
        if (!answer.success) throw new LineFault('hub', 'the hub gave half an answer');
        const acts = answer.data.results.flatMap(({ doc }) => parseAct(fromHubDocument(doc)) ?? []);
        return await work(acts, String(answer.data.last_seq), before, fetch);
      } catch (error) {
        if (error instanceof LineFault && error.fault === 'refused') return 0;
        throw error;
      }
    },

    /** Takes announcements from a bundle; their pages must have come with it, or come later. */
    async take(texts: readonly string[]): Promise<void> {
      const acts = texts.flatMap((text) => parseAct(parsed(text)) ?? []);
      const before = await read();
      const isHere = async (object: string): Promise<boolean> =>
        (await host.call('vault.missing', { names: [object] })).missing.length === 0;
      await work(acts, before.since, before, isHere);
    },
  };
}
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type Inbox = ReturnType<typeof createInbox>;
