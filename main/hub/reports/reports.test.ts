import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDevice, newTestKey, type TestKey } from '#shared/acts/testing/writers';
import { province } from '#shared/base/ids';
import { ok, refuse } from '#shared/base/result';
import { provinceDatabase, registryDatabase } from '#shared/hub/databases';
import type { ReportDocument } from '#shared/domain/oversight/reports/report-document';
import { hub as command } from '#main/cli/hub';
import type { MakeReportPdf } from '#main/host/report-pdf';
import { connectHub, type HubConnection } from '../admin';
import { newDeviceCode } from '../enrolment';
import { provisionOffice, provisionProvince, provisionRegistry } from '../provision';
import { startDaemon } from '../rollup/daemon';
import { rollOffice } from '../rollup/office';
import { hubs, random, testOffice, type HubUnderTest } from '../testing/hubs';
import { createRollupOffice, type RollupOffice } from '../testing/rollup-office';
import { keepReports } from './keep-reports';
import { keepReportFiles, openReportFolder, type ReportFolder } from './report-files';
import { scheduledOn } from './schedule';

const schedule = [
  { code: 'monthly-financial', report: 'financial', every: 'month', due: { day: 15 } } as const,
  { code: 'quarterly', report: 'performance', every: 'quarter', due: { days: 30 } } as const,
].map((one) => ({ ...one, from: '2026-09-01', source: 'test' }));
const name = testOffice();
const december = Date.parse('2026-12-16T09:00:00+05:00');
let place: HubUnderTest;
let hub: HubConnection;
let root: TestKey;
let office: RollupOffice;

beforeAll(async () => {
  const [embedded] = hubs;
  if (!embedded) throw new Error('no hub');
  place = await embedded.start([name]);
  hub = connectHub(place.admin);
  await provisionRegistry(place.admin);
  await provisionProvince(place.admin);
  await provisionOffice(place.admin, name);
  await provisionOffice(place.admin, province);
  root = await newTestKey();
  office = await createRollupOffice(place.admin, name, root, newDeviceCode(random));
  await office.found();
  await office.put(office.database, await office.openAccount());
  await office.put(office.database, await office.voucher(1, 12_345));
  await rollOffice(rollup(december), name);
});
afterAll(() => place.close());

const rollup = (now: number) => ({ hub, root, now: () => now });
const kept = async (): Promise<readonly (ReportDocument & { readonly _rev: string })[]> => {
  const page = await hub.ask<{ rows: readonly { doc: ReportDocument & { _rev: string } }[] }>(
    'GET',
    `${provinceDatabase}/_all_docs?include_docs=true&startkey="report:"&endkey="report:~"`,
  );
  return (page?.rows ?? []).map((row) => row.doc);
};
/** A program that stands for Chromium: what it makes is the beginning of the page. */
async function fakeChromium(folder: string): Promise<string> {
  const path = join(folder, 'chromium');
  await writeFile(
    path,
    `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const pdf = process.argv.find((one) => one.startsWith('--print-to-pdf=')).slice('--print-to-pdf='.length);
const page = readFileSync(require('node:url').fileURLToPath(process.argv.at(-1)), 'utf8');
writeFileSync(pdf, '%PDF-1.4\\n' + page.split('\\n')[1] + '\\n%%EOF\\n');
`,
  );
  await chmod(path, 0o700);
  return path;
}

const spent = ({ report }: ReportDocument): unknown =>
  report.sections[0]?.tables[0]?.rows.find(
    (row) => row.cells[0]?.is === 'text' && row.cells[0].text.en === 'Spent',
  )?.cells[1];

test('a schedule begins with the first period that ends on or after its day, and only the newest is open', () => {
  const due = scheduledOn({ templates: [], flagRules: [], indicators: [], reports: schedule }, '2026-12-16');
  expect(due.map(({ asked: { kind, period, day }, isOpen }) => `${kind} ${period} ${day} ${isOpen}`)).toEqual(
    [
      'financial 3 2026-10-15 false',
      'financial 4 2026-11-15 false',
      'financial 5 2026-12-15 true',
      'performance 3 2026-10-30 true',
    ],
  );
  expect(scheduledOn(undefined, '2026-12-16')).toEqual([]);
});

test('without a published schedule no report is made', async () => {
  expect(await keepReports(rollup(december))).toBe(0);
});

test('reports are made on their day, written once by two daemons, and not again while they say the same', async () => {
  const publish = createTestDevice(province, newDeviceCode(random));
  const asked = office.draft('oversight.published', `oversight:${province}`, { reports: schedule }, 2);
  await office.put(registryDatabase, await publish.write(root, 'province', [asked], december - 1000));
  const written = await Promise.all([keepReports(rollup(december)), keepReports(rollup(december))]);
  expect(written[0] + written[1]).toBe(4);
  const first = await kept();
  expect(first.map((one) => one._id)).toEqual([
    ...['report:financial:2026-27:03', 'report:financial:2026-27:04', 'report:financial:2026-27:05'],
    'report:performance:2026-27:03',
  ]);
  expect(first.every((one) => one._rev.startsWith('1-'))).toBe(true);
  expect(spent(first[2] as ReportDocument)).toMatchObject({ is: 'money', value: 12_345 });
  expect(await keepReports(rollup(december + 86_400_000))).toBe(0);
});

test('only the newest is made again when acts come; earlier ones stay as they were', async () => {
  const before = await kept();
  await office.put(office.database, await office.voucher(2, 1));
  await rollOffice(rollup(december), name);
  expect(await keepReports(rollup(december))).toBe(1);
  const after = await kept();
  expect(after[2]?._rev).toMatch(/^2-/);
  expect(spent(after[2] as ReportDocument)).toMatchObject({ value: 12_346 });
  for (const n of [0, 1]) expect(after[n]).toEqual(before[n]);
});

test('`daftar hub report` writes the very files that the hub keeps the hashes of', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daftar-reports-'));
  try {
    const key = join(folder, 'root.public.json');
    await writeFile(key, JSON.stringify({ key: root.key, publicKey: root.publicKey }));
    const where = ['--hub', place.admin.url, '--root', key, '--out', folder];
    expect(
      await command(['report', 'financial', '--period', '2026-11', '--day', '2026-12-15', ...where]),
    ).toBe(0);
    const document = (await kept())[2];
    const { createHash } = await import('node:crypto');
    for (const [ending, hash] of Object.entries(document?.files ?? {})) {
      const bytes = await readFile(join(folder, `financial-2026-27-05-${ending}`));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
    expect(Object.keys(document?.files ?? {})).toHaveLength(4);
    const brief = ['report', 'entity', '--period', '2026-11', '--entity', name, ...where];
    expect(await command(brief)).toBe(0);
    expect(await readFile(join(folder, `entity-2026-27-05-${name}-en.html`), 'utf8')).toContain('123.46');
    expect(await command(['report', 'other', '--period', '2026-11', ...where])).toBe(2);
    expect(await command(['report', 'entity', '--period', '2026-11', ...where])).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('`daftar hub report --pdf` makes PDFs with the Chromium that is named, or says why there are none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daftar-reports-'));
  const said: unknown[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((text) => void said.push(text));
  try {
    const key = join(folder, 'root.public.json');
    await writeFile(key, JSON.stringify({ key: root.key, publicKey: root.publicKey }));
    const ask = (chromium: string): Promise<number> =>
      command([
        ...['report', 'financial', '--period', '2026-11', '--day', '2026-12-15', '--pdf'],
        ...['--hub', place.admin.url, '--root', key, '--out', join(folder, 'out'), '--chromium', chromium],
      ]);
    expect(await ask('/nowhere/chromium')).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^No PDF: .*no program \/nowhere\/chromium/)]);
    const files = (language: string) => [`${language}.html`, `${language}.xlsx`];
    const written = [...files('en'), ...files('ur')].map((ending) => `financial-2026-27-05-${ending}`);
    expect(await readdir(join(folder, 'out'))).toEqual([...written, 'financial-2026-27-05.json']);
    expect(await ask(await fakeChromium(folder))).toBe(0);
    const pdf = await readFile(join(folder, 'out', 'financial-2026-27-05-ur.pdf'), 'utf8');
    expect(pdf).toMatch(/^%PDF-1.4\n<html lang="ur" dir="rtl">/);
    expect(await readdir(join(folder, 'out'))).toHaveLength(7);
  } finally {
    spy.mockRestore();
    await rm(folder, { recursive: true });
  }
});

test('a folder is brought to what the hub keeps: whole files, PDFs once there is a Chromium, nothing twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daftar-reports-'));
  try {
    const out = join(folder, 'out');
    const none = { why: 'ended', detail: 'it broke off' } as const;
    let makes = 0;
    const open = (answer: Awaited<ReturnType<MakeReportPdf>>) =>
      openReportFolder(out, async () => {
        makes += 1;
        return answer;
      });
    const keep = async (into: ReportFolder) => keepReportFiles(hub, into);
    expect(await keep(await openReportFolder(out, undefined))).toBe(4);
    expect(await readdir(out)).toHaveLength(16);
    await expect(keep(await open(refuse(none)))).rejects.toThrow('it broke off');
    await writeFile(join(out, '0123456789abcdef01.writing'), 'half'); // left by a power cut
    expect(await keep(await open(ok(Buffer.from('a PDF'))))).toBe(0); // only the PDFs were missing
    expect([makes, (await readdir(out)).length]).toEqual([16, 24]);
    expect(await keep(await open(refuse(none)))).toBe(0);
    expect(makes).toBe(16);
    await writeFile(join(out, 'performance-2026-27-03-en.html'), 'older');
    await expect(keep(await open(refuse(none)))).rejects.toThrow('it broke off');
    expect(
      (await readdir(out)).filter((one) => one.startsWith('performance') && one.endsWith('pdf')),
    ).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the daemon makes them by itself as acts come', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daftar-reports-'));
  const daemon = startDaemon({
    ...{ admin: place.admin, root, offices: [name], every: 50, reportsEvery: 0, now: () => december },
    reportFolder: await openReportFolder(folder, undefined),
  });
  try {
    await office.put(office.database, await office.voucher(3, 4));
    const newest = async () => spent((await kept())[2] as ReportDocument);
    await expect.poll(newest, { timeout: 20_000 }).toMatchObject({ value: 12_350 });
    expect(daemon.health().reports).toBeUndefined();
    const page = () => readFile(join(folder, 'financial-2026-27-05-en.html'), 'utf8');
    await expect.poll(page, { timeout: 20_000 }).toContain('123.50');
  } finally {
    await daemon.close();
    await rm(folder, { recursive: true });
  }
});
