import { written, type Written } from '#shared/acts/act';
import type { HostClient } from './host';
import type { Journal } from './journal/journal';
import type { Kept } from './registers/acts-table';
import type { Registers } from './registers/registers';

const batch = 500;

/**
 * Puts acts back on the tape which the registers know and the tape has lost to the disk: their text is still in the
 * journal. `onTape` has the ids of all lines that could be read. Answers with the acts that were not among them and how
 * many of those the tape took: acts that were written after it was read are there already. What neither has must come
 * from the hub. Call it while nothing else is written. Throws `HostError` if the tape takes nothing.
 */
export async function mendTape(
  { host, journal, registers }: { host: HostClient; journal: Journal; registers: Registers },
  onTape: ReadonlySet<string>,
): Promise<{ readonly acts: readonly Written[]; readonly mended: number }> {
  const before = (await host.call('tape.head', {})).count;
  let count = before;
  const lost = registers.sql
    .all<Kept>('SELECT id, place FROM acts ORDER BY id') // a device's own acts in the order of its chain
    .filter(({ id }) => !onTape.has(id));
  const unread: Written[] = [];
  for (let from = 0; from < lost.length; from += batch) {
    const places = lost.slice(from, from + batch).map(({ place }) => place);
    const acts = (await journal.get(places)).map(written).sort((a, b) => (a.act.id < b.act.id ? -1 : 1));
    if (acts.length > 0)
      ({ count } = await host.call('tape.append', { lines: acts.map(({ text }) => text) }));
    unread.push(...acts);
  }
  return { acts: unread, mended: count - before };
}
