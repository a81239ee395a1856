import { actText, byClock, type Act } from '#shared/acts/act';
import { sortOf } from '#shared/base/ids';
import { fold, foldOne, nothingFolded, sortsAfter, type Folded } from '#shared/domain/fold';
import { foldAuthority, type Authority } from '#shared/domain/people/authority';
import { registrySubject } from '#shared/domain/people/decide';
import { sortNamed } from '#shared/domain/sorts';
import { actIdsOf, addAct, hasAct, readFolded, readMeta, writeFolded, writeMeta } from './acts-table';
import { projections } from './projections';
import { subjectsToRefold } from './refold';
import { prepareSchema } from './schema';
import { openSql, type OpenedSql, type Place, type Sql } from './sql';

/** Read models of all acts, in SQLite. They can be dropped and rebuilt at any time. */
export type Registers = {
  readonly sql: Sql;
  authority(): Authority;
  /**
   * Folds acts into the registers, in one transaction: whatever order they come in, the result is the same. Acts that
   * are in already are passed over. `position` is how far the tape has been read. Answers with the subjects touched.
   */
  absorb(acts: readonly Act[], position: number): Promise<readonly string[]>;
  /** How far the tape has been absorbed. */
  position(): number;
  /** A name given when these registers were made, so that a journal knows whether it has seen them before. */
  born(): string;
  folded<S>(subject: string): Folded<S> | undefined;
  close(): void;
};

export type RegistersOptions = {
  readonly place: Place;
  /** A name for new registers. */
  readonly newName: () => string;
  readonly office: string;
  readonly root: Authority['root'];
  /** The acts with these ids, from the journal. Needed when an act arrives that sorts before others of its subject. */
  readonly actsOf: (ids: readonly string[]) => Promise<readonly Act[]>;
};

async function openPrepared(place: Place): Promise<OpenedSql> {
  const opened = await openSql(place);
  try {
    if (prepareSchema(opened.sql)) return opened;
  } catch {
    // damaged, or not a database: dropped below like one of another version
  }
  opened.sql.close();
  await opened.destroy();
  const fresh = await openSql(place);
  prepareSchema(fresh.sql);
  return fresh;
}

/** Opens the registers; empty ones (position 0) when there were none, they are damaged, or of another version. */
export async function openRegisters({
  place,
  newName,
  office,
  root,
  actsOf,
}: RegistersOptions): Promise<Registers> {
  const { sql } = await openPrepared(place);
  if (readMeta(sql, 'born') === undefined) writeMeta(sql, 'born', newName());
  const readAuthority = (): Authority =>
    foldAuthority(
      office,
      root,
      sql.all<{ act: string }>('SELECT act FROM registry').map((row) => JSON.parse(row.act) as Act),
    ); // written below
  let authority = readAuthority();

  const write = (subject: string, folded: Folded<unknown>): void => {
    writeFolded(sql, subject, folded);
    projections[sortOf(subject)]?.(sql, subject, folded.state as never); // the projection of this subject's own sort
  };

  const fresh = (acts: readonly Act[]): readonly Act[] => {
    const seen = new Set<string>();
    return acts.filter((act) => !seen.has(act.id) && seen.add(act.id) && !hasAct(sql, act.id));
  };

  const absorb = async (acts: readonly Act[], position: number): Promise<readonly string[]> => {
    const added = fresh(acts);
    const registryActs = added.filter((act) => act.subject === registrySubject(office));
    const bySubject = new Map<string, Act[]>();
    for (const act of added) {
      if (sortOf(act.subject) === 'registry') continue;
      const group = bySubject.get(act.subject);
      if (group) group.push(act);
      else bySubject.set(act.subject, [act]);
    }
    const next =
      registryActs.length === 0
        ? authority
        : foldAuthority(office, root, [...storedRegistry(sql), ...registryActs]);
    const again = new Set(next === authority ? [] : subjectsToRefold(sql, authority, next));
    for (const [subject, group] of bySubject) {
      const folded = readFolded(sql, subject);
      if (folded && group.some((act) => !sortsAfter(folded, act))) again.add(subject);
    }
    const older = new Map<string, readonly Act[]>();
    for (const subject of again) older.set(subject, await actsOf(actIdsOf(sql, subject)));

    sql.transaction(() => {
      for (const act of added) addAct(sql, act);
      for (const act of registryActs)
        sql.run('INSERT OR IGNORE INTO registry VALUES (?, ?)', [act.id, actText(act)]);
      const touched = new Set([...bySubject.keys(), ...again]);
      for (const subject of touched) {
        const group = bySubject.get(subject) ?? [];
        const sort = sortNamed(subject);
        if (!sort) continue; // a newer program's subject: kept in the journal, shown nowhere
        const whole = older.get(subject);
        const start: Folded<unknown> = readFolded(sql, subject) ?? nothingFolded;
        write(
          subject,
          whole
            ? fold(sort, next, [...whole, ...group])
            : [...group].sort(byClock).reduce((folded, act) => foldOne(sort, next, folded, act), start),
        );
      }
      writeMeta(sql, 'position', String(position));
    });
    authority = next;
    return [...bySubject.keys(), ...again, ...(registryActs.length > 0 ? [registrySubject(office)] : [])];
  };

  return {
    sql,
    authority: () => authority,
    absorb,
    position: () => Number(readMeta(sql, 'position') ?? 0),
    born: () => readMeta(sql, 'born') ?? '',
    folded: (subject) => readFolded(sql, subject),
    close: () => sql.close(),
  };
}

const storedRegistry = (sql: Sql): readonly Act[] =>
  sql.all<{ act: string }>('SELECT act FROM registry').map((row) => JSON.parse(row.act) as Act); // written by `absorb`
