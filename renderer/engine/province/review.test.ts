import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDeviceCode } from '#main/hub/enrolment';
import { connectHub } from '#main/hub/admin';
import { parseAct, type Act } from '#shared/acts/act';
import { createTestDevice, newTestKey } from '#shared/acts/testing/writers';
import { draft } from '#shared/domain/context';
import { returnAccepted } from '#shared/acts/kinds/return-accepted';
import { returnSubject } from '#shared/domain/oversight/returns';
import { fromHubDocument, toHubDocument } from '#shared/hub/document';
import { joinProvince } from '../testing/province-device';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from '../testing/office';

const october = returnSubject('KP-0123', 'monthly', '2026-27', 4);
/** Noon of 21 November 2026 in Pakistan, and time goes on. */
const noon = Date.UTC(2026, 10, 21, 7);

type Places = {
  readonly office: TestOffice;
  readonly desk: TestDevice;
  readonly supervisor: TestDevice;
  readonly province: TestDevice;
};

/** An office, and a device of the province on the same hub whose officer may review its returns. */
let places: Places;
let close: () => Promise<void>;
beforeAll(async () => {
  const began = Date.now();
  const now = (): number => noon + Date.now() - began;
  // The supervisor's clock is ahead of everybody else's: what he signs comes before the answer all the same.
  const office = await createTestOffice({ now: (who) => (who === 'supervisor' ? now() + 90_000 : now()) });
  const joined = await joinProvince(office, now);
  close = async () => {
    await joined.close();
    await office.close();
  };
  const { office: desk, supervisor } = office.devices;
  const { device: province } = joined;
  for (const device of [desk, supervisor, province]) await device.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('medical-superintendent');
  await province.signIn('oversight-officer');
  places = { office, desk, supervisor, province };
}, 60_000);
afterAll(() => close());

const prepare = {
  do: 'prepare-return',
  template: 'monthly',
  year: '2026-27',
  period: 4,
  entered: {},
} as const;
const stateAt = async (device: TestDevice) => device.engine().api.query('return', october);
const read = async (province: TestDevice, subject = october) => {
  const found = await province.engine().api.query('provinceReturn', subject);
  if (found.state !== 'here') throw new Error(found.state);
  return found.value;
};
/** October of the monthly return among those of all offices. */
const cell = async (province: TestDevice) => {
  const matrix = await province.engine().api.query('provinceReturns', { template: 'monthly' });
  return matrix?.rows.find((row) => row.office === 'KP-0123')?.cells.find((one) => one.period === 4);
};
const lineDown = (device: TestDevice, down: boolean): void =>
  void (device.intercept = down
    ? (path) =>
        path.startsWith('/hub/')
          ? Promise.resolve(Response.json({ gateway: 'no-line', detail: 'a test cut it' }, { status: 599 }))
          : undefined
    : undefined);

async function sign({ desk, supervisor, province }: Places): Promise<string> {
  await desk.does(prepare);
  const preparedHere = (await stateAt(desk))?.prepared?.act;
  await eventually(
    async () => (await stateAt(supervisor))?.prepared?.act === preparedHere,
    'the prepared return is on the laptop',
  );
  const { acts } = await supervisor.does({
    ...{ do: 'submit-return', return: october, prepared: preparedHere ?? '' },
  });
  await eventually(async () => {
    const [row] = await province.engine().api.query('provinceReviews');
    return row?.return === october && (await read(province)).view.submitted?.act === acts[0];
  }, 'it waits for the province');
  return acts[0] ?? '';
}

let first = '';

test('the office is exempted from a return that nobody has begun, for a reason', async () => {
  const { desk, province } = places;
  const september = returnSubject('KP-0123', 'monthly', '2026-27', 3);
  await eventually(
    async () => (await province.engine().api.query('provinceReturn', september)).state === 'here',
    'the province knows the office',
  );
  expect((await read(province, september)).view).toMatchObject({ state: 'late', events: [], frozen: false });
  await province.does({ do: 'exempt-return', return: september, reason: 'Flood in the district.' });
  await eventually(
    async () => (await desk.engine().api.query('return', september))?.state === 'exempt',
    'the office sees that it owes nothing',
  );
}, 30_000);

test('who was not certified at the office reviews nothing; forged replies change nothing there', async () => {
  const { office, desk, province } = places;
  first = await sign(places);
  const submitted = first;
  expect(
    await province.engine().api.perform({ do: 'exempt-return', return: october, reason: 'None' }),
  ).toMatchObject({ refusal: { why: 'return-state' } });
  const accept = { do: 'accept-return', return: october, submitted } as const;
  const other = { person: 'second', name: 'Second Officer', posts: ['oversight-officer'] };
  expect((await province.engine().api.addOfficer(other, 'a long passphrase')).ok).toBe(true);
  const officers = await province.engine().api.query('officers');
  const key = officers.find((one) => one.person === 'second')?.key ?? '';
  expect((await province.engine().api.signIn(key, 'a long passphrase')).ok).toBe(true);
  expect((await read(province)).mayReview).toBe(false);
  expect(await province.engine().api.perform(accept)).toMatchObject({ refusal: { why: 'not-certified' } });
  lineDown(province, true);
  const never = returnSubject('KP-0123', 'monthly', '2026-27', 2);
  expect(
    await province.engine().api.perform({ do: 'exempt-return', return: never, reason: 'None' }),
  ).toMatchObject({ refusal: { why: 'not-fetched' } });
  lineDown(province, false);

  // Somebody with the hub's own rights writes what looks like the province's word.
  const hub = connectHub({ url: office.hub.admin });
  const stranger = createTestDevice(
    'KP-0000',
    newDeviceCode((n) => crypto.getRandomValues(new Uint8Array(n))),
  );
  const word = draft(returnAccepted, october, { submitted });
  const [unknown] = await stranger.write(await newTestKey(), 'oversight-officer', [word], noon + 200_000);
  const page = await hub.ask<{ rows: { doc: unknown }[] }>('GET', 'kp-0123-acts/_all_docs?include_docs=true');
  const signed = (page?.rows ?? []).flatMap(({ doc }) => parseAct(fromHubDocument(doc)) ?? []);
  const real = signed.find((act) => act.kind === 'return.submitted');
  if (!unknown || !real) throw new Error('no acts');
  const changed: Act = { ...real, id: real.id.replace(/\d{8}$/, '00000999'), counter: 999, ...word };
  for (const act of [unknown, changed]) await hub.ask('PUT', `kp-0123-acts/${act.id}`, toHubDocument(act));
  await eventually(
    async () => (await desk.engine().api.query('aside')).length === 2,
    'the office has put them aside',
  );
  const reasons = (await desk.engine().api.query('aside')).map(({ reason }) => reason);
  expect(reasons.toSorted()).toEqual(['bad-signature', 'unknown-key']);
  expect((await stateAt(desk))?.state).toBe('submitted');
  const { faults, view } = await read(province);
  expect(view.state).toBe('submitted');
  expect(faults.map(({ why }) => why).toSorted()).toEqual(['bad-signature', 'unknown-key']);
}, 30_000);

test('an office signs, the province queries; it is prepared anew, signed, and accepted without a line; each reads the other', async () => {
  const { desk, province } = places;
  await province.signIn('oversight-officer');
  const seen = await read(province);
  expect(seen).toMatchObject({ office: 'KP-0123', mayReview: true, acts: 2 });
  expect(seen.view).toMatchObject({ state: 'submitted', lateDays: 11, title: 'Monthly financial return' });
  expect(seen.view.parts.map(({ part }) => part)).toContain('cash');

  await province.does({
    ...{ do: 'query-return', return: october, submitted: first, text: 'Which bank?' },
  });
  expect((await read(province)).view).toMatchObject({ state: 'queried', text: 'Which bank?' });
  await eventually(
    async () => (await stateAt(desk))?.text === 'Which bank?',
    'the office reads the question',
  );
  expect((await stateAt(desk))?.events.at(-1)?.by).toMatchObject({ person: 'oversight-officer' });
  expect((await desk.engine().api.checkJournal(() => undefined)).faults).toEqual([]);

  const second = await sign(places);
  await read(province);
  lineDown(province, true);
  const stale = { do: 'accept-return', return: october, submitted: first } as const;
  expect(await province.engine().api.perform(stale)).toMatchObject({ refusal: { why: 'draft-changed' } });
  await province.does({ ...stale, submitted: second, remark: 'Seen with the bank.' });
  expect((await read(province)).view.tick).toEqual({ state: 'saved' });
  expect((await province.engine().api.query('provinceReviews')).map((row) => row.answered)).toEqual([
    { what: 'accepted', tick: { state: 'saved' } },
  ]);
  expect(await cell(province)).toMatchObject({
    ...{ state: 'submitted', answered: { what: 'accepted', tick: { state: 'saved' } } },
  });
  expect(
    await province
      .engine()
      .api.perform({ do: 'query-return', return: october, submitted: second, text: 'No' }),
  ).toMatchObject({ refusal: { why: 'return-state' } });
  lineDown(province, false);
  await province.engine().api.syncNow();
  await eventually(async () => (await stateAt(desk))?.state === 'accepted', 'the office sees it accepted');
  await eventually(
    async () => (await province.engine().api.query('provinceReviews')).length === 0,
    'nothing waits any more',
  );
  expect(await cell(province)).toEqual({ period: 4, state: 'accepted', late: 11 });
  expect((await read(province)).view).toMatchObject({ state: 'accepted', tick: { state: 'at-hub' } });
  expect((await province.engine().api.checkJournal(() => undefined)).faults).toEqual([]);
}, 30_000);
