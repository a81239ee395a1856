import { expect, test } from 'vitest';
import { chanceOf } from '#main/cli/demo-province/seeded';
import type { EntityDocument, SumDocument } from '#shared/domain/oversight/province-documents';
import type { BoardAsked, Figures } from '../province-views';
import { prepareSchema } from '../registers/schema';
import { openSql } from '../registers/sql';
import { readBoard } from './board';
import type { Sql } from '../registers/sql';
import { takeDocuments } from './take-documents';
import { monthAfter, monthKey, type FiscalMonth } from './totals';

/** All months of these tests are past. */
const later = Date.parse('2031-01-15T00:00:00Z');
const readBoardNow = (sql: Sql, asked: BoardAsked) => readBoard(sql, asked, later);

const heads = ['A01101', 'A03303', 'A03901', 'C03841'];
const flows = ['sanctioned', 'surrendered', 'released', 'spent', 'received', 'cash', 'debt'];

const entityOf = (office: string, kind: string, district: string): EntityDocument => ({
  ...{ _id: `entity:${office}`, type: 'entity', office, name: office, kind, district, department: 'Health' },
  ...{ devices: [], evidence: { officers: 1 }, asOf: 1 },
});

/** Three years of invented sums of eight offices, some of which miss months; one office is known by its books only. */
function makeDocuments(seed: string) {
  const chance = chanceOf(seed);
  const sums: SumDocument[] = [];
  const entities: EntityDocument[] = [];
  for (let n = 0; n < 8; n++) {
    const office = `KP-01${String(n).padStart(2, '0')}`;
    if (n > 0)
      entities.push(entityOf(office, chance.pick(['TMA', 'university']), chance.pick(['Swat', 'Kohat'])));
    let month: FiscalMonth = { year: '2024-25', period: 11 };
    for (let k = 0; k < 26; k++, month = monthAfter(month)) {
      if (chance.next() < 0.25) continue;
      const rows = Array.from({ length: chance.whole(0, 9) }, (): SumDocument['rows'][number] => [
        ...([chance.pick(flows), chance.pick(heads)] as const),
        chance.whole(-500, 5000),
      ]);
      const { year, period } = month;
      const _id = `sum:${office}:${monthKey(month)}`;
      sums.push({ ...{ _id, type: 'sum', office, year, period, asOf: k + 1 }, rows });
    }
  }
  return { sums, entities, chance };
}

/** The same question answered from the documents themselves, one addend after the other. */
function recompute(
  { sums, entities }: { sums: readonly SumDocument[]; entities: readonly EntityDocument[] },
  asked: BoardAsked,
  range: { year: string; from: number; to: number },
): ReadonlyMap<string, Figures> {
  const result = new Map<string, Record<string, number>>();
  const last = monthKey({ year: range.year, period: range.to });
  for (const sum of sums) {
    const entity = entities.find((one) => one.office === sum.office);
    const of = { kind: entity?.kind ?? '', district: entity?.district ?? '', office: sum.office };
    if (asked.kind !== undefined && of.kind !== asked.kind) continue;
    if (asked.district !== undefined && of.district !== asked.district) continue;
    if (asked.office !== undefined && of.office !== asked.office) continue;
    if (monthKey(sum) > last) continue;
    for (const [measure, head, amount] of sum.rows) {
      if (asked.head && !head.startsWith(asked.head)) continue;
      if (asked.by === 'head' && (measure === 'cash' || measure === 'debt')) continue;
      const member = asked.by === 'head' ? head : of[asked.by as 'kind'];
      const row = result.get(member) ?? {};
      result.set(member, row);
      const inYear = sum.year === range.year;
      const add = (column: string, by: number) => (row[column] = (row[column] ?? 0) + by);
      if (measure === 'sanctioned' && inYear) add('budget', amount);
      if (measure === 'surrendered' && inYear) add('budget', -amount);
      if (measure === 'released' && inYear) add('released', amount);
      if (['spent', 'received'].includes(measure) && inYear && sum.period >= range.from) add(measure, amount);
      if (['cash', 'debt'].includes(measure)) add(measure, amount);
    }
  }
  return result as never;
}

const questions: readonly BoardAsked[] = [
  { by: 'kind' },
  { by: 'district', year: '2025-26', from: 3, to: 8 },
  { by: 'office', year: '2025-26', from: 5, to: 5 },
  { by: 'head', year: '2024-25', from: 12, to: 12 },
  { by: 'office', kind: 'TMA', year: '2025-26' },
  { by: 'kind', district: 'Swat', year: '2025-26', from: 2, to: 9 },
  { by: 'district', head: 'A03', year: '2025-26', from: 2, to: 9 },
  { by: 'head', office: 'KP-0103', year: '2025-26', from: 1, to: 12 },
  { by: 'head', kind: 'university', year: '2025-26', from: 4, to: 6 },
];

test.each(['a', 'b', 'c'])(
  'each figure is what the documents add up to, however they came and were changed (seed %s)',
  async (seed) => {
    const { sql } = await openSql('memory');
    prepareSchema(sql);
    const { sums, entities, chance } = makeDocuments(seed);
    const waiting = [...sums, ...entities].toSorted(() => chance.next() - 0.5);
    const here = new Map<string, SumDocument | EntityDocument>();
    while (waiting.length > 0) {
      const batch = waiting.splice(0, chance.whole(1, 40));
      const old = [...here.values()].filter((doc) => doc.type === 'sum' && chance.next() < 0.05);
      const changed = old.map((doc) => ({
        ...(doc as SumDocument),
        rows: [['spent', 'A03901', 77] as const],
      }));
      const moved = batch.filter((doc) => doc.type === 'entity' && chance.next() < 0.3);
      const all = [
        ...batch,
        ...changed,
        ...moved.map((doc) => ({ ...doc, district: 'Hangu' })),
      ] as typeof waiting;
      for (const doc of all) here.set(doc._id, doc);
      sql.transaction(() =>
        takeDocuments(
          sql,
          all.map((doc) => ({ id: doc._id, deleted: false, doc })),
        ),
      );
      const known = {
        sums: [...here.values()].filter((doc) => doc.type === 'sum'),
        entities: [...here.values()].filter((doc) => doc.type === 'entity'),
      };
      for (const asked of questions) {
        const board = readBoardNow(sql, asked);
        if (known.sums.length === 0) {
          expect(board).toBeNull();
          continue;
        }
        if (!board) throw new Error('no board');
        const expected = recompute(known, asked, board);
        for (const row of board.rows)
          expect({ key: row.key, ...row.figures }).toMatchObject({ key: row.key, ...expected.get(row.key) });
        const keys = new Set(board.rows.map((row) => row.key));
        expect([...expected.keys()].filter((key) => !keys.has(key))).toEqual([]);
        if (asked.by !== 'head')
          for (const column of ['spent', 'cash', 'budget'] as const)
            expect(board.total.figures[column]).toBe(
              board.rows.reduce((sum, row) => sum + row.figures[column], 0),
            );
      }
    }
    for (const filter of [{}, { head: 'A03' }, { kind: 'TMA' }, { kind: 'TMA', head: 'A03303' }])
      for (const { year, period, figures } of readBoardNow(sql, { by: 'kind', ...filter })?.trend ?? []) {
        const month = readBoardNow(sql, { by: 'kind', ...filter, year, from: period, to: period });
        expect({ year, period, figures }).toEqual({ year, period, figures: month?.total.figures });
      }
    sql.close();
  },
);

test('months stand side by side with the year before, and with the months straight before', async () => {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  const one = (year: string, period: number, spent: number): SumDocument => ({
    ...{ _id: `sum:KP-0101:${year}:${String(period).padStart(2, '0')}`, type: 'sum', office: 'KP-0101' },
    ...{ year, period, asOf: 1, rows: [['spent', 'A03303', spent]] },
  });
  const docs = [one('2024-25', 2, 40), one('2025-26', 1, 10), one('2025-26', 2, 20), one('2025-26', 4, 70)];
  sql.transaction(() =>
    takeDocuments(
      sql,
      docs.map((doc) => ({ id: doc._id, deleted: false, doc })),
    ),
  );
  const asked = { by: 'office', year: '2025-26', from: 2, to: 2 } as const;
  expect(readBoardNow(sql, { ...asked, against: 'year' })?.total.before?.spent).toBe(40);
  expect(readBoardNow(sql, { ...asked, against: 'month' })?.rows[0]?.before?.spent).toBe(10);
  const months = readBoardNow(sql, { by: 'month', year: '2025-26', from: 1, to: 4, against: 'year' });
  expect(months?.rows.map((row) => [row.key, row.figures.spent, row.before?.spent])).toEqual([
    ['2025-26:01', 10, 0],
    ['2025-26:02', 20, 40],
    ['2025-26:03', 0, 0],
    ['2025-26:04', 70, 0],
  ]);
  expect(months?.trend.map(({ figures }) => figures.spent)).toEqual([
    40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 20, 0, 70,
  ]);
  expect(readBoardNow(sql, { by: 'office', year: '2031-32', to: 12 })).toMatchObject({
    year: '2025-26',
    to: 4,
  });
});

test('what is dated in the future is no month yet, and is no sign that the books reach so far', async () => {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  const doc = (period: number): SumDocument => ({
    ...{ _id: `sum:KP-0101:2026-27:0${period}`, type: 'sum', office: 'KP-0101', year: '2026-27', period },
    ...{ asOf: 1, rows: [['guaranteed', 'guarantee:one', period === 3 ? 100 : -100]] },
  });
  const docs = [doc(3), doc(6)];
  sql.transaction(() =>
    takeDocuments(
      sql,
      docs.map((one) => ({ id: one._id, deleted: false, doc: one })),
    ),
  );
  const board = readBoard(sql, { by: 'kind' }, Date.parse('2026-10-15T00:00:00Z'));
  expect(board).toMatchObject({ to: 4, total: { coverage: { here: 0, of: 1 } } });
  expect(board?.total.figures.guaranteed).toBe(100);
  expect(readBoard(sql, { by: 'kind' }, Date.parse('2027-01-15T00:00:00Z'))?.to).toBe(6);
});
