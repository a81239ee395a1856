import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createHost } from '#main/host/host';
import { frameLine } from '#main/host/tape-lines';
import { actText, parseAct, type Act } from '#shared/acts/act';
import { openOfficerKey } from '#shared/acts/officer-key';
import { sealActs, type ChainHead } from '#shared/acts/seal';
import { newTestKey } from '#shared/acts/testing/writers';
import { startOfTime } from '#shared/base/clock';
import { makeDemoOffice, type DemoDevice } from './demo/make';
import { demoOffice } from './demo/plan';
import { verify, verifyFolder } from './verify';

const platform = crypto as never; // Node's WebCrypto
let home: string;
let device: DemoDevice;
let root: { readonly key: string; readonly publicKey: string };
let segments: readonly { readonly name: string; readonly bytes: Buffer }[];
let folder = '';

/** A device's folder as `npm start` seeds it, with forty acts of its own, in several segments. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'daftar-verify-'));
  const made = await makeDemoOffice({
    crypto: platform,
    now: Date.now(),
    heads: [{ code: 'A03901', name: 'Stationery' }],
    iterations: 1000,
  });
  const [first] = made.devices;
  const key = first?.keys[0];
  if (!first || !key) throw new Error('the demo has devices with keys');
  device = first;
  root = { key: made.root.key, publicKey: made.root.publicKey };
  const officer = await openOfficerKey(platform, key, 'assistant-demo');
  if (!officer.ok) throw new Error(officer.refusal);
  const head: ChainHead = {
    office: demoOffice.office,
    device: device.enrolment.device,
    counter: 0,
    prev: '',
    clock: startOfTime,
  };
  const drafts = Array.from({ length: 40 }, (_, n) => ({
    kind: 'note.written',
    subject: 'file:abcd',
    v: 1,
    body: { text: `پیرا ${n}`, language: 'ur' },
  }));
  const own = await sealActs(
    crypto.subtle as never,
    head,
    drafts,
    officer.value,
    'dealing-assistant',
    Date.now(),
  );
  const data = join(home, 'seed');
  const host = await createHost({
    dataDirectory: data,
    enrolment: device.enrolment,
    shell: 'browser',
    version: 'test',
    reserve: 0,
    segmentBytes: 6000,
  });
  const texts = [...made.acts.map(actText), ...own.map((one) => one.text)];
  for (const text of texts) {
    const answer = await host.handle(
      new Request('http://daftar/api/tape.append', {
        method: 'POST',
        body: JSON.stringify({ lines: [text] }),
      }),
    );
    if (!answer.ok) throw new Error(await answer.text());
  }
  await host.close();
  const names = (await readdir(join(data, 'tape'))).filter((name) => name.endsWith('.ndjson')).sort();
  segments = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(data, 'tape', name)) })),
  );
});
afterAll(() => rm(home, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

type Segments = typeof segments;
/** What is said of a tape of these files. */
async function findingsOf(
  files: Segments,
): Promise<readonly { readonly fault: string; readonly id: string }[]> {
  folder = join(home, crypto.randomUUID());
  await mkdir(join(folder, 'tape'), { recursive: true });
  for (const { name, bytes } of files) await writeFile(join(folder, 'tape', name), bytes);
  const { findings } = await verifyFolder(folder, root, `${demoOffice.office}.${device.enrolment.device}`);
  await rm(folder, { recursive: true });
  return findings;
}

const linesOf = (bytes: Buffer): readonly string[] => bytes.toString('utf8').split('\n').slice(0, -1);
const actIn = (line: string): Act => {
  const act = parseAct(JSON.parse(line.slice(9)));
  if (!act) throw new Error('no act in this line');
  return act;
};
/** The files with the lines of one of them changed. */
const withLines = (n: number, change: (lines: readonly string[]) => readonly string[]): Segments =>
  segments.map((file, k) =>
    k === n
      ? {
          ...file,
          bytes: Buffer.from(
            change(linesOf(file.bytes))
              .map((line) => `${line}\n`)
              .join(''),
          ),
        }
      : file,
  );
const isOwn = (act: Act) => act.device === device.enrolment.device;
const next = (act: Act) => act.id.replace(/\d{8}$/, String(act.counter + 1).padStart(8, '0'));
const anySegment = fc.nat().map((n) => n % segments.length);

test('a seeded office’s folder is accepted, from several segments', async () => {
  expect(segments.length).toBeGreaterThan(3);
  expect(await findingsOf(segments)).toEqual([]);
});

test('one byte changed anywhere in any file is named: the act, or the line that holds none', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anySegment, fc.nat(), fc.integer({ min: 1, max: 255 }), async (n, where, flip) => {
      const file = segments[n];
      if (!file) throw new Error('no file');
      const at = where % file.bytes.length;
      const bytes = Buffer.from(file.bytes);
      bytes[at] = (bytes[at] ?? 0) ^ flip;
      const line = file.bytes.subarray(0, at).filter((byte) => byte === 10).length;
      const text = linesOf(file.bytes)[line] ?? '';
      const id = line === 0 ? undefined : actIn(text).id;
      const findings = await findingsOf(segments.map((one, k) => (k === n ? { ...one, bytes } : one)));
      for (const finding of findings) seen.add(finding.fault);
      const named = findings.map((finding) => finding.id);
      expect(named.some((name) => name === id || name === `${file.name}, line ${line + 1}`)).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(seen).toContain('damaged-line');
}, 120_000);

test('a byte of the newest act’s own id is named by its line, not as another act', async () => {
  const last = segments.length - 1;
  const file = segments[last];
  if (!file) throw new Error('no file');
  const bytes = Buffer.from(file.bytes);
  const at = bytes.lastIndexOf('"id":"') + '"id":"KP-0123.ABCDEF.0000000'.length;
  bytes[at] = bytes[at] === 0x39 ? 0x38 : 0x39;
  const findings = await findingsOf(segments.map((one, k) => (k === last ? { ...one, bytes } : one)));
  const line = linesOf(file.bytes).length;
  expect(findings).toContainEqual({ fault: 'damaged-line', id: `${file.name}, line ${line}` });
});

test('a forger who puts the checksum right is found by the signature or by the chain', async () => {
  await fc.assert(
    fc.asyncProperty(
      anySegment,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 0x20, max: 0x7e }),
      async (n, which, where, code) => {
        const lines = linesOf(segments[n]?.bytes ?? Buffer.alloc(0));
        const line = 1 + (which % (lines.length - 1));
        const text = (lines[line] ?? '').slice(9);
        const act = actIn(lines[line] ?? '');
        const at = where % text.length;
        const forged = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        fc.pre(forged !== text);
        const findings = await findingsOf(
          withLines(n, (old) => old.map((one, k) => (k === line ? frameLine(forged).trimEnd() : one))),
        );
        const named = findings.map((finding) => finding.id);
        const place = `${segments[n]?.name}, line ${line + 1}`;
        expect(named.some((name) => [act.id, next(act), place].includes(name))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);

test('a line that is taken out is named as missing', async () => {
  const act = actIn(linesOf(segments[1]?.bytes ?? Buffer.alloc(0))[2] ?? '');
  const findings = await findingsOf(withLines(1, (lines) => lines.filter((_, n) => n !== 2)));
  expect(findings).toEqual([{ fault: 'missing-act', id: act.id }]);
});

test('own lines that are swapped are named; acts of others may stand in any order', async () => {
  const last = segments.length - 1;
  const swap = (lines: readonly string[]) => [...lines.slice(0, -2), lines.at(-1) ?? '', lines.at(-2) ?? ''];
  const [older, newer] = linesOf(segments[last - 1]?.bytes ?? Buffer.alloc(0))
    .slice(-2)
    .map(actIn);
  expect(older && newer && isOwn(older) && isOwn(newer)).toBe(true);
  expect(await findingsOf(withLines(last - 1, swap))).toEqual([{ fault: 'out-of-order', id: older?.id }]);
  expect(await findingsOf(withLines(0, swap))).toEqual([]);
});

test('a forged line is named, whoever signed it and however well it is chained', async () => {
  const last = segments.length - 1;
  const newest = actIn(linesOf(segments[last]?.bytes ?? Buffer.alloc(0)).at(-1) ?? '');
  const thief = await newTestKey();
  const head: ChainHead = {
    office: newest.office,
    device: newest.device,
    counter: newest.counter,
    prev: newest.prev,
    clock: startOfTime,
  };
  const draft = { kind: 'voucher.posted', subject: 'voucher:abcd', v: 1, body: {} };
  const [forged] = await sealActs(
    crypto.subtle as never,
    head,
    [draft],
    thief.signer,
    'medical-superintendent',
    Date.now(),
  );
  if (!forged) throw new Error('nothing forged');
  const named = await findingsOf(withLines(last, (lines) => [...lines, frameLine(forged.text).trimEnd()]));
  expect(named.map((finding) => finding.fault).sort()).toEqual(['broken-chain', 'unknown-key']);
  expect(new Set(named.map((finding) => finding.id))).toEqual(new Set([forged.act.id]));
  const twice = await findingsOf(withLines(last, (lines) => [...lines, lines.at(-1) ?? '']));
  expect(twice.map((finding) => finding.id)).toContain(newest.id);
});

test('a file that is missing in the middle is named, with the first act that went with it', async () => {
  const gone = segments[segments.length - 2];
  const findings = await findingsOf(segments.filter((file) => file !== gone));
  const first = linesOf(gone?.bytes ?? Buffer.alloc(0))
    .slice(1)
    .map(actIn)
    .find(isOwn);
  expect(findings).toContainEqual({ fault: 'missing-file', id: gone?.name });
  expect(findings).toContainEqual({ fault: 'missing-act', id: first?.id });
});

test('the end of the tape that was torn off is damage; a whole act cut off at the end shows nowhere else', async () => {
  const last = segments.length - 1;
  const cut = segments.map((file, n) =>
    n === last ? { ...file, bytes: file.bytes.subarray(0, -20) } : file,
  );
  const newest = actIn(linesOf(segments[last]?.bytes ?? Buffer.alloc(0)).at(-1) ?? '');
  expect(await findingsOf(cut)).toEqual([{ fault: 'damaged-line', id: newest.id }]);
});

test('`daftar verify` prints the act’s name and answers with 1, and with 0 for a sound folder', async () => {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const place = join(home, 'office');
  await cp(join(home, 'seed'), join(place, 'data'), { recursive: true });
  await writeFile(join(place, 'enrolment.json'), JSON.stringify(device.enrolment));
  expect(await verify([join(place, 'data')])).toBe(0);
  expect(printed.at(-1)).toMatch(/^All \d+ acts are signed, chained and unchanged\.$/);
  const file = join(place, 'data', 'tape', segments.at(-1)?.name ?? '');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('پیرا 39', 'پیرا 93'));
  expect(await verify([join(place, 'data')])).toBe(1);
  const id = `${demoOffice.office}.${device.enrolment.device}.00000040`;
  expect(printed).toContain(`${id} was changed after it was signed.`);
  expect(printed).toContain(`${id} is damaged on the tape.`);
  expect(await verify([])).toBe(2);
});
