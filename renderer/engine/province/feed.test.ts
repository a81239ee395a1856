import { afterEach, expect, test } from 'vitest';
import type { ProvinceDocument, SumDocument } from '#shared/domain/oversight/province-documents';
import { eventually } from '../testing/office';
import { createTestProvince, type TestProvince } from '../testing/province';

const entity = (office: string, kind: string, district: string): ProvinceDocument => ({
  ...{ _id: `entity:${office}`, type: 'entity', office, name: `Office ${office}`, kind, district },
  ...{ devices: [], evidence: { officers: 2 }, asOf: 1_795_000_000_000 },
});
const sum = (office: string, period: number, rows: SumDocument['rows'], year = '2026-27'): SumDocument => ({
  ...{ _id: `sum:${office}:${year}:${String(period).padStart(2, '0')}`, type: 'sum', office, year, period },
  ...{ asOf: 1_795_000_000_000 + period, rows },
});

const places: TestProvince[] = [];
afterEach(async () => {
  for (const place of places.splice(0)) await place.close();
});
const start = async (ordinary = false): Promise<TestProvince> => {
  const place = await createTestProvince({ entities: [], months: 1, today: '2026-11-20', ordinary });
  places.push(place);
  return place;
};

test('a device of the province takes the figures in, shows them without a line, and a change within a moment', async () => {
  const place = await start();
  await place.put(
    entity('KP-0101', 'hospital', 'Swat'),
    entity('KP-0102', 'TMA', 'Swat'),
    sum('KP-0101', 1, [['spent', 'A03303', 700_00]]),
    sum('KP-0101', 2, [['spent', 'A03303', 300_00]]),
    sum('KP-0102', 1, [['spent', 'A03901', 50_00]]),
  );
  const { api } = await place.open();
  const board = () => api.query('provinceBoard', { by: 'office' });
  await eventually(async () => (await board())?.total.figures.spent === 1_050_00, 'the figures are here');
  expect(await api.query('provinceFeed')).toMatchObject({ province: true, entities: 2, aside: [] });
  expect((await board())?.total.coverage).toMatchObject({ here: 1, of: 2 }); // KP-0102 has nothing of August yet

  const told: string[] = [];
  await api.follow((topics) => told.push(...topics));
  await eventually(() => place.asked.some((path) => /province.*longpoll/.test(path)), 'it waits for news');
  const since = place.asked.length;
  await place.put(sum('KP-0102', 2, [['spent', 'A03901', 25_00]]));
  await eventually(async () => (await board())?.total.figures.spent === 1_075_00, 'the change is here');
  expect((await board())?.total.coverage).toMatchObject({ here: 2, of: 2 });
  await eventually(() => told.includes('province'), 'screens are told');
  const rounds = place.asked.slice(since).filter((path) => path.includes('/province/'));
  expect(rounds.length).toBeLessThan(20);

  place.lineDown(true);
  expect((await board())?.rows.map((row) => [row.key, row.name, row.figures.spent])).toEqual([
    ['KP-0101', 'Office KP-0101', 1_000_00],
    ['KP-0102', 'Office KP-0102', 75_00],
  ]);
});

test('what is no document of the province is put aside with its reason, and stops nothing; mended, it counts', async () => {
  const place = await start();
  const half = { _id: 'sum:KP-0101:2026-27:03', type: 'sum', office: 'KP-0101', year: '2026-27', period: 13 };
  await place.put(
    half as never,
    { ...sum('KP-0102', 1, []), _id: 'sum:KP-0102:2026-27:02' }, // its name says another month than it does
    { _id: 'what-is-this' },
    sum('KP-0103', 1, [['spent', 'A03303', 5_00]]),
  );
  const { api } = await place.open();
  await eventually(async () => (await api.query('provinceFeed')).aside.length === 3, 'three are aside');
  expect((await api.query('provinceBoard', { by: 'office' }))?.total.figures.spent).toBe(5_00);
  expect((await api.query('provinceFeed')).aside.map(({ id, reason }) => [id, reason])).toEqual([
    ['sum:KP-0101:2026-27:03', 'period'],
    ['sum:KP-0102:2026-27:02', '_id'],
    ['what-is-this', 'type'],
  ]);
  await place.put(sum('KP-0101', 3, [['spent', 'A03303', 7_00]]));
  await eventually(async () => (await api.query('provinceFeed')).aside.length === 2, 'one was mended');
  expect((await api.query('provinceBoard', { by: 'office' }))?.total.figures.spent).toBe(12_00);
});

test('a device that is not enrolled for figures never asks for them', async () => {
  const place = await start(true);
  const { api } = await place.open();
  await eventually(() => place.asked.some((path) => path.includes('longpoll')), 'it waits for news');
  expect(place.asked.filter((path) => /^\/hub\/(province|facts|office)/.test(path))).toEqual([]);
  expect(await api.query('provinceFeed')).toMatchObject({ province: false, entities: 0 });
});
