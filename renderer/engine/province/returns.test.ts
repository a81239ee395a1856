import { expect, test } from 'vitest';
import type { Oversight } from '#shared/domain/oversight/oversight';
import type { ProvinceDocument, ReturnDocument } from '#shared/domain/oversight/province-documents';
import { prepareSchema } from '../registers/schema';
import { openSql } from '../registers/sql';
import { readEntities, readFlags } from './entities';
import { readReturns } from './returns';
import { takeDocuments } from './take-documents';

const now = Date.parse('2026-11-21T06:00:00Z');
const at = (day: string): number => Date.parse(`${day}T06:00:00Z`);
const template = {
  ...{
    code: 'monthly',
    from: '2025-07-01',
    source: 'A12',
    title: 'Monthly',
    every: 'month',
    due: { day: 10 },
  },
  ...{ parts: ['heads'], forms: [] },
} as const;
const oversight = {
  templates: [template, { ...template, code: 'health', title: 'Health', bodies: ['hospital'] }],
  indicators: [],
} as unknown as Oversight;

const entity = (office: string, kind: string, heardAt: number | undefined): ProvinceDocument => ({
  ...{ _id: `entity:${office}`, type: 'entity', office, name: `Office ${office}`, kind, district: 'Swat' },
  ...{ devices: [], evidence: { officers: 2, openingSigned: at('2026-07-01') }, asOf: 1 },
  ...(heardAt === undefined ? {} : { heardAt }),
});
const filed = (office: string, period: number, rest: Partial<ReturnDocument>): ReturnDocument => ({
  ...{ _id: `return:${office}:monthly:2026-27:${String(period).padStart(2, '0')}`, type: 'return', office },
  ...{ template: 'monthly', year: '2026-27', period, subject: 's', state: 'submitted', rows: [], asOf: 1 },
  ...rest,
});

test('each return that is owed has come, in time or late, or has exactly one reason; coverage counts only what is due', async () => {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  const docs: ProvinceDocument[] = [
    entity('KP-0101', 'hospital', at('2026-11-20')),
    entity('KP-0102', 'TMA', at('2026-09-05')),
    entity('KP-0103', 'TMA', undefined),
    filed('KP-0101', 1, { submittedAt: at('2026-08-10') }),
    filed('KP-0101', 2, { submittedAt: at('2026-09-13'), state: 'accepted' }),
    filed('KP-0101', 3, { state: 'queried', query: 'Which bank?' }),
    filed('KP-0101', 4, { state: 'prepared', preparedAt: at('2026-11-06') }),
    filed('KP-0102', 1, { state: 'exempt' }),
  ];
  sql.transaction(() =>
    takeDocuments(
      sql,
      docs.map((doc) => ({ id: doc._id, deleted: false, doc })),
    ),
  );
  const matrix = readReturns(sql, oversight, {}, now);
  expect(matrix).toMatchObject({ year: '2026-27', template: 'monthly', years: ['2026-27', '2025-26'] });
  const [first, second, third] = (matrix?.rows ?? []).map((row) => row.cells);
  expect(first?.slice(0, 5)).toEqual([
    { period: 1, state: 'submitted' },
    { period: 2, state: 'accepted', late: 3 },
    { period: 3, missing: { why: 'queried', text: 'Which bank?' } },
    { period: 4, missing: { why: 'in-preparation', since: at('2026-11-06') } },
    { period: 5, missing: { why: 'not-due', due: '2026-12-10' } },
  ]);
  expect(second?.slice(0, 2)).toEqual([
    { period: 1, missing: { why: 'exempt' } },
    { period: 2, missing: { why: 'silent', since: at('2026-09-05') } },
  ]);
  expect(third?.[0]).toEqual({ period: 1, missing: { why: 'silent' } });
  expect(matrix?.periods.slice(0, 5).map(({ here, of }) => [here, of])).toEqual([
    [1, 2], // the exempt one owes nothing
    [1, 3],
    [0, 3],
    [0, 3],
    [0, 0],
  ]);
  expect(readReturns(sql, oversight, { template: 'health' }, now)?.rows.map((row) => row.office)).toEqual([
    'KP-0101',
  ]);
  expect(readReturns(sql, undefined, {}, now)).toBeNull();

  const rows = readEntities(sql, now);
  expect(rows.map((row) => [row.office, row.silentDays])).toEqual([
    ['KP-0101', undefined],
    ['KP-0102', 77],
    ['KP-0103', undefined], // was never heard: that is not silence since some day
  ]);
  expect(rows[0]?.steps).toMatchObject({ opening: { done: true }, closed: { done: false } });
  sql.close();
});

test('red flags come with the name of their rule and what they rest on, the unanswered first', async () => {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  const flag = (key: string, date: string, answered: boolean): ProvinceDocument => ({
    ...{ _id: `flag:KP-0101:split:${key}`, type: 'flag', office: 'KP-0101', rule: 'split', key, date },
    ...{ amount: 500, asOf: 1, evidence: [{ subject: 'voucher:abcd', number: 'PV/1', amount: 250 }] },
    ...(answered ? { answer: { text: 'Two orders', at: at('2026-11-02'), by: 'A' } } : {}),
  });
  const docs = [
    flag('a', '2026-11-01', true),
    flag('b', '2026-09-01', false),
    flag('c', '2026-10-01', false),
  ];
  const all = [...docs, entity('KP-0101', 'TMA', undefined)];
  sql.transaction(() =>
    takeDocuments(
      sql,
      all.map((doc) => ({ id: doc._id, deleted: false, doc })),
    ),
  );
  const rules = { flagRules: [{ code: 'split', title: 'Split bills' }] } as unknown as Oversight;
  const rows = readFlags(sql, rules);
  expect(rows.map((row) => [row.key, row.title, row.name, row.answer?.text])).toEqual([
    ['c', 'Split bills', 'Office KP-0101', undefined],
    ['b', 'Split bills', 'Office KP-0101', undefined],
    ['a', 'Split bills', 'Office KP-0101', 'Two orders'],
  ]);
  expect(rows[0]?.evidence).toEqual([{ subject: 'voucher:abcd', number: 'PV/1', amount: 250 }]);
  expect(readFlags(sql, undefined, 'KP-0102')).toEqual([]);
  expect(readEntities(sql, now)[0]?.flags).toBe(2);
  sql.close();
});
