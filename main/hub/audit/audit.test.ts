import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTestKey, type TestKey } from '#shared/acts/testing/writers';
import { collectOffice, type AuditSource } from '#shared/domain/audit/collect';
import { chunkBytes, chunkCount, chunkId } from '#shared/hub/chunks';
import { databasesOf } from '#shared/hub/databases';
import { hub as command } from '#main/cli/hub';
import { connectHub } from '../admin';
import { newDeviceCode } from '../enrolment';
import { provisionOffice, provisionProvince, provisionRegistry } from '../provision';
import { hubs, random, testOffice, type HubUnderTest } from '../testing/hubs';
import { createRollupOffice, year } from '../testing/rollup-office';
import { hubSource } from './source';
import { readSample } from './write-pack';

const name = testOffice();
const scan = Buffer.from('\u0089PNG a scanned bill '.repeat(1000));
const lost = Buffer.from('a page that never reached the hub');
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
let place: HubUnderTest;
let folder: string;
let root: TestKey;

beforeAll(async () => {
  const [embedded] = hubs;
  if (!embedded) throw new Error('no hub');
  place = await embedded.start([name]);
  await provisionRegistry(place.admin);
  await provisionProvince(place.admin);
  await provisionOffice(place.admin, name);
  root = await newTestKey();
  const office = await createRollupOffice(place.admin, name, root, newDeviceCode(random));
  await office.found();
  const { draft, write, put, database, account, clerk, chief, machine } = office;
  await put(database, await office.openAccount());
  const paper = `document:${name}.ABCDEF.00000900`;
  const page = (bytes: Uint8Array) =>
    draft('page.scanned', paper, {
      ...{ page: sha(bytes), mime: 'image/png', bytes: bytes.length, width: 10, height: 10 },
      ...{ thumbnail: sha(bytes), thumbnailBytes: bytes.length },
    });
  await put(database, await write(machine, 'machine', [page(scan), page(lost)]));
  const body = {
    ...{ type: 'payment', year, series: 'A', serial: 7, number: 'PV/2026-27/A-00007', date: '2026-11-20' },
    ...{ payee: 'Shop <1>', about: 'Diesel', account, documents: [paper] },
    lines: [
      { head: 'A03303', name: 'Electricity', debit: 12_345, credit: 0 },
      { head: 'F01406', name: 'Bank', debit: 0, credit: 12_345 },
    ],
  };
  const voucher = `voucher:${name}.v0007`;
  await put(database, await write(clerk, 'clerk', [draft('voucher.prepared', voucher, body)]));
  await put(database, await write(chief, 'chief', [draft('voucher.posted', voucher, {})]));
  await put(database, await office.voucher(1, 500));
  const file = `file:${name}.ABCDEF.00000950`;
  const opened = draft('file.opened', file, {
    ...{ about: 'Purchase of diesel', series: 'A', serial: 1, year: 2026, number: 'A-1/2026' },
    ...{ urgency: 'ordinary', classification: 'open' },
  });
  const noted = draft('note.written', file, { text: 'Bill checked, may be paid.', language: 'en' });
  const filed = draft('paper.filed', file, { document: paper, title: 'Bill', pages: 2 });
  await put(database, await write(clerk, 'clerk', [opened, noted, filed]));
  const chunks = Array.from({ length: chunkCount(scan.length) }, (_, n) => ({
    _id: chunkId(sha(scan), n),
    n: chunkCount(scan.length),
    data: scan.subarray(n * chunkBytes, (n + 1) * chunkBytes).toString('base64'),
  }));
  await connectHub(place.admin).ask('POST', `${databasesOf(name).scans}/_bulk_docs`, { docs: chunks });
  folder = await mkdtemp(join(tmpdir(), 'daftar-audit-'));
});
afterAll(async () => {
  await place.close();
  await rm(folder, { recursive: true });
});

test('a list names an office and a number on each line, and says which line does not', () => {
  expect(readSample('office,number\r\nKP-0101,PV/1\r\n\r\n"KP-0102","PV/2"\nKP-0101,PV/1\n')).toEqual([
    { office: 'KP-0101', number: 'PV/1' },
    { office: 'KP-0102', number: 'PV/2' },
  ]);
  expect(() => readSample('office,number\nKP-0101')).toThrow(/Line 2/);
  expect(() => readSample('office,number\n')).toThrow(/no vouchers/);
});

test('a pack has what the hub has, and says what is missing and who holds it', async () => {
  const list = join(folder, 'list.csv');
  await writeFile(list, `office,number\n${name},PV/2026-27/A-00007\n${name},PV/1\n${name},PV/none\n`);
  const key = join(folder, 'root.public.json');
  await writeFile(key, JSON.stringify({ key: root.key, publicKey: root.publicKey }));
  const out = join(folder, 'pack');
  const words = ['--vouchers', list, '--out', out, '--hub', place.admin.url, '--root', key];
  expect(await command(['audit-pack', ...words])).toBe(1); // something is missing
  const read = (file: string): Promise<string> => readFile(join(out, file), 'utf8');
  const index = await read('index.html');
  expect(index).toContain('1 of 3 vouchers are here complete');
  expect(index).toContain('1 of 2');
  expect(index).toMatch(/no such voucher at the hub/);
  expect(index).toMatch(new RegExp(`page ${sha(lost).slice(0, 16)}….*Accounts room \\(ABCDEF\\)`));
  expect(index).toMatch(/Accounts room \(ABCDEF\).*<td>none<\/td>/); // the chain has no fault
  const page = await read(`${name}-PV-2026-27-A-00007.html`);
  expect(page).toContain('Shop &lt;1&gt;');
  expect(page).toContain('123.45');
  expect(page).toMatch(/Prepared by <bdi>p-clerk .*posted by <bdi>p-chief/);
  expect(page).toContain('A-1/2026');
  expect(page).toContain('Bill checked, may be paid.');
  expect(page).not.toMatch(/<script|https?:/);
  expect(await readdir(join(out, 'pages'))).toEqual([`${sha(scan)}.png`]);
  expect(sha(await readFile(join(out, 'pages', `${sha(scan)}.png`)))).toBe(sha(scan));
  expect(await readdir(join(out, 'acts'))).toHaveLength(6);
  expect((await stat(join(out, 'index.html'))).mode & 0o222).toBe(0);
  await expect(command(['audit-pack', ...words])).resolves.toBe(1); // the folder is not empty: nothing is mixed
});

test('numbers are looked up, without a look through the office; a hub that cannot look them up is searched', async () => {
  const hub = connectHub(place.admin);
  const asked = async (source: AuditSource) => {
    const listed: string[] = [];
    const folded: string[] = [];
    const found = await collectOffice(
      {
        ...source,
        subjectsOf: (office, sort) => {
          listed.push(sort);
          return source.subjectsOf(office, sort);
        },
        actsOf: (office, authority, subjects) => {
          folded.push(...subjects);
          return source.actsOf(office, authority, subjects);
        },
      },
      name,
      [{ number: 'PV/2026-27/A-00007' }, { number: 'PV/none' }],
    );
    return { found, listed, folded };
  };
  const source = hubSource(hub, { key: root.key, publicKey: root.publicKey });
  const quick = await asked(source);
  expect(quick.listed).toEqual([]);
  expect(quick.folded.filter((one) => !/^document:/.test(one))).toEqual([
    `voucher:${name}.v0007`,
    `file:${name}.ABCDEF.00000950`,
  ]);
  const old = await asked({ ...source, subjectsNamed: async () => undefined });
  expect(old.listed).toEqual(['voucher', 'file', 'bill', 'import']);
  expect(old.folded).toContain(`voucher:${name}.v0001`);
  expect(old.found).toEqual(quick.found);
});
