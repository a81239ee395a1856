import { actIdPattern } from '#shared/base/ids';
import { printedHash, readSealText } from '#shared/domain/seal-text';
import type { CashQueries } from '../cash-views';
import type { Registers } from '../registers/registers';
import type { SearchHit } from '../views';
import { isoOf } from './shape';

type ActSeal = (act: string) => Promise<ReturnType<CashQueries['actSeal']>>;
type Found = { sort: SearchHit['sort']; subject: string; title: string; at: string };

const subjectPattern = /^[a-z]+:[A-Za-z0-9._-]+$/;

/**
 * What a printed page stands for: found by the text of its QR code, or by the id beside it (an act's or a subject's). A
 * code whose hash is not that of the act finds nothing. Answers undefined for any other text.
 */
export function createSealSearch(
  { sql }: Registers,
  actSeal: ActSeal,
): (typed: string) => Promise<readonly SearchHit[] | undefined> {
  const subjectOf = (id: string): string | undefined =>
    actIdPattern.test(id)
      ? sql.get<{ subject: string }>('SELECT subject FROM acts WHERE id = ?', [id])?.subject
      : id;
  return async (typed) => {
    const text = typed.trim();
    const seal = readSealText(text);
    const id = seal?.id ?? text;
    if (!seal && !actIdPattern.test(id) && !subjectPattern.test(id)) return undefined;
    if (seal && actIdPattern.test(id) && (await actSeal(id))?.hash.slice(0, printedHash) !== seal.hash)
      return [];
    const subject = subjectOf(id);
    if (subject === undefined) return [];
    return sql
      .all<Found>(
        "SELECT sort, subject, title, at FROM found WHERE subject = ? AND sort NOT IN ('note', 'page') LIMIT 1",
        [subject],
      )
      .map(({ at, ...hit }) => ({ ...hit, snippet: id, at: isoOf(at) }));
  };
}
