import { afterEach, expect, test } from 'vitest';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const noon = Date.UTC(2026, 10, 21, 7);

async function openOffice(): Promise<readonly [TestDevice, TestDevice]> {
  office = await createTestOffice({ now: () => noon });
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('medical-superintendent');
  return [desk, supervisor];
}
async function rowOf(device: TestDevice, code: string, period = 4) {
  const view = await device.engine().api.query('indicatorMonth', '2026-27', period);
  const row = view?.rows.find((one) => one.code === code);
  if (!row) throw new Error(`${code} is not asked for`);
  return row;
}
const report = { do: 'report-indicators', year: '2026-27', period: 4 } as const;

test('an indicator is reported on one computer and verified on another; the year is added up from its months', async () => {
  const [desk, supervisor] = await openOffice();
  expect(await rowOf(desk, 'H-MED-01')).toMatchObject({
    state: 'none',
    value: null,
    toDate: null,
    target: 5000,
  });
  const figures = { code: 'H-MED-01', method: 'counted' } as const;
  await desk.does({ ...report, period: 3, values: [{ ...figures, numerator: 1000, denominator: 40_000 }] });
  await desk.does({ ...report, values: [{ ...figures, numerator: 5000, denominator: 50_000 }] });
  expect(await rowOf(desk, 'H-MED-01')).toMatchObject({
    ...{ state: 'reported', value: 10_000, toDate: 6667, onTrack: false }, // 6 of 90, not the mean of 2.5 % and 10 %
  });
  const reported = (await rowOf(desk, 'H-MED-01')).figure?.act ?? '';
  const verify = {
    do: 'verify-indicators',
    year: '2026-27',
    period: 4,
    values: [{ code: 'H-MED-01', reported }],
  } as const;
  expect(await desk.engine().api.perform(verify)).toMatchObject({ refusal: { why: 'no-power' } });
  await eventually(
    async () => (await rowOf(supervisor, 'H-MED-01')).state === 'reported',
    'the figures are on the laptop',
  );
  await supervisor.does(verify);
  expect(await rowOf(supervisor, 'H-MED-01')).toMatchObject({ state: 'verified' });
}, 60_000);

test('what the books say is taken from them and never typed', async () => {
  const [desk] = await openOffice();
  const { api } = desk.engine();
  expect((await rowOf(desk, 'F-REC-01')).drawn).toEqual({ numerator: 0, denominator: 1000 });
  const typed = { code: 'F-REC-01', method: 'counted', numerator: 1000, denominator: 1000 } as const;
  expect(await api.perform({ ...report, values: [typed] })).toEqual({
    ok: false,
    refusal: { why: 'bad-input', detail: { field: 'F-REC-01' } },
  });
  await desk.does({ ...report, values: [{ code: 'F-REC-01', method: 'register' }] });
  expect(await rowOf(desk, 'F-REC-01')).toMatchObject({
    ...{ state: 'reported', value: 0, onTrack: false },
    figure: { method: 'register', numerator: 0, denominator: 1000 },
  });
});

test('a month that is not over, an indicator that is not asked for then, and half a rate are refused', async () => {
  const [desk] = await openOffice();
  const refusedFor = async (
    period: number,
    value: { readonly code: string; readonly denominator?: number },
  ) => {
    const values = [{ ...value, method: 'counted', numerator: 1000 }] as const;
    const done = await desk.engine().api.perform({ ...report, period, values });
    return done.ok ? 'done' : done.refusal.why;
  };
  expect([
    await refusedFor(5, { code: 'H-OPD-05', denominator: 1 }),
    await refusedFor(4, { code: 'W-WAT-01' }), // of water companies
    await refusedFor(4, { code: 'H-HR-01', denominator: 1 }), // of a quarter
    await refusedFor(4, { code: 'H-MED-01' }), // without its denominator
  ]).toEqual(['period-not-over', 'unknown-subject', 'unknown-subject', 'bad-input']);
});

test('a target is set by whoever decides, and stands with its baseline', async () => {
  const [desk, supervisor] = await openOffice();
  const target = {
    ...{ code: 'H-OPD-03', year: '2026-27', target: 3000 },
    baseline: { value: 4500, on: '2026-06-30' },
  };
  expect(await desk.engine().api.perform({ do: 'set-target', target })).toMatchObject({
    refusal: { why: 'no-power' },
  });
  await supervisor.does({ do: 'set-target', target });
  const view = await supervisor.engine().api.query('indicator', 'H-OPD-03', '2026-27');
  expect(view?.targets).toMatchObject([{ target: 3000, baseline: { value: 4500 } }]);
  expect(view?.rows.map((row) => row.period)).toEqual([1, 2, 3, 4, 5]);
});
