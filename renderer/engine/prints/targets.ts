import { actIdPattern, sortOf } from '#shared/base/ids';
import type { PrintTarget } from '../print-views';
import type { Registers } from '../registers/registers';

const named = {
  file: 'SELECT number AS title, about FROM files WHERE file = ?1',
  voucher: 'SELECT number AS title, about FROM vouchers WHERE voucher = ?1',
  bill: 'SELECT number AS title, about FROM bills WHERE bill = ?1',
  draft: `SELECT COALESCE((SELECT number FROM dispatches WHERE draft = ?1), title) AS title, title AS about
    FROM found WHERE subject = ?1 LIMIT 1`,
  demand: `SELECT d.number AS title, COALESCE((SELECT title FROM found WHERE subject = ?1 LIMIT 1), '') AS about
    FROM demands d WHERE d.demand = ?1`,
} as const satisfies Record<PrintTarget['sort'], string>;

export const isTargetSort = (sort: string): sort is PrintTarget['sort'] => Object.hasOwn(named, sort);

/** What an id on a print, an act's or a subject's, is of; nothing if it is not on this computer. */
export function targetOf({ sql }: Registers, id: string): PrintTarget | undefined {
  const subject = actIdPattern.test(id)
    ? sql.get<{ subject: string }>('SELECT subject FROM acts WHERE id = ?', [id])?.subject
    : id;
  const sort = sortOf(subject ?? '');
  if (subject === undefined || !isTargetSort(sort)) return undefined;
  const found = sql.get<{ title: string; about: string }>(named[sort], [subject]);
  return found && { subject, sort, ...found };
}
