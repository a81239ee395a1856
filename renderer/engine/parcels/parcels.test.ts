import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseAct } from '#shared/acts/act';
import { dispatchParcels, startDispatch } from '#main/hub/dispatch';
import { connectHub } from '#main/hub/admin';
import { publishActs } from '#main/hub/publish';
import { openParcel, readManifest, writeManifest } from '#shared/domain/parcels/manifest';
import { fromHubDocument } from '#shared/hub/document';
import { createTestDevice, newTestKey } from '#shared/acts/testing/writers';
import { addNeighbour } from '../testing/neighbour';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from '../testing/office';
import { cover, textsOn } from '../testing/pairs';
import { hubAddress, hubCourier, makeBundle, newStick, setLine, takeAll } from '../testing/courier';

let office: TestOffice;
let neighbour: Awaited<ReturnType<typeof addNeighbour>>;
let desk: TestDevice;
let there: TestDevice;
beforeEach(async () => {
  office = await createTestOffice();
  neighbour = await addNeighbour(office);
  desk = office.devices.office;
  there = neighbour.device;
  await desk.open();
  await there.open();
  await desk.signIn('dealing-assistant');
  await there.signIn('section-officer');
});
afterEach(async () => {
  await neighbour.close();
  await office.close();
});

const api = (device: TestDevice) => device.engine().api;
const parcels = (device: TestDevice) => api(device).query('parcels');
const onlyParcel = async (device: TestDevice) => (await parcels(device))[0];
const stateAt = async (device: TestDevice) => (await onlyParcel(device))?.state;

/** A file with two notes and two pages, of the desk's office. */
async function makeFile(): Promise<string> {
  const { subject: file } = await desk.does({ do: 'open-file', file: { ...cover, about: 'Ambulance fuel' } });
  await desk.does({ do: 'write-note', file, note: { text: 'For sanction please.', language: 'en' } });
  await desk.does({ do: 'write-note', file, note: { text: 'منظوری کے لیے پیش ہے۔', language: 'ur' } });
  const papers = [new File(['page one'], 'a.png'), new File(['page two'], 'b.png')];
  const [first] = papers;
  if (!first) throw new Error('no paper');
  await api(desk).bringIn([first]);
  const document = (await api(desk).query('documents', {}))[0]?.document;
  if (!document) throw new Error('nothing came in');
  await api(desk).bringIn(papers.slice(1), document);
  await desk.does({ do: 'file-paper', file, document, title: 'Bills' });
  return file;
}

/** Lets the hub dispatch until this holds, as `daftar hub serve` does. */
async function dispatching(holds: () => Promise<boolean>, what: string): Promise<void> {
  const progress = startDispatch();
  await eventually(async () => {
    await dispatchParcels({ url: office.hub.admin }, progress);
    return holds();
  }, what);
}

async function send(file: string) {
  const sent = await api(desk).sendParcel(file, 'KP-0456', 'Ambulance fuel, for sanction');
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  return sent.value;
}

test('a file goes to another office over the hub, is checked and read there, diarised with its pages, and the sender sees it', async () => {
  await eventually(
    async () => (await api(desk).query('otherOffices')).length > 0,
    'the desk knows the other office',
  );
  expect(await api(desk).query('otherOffices')).toMatchObject([
    { office: 'KP-0456', name: 'Local Government Department' },
  ]);
  const file = await makeFile();
  const { subject: parcel } = await send(file);
  expect(await onlyParcel(desk)).toMatchObject({
    way: 'out',
    state: 'sent',
    officeName: 'Local Government Department',
  });

  await dispatching(async () => (await stateAt(there)) === 'arrived', 'it arrives');
  expect(await onlyParcel(there)).toMatchObject({
    parcel,
    way: 'in',
    sender: expect.stringContaining('Dealing Assistant'),
  });
  const view = await api(there).query('parcel', parcel);
  expect(view?.notes.map((note) => note.text)).toEqual(await textsOn(desk, file));
  expect(view).toMatchObject({ problems: 0, pages: [{ rotation: 0 }, { rotation: 0 }] });
  await dispatching(async () => (await stateAt(desk)) === 'arrived', 'the sender sees that it arrived');

  const diarised = await api(there).diariseParcel(parcel, {
    urgency: 'ordinary',
    markedTo: 'section-officer',
  });
  expect(diarised).toMatchObject({ ok: true });
  const [letter] = await api(there).query('letters', {});
  expect(letter).toMatchObject({ about: 'Ambulance fuel, for sanction', markedTo: 'section-officer' });
  const papers = await api(there).query('document', letter?.document ?? '');
  expect(papers?.pageList.map((page) => page.whole)).toEqual([true, true]);
  await dispatching(async () => (await stateAt(desk)) === 'diarised', 'the sender sees its number');
  expect((await onlyParcel(desk))?.number).toBe(letter?.number);
  expect(await api(there).diariseParcel(parcel, { urgency: 'ordinary' })).toMatchObject({
    refusal: { why: 'no-change' },
  });
  const page = view?.pages[0]?.page ?? '';
  expect(await api(there).pageImage(page, true)).toMatchObject({ ok: true });
});

test('the same parcel goes by courier on both ways when neither office has a line', async () => {
  const file = await makeFile();
  for (const device of [desk, there]) await setLine(device, false);
  const { subject: parcel } = await send(file);
  const hub = await hubCourier(office);
  const exchange = async (device: TestDevice, code: string) => {
    const stick = await newStick();
    await makeBundle(device, stick, hubAddress);
    await hub.takeAll(stick, () => undefined);
    await dispatchParcels({ url: office.hub.admin });
    const back = await newStick();
    await hub.makeAll({ office: code }, back, 1_000_000, () => undefined);
    await takeAll(device, back);
  };
  await exchange(desk, 'KP-0123');
  await exchange(there, 'KP-0456');
  expect(await stateAt(there)).toBe('arrived');
  expect(await api(there).diariseParcel(parcel, { urgency: 'ordinary' })).toMatchObject({ ok: true });
  await exchange(there, 'KP-0456');
  await exchange(desk, 'KP-0123');
  expect(await stateAt(desk)).toBe('diarised');
});

test('a parcel that was changed on its way, or announced by somebody else, is told apart by the one who gets it', async () => {
  const { subject: file } = { subject: await makeFile() };
  await send(file);
  const hub = connectHub({ url: office.hub.admin });
  await dispatching(async () => (await stateAt(there)) === 'arrived', 'it arrives');
  const rows = await hub.ask<{ rows: { doc?: unknown }[] }>(
    'GET',
    'kp-0456-inbox/_all_docs?include_docs=true',
  );
  const announcement = rows?.rows
    .map(({ doc }) => parseAct(fromHubDocument(doc)))
    .find((act) => act?.kind === 'parcel.sent');
  if (!announcement) throw new Error('nothing announced');
  const { sha256 } = announcement.body as { sha256: string };
  const answer = await there.host().handle(new Request(`http://daftar/vault/${sha256}`));
  const text = await answer.text();
  const { root } = there.engine().registers.authority();
  const check = (changed: string, act = announcement) =>
    openParcel(crypto.subtle as never, root, changed, act);
  expect(await check(text)).toMatchObject({ ok: true });

  const manifest = readManifest(text);
  if (!manifest) throw new Error('no manifest');
  const altered = manifest.acts.map((one) => one.replace('For sanction please.', 'For rejection please.'));
  expect(await check(writeManifest({ ...manifest, acts: altered }))).toMatchObject({
    refusal: expect.stringMatching(/^bad-signature KP-0123/),
  });
  const uncertified = manifest.registry.filter((one) => !one.includes('officer.certified'));
  expect(await check(writeManifest({ ...manifest, registry: uncertified }))).toMatchObject({
    refusal: expect.stringMatching(/^unknown-key/),
  });
  expect(await check('{}')).toMatchObject({ refusal: 'not-a-parcel' });

  const forger = await newTestKey();
  const [forged] = await createTestDevice('KP-0123', 'FORGER').write(
    forger,
    'dealing-assistant',
    [{ ...announcement, subject: 'parcel:forgedforgedforg' }],
    Date.now(),
  );
  if (!forged) throw new Error('nothing forged');
  expect(await check(text, forged)).toMatchObject({ refusal: expect.stringMatching(/^unknown-key/) });
  await publishActs({ url: office.hub.admin }, 'kp-0456-inbox', [forged]);
  await eventually(
    async () => (await parcels(there)).length === 2,
    'the forged announcement is shown as refused',
  );
  expect((await parcels(there)).find((one) => one.state === 'refused')?.fault).toMatch(/^unknown-key/);
});

/** A letter that the chief approved and the desk issued, on a file. */
async function issueLetter(): Promise<{ readonly file: string; readonly draft: string }> {
  const { subject: file } = await desk.does({ do: 'open-file', file: { ...cover, about: 'Ambulance' } });
  const write = (text: string, draft?: string) =>
    desk.does({
      do: 'write-draft',
      ...(draft ? { draft } : {}),
      version: {
        ...{ file, form: 'letter', language: 'en', about: 'Fuel for the ambulance', to: 'The Secretary' },
        ...{ text, signatory: 'medical-superintendent', copies: [] },
      },
    });
  const { subject: draft } = await write('A first try that stays here.');
  await write('Please sanction the fuel.', draft);
  const version = (await api(desk).query('draftPaper', draft))?.versionList.at(-1)?.act ?? '';
  await desk.signIn('medical-superintendent');
  await desk.does({ do: 'approve-draft', draft, version });
  await desk.signIn('dealing-assistant');
  await desk.does({ do: 'issue-draft', draft, way: 'courier' });
  return { file, draft };
}

test('an issued letter goes alone: the other office reads it as it left, enters it and has it as a page; no other version leaves', async () => {
  const { draft } = await issueLetter();
  const sent = await api(desk).sendParcel(draft, 'KP-0456', 'Fuel for the ambulance');
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  expect((await api(desk).query('parcelsForMe')).underWay).toMatchObject([{ state: 'sent', about: draft }]);
  await dispatching(async () => (await stateAt(there)) === 'arrived', 'it arrives');
  const { toDiarise } = await api(there).query('parcelsForMe');
  expect(toDiarise).toMatchObject([{ parcel: sent.value.subject, officeNameUrdu: expect.any(String) }]);
  const view = await api(there).query('parcel', sent.value.subject);
  expect(view).toMatchObject({ notes: [], pages: [], letters: [{ number: 'A-1/2026', language: 'en' }] });
  expect(view?.letters[0]?.lines.map((line) => line.text)).toContain('Please sanction the fuel.');
  const { sha256 } = there.engine().registers.sql.get<{ sha256: string }>('SELECT sha256 FROM parcels') ?? {};
  const parcel = await (await there.host().handle(new Request(`http://daftar/vault/${sha256}`))).text();
  expect(parcel).not.toContain('A first try');

  const done = await api(there).diariseParcel(sent.value.subject, { urgency: 'priority' });
  expect(done).toMatchObject({ ok: true });
  const [letter] = await api(there).query('letters', {});
  expect(letter).toMatchObject({ theirNumber: 'A-1/2026', about: 'Fuel for the ambulance' });
  expect((await api(there).query('document', letter?.document ?? ''))?.pageList).toHaveLength(1);
  expect((await api(there).query('parcelsForMe')).toDiarise).toEqual([]);
});

test('the office copy of an issued letter travels with its file; a draft that was not issued cannot be sent', async () => {
  const { file, draft } = await issueLetter();
  await send(file);
  await dispatching(async () => (await stateAt(there)) === 'arrived', 'it arrives');
  const view = await api(there).query('parcel', (await onlyParcel(there))?.parcel ?? '');
  expect(view).toMatchObject({ problems: 0, letters: [{ draft }], file: { about: 'Ambulance' } });
  const { subject: unissued } = await desk.does({
    do: 'write-draft',
    version: {
      ...{ file, form: 'letter', language: 'en', about: 'Other', to: 'All', text: 'Not yet.' },
      ...{ signatory: 'medical-superintendent', copies: [] },
    },
  });
  expect(await api(desk).sendParcel(unissued, 'KP-0456', 'Other')).toMatchObject({
    refusal: { why: 'not-issued' },
  });
});

test('a crash between the entry and the word of it is healed at the next start, and no second entry is made', async () => {
  await send(await makeFile());
  await dispatching(async () => (await stateAt(there)) === 'arrived', 'it arrives');
  const parcel = (await onlyParcel(there))?.parcel ?? '';
  let entered = false;
  there.intercept = (path, init) => {
    if (path !== '/api/tape.append') return undefined;
    const text = String(init?.body);
    if (!text.includes('parcel.diarised')) return undefined;
    entered = true;
    return Promise.resolve(Response.json({ error: 'io', detail: 'the disk is gone' }, { status: 500 }));
  };
  await api(there)
    .diariseParcel(parcel, { urgency: 'ordinary' })
    .catch(() => undefined);
  expect(entered).toBe(true);
  expect(await stateAt(there)).toBe('arrived');
  there.intercept = undefined;
  await there.close();
  await there.open(true);
  expect(await stateAt(there)).toBe('diarised');
  await there.signIn('section-officer');
  expect(await api(there).diariseParcel(parcel, { urgency: 'ordinary' })).toMatchObject({
    refusal: { why: 'no-change' },
  });
  expect(await api(there).query('letters', {})).toHaveLength(1);
  await dispatching(async () => (await stateAt(desk)) === 'diarised', 'the sender hears of it');
});

test('what was sent stays on the desk of the post that sent it until the other office has entered it', async () => {
  const file = await makeFile();
  const { subject: parcel } = await send(file);
  const underWay = async () => (await api(desk).query('parcelsForMe')).underWay;
  expect(await underWay()).toMatchObject([{ parcel, state: 'sent' }]);
  const noted = await desk.engine().api.perform({
    do: 'note-answer',
    parcel,
    answer: { what: 'refused', on: 1, fault: 'not-a-parcel' },
  });
  expect(noted).toMatchObject({ refusal: { why: 'no-power' } }); // the machine's, not an officer's
  await dispatching(async () => (await stateAt(there)) === 'arrived', 'it arrives');
  await api(there).diariseParcel(parcel, { urgency: 'ordinary' });
  await dispatching(async () => (await underWay()).length === 0, 'it is off the desk once it is entered');
});
