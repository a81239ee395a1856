import { expect, test } from 'vitest';
import type { Oversight } from '#shared/domain/oversight/oversight';
import type { ProvinceDocument, ReturnDocument } from '#shared/domain/oversight/province-documents';
import { prepareSchema } from '../registers/schema';
import { openSql } from '../registers/sql';
import { readCompliance } from './compliance';
import { takeDocuments } from './take-documents';

const now = Date.parse('2026-11-21T06:00:00Z');
const at = (day: string): number => Date.parse(`${day}T06:00:00Z`);
const template = {
  ...{ code: 'monthly', from: '2025-07-01', source: 'A12', title: 'Monthly', titleUrdu: 'ماہانہ' },
  ...{ every: 'month', due: { day: 10 }, parts: ['heads'], forms: [] },
} as const;
const quarterly = { ...template, code: 'quarterly', title: 'Quarterly', every: 'quarter', due: { days: 30 } };
const oversight = { templates: [template, quarterly], indicators: [], flagRules: [] } as unknown as Oversight;

const entity = (office: string, heardAt: number | undefined, closed = false): ProvinceDocument => ({
  ...{
    _id: `entity:${office}`,
    type: 'entity',
    office,
    name: `Office ${office}`,
    kind: 'TMA',
    district: 'Swat',
  },
  devices: [{ device: 'AAAAAA', title: 'One' }],
  evidence: { officers: 2, chartMapped: 1, openingSigned: 1, ...(closed ? { firstMonthClosed: 1 } : {}) },
  asOf: 1,
  ...(heardAt === undefined ? {} : { heardAt }),
});
const filed = (
  office: string,
  code: string,
  period: number,
  rest: Partial<ReturnDocument>,
): ReturnDocument => ({
  ...{ _id: `return:${office}:${code}:2026-27:0${period}`, type: 'return', office, template: code, period },
  ...{ year: '2026-27', subject: 's', state: 'submitted', rows: [], asOf: 1, ...rest },
});

test('completeness and punctuality count what is due over all templates, and each silence has its one reason', async () => {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  expect(readCompliance(sql, undefined, {}, now)).toBeNull();
  const docs: ProvinceDocument[] = [
    entity('KP-0101', at('2026-11-20'), true),
    entity('KP-0102', at('2026-09-05')),
    filed('KP-0101', 'monthly', 1, { submittedAt: at('2026-08-10') }),
    filed('KP-0101', 'monthly', 2, { submittedAt: at('2026-09-13'), state: 'accepted' }),
    filed('KP-0101', 'monthly', 3, { state: 'queried', query: 'Which bank?' }),
    filed('KP-0101', 'monthly', 5, { submittedAt: at('2026-11-20') }), // before its month is over: it is here
    filed('KP-0102', 'monthly', 1, { state: 'exempt' }),
  ];
  sql.transaction(() =>
    takeDocuments(
      sql,
      docs.map((doc) => ({ id: doc._id, deleted: false, doc })),
    ),
  );
  const view = readCompliance(sql, oversight, {}, now);
  expect(view).toMatchObject({ year: '2026-27', total: { owed: 10, come: 3, inTime: 2 } });
  expect(view?.onboarded).toEqual({ here: 1, of: 2 });
  expect(
    view?.rows.map(({ office, owed, come, inTime, exempt, reasons }) => ({
      office,
      owed,
      come,
      inTime,
      exempt,
      reasons,
    })),
  ).toEqual([
    {
      ...{ office: 'KP-0101', owed: 6, come: 3, inTime: 2, exempt: 0 },
      reasons: [
        { why: 'not-begun', count: 2 },
        { why: 'queried', count: 1 },
      ],
    },
    {
      ...{ office: 'KP-0102', owed: 4, come: 0, inTime: 0, exempt: 1 },
      reasons: [{ why: 'silent', count: 4 }],
    },
  ]);
  expect(view?.periods).toEqual([
    { period: 1, owed: 1, come: 1, inTime: 1 },
    { period: 2, owed: 2, come: 1, inTime: 0 },
    { period: 3, owed: 4, come: 0, inTime: 0 },
    { period: 4, owed: 2, come: 0, inTime: 0 },
    { period: 5, owed: 1, come: 1, inTime: 1 },
  ]);
  expect(view?.missing).toHaveLength(7);
  expect(view?.missing[0]).toMatchObject({
    ...{ office: 'KP-0102', template: 'monthly', period: 2, due: '2026-09-10', lateDays: 72 },
    missing: { why: 'silent', since: at('2026-09-05') },
  });
  const september = readCompliance(sql, oversight, { period: 3 }, now);
  expect(september?.total).toEqual({ owed: 4, come: 0, inTime: 0 });
  expect(september?.missing.map(({ office, template, missing }) => [office, template, missing.why])).toEqual([
    ['KP-0101', 'monthly', 'queried'],
    ['KP-0102', 'monthly', 'silent'],
    ['KP-0101', 'quarterly', 'not-begun'],
    ['KP-0102', 'quarterly', 'silent'],
  ]);
  expect(readCompliance(sql, oversight, { kind: 'WSSC' }, now)?.rows).toEqual([]);
  sql.close();
});
