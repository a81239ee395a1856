import { diaryNumber, type Letter } from '#shared/domain/records/letter';
import { insertRows } from './rows';
import { writeManyEntries, type Entry } from './search-tables';
import type { Sql } from './sql';

/** Writes lines of the diary. Only the rows of `known` ones, which may have been written before, are taken away first. */
export function projectLetters(
  sql: Sql,
  letters: ReadonlyMap<string, Letter | undefined>,
  known: readonly string[],
): void {
  if (known.length > 0)
    sql.run('DELETE FROM letters WHERE letter IN (SELECT value FROM json_each(?))', [JSON.stringify(known)]);
  const there = [...letters].flatMap(([letter, state]) => (state ? [{ letter, state }] : []));
  insertRows(
    sql,
    'letters',
    there.map(({ letter, state }) => [
      ...[letter, state.year, state.series, state.serial, diaryNumber(state), state.received],
      ...[state.from, state.about, state.markedTo ?? null, state.document ?? null, state.at],
      ...[state.parcel ?? null, state.disposed ? 1 : 0],
    ]),
  );
  writeManyEntries(sql, new Map(there.map(({ letter, state }) => [letter, [entryOf(state)]])), known);
}

function entryOf(state: Letter): Entry {
  const body = `${diaryNumber(state)} ${state.from} ${state.theirNumber ?? ''} ${state.theirDate ?? ''}`;
  return { sort: 'letter', part: '', title: state.about, body, at: state.at };
}
