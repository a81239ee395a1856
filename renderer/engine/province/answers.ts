import { province } from '#shared/base/ids';
import type { ReturnDocument } from '#shared/domain/oversight/province-documents';
import type { AnsweredHere } from '../review-views';
import type { Sql } from '../registers/sql';
import { isoOf } from '../views/shape';
import type { Ticks } from '../views/ticks';

type Row = { readonly subject: string; readonly id: string; readonly kind: string; readonly at: string };

const words: Readonly<Record<string, AnsweredHere['what']>> = {
  'return.accepted': 'accepted',
  'return.queried': 'queried',
  'return.exempted': 'exempt',
};

/**
 * The province's newest words on offices' returns that this computer knows of and the hub has not made known yet: a
 * function of a return and what the hub says of it.
 */
export function answersHere(
  sql: Sql,
  ticks: Ticks,
): (subject: string, document: ReturnDocument | undefined) => AnsweredHere | undefined {
  const newest = new Map<string, Row>();
  for (const row of sql.all<Row>(
    `SELECT subject, id, kind, at FROM acts WHERE office = ? AND subject LIKE 'return:%'
     AND kind IN ('return.accepted', 'return.queried', 'return.exempted') ORDER BY at`,
    [province],
  ))
    newest.set(row.subject, row);
  return (subject, document) => {
    const found = newest.get(subject);
    const what = found && words[found.kind];
    if (!found || !what) return undefined;
    const state = document?.state;
    // Who is exempt owes nothing that could be signed; a word on a signature came after it.
    const isNews =
      what === 'exempt'
        ? state === undefined || state === 'prepared' || state === 'queried'
        : state === 'submitted' && Date.parse(isoOf(found.at)) >= (document?.submittedAt ?? 0);
    return isNews ? { what, tick: ticks.act(found.id) } : undefined;
  };
}
