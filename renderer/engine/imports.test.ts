import { afterEach, expect, test } from 'vitest';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';
import { csv, first, pair, today, year } from './testing/import-rows';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

async function openOffice(): Promise<{ desk: TestDevice; supervisor: TestDevice; account: string }> {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('superintendent');
  const accounts = await desk.engine().api.query('accounts');
  return { desk, supervisor, account: accounts.find((one) => one.head === 'F01406')?.account ?? '' };
}

const read = async (device: TestDevice, file: File | undefined, account: string) => {
  const found = await device.engine().api.readImport(file, { account });
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
};
const takeIn = async (device: TestDevice) => {
  const done = await device.engine().api.takeImportIn();
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.subject;
};
const batch = (device: TestDevice, subject: string) => device.engine().api.query('import', subject, '');
const arrives = (device: TestDevice, subject: string, state: string) =>
  eventually(async () => (await batch(device, subject))?.state === state, `the batch is ${state}`);
const posted = async (device: TestDevice) =>
  device
    .engine()
    .registers.sql.get<{ vouchers: number; postings: number; debit: number }>(
      `SELECT (SELECT COUNT(*) FROM vouchers) AS vouchers, COUNT(*) AS postings, COALESCE(SUM(debit), 0) AS debit FROM postings`,
    );

test('past vouchers come in by one officer, are passed by another, and stand in every book on both devices', async () => {
  const { desk, supervisor, account } = await openOffice();
  const file = csv([...pair('PV-1', 4, '61500'), ...pair('PV-2', 5, '0.05', 'A03901')]);
  const reading = await read(desk, file, account);
  expect(reading).toMatchObject({
    year,
    vouchers: 2,
    rows: 4,
    faultCount: 0,
    debit: 61_500_05,
    encoding: 'utf-8',
  });
  expect(await posted(desk)).toEqual({ vouchers: 0, postings: 0, debit: 0 });

  const subject = await takeIn(desk);
  expect(await posted(desk)).toEqual({ vouchers: 0, postings: 0, debit: 0 });
  expect(await desk.engine().api.perform({ do: 'pass-import', import: subject })).toMatchObject({
    ok: false,
  });
  await arrives(supervisor, subject, 'prepared');
  await supervisor.does({ do: 'pass-import', import: subject });
  await arrives(desk, subject, 'passed');
  for (const device of [desk, supervisor])
    expect(await posted(device)).toEqual({ vouchers: 2, postings: 4, debit: 61_500_05 });

  const [row] = await desk.engine().api.query('vouchers', { text: 'PV-1' });
  expect(row).toMatchObject({ number: 'PV-1', state: 'posted', amount: 61_500_00, type: 'payment' });
  const voucher = await desk.engine().api.query('voucher', row?.voucher ?? '');
  expect(voucher).toMatchObject({
    account,
    instrument: '1004',
    imported: { batch: subject, file: 'old-books.csv', line: 2 },
    preparedBy: { post: 'dealing-assistant' },
    settledBy: { post: 'superintendent' },
  });
  expect((await desk.engine().api.query('voucherSeal', row?.voucher ?? ''))?.hash).toMatch(/^[0-9a-f]{64}$/);
  const month = `${first.slice(0, 7)}`;
  const book = await desk.engine().api.query('cashBook', account, month);
  expect(book?.rows.map((one) => [one.number, one.payment])).toEqual([
    ['PV-1', 61_500_00],
    ['PV-2', 5],
  ]);
  const statement = await desk.engine().api.query('statement', { name: 'trial-balance', year, month });
  expect(statement?.rows.find((one) => one.key === 'A03303')?.cells.debit).toBe(61_500_00);
  expect(await desk.engine().api.query('search', 'PESCO')).not.toEqual([]);
  const numbering = await desk.engine().api.query('numbering', year);
  expect(numbering.flatMap((one) => one.special)).toEqual([]); // the old numbers take none of a device's series
  const reversal = await desk.does({
    do: 'reverse-voucher',
    voucher: row?.voucher ?? '',
    date: today,
    reason: 'Entered in the old books twice',
  });
  await eventually(
    async () => (await supervisor.engine().api.query('voucher', reversal.subject)) !== null,
    'the reversal arrives',
  );
  await supervisor.does({ do: 'post-voucher', voucher: reversal.subject });
  const undone = await supervisor.engine().api.query('voucher', row?.voucher ?? '');
  expect(undone?.struck?.voucher).toBe(reversal.subject);
});

test('doing it twice doubles nothing: the same file, or other files with the same numbers, are refused by name', async () => {
  const { desk, supervisor, account } = await openOffice();
  const lines = pair('PV-1', 4, '61500');
  await read(desk, csv(lines), account);
  const subject = await takeIn(desk);
  const again = await read(desk, csv(lines, 'renamed.csv'), account);
  expect(again.known).toEqual({ import: subject, state: 'prepared' });
  expect(await desk.engine().api.takeImportIn()).toEqual({
    ok: false,
    refusal: { why: 'import-known', detail: { file: 'old-books.csv', state: 'prepared' } },
  });
  // a second file with the same voucher, taken in while the first waits
  await read(desk, csv([...lines, ...pair('PV-2', 5, '10')], 'second.csv'), account);
  const second = await takeIn(desk);
  await arrives(supervisor, second, 'prepared');
  await supervisor.does({ do: 'pass-import', import: subject });
  expect(await supervisor.engine().api.perform({ do: 'pass-import', import: second })).toEqual({
    ok: false,
    refusal: { why: 'import-faults', detail: { count: 1, line: 2 } },
  });
  await arrives(desk, subject, 'passed');
  const third = await read(desk, csv([...lines, ''], 'third.csv'), account);
  expect(third.faults).toEqual([{ line: 2, why: 'number-taken', cell: 'PV-1' }]);
  expect(await desk.engine().api.takeImportIn()).toMatchObject({
    ok: false,
    refusal: { why: 'import-faults' },
  });
  expect(await posted(desk)).toMatchObject({ vouchers: 1, debit: 61_500_00 });

  // what went back may come again, and its maker may take it back
  await desk.does({ do: 'return-import', import: second, reason: 'PV-1 is in already' });
  expect((await batch(desk, second))?.state).toBe('returned');
});

test('what two devices took in twice while they were apart stands on the desk until one is reversed', async () => {
  const { desk, supervisor, account } = await openOffice();
  const take = async (name: string) => {
    await read(desk, csv(pair('PV-1', 4, '61500'), name), account);
    return takeIn(desk);
  };
  const one = await take('one.csv');
  await read(desk, csv([...pair('PV-1', 4, '61500'), ...pair('PV-2', 5, '1')], 'two.csv'), account);
  const two = await takeIn(desk);
  await arrives(supervisor, one, 'prepared');
  await arrives(supervisor, two, 'prepared');
  for (const device of [desk, supervisor]) await device.engine().api.cutLine(true);
  await desk.signIn('superintendent');
  await desk.does({ do: 'pass-import', import: one });
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'pass-import', import: two });
  for (const device of [desk, supervisor]) await device.engine().api.cutLine(false);
  for (const device of [desk, supervisor]) {
    await arrives(device, one, 'passed');
    await arrives(device, two, 'passed');
    expect((await batch(device, one))?.twice).toBe(1);
  }
  const [fault] = await supervisor.engine().api.query('bookFaults');
  expect(fault).toMatchObject({ what: 'number-twice', number: 'PV-1' });
  await desk.signIn('dealing-assistant');
  const reversal = await desk.does({
    ...{ do: 'reverse-voucher', date: today, reason: 'Taken in twice' },
    voucher: fault?.voucher ?? '',
  });
  await desk.signIn('superintendent');
  await desk.does({ do: 'post-voucher', voucher: reversal.subject });
  expect(await desk.engine().api.query('bookFaults')).toEqual([]);
});

test('a batch that is returned comes in again as a new attempt', async () => {
  const { desk, supervisor, account } = await openOffice();
  const file = csv(pair('PV-1', 4, '61500'));
  await read(desk, file, account);
  const subject = await takeIn(desk);
  await arrives(supervisor, subject, 'prepared');
  await supervisor.does({ do: 'return-import', import: subject, reason: 'The cheque number is wrong' });
  await arrives(desk, subject, 'returned');
  expect((await read(desk, file, account)).known?.state).toBe('returned');
  expect(await takeIn(desk)).toBe(subject);
  await arrives(supervisor, subject, 'prepared');
  await supervisor.does({ do: 'pass-import', import: subject });
  expect(await posted(supervisor)).toMatchObject({ vouchers: 1 });
});

test('10,000 rows of which 37 are bad list exactly the 37, write nothing, and come in when they are mended', async () => {
  const { desk, supervisor, account } = await openOffice();
  const bad = new Set(Array.from({ length: 37 }, (_, n) => (n * 131) % 5000));
  const lines = (isBad: (n: number) => boolean) =>
    Array.from({ length: 5000 }, (_, n) =>
      pair(`PV-${n}`, n, '10.01', isBad(n) ? 'A99999' : 'A03303'),
    ).flat();
  const wrong = await read(desk, csv(lines((n) => bad.has(n))), account);
  expect(wrong.rows).toBe(10_000);
  expect(wrong.faults.map((fault) => fault.line)).toEqual(
    [...bad].map((n) => 2 + n * 2).sort((a, b) => a - b),
  );
  expect(new Set(wrong.faults.map((fault) => fault.why))).toEqual(new Set(['unknown-head']));
  expect(await desk.engine().api.takeImportIn()).toMatchObject({
    ok: false,
    refusal: { why: 'import-faults', detail: { count: 37 } },
  });
  expect(await desk.engine().api.query('imports')).toEqual([]);

  const right = await read(
    desk,
    csv(
      lines(() => false),
      'mended.csv',
    ),
    account,
  );
  expect(right).toMatchObject({ faultCount: 0, vouchers: 5000 });
  const subject = await takeIn(desk);
  expect((await batch(desk, subject))?.parts).toBeGreaterThan(5);
  await eventually(
    async () => (await batch(supervisor, subject))?.state === 'prepared',
    'all parts arrive',
    60,
  );
  await supervisor.does({ do: 'pass-import', import: subject });
  expect(await posted(supervisor)).toEqual({ vouchers: 5000, postings: 10_000, debit: 5000 * 10_01 });
  await eventually(async () => (await batch(desk, subject))?.state === 'passed', 'it is passed', 60);
  expect(await posted(desk)).toEqual({ vouchers: 5000, postings: 10_000, debit: 5000 * 10_01 });
}, 180_000);

test('power that fails between the parts of a batch leaves nothing half visible, and the file completes it', async () => {
  const { desk, supervisor, account } = await openOffice();
  const file = csv(Array.from({ length: 1200 }, (_, n) => pair(`PV-${n}`, n, '10.01')).flat());
  const { vouchers } = await read(desk, file, account);
  expect(vouchers).toBe(1200);
  // The disk takes the first two acts, then the computer goes dark before anybody is answered.
  const cutAfterTwo = async (path: string, init: RequestInit): Promise<Response> => {
    const { lines } = JSON.parse(await new Response(init.body).text()) as { lines: readonly string[] };
    const body = JSON.stringify({ lines: lines.slice(0, 2) });
    const { headers } = init;
    const answer = await desk
      .host()
      .handle(new Request(`http://daftar${path}`, { method: 'POST', body, ...(headers ? { headers } : {}) }));
    if (lines.length <= 2) return answer;
    throw new TypeError('the power failed');
  };
  desk.intercept = (path, init) =>
    init && path.endsWith('tape.append') ? cutAfterTwo(path, init) : undefined;
  expect(await desk.engine().api.takeImportIn()).toMatchObject({ ok: false, refusal: { why: 'host-gone' } });
  await desk.close();
  desk.intercept = undefined;

  await desk.open(true);
  await desk.signIn('dealing-assistant');
  const [cut] = await desk.engine().api.query('imports');
  expect(cut).toMatchObject({ state: 'coming' });
  expect(await posted(desk)).toEqual({ vouchers: 0, postings: 0, debit: 0 });
  await arrives(supervisor, cut?.import ?? '', 'coming');
  expect(
    await supervisor.engine().api.perform({ do: 'pass-import', import: cut?.import ?? '' }),
  ).toMatchObject({
    ok: false,
    refusal: { why: 'not-prepared' },
  });
  expect(await posted(supervisor)).toEqual({ vouchers: 0, postings: 0, debit: 0 });

  const acts = () => desk.engine().registers.sql.all("SELECT id FROM acts WHERE kind LIKE 'import.%'").length;
  expect(acts()).toBe(2);
  expect((await read(desk, file, account)).known).toEqual({ import: cut?.import, state: 'coming' });
  const subject = await takeIn(desk);
  const whole = await batch(desk, subject);
  expect(whole).toMatchObject({ state: 'prepared', vouchers: 1200 });
  expect(acts()).toBe(whole?.parts);
  await arrives(supervisor, subject, 'prepared');
  await supervisor.does({ do: 'pass-import', import: subject });
  expect(await posted(supervisor)).toEqual({ vouchers: 1200, postings: 2400, debit: 1200 * 10_01 });
});

test('files that are no vouchers are refused by what they are', async () => {
  const { desk, account } = await openOffice();
  const open = (content: string | Uint8Array<ArrayBuffer>) =>
    desk.engine().api.readImport(new File([content], 'x'), { account });
  expect(await open('%PDF-1.7')).toEqual({ ok: false, refusal: 'pdf' });
  expect(await open('')).toEqual({ ok: false, refusal: 'empty' });
  expect(await open(new Uint8Array([0x89, 0x50, 0, 1, 2, 3]))).toEqual({ ok: false, refusal: 'no-text' });
  expect(await desk.engine().api.readImport(undefined, { account })).toEqual({
    ok: false,
    refusal: 'no-file',
  });
  expect(await desk.engine().api.takeImportIn()).toMatchObject({ ok: false, refusal: { why: 'bad-input' } });
});
