import { parseAct, type Act } from '#shared/acts/act';
import { verifyChains, type PublicKeys } from '#shared/acts/verify';
import type { Subtle } from '#shared/base/crypto';
import { comesInParts } from '#shared/domain/oversight/replies';
import type { HostClient } from './host';
import type { mendTape } from './mend-tape';
import type { JournalCheck } from './views';

/**
 * Reads the whole tape and checks every signature and every chain. Progress counts acts read. Acts that the disk has
 * damaged are given to `mend`, by the ids of those that were read, and what it puts back is checked with the others.
 * `office` is whose computer this is.
 */
export async function checkJournal(
  host: HostClient,
  subtle: Subtle,
  publicKeys: PublicKeys,
  office: string,
  mend: (onTape: ReadonlySet<string>) => ReturnType<typeof mendTape>,
  told: (done: number, total: number) => void,
): Promise<JournalCheck> {
  const acts: Act[] = [];
  const faults: { fault: string; id: string }[] = [];
  for (let from = 0, count = 1; from < count;) {
    const read = await host.call('tape.read', { from, bytes: 4_000_000 });
    for (const [n, line] of read.lines.entries()) {
      const act = parseAct(JSON.parse(line));
      if (act) acts.push(act);
      else faults.push({ fault: 'not-an-act', id: `line ${from + n + 1}` });
    }
    if (read.next <= from) break;
    from = read.next;
    count = read.count;
    told(from, count);
  }
  const back = await mend(new Set(acts.map(({ id }) => id)));
  acts.push(...back.acts.map(({ act }) => act));
  return {
    acts: acts.length,
    mended: back.mended,
    faults: [...faults, ...(await verifyChains(subtle, acts, publicKeys, comesInParts(office)))],
  };
}
