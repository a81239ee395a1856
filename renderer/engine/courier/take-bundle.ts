import { parseAct, written } from '#shared/acts/act';
import { province } from '#shared/base/ids';
import type { FoundBundleView, ReadPart } from '#shared/contract/courier';
import type { Books } from '../commands/books';
import type { CourierTaken } from '../courier-views';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import { hasAct } from '../registers/acts-table';
import type { Registers } from '../registers/registers';
import type { Aside, Marks, OwnReason } from '../sync/marks';
import { markHere } from '../sync/objects';
import { takeBatch } from '../sync/pull-acts';
import type { Arrived } from '../sync/ask-acts';
import type { Senders } from './senders';

export type TakeNeeds = {
  readonly host: HostClient;
  readonly books: Books;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly marks: Marks;
  readonly senders: Senders;
  readonly office: string;
  readonly device: string;
  /** Takes in announcements of parcels, once their sender is known. */
  readonly announced: (texts: readonly string[]) => Promise<void>;
  /** Something came in. */
  readonly progressed: (what: 'acts' | 'objects') => void;
};

/** So many acts go into the books at once. */
const actsAtOnce = 1000;

type Judged = {
  readonly arrived: readonly Arrived[];
  readonly asides: readonly Aside[];
  readonly known: number;
};

/** Tells the acts of a part that are new and may go in from those that are none, or not for this office. */
function judgeTexts(
  { books, registers, office }: Pick<TakeNeeds, 'books' | 'registers' | 'office'>,
  texts: readonly string[],
  part: string,
): Judged {
  const arrived: Arrived[] = [];
  const asides: Aside[] = [];
  let known = 0;
  texts.forEach((text, n) => {
    const act = parseAct(parsed(text));
    const one = act && written(act);
    if (!one || one.text !== text)
      asides.push({ id: act?.id ?? `${part}.${n + 1}`, reason: 'malformed' satisfies OwnReason, own: false });
    else if (one.act.office !== office && one.act.office !== province)
      asides.push({ id: one.act.id, reason: 'other-office' satisfies OwnReason, own: false, act: one.act });
    else if (hasAct(registers.sql, one.act.id)) known++;
    else arrived.push({ ...one, fault: books.check(one) });
  });
  return { arrived, asides, known };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Sum = { acts: number; known: number; objects: number; aside: Map<string, string> };
export const newSum = (): Sum => ({ acts: 0, known: 0, objects: 0, aside: new Map() });

/** Puts acts into the books as a pull from the hub does: each is checked, and one that is bad keeps no other back. */
export async function takeTexts(
  needs: Omit<TakeNeeds, 'announced'>,
  texts: readonly string[],
  part: string,
  sum: Sum,
): Promise<number> {
  const { books, marks, registers, progressed } = needs;
  let fresh = 0;
  for (let at = 0; at < texts.length; at += actsAtOnce) {
    const { arrived, asides, known } = judgeTexts(needs, texts.slice(at, at + actsAtOnce), part);
    await takeBatch({ books, marks }, 'registry', { count: arrived.length, next: '', acts: arrived, asides });
    sum.known += known;
    const reasons = new Map(marks.aside().map((row) => [row.act, row.reason]));
    for (const { id, reason } of asides) sum.aside.set(id, reason);
    for (const { act } of arrived) {
      if (hasAct(registers.sql, act.id)) fresh++;
      else sum.aside.set(act.id, reasons.get(act.id) ?? 'not-in-chain');
    }
    progressed('acts');
  }
  sum.acts += fresh;
  return fresh;
}

/** What the hub says it has of this computer: the second tick, and what it refused. Answers how many are confirmed anew. */
async function hearHub(
  needs: TakeNeeds,
  note: Extract<ReadPart, { outcome: 'read' }>['note'],
): Promise<number> {
  const { books, marks, registers, journal, office, device } = needs;
  const own = `${office}.${device}`;
  const places = new Map<string, number>();
  for (const { id } of note.refused) {
    const row = registers.sql.get<{ place: number }>('SELECT place FROM acts WHERE id = ?', [id]);
    if (row && id.startsWith(`${own}.`)) places.set(id, row.place);
  }
  const acts = new Map((await journal.get([...places.values()])).map((act) => [act.id, act]));
  await marks.putAside(
    note.refused.flatMap(({ id, reason }) => {
      const act = acts.get(id);
      return act ? [{ id, reason, own: true, act }] : [];
    }),
  );
  const upTo = Math.min(note.have[own] ?? 0, books.head().counter);
  const before = marks.pushed();
  if (upTo > before) await marks.advancePush(upTo, 'courier');
  return Math.max(0, upTo - before);
}

const refusalOf = (bundle: FoundBundleView, office: string, device: string): CourierTaken['refused'] => {
  if (bundle.from.office === office && bundle.from.device === device) return 'own';
  if (bundle.to.office !== office) return 'other-office';
  return bundle.to.device !== undefined && bundle.to.device !== device ? 'other-computer' : undefined;
};

/**
 * Takes one bundle in, part by part. A part that is damaged, or missing, is named; the others go in. Registry acts go in
 * before its maker is judged, since they may be what enrols him. `stopped` is asked between parts.
 */
export async function takeBundle(
  needs: TakeNeeds,
  bundle: FoundBundleView,
  came: () => void,
  stopped: () => boolean,
): Promise<CourierTaken> {
  const { host, registers, senders, office, device, progressed } = needs;
  const sum = newSum();
  const damaged: { part?: number; file: string }[] = bundle.damaged.map(({ file, part }) => ({
    file,
    ...(part === undefined ? {} : { part }),
  }));
  let refused = refusalOf(bundle, office, device);
  if (!refused && (await senders.standing(bundle.from)) === 'revoked') refused = 'revoked';
  let read = 0;
  let confirmed = 0;
  const parcels = (): number =>
    registers.sql.get<{ n: number }>("SELECT COUNT(*) AS n FROM parcels WHERE way = 'in'")?.n ?? 0;
  const before = parcels();
  for (const part of refused ? [] : bundle.there) {
    if (stopped()) break;
    const opened = await host.call('courier.read', { bundle: bundle.bundle, part });
    came();
    if (opened.outcome === 'damaged' || opened.outcome === 'not-readable') {
      const files = opened.outcome === 'damaged' ? opened.files : [''];
      damaged.push(...files.map((file) => ({ part, file })));
      continue;
    }
    if (opened.outcome === 'for-others') {
      refused = 'for-others';
      break;
    }
    const name = `${bundle.bundle}.${part}`;
    const registry = opened.acts.filter((text) => text.includes('"subject":"registry:'));
    let fresh = await takeTexts(needs, registry, name, sum);
    const standing = await senders.standing(bundle.from);
    if (standing !== 'enrolled') {
      refused = standing === 'revoked' ? 'revoked' : 'unknown-sender';
      break;
    }
    const isHub = await senders.isHub(bundle.from);
    if (isHub || bundle.from.office === office) {
      const rest = opened.acts.filter((text) => !text.includes('"subject":"registry:'));
      fresh += await takeTexts(needs, rest, name, sum);
    }
    await needs.announced(opened.announced);
    const isNew = (object: string): boolean =>
      !registers.sql.get('SELECT 1 AS one FROM objects_here WHERE object = ?', [object]);
    const objects = opened.objects.filter(isNew);
    for (const object of opened.objects) markHere(registers, object);
    sum.objects += objects.length;
    const told = await host.call('courier.took', {
      ...{ bundle: bundle.bundle, part },
      ...{ acts: fresh, objects: objects.length },
    });
    if (isHub) {
      confirmed += await hearHub(needs, opened.note);
      for (const object of told.confirmed)
        registers.sql.run('INSERT OR IGNORE INTO sent_objects VALUES (?)', [object]);
    }
    if (objects.length > 0) progressed('objects');
    read++;
  }
  const { from, to, at, parts, missing } = bundle;
  return {
    ...{ bundle: bundle.bundle, from, to, at, parts, read, confirmed, damaged },
    title: '',
    ...(refused === undefined ? {} : { refused }),
    ...{ acts: sum.acts, known: sum.known, objects: sum.objects, parcels: parcels() - before },
    missing: missing.filter((part) => !damaged.some((one) => one.part === part)),
    aside: [...sum.aside].map(([id, reason]) => ({ id, reason })),
  };
}
