import type { ProvinceDocument } from '../province-documents';
import type { Oversight } from '../oversight';

const at = (day: string): number => Date.parse(`${day}T07:00:00+05:00`);

/** What the province asks of its offices in the sample. */
export const sampleOversight: Oversight = {
  templates: [
    {
      ...{
        code: 'monthly',
        from: '2025-07-01',
        source: 'test',
        title: 'Monthly return',
        titleUrdu: 'ماہانہ',
      },
      ...{ every: 'month', due: { day: 10 }, parts: ['heads'], forms: [] },
    },
  ],
  flagRules: [],
  indicators: [
    {
      ...{ code: 'H-IPD-01', from: '2025-07-01', source: 'test', name: 'Bed occupancy', nameUrdu: 'بستر' },
      ...{ numerator: 'days', numeratorUrdu: 'دن', denominator: 'beds', denominatorUrdu: 'بستر' },
      ...{ unit: '%', unitUrdu: '%', every: 'month', better: 'up', bodies: ['DHQ hospital'] },
    },
    {
      ...{ code: 'H-MED-01', from: '2025-07-01', source: 'test', name: 'Stock-outs', nameUrdu: 'قلت' },
      ...{ numerator: 'days', numeratorUrdu: 'دن', unit: 'days', unitUrdu: 'دن', every: 'month' },
      ...{ better: 'down', bodies: ['DHQ hospital'] },
    },
  ],
};

const entity = (
  n: number,
  name: string,
  kind: string,
  district: string,
  heard: string | undefined,
): ProvinceDocument => ({
  ...{ _id: `entity:KP-010${n}`, type: 'entity', office: `KP-010${n}`, name, kind, district, phase: '1' },
  ...(heard === undefined ? {} : { heardAt: at(heard) }),
  ...{ devices: [], evidence: { officers: 2, chartMapped: at('2026-07-01') }, asOf: at('2026-07-01') },
});

const sum = (n: number, period: number, spent: number, released: number): ProvinceDocument => ({
  ...{ _id: `sum:KP-010${n}:2026-27:0${period}`, type: 'sum', office: `KP-010${n}`, year: '2026-27', period },
  asOf: at(`2026-${period + 6 < 10 ? '0' : ''}${period + 6}-28`),
  rows: [
    ['released', 'A03303', released],
    ['sanctioned', 'A03303', released * 2],
    ['spent', 'A03303', spent],
    ['received', 'C02101', 7],
    ['cash', 'F01406', released - spent],
  ],
});

const submitted = (n: number, period: number, day: string): ProvinceDocument => ({
  ...{ _id: `return:KP-010${n}:monthly:2026-27:0${period}`, type: 'return', office: `KP-010${n}` },
  ...{
    template: 'monthly',
    year: '2026-27',
    period,
    subject: `return:KP-010${n}:monthly:2026-27:0${period}`,
  },
  ...{ state: 'submitted', preparedAt: at(day), submittedAt: at(day), rows: [], asOf: at(day) },
});

const indicator = (n: number, period: number, numerator: number, denominator: number): ProvinceDocument => ({
  ...{
    _id: `indicator:KP-010${n}:2026-27:0${period}`,
    type: 'indicator',
    office: `KP-010${n}`,
    year: '2026-27',
  },
  ...{ period, values: [{ code: 'H-IPD-01', numerator, denominator, method: 'counted', target: 80 }] },
  asOf: at('2026-10-05'),
});

/**
 * Four offices of 2026-27: two hospitals (KP-0101, KP-0102), a TMA whose books stop in August (KP-0103) and one that
 * was never heard of (KP-0104). Amounts in paisa.
 */
export const sampleDocuments: readonly ProvinceDocument[] = [
  entity(1, 'DHQ Hospital <Bannu> & "sons"', 'DHQ hospital', 'Bannu', '2026-10-11'),
  entity(2, '=Hospital', 'DHQ hospital', 'Swat', '2026-10-11'),
  entity(3, 'TMA Swat', 'TMA', 'Swat', '2026-09-03'),
  entity(4, 'TMA Kohat', 'TMA', 'Kohat', undefined),
  ...[1, 2, 3].map((period) => sum(1, period, 100_01, 150_00)),
  ...[1, 2, 3].map((period) => sum(2, period, 900_000_000_000_01, 950_000_000_000_00)),
  ...[1, 2].map((period) => sum(3, period, 50_50, 60_00)),
  submitted(1, 1, '2026-08-05'),
  submitted(1, 2, '2026-09-15'),
  submitted(1, 3, '2026-10-09'),
  submitted(2, 3, '2026-10-12'),
  submitted(3, 1, '2026-08-09'),
  indicator(1, 1, 90, 100),
  indicator(1, 2, 10, 1000),
  indicator(2, 3, 300, 400),
  {
    ...{ _id: 'flag:KP-0103:june-rush:x', type: 'flag', office: 'KP-0103', rule: 'june-rush', key: 'x' },
    ...{ date: '2026-08-30', amount: 50_50, asOf: at('2026-08-30') },
    evidence: [{ subject: 'voucher:KP-0103.v1', number: 'PV/1' }],
  },
];
