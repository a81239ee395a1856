import { expect, test } from 'vitest';
import type { Oversight } from '#shared/domain/oversight/oversight';
import type { IndicatorDocument, ProvinceDocument } from '#shared/domain/oversight/province-documents';
import { prepareSchema } from '../registers/schema';
import { openSql } from '../registers/sql';
import { readService } from './indicators';
import { takeDocuments } from './take-documents';

const now = Date.parse('2026-11-21T06:00:00Z');
const occupancy = {
  ...{
    code: 'BED',
    from: '2025-07-01',
    source: 'S',
    name: 'Bed occupancy',
    nameUrdu: 'بستر',
    every: 'month',
  },
  ...{ numerator: 'bed days', numeratorUrdu: 'ب', denominator: 'bed days there', denominatorUrdu: 'د' },
  ...{ unit: '%', unitUrdu: '%', better: 'up', bodies: ['hospital'] },
} as const;
const oversight = { templates: [], indicators: [occupancy], flagRules: [] } as unknown as Oversight;

const entity = (office: string, kind: string, district: string): ProvinceDocument => ({
  ...{ _id: `entity:${office}`, type: 'entity', office, name: `Office ${office}`, kind, district },
  ...{ devices: [], evidence: { officers: 1 }, asOf: 1 },
});
const filed = (
  office: string,
  period: number,
  numerator: number,
  denominator: number,
  rest: Partial<IndicatorDocument['values'][number]> = {},
): IndicatorDocument => ({
  ...{ _id: `indicator:${office}:2026-27:0${period}`, type: 'indicator', office, year: '2026-27', period },
  ...{ asOf: period, values: [{ code: 'BED', numerator, denominator, method: 'counted', ...rest }] },
});

test('rates are added up again and never averaged; what was not reported is missing from the coverage and is no zero', async () => {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  expect(readService(sql, undefined, {}, now)).toBeNull();
  const docs: ProvinceDocument[] = [
    ...[entity('KP-0101', 'hospital', 'Swat'), entity('KP-0102', 'hospital', 'Swat')],
    ...[entity('KP-0103', 'hospital', 'Kohat'), entity('KP-0104', 'TMA', 'Kohat')],
    filed('KP-0101', 3, 90, 100, { target: 80, baseline: 70 }),
    filed('KP-0101', 4, 10, 100, { target: 80, baseline: 70 }),
    filed('KP-0102', 4, 300, 1000, { target: 80, method: 'estimated' }),
  ];
  sql.transaction(() =>
    takeDocuments(
      sql,
      docs.map((doc) => ({ id: doc._id, deleted: false, doc })),
    ),
  );
  const october = readService(sql, oversight, {}, now);
  expect(october).toMatchObject({ year: '2026-27', from: 4, to: 4, asOf: 4 });
  // (10 + 300) of (100 + 1000) is 28.182 %; the average of the two rates would be 20 %.
  expect(october?.rows).toMatchObject([
    {
      ...{ key: 'BED', numerator: 310_000, denominator: 1_100_000, value: 28_182 },
      ...{ reports: { here: 2, of: 3 }, met: { here: 0, of: 2 }, estimated: 1 },
    },
  ]);
  const offices = readService(sql, oversight, { code: 'BED', from: 3, to: 4 }, now);
  expect(
    offices?.rows.map(({ key, value, target, baseline, reports, met }) => [
      key,
      value,
      target,
      baseline,
      reports,
      met,
    ]),
  ).toEqual([
    ['KP-0101', 50_000, 80_000, 70_000, { here: 2, of: 2 }, { here: 0, of: 1 }],
    ['KP-0102', 30_000, 80_000, undefined, { here: 1, of: 2 }, { here: 0, of: 1 }],
    ['KP-0103', null, undefined, undefined, { here: 0, of: 2 }, { here: 0, of: 0 }],
  ]);
  expect(offices?.total).toMatchObject({ numerator: 400_000, denominator: 1_200_000, value: 33_333 });
  const districts = readService(sql, oversight, { code: 'BED', by: 'district', from: 3, to: 3 }, now);
  expect(districts?.rows.map(({ key, value, reports }) => [key, value, reports])).toEqual([
    ['Swat', 90_000, { here: 1, of: 2 }],
    ['Kohat', null, { here: 0, of: 1 }],
  ]);
  expect(readService(sql, oversight, { kind: 'TMA' }, now)).toBeNull();
  sql.close();
});
