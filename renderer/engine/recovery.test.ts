import 'fake-indexeddb/auto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createDisk } from '#main/host/disk';
import { between, answerWith, watch } from './testing/faults';
import {
  createTestOffice,
  eventually,
  type TestDevice,
  type TestOffice,
  type TestOfficeOptions,
} from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const cover = { about: 'Purchase', urgency: 'ordinary', classification: 'open' } as const;
const note = (text: string) => ({ text, language: 'en' }) as const;

/** The office's computer with a scanned and read page, a file with a note, and everything at the hub. */
async function busyDesk(options: TestOfficeOptions = {}): Promise<{ desk: TestDevice; file: string }> {
  office = await createTestOffice(options);
  const desk = office.devices.office;
  await desk.open();
  await desk.signIn('dealing-assistant');
  await desk.engine().api.bringIn([new File(['Bill of the stationer'], 'bill.png')]);
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await desk.does({ do: 'write-note', file, note: note('first') });
  await eventually(
    async () => (await desk.engine().api.query('search', 'stationer')).length > 0,
    'the page is read',
  );
  await settled(desk);
  return { desk, file };
}

const settled = (desk: TestDevice) =>
  eventually(async () => {
    const line = await desk.engine().api.query('line');
    return line.state === 'up' && line.waitingActs === 0 && line.waitingPages === 0;
  }, 'everything is at the hub');

const officerOf = async (desk: TestDevice): Promise<string> => {
  const session = await desk.engine().api.query('session');
  return session.state === 'open' ? session.key : '';
};

const pictureOf = async (desk: TestDevice, file: string) => {
  const { api } = desk.engine();
  const documents = await api.query('documents', {});
  return {
    file: await api.query('file', file),
    documents,
    pages: await Promise.all(documents.map((row) => api.query('document', row.document))),
    budget: await api.query('budget', '2026-27'),
    found: await api.query('search', 'stationer'),
    desk: await api.query('desk'),
  };
};

test('a browser profile that is lost is made again from tape and vault, ticks and texts included', async () => {
  const { desk, file } = await busyDesk();
  const before = await pictureOf(desk, file);
  expect(before.file?.noteList[0]?.tick.state).toBe('at-hub');
  const acts = (await desk.engine().api.checkJournal(() => undefined)).acts;
  await desk.close();

  await desk.open(true);
  await settled(desk);
  await desk.signIn('dealing-assistant');
  expect(await pictureOf(desk, file)).toEqual(before);
  const check = await desk.engine().api.checkJournal(() => undefined);
  expect(check).toEqual({ acts, mended: 0, faults: [] }); // nothing was read a second time, nothing written twice
  expect((await desk.engine().api.query('ocr')).total).toBe(0);
  await desk.does({ do: 'write-note', file, note: note('second') });
  expect((await desk.engine().api.query('file', file))?.noteList.map((one) => one.text)).toEqual([
    'first',
    'second',
  ]);
});

test('a profile that is lost without a line shows everything as saved here, and not as sent', async () => {
  const { desk, file } = await busyDesk();
  await desk.close();
  answerWith(desk, /^\/hub\//, 599, { gateway: 'no-line', detail: 'cable' });
  await desk.open(true);
  const found = await desk.engine().api.query('file', file);
  expect(found?.noteList[0]).toMatchObject({ text: 'first', tick: { state: 'saved' } });
});

test('registers that are lost while the journal is kept are made again, and drafts and ticks stay', async () => {
  const { desk, file } = await busyDesk({ journal: 'dexie' });
  await desk.signIn('dealing-assistant');
  const me = await officerOf(desk);
  await desk.engine().api.saveDraft(me, 'note:1', 'A note', { text: 'half a sen' });
  const before = await pictureOf(desk, file);
  await desk.close();

  const sent = watch(desk, /^\/hub\/acts\/_bulk_docs/);
  await desk.open(false);
  await desk.signIn('dealing-assistant');
  await settled(desk); // which pages the hub has is asked again
  expect(await pictureOf(desk, file)).toEqual(before);
  expect(await desk.engine().api.readDraft(me, 'note:1')).toEqual({ text: 'half a sen' });
  expect(sent).toEqual([]); // the journal's marks knew what the hub has
});

test('a page that the disk lost stops no other page', async () => {
  const { desk } = await busyDesk();
  await desk.engine().api.cutLine(true);
  await desk.engine().api.bringIn([new File(['lost page'], 'lost.png'), new File(['good page'], 'good.png')]);
  const vault = join(desk.folder, 'vault');
  const [lost] = await desk.engine().api.query('documents', { text: 'lost.png' });
  const page = (await desk.engine().api.query('document', lost?.document ?? ''))?.pageList[0]?.page ?? 'none';
  for (const name of (await readdir(vault, { recursive: true })).filter((one) => one.endsWith(page)))
    await rm(join(vault, name));
  await desk.engine().api.cutLine(false);
  const waiting = async () => (await desk.engine().api.query('line')).waitingPages;
  await eventually(async () => (await waiting()) === 1, 'the good page is at the hub, the lost one is not');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await eventually(
    async () => (await desk.engine().api.query('file', file))?.tick.state === 'at-hub',
    'acts go on',
  );
  expect(await waiting()).toBe(1); // never "synced" when it is not
});

test('a full disk: nothing is shown as saved, nothing is half there, and work goes on when there is room', async () => {
  let free = Infinity;
  const disk = createDisk();
  const { desk, file } = await busyDesk({
    host: {
      disk: { ...disk, free: async (folder) => Math.min(free, await disk.free(folder)) },
      reserve: 1000,
    },
  });
  const before = await pictureOf(desk, file);
  free = 500;
  const refused = { ok: false, refusal: { why: 'disk-full' } };
  expect(await desk.engine().api.perform({ do: 'write-note', file, note: note('lost') })).toEqual(refused);
  expect(await desk.engine().api.bringIn([new File(['another'], 'another.png')])).toEqual(refused);
  expect(await pictureOf(desk, file)).toEqual(before);
  free = Infinity;
  await desk.does({ do: 'write-note', file, note: note('saved') });
  const notes = (await desk.engine().api.query('file', file))?.noteList;
  expect(notes?.map((one) => one.text)).toEqual(['first', 'saved']);
  expect((await desk.engine().api.checkJournal(() => undefined)).faults).toEqual([]);
});

test('OCR on a full disk sets the page aside with its reason and reads it when it is asked again', async () => {
  const { desk } = await busyDesk();
  await desk.engine().api.ocrControl('pause');
  await desk.engine().api.bringIn([new File(['second bill'], 'second.png')]);
  const { stop, asked } = answerWith(desk, /^\/api\/tape\.append/, 507, {
    fault: 'disk-full',
    detail: 'full',
  });
  await desk.engine().api.ocrControl('resume');
  const ocr = () => desk.engine().api.query('ocr');
  await eventually(async () => (await ocr()).failed.length === 1, 'the page is aside');
  expect((await ocr()).failed[0]?.reason).toBe('disk-full');
  expect(asked()).toBe(1); // it does not try for ever
  stop();
  await desk.engine().api.ocrControl('retry-failed');
  await eventually(
    async () => (await desk.engine().api.query('search', 'second')).length > 0,
    'the page is read',
  );
});

test('an answer that is lost after the tape had the act: the act is there once, and said to be', async () => {
  const { desk, file } = await busyDesk();
  let lose = true;
  between(desk, /^\/api\/tape\.append/, (_, pass) => {
    if (!lose) return undefined;
    lose = false;
    return pass().then(() => Promise.reject(new Error('the host went away')));
  });
  await desk.does({ do: 'write-note', file, note: note('once') });
  await desk.does({ do: 'write-note', file, note: note('after') });
  const notes = (await desk.engine().api.query('file', file))?.noteList;
  expect(notes?.map((one) => one.text)).toEqual(['first', 'once', 'after']);
  expect((await desk.engine().api.checkJournal(() => undefined)).faults).toEqual([]);
});

test('a host that is gone for longer: refused now, and after it is back the act is there exactly once', async () => {
  const { desk, file } = await busyDesk();
  let gone = false;
  let reached = false;
  between(desk, /^\/api\//, ({ path }, pass) => {
    if (path.endsWith('tape.append') && !reached) {
      reached = gone = true;
      return pass().then(() => Promise.reject(new Error('the host went away')));
    }
    return gone ? Promise.reject(new Error('no host')) : undefined;
  });
  const write = (text: string) => desk.engine().api.perform({ do: 'write-note', file, note: note(text) });
  expect(await write('reached the tape')).toMatchObject({ ok: false, refusal: { why: 'host-gone' } });
  expect(await write('never left')).toMatchObject({ ok: false, refusal: { why: 'host-gone' } });
  gone = false;
  expect(await write('after')).toMatchObject({ ok: true });
  const notes = (await desk.engine().api.query('file', file))?.noteList;
  expect(notes?.map((one) => one.text)).toEqual(['first', 'reached the tape', 'after']);
  await settled(desk);
  expect((await desk.engine().api.checkJournal(() => undefined)).faults).toEqual([]);
});

test('a host that dies between two tries is opened again over the same folder with all that was saved', async () => {
  const { desk, file } = await busyDesk();
  await desk.does({ do: 'write-note', file, note: note('saved') });
  await desk.close();
  await desk.open();
  await desk.signIn('dealing-assistant');
  await desk.does({ do: 'write-note', file, note: note('on') });
  const notes = (await desk.engine().api.query('file', file))?.noteList;
  expect(notes?.map((one) => one.text)).toEqual(['first', 'saved', 'on']);
});

/** Turns one letter in the middle of the tape's line that holds `text` into another, as a dying disk does. */
async function damageLine(desk: TestDevice, text: string): Promise<void> {
  const path = join(desk.folder, 'tape', '00000001.ndjson');
  const lines = (await readFile(path, 'utf8')).split('\n');
  const at = lines.findIndex((line) => line.includes(text));
  expect(at).toBeGreaterThan(0);
  lines[at] = lines[at]?.replace(text, text.toUpperCase()) ?? '';
  await writeFile(path, lines.join('\n'));
}

test('an act that the disk has damaged on the tape is put back from the journal by the check', async () => {
  const { desk, file } = await busyDesk();
  await desk.does({ do: 'write-note', file, note: note('second') });
  const before = await desk.engine().api.checkJournal(() => undefined);
  await damageLine(desk, '"text":"first"');
  const check = await desk.engine().api.checkJournal(() => undefined);
  expect(check).toEqual({ acts: before.acts, mended: 1, faults: [] });
  expect(await desk.engine().api.checkJournal(() => undefined)).toMatchObject({ mended: 0, faults: [] });

  await desk.close();
  await desk.open(true); // from the tape alone
  expect((await desk.engine().api.query('file', file))?.noteList.map((one) => one.text)).toEqual([
    'first',
    'second',
  ]);
});

test('an act that is written while the journal is checked is not said to have been damaged', async () => {
  const { desk, file } = await busyDesk();
  let written = false;
  between(desk, /^\/api\/tape\.read/, async (_, pass) => {
    const answer = await pass();
    if (!written) {
      written = true;
      await desk.does({ do: 'write-note', file, note: note('meanwhile') });
    }
    return answer;
  });
  const check = await desk.engine().api.checkJournal(() => undefined);
  expect(written).toBe(true);
  expect(check).toMatchObject({ mended: 0, faults: [] });
});

test('an act that tape and registers have lost comes back from the hub', async () => {
  const { desk, file } = await busyDesk({ journal: 'dexie' });
  await desk.does({ do: 'write-note', file, note: note('second') });
  await settled(desk);
  const before = await desk.engine().api.checkJournal(() => undefined);
  await desk.close();
  await damageLine(desk, '"text":"first"');

  await desk.open(false); // the registers are made again from the tape
  await eventually(
    async () => (await desk.engine().api.query('file', file))?.noteList.length === 2,
    'the act is there again',
  );
  expect(await desk.engine().api.checkJournal(() => undefined)).toEqual({ ...before, mended: 0 });
});
