import type { Act } from '#shared/acts/act';
import type { Subtle } from '#shared/base/crypto';
import { actIdPattern, sortOf } from '#shared/base/ids';
import { printedHash } from '#shared/domain/seal-text';
import type { Journal } from '../journal/journal';
import type { PrintState } from '../print-views';
import { actsOfSubject } from '../registers/acts-table';
import type { Registers } from '../registers/registers';
import { isoOf } from '../views/shape';
import { compareFilePrint } from './file-print';

export type CompareNeeds = {
  readonly registers: Registers;
  readonly journal: Journal;
  readonly subtle: Subtle;
  readonly actSeal: (act: string) => Promise<{ readonly hash: string } | null>;
  /** The files that a file's cover names, as its print does. */
  readonly linksOf: (file: string) => readonly string[];
};

/** How a print with this id and hash stands beside its target. */
export type Compare = (id: string, hash: string | undefined, target: string) => Promise<PrintState>;

/** Acts of a draft that change nothing on its print. */
const silent: ReadonlySet<string> = new Set(['draft.acknowledged']);
/** A print of these shows how far they had come, so that every later act makes it old. */
const growing: ReadonlySet<string> = new Set(['draft', 'bill']);

/** Compares prints with the books. */
export function createCompare({ registers, journal, subtle, actSeal, linksOf }: CompareNeeds): Compare {
  const { sql, folded, authority } = registers;

  const compareFile = async (subject: string, hash: string): Promise<PrintState> => {
    const kept = actsOfSubject(sql, subject);
    const found = await journal.get(kept.map(({ place }) => place));
    const byId = new Map(found.map((act) => [act.id, act]));
    const read = (list: typeof kept): readonly Act[] => list.flatMap(({ id }) => byId.get(id) ?? []);
    const placed = [...kept].sort((a, b) => a.place - b.place);
    const acts = { acts: read(kept), placed: read(placed), links: () => linksOf(subject) };
    return compareFilePrint(subtle, authority(), acts, hash);
  };

  const compareAct = async (act: string, hash: string, target: string): Promise<PrintState> => {
    const found = await actSeal(act);
    if (found?.hash.slice(0, printedHash) !== hash) return { verdict: 'differs' };
    if (!growing.has(sortOf(target))) return { verdict: 'agrees' };
    const at = sql.get<{ at: string }>('SELECT at FROM acts WHERE id = ?', [act])?.at ?? '';
    const kinds = sql
      .all<{ kind: string }>(
        'SELECT kind FROM acts WHERE subject = ?1 AND (at, id) > (?2, ?3) ORDER BY at, id',
        [target, at, act],
      )
      .map(({ kind }) => kind)
      .filter((kind) => !silent.has(kind));
    return kinds.length === 0
      ? { verdict: 'agrees' }
      : { verdict: 'older', since: { kinds }, asOf: isoOf(at) };
  };

  return async (id, hash, target) => {
    if (hash === undefined) return { verdict: 'unchecked' };
    if (sortOf(target) === 'file') return compareFile(target, hash);
    // an imported voucher is printed with its own id and the hash of its batch's act
    const act = actIdPattern.test(id) ? id : folded<{ readonly act?: string }>(target)?.state?.act;
    return act === undefined ? { verdict: 'differs' } : compareAct(act, hash, target);
  };
}
