import { expect, test } from 'vitest';
import type { Oversight } from '#shared/domain/oversight/oversight';
import type { EntityDocument } from '#shared/domain/oversight/province-documents';
import { prepareSchema } from '../registers/schema';
import { openSql } from '../registers/sql';
import { readOnboarding } from './onboarding';
import { takeDocuments } from './take-documents';

const now = Date.parse('2026-11-21T06:00:00Z');
const at = (day: string): number => Date.parse(`${day}T06:00:00Z`);
const phase = {
  ...{ code: '1', from: '2026-07-01', source: 'test', title: 'First', titleUrdu: 'پہلا' },
  due: { devices: '2026-08-01', opening: '2026-09-15', closed: '2026-10-31' },
};
const oversight = { templates: [], indicators: [], flagRules: [], phases: [phase] } satisfies Oversight;

const entity = (
  n: number,
  rest: Partial<EntityDocument>,
  evidence: Partial<EntityDocument['evidence']>,
): EntityDocument => ({
  ...{ _id: `entity:KP-010${n}`, type: 'entity', office: `KP-010${n}`, name: `Office ${n}`, kind: 'TMA' },
  ...{ district: n < 3 ? 'Swat' : 'Kohat', department: 'Local Government', phase: '1' },
  devices: [{ device: 'AAAAAA', title: 'One', lastActAt: at('2026-11-20') }],
  evidence: { officers: 2, chartMapped: at('2026-07-02'), openingSigned: at('2026-07-02'), ...evidence },
  ...{ asOf: 1, heardAt: at('2026-11-20'), ...rest },
});

test('who is late is counted by phase, department and district; who is silent is counted apart', async () => {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  const quiet = { heardAt: at('2026-10-01'), devices: [{ device: 'BBBBBB', title: 'Two' }] };
  const docs = [
    entity(1, {}, { firstMonthClosed: at('2026-11-05') }), // late, and done
    entity(2, {}, {}),
    entity(3, quiet, {}),
    entity(4, { phase: '2' }, {}),
  ];
  sql.transaction(() =>
    takeDocuments(
      sql,
      docs.map((doc) => ({ id: doc._id, deleted: false, doc })),
    ),
  );
  const view = readOnboarding(sql, oversight, {}, now);
  expect(view).toMatchObject({ by: 'phase', phases: [{ code: '1', title: 'First', due: phase.due }] });
  expect(view.groups).toEqual([
    { key: '1', of: 3, done: 1, late: 1, lateDays: 21, silent: 1 },
    { key: '2', of: 1, done: 0, late: 0, lateDays: 0, silent: 0 },
  ]);
  expect(view.rows.map(({ office, lateDays }) => [office, lateDays])).toEqual([
    ['KP-0102', 21],
    ['KP-0103', 21],
    ['KP-0101', 0],
    ['KP-0104', 0],
  ]);
  expect(view.rows[2]?.steps.closed).toMatchObject({ done: true, lateDays: 5, due: '2026-10-31' });
  expect(view.rows[1]).toMatchObject({
    steps: { closed: { open: 'silent' } },
    devices: [{ device: 'BBBBBB', silent: true }],
  });
  const kohat = readOnboarding(sql, oversight, { by: 'district', district: 'Kohat' }, now);
  expect(kohat.groups).toEqual([{ key: 'Kohat', of: 2, done: 0, late: 0, lateDays: 0, silent: 1 }]);
  expect(kohat.choices.district).toEqual(['Kohat', 'Swat']);
  expect(readOnboarding(sql, undefined, { phase: '1' }, now).total).toMatchObject({ of: 3, late: 0 });
  sql.close();
});
