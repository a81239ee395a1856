import { actText, byClock, type Act } from '#shared/acts/act';
import { sortOf } from '#shared/base/ids';
import { fold, foldOne, nothingFolded, sortsAfter, type Folded } from '#shared/domain/fold';
import { answeredOffice } from '#shared/domain/oversight/replies';
import { foldAuthority, type Authority } from '#shared/domain/people/authority';
import { registrySubject } from '#shared/domain/people/decide';
import { sortNamed } from '#shared/domain/sorts';
import {
  actsAmong,
  actsOfSubject,
  addActs,
  moveActs,
  type Kept,
  readFolded,
  readManyFolded,
  readMeta,
  writeManyFolded,
  writeMeta,
} from './acts-table';
import { holdEntries, type Holding } from './hold-entries';
import { bulkProjections, projections } from './projections';
import { subjectsToRefold } from './refold';
import { beginRebuild, endRebuild, prepareSchema } from './schema';
import { openSql, type OpenedSql, type Place, type Sql } from './sql';

/** Read models of all acts, in SQLite. They can be dropped and rebuilt at any time. */
export type Registers = {
  readonly sql: Sql;
  authority(): Authority;
  /**
   * Folds acts into the registers, in one transaction: whatever order they come in, the result is the same. Acts that
   * are in already are only noted at their new `places` of the journal. `position` is how far the tape is in the
   * journal. Answers with the subjects touched.
   */
  absorb(acts: readonly Act[], places: readonly number[], position: number): Promise<readonly string[]>;
  /**
   * Runs work that absorbs a whole journal, faster and without safety from crashes: registers that it does not come to
   * the end of are dropped at the next opening, and must not be used any more. When it answers `false`, what it absorbed
   * is dropped, and the registers are empty again under the same name. Answers with what it answered.
   */
  rebuild(work: () => Promise<boolean>): Promise<boolean>;
  /** How far the tape has been absorbed for certain; a little more of it may be in. */
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
  /** These acts, from the journal. Needed when an act arrives that sorts before others of its subject. */
  readonly actsOf: (acts: readonly Kept[]) => Promise<readonly Act[]>;
};

async function openPrepared(place: Place): Promise<OpenedSql> {
  const { sql, renew } = await openSql(place);
  const renewPrepared = (): Sql => {
    const fresh = renew();
    prepareSchema(fresh);
    return fresh;
  };
  try {
    if (prepareSchema(sql)) return { sql, renew: renewPrepared };
  } catch {
    // damaged, or not a database: dropped below like one of another version
  }
  return { sql: renewPrepared(), renew: renewPrepared };
}

/** Writes the rows of subjects. Those that are not `known` have none yet. */
function project(sql: Sql, after: ReadonlyMap<string, Folded<unknown>>, known: ReadonlySet<string>): void {
  const together = new Map<string, Map<string, never>>();
  for (const [subject, { state }] of after) {
    const sort = sortOf(subject);
    if (sort in bulkProjections) {
      const group = together.get(sort) ?? new Map<string, never>();
      together.set(sort, group.set(subject, state as never)); // of this subject's own sort, as below
    } else projections[sort]?.(sql, subject, state as never);
  }
  for (const [sort, states] of together) {
    const before = [...states.keys()].filter((subject) => known.has(subject));
    bulkProjections[sort]?.(sql, states, before);
  }
}

/** Opens the registers; empty ones (position 0) when there were none, they are damaged, or of another version. */
export async function openRegisters({
  place,
  newName,
  office,
  root,
  actsOf,
}: RegistersOptions): Promise<Registers> {
  const opened = await openPrepared(place);
  let { sql } = opened;
  if (readMeta(sql, 'born') === undefined) writeMeta(sql, 'born', newName());
  const readAuthority = (): Authority =>
    foldAuthority(
      office,
      root,
      sql.all<{ act: string }>('SELECT act FROM registry').map((row) => JSON.parse(row.act) as Act),
    ); // written below
  let authority = readAuthority();
  let holding: Holding | undefined;

  const absorb: Registers['absorb'] = async (acts, places, position) => {
    const known = actsAmong(
      sql,
      acts.map((act) => act.id),
    );
    const added = [...new Map(acts.map((act) => [act.id, act])).values()].filter((act) => !known.has(act.id));
    const placeOf = new Map(acts.map((act, n) => [act.id, places[n] ?? -1]));
    const registryActs = added.filter((act) => act.subject === registrySubject(office));
    const bySubject = new Map<string, Act[]>();
    const abroad = new Set<string>();
    for (const act of added) {
      if (sortOf(act.subject) === 'registry') continue;
      if ((answeredOffice(act.subject) ?? office) !== office) {
        abroad.add(act.subject); // the province's word on another office's return: kept, sent, and folded there
        continue;
      }
      const group = bySubject.get(act.subject);
      if (group) group.push(act);
      else bySubject.set(act.subject, [act]);
    }
    const next =
      registryActs.length === 0
        ? authority
        : foldAuthority(office, root, [...storedRegistry(sql), ...registryActs]);
    const again = new Set(next === authority ? [] : subjectsToRefold(sql, authority, next));
    const before = readManyFolded(sql, [...bySubject.keys()]);
    for (const [subject, group] of bySubject) {
      const folded = before.get(subject);
      if (folded && group.some((act) => !sortsAfter(folded, act))) again.add(subject);
    }
    const older = new Map<string, readonly Act[]>();
    for (const subject of again) older.set(subject, await actsOf(actsOfSubject(sql, subject)));

    sql.transaction(() => {
      addActs(sql, added, placeOf);
      if (known.size > 0)
        moveActs(
          sql,
          [...known].map((id) => ({ id, place: placeOf.get(id) ?? -1 })),
        );
      for (const act of registryActs)
        sql.run('INSERT OR IGNORE INTO registry VALUES (?, ?)', [act.id, actText(act)]);
      const touched = new Set([...bySubject.keys(), ...again]);
      const after = new Map<string, Folded<unknown>>();
      for (const subject of touched) {
        const group = bySubject.get(subject) ?? [];
        const sort = sortNamed(subject);
        if (!sort) continue; // a newer program's subject: kept in the journal, shown nowhere
        const whole = older.get(subject);
        const start: Folded<unknown> = before.get(subject) ?? nothingFolded;
        const folded = whole
          ? fold(sort, next, [...whole, ...group])
          : [...group].sort(byClock).reduce((sum, act) => foldOne(sort, next, sum, act), start);
        after.set(subject, folded);
      }
      project(holding?.sql ?? sql, after, new Set([...before.keys(), ...older.keys()]));
      holding?.writeMany();
      writeManyFolded(sql, after);
      writeMeta(sql, 'position', String(position));
    });
    authority = next;
    return [
      ...bySubject.keys(),
      ...abroad,
      ...again,
      ...(registryActs.length > 0 ? [registrySubject(office)] : []),
    ];
  };

  /** Goes on with empty registers of the same name. */
  const drop = (): void => {
    const born = readMeta(sql, 'born') ?? newName();
    sql.gather(0);
    sql = opened.renew();
    writeMeta(sql, 'born', born);
    authority = readAuthority();
  };

  return {
    get sql() {
      return sql;
    },
    authority: () => authority,
    absorb,
    async rebuild(work) {
      beginRebuild(sql);
      holding = holdEntries(sql);
      const isWhole = await work();
      if (isWhole) holding.end();
      holding = undefined;
      if (isWhole) endRebuild(sql);
      else drop();
      return isWhole;
    },
    position: () => Number(readMeta(sql, 'position') ?? 0),
    born: () => readMeta(sql, 'born') ?? '',
    folded: (subject) => readFolded(sql, subject),
    close: () => sql.close(),
  };
}

const storedRegistry = (sql: Sql): readonly Act[] =>
  sql.all<{ act: string }>('SELECT act FROM registry').map((row) => JSON.parse(row.act) as Act); // written by `absorb`
