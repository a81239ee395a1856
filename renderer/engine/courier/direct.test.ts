import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatchParcels } from '#main/hub/dispatch';
import {
  makeBundle,
  newStick,
  openWithoutLine,
  partsIn,
  setLine,
  stickWith,
  takeAll,
} from '../testing/courier';
import { addNeighbour } from '../testing/neighbour';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from '../testing/office';
import { cover, textsOn } from '../testing/pairs';
import { bind, codeOfFile, scanStack } from '../testing/print-deeds';

const [ours, theirs] = [{ office: 'KP-0123' }, { office: 'KP-0456' }] as const;
let office: TestOffice;
let neighbour: Awaited<ReturnType<typeof addNeighbour>>;
let desk: TestDevice;
let there: TestDevice;
beforeAll(async () => {
  office = await createTestOffice();
  neighbour = await addNeighbour(office, false); // it never heard of the first office
  desk = office.devices.office;
  there = neighbour.device;
  await desk.open();
  await openWithoutLine(there);
  await eventually(async () => (await api(desk).query('otherOffices')).length > 0, 'the registry is here');
  await desk.signIn('dealing-assistant');
  await there.signIn('section-officer');
});
afterAll(async () => {
  await neighbour.close();
  await office.close();
});

const api = (device: TestDevice) => device.engine().api;
const parcelAt = async (device: TestDevice, parcel: string) => {
  const [found, ...more] = (await api(device).query('parcels')).filter((one) => one.parcel === parcel);
  expect(more).toEqual([]);
  return found;
};
let files = 0;

/** A file with a note, two pages and a signed print out of a stack is sent to the other office; nothing leaves without a courier. */
async function sendFile(): Promise<{ readonly file: string; readonly parcel: string }> {
  for (const device of [desk, there]) await setLine(device, false);
  const name = `file ${++files}`;
  const { subject: file } = await desk.does({ do: 'open-file', file: { ...cover, about: 'Ambulance fuel' } });
  await desk.does({ do: 'write-note', file, note: { text: 'For sanction please.', language: 'en' } });
  const [first, second] = [new File([name], 'a.png'), new File([name.repeat(9000)], 'b.png')];
  await api(desk).bringIn([first]);
  const document = (await api(desk).query('documents', {}))[0]?.document ?? '';
  await api(desk).bringIn([second], document);
  await desk.does({ do: 'file-paper', file, document, title: 'Bills' });
  const signed = await scanStack(desk, ['plain', await codeOfFile(desk, file)]);
  const [print] = await api(desk).query('printsOn', signed.document);
  if (!print) throw new Error('no print was found');
  await bind(desk, signed.document, signed.pages, { ...print, first: 2 });
  const sent = await api(desk).sendParcel(file, theirs.office, 'Ambulance fuel, for sanction');
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  return { file, parcel: sent.value.subject };
}

test('a file goes on a stick straight to another office and its receipts come back so; at the hub later nothing is doubled', async () => {
  const { file, parcel } = await sendFile();
  expect((await api(desk).query('courier')).recipients).toContainEqual({
    ...{ ...theirs, title: 'Local Government Department', sort: 'office', waiting: 1, heard: false },
  });
  const stick = await newStick();
  expect(await makeBundle(desk, stick, theirs)).toMatchObject({ parcels: 1, lacking: 0 });
  expect(await takeAll(there, stick)).toMatchObject([
    {
      parcels: 1,
      read: 1,
      aside: [],
      missing: [],
      damaged: [],
      title: 'District Headquarters Hospital (demo) · Office computer',
    },
  ]);
  expect(await parcelAt(there, parcel)).toMatchObject({ way: 'in', state: 'arrived' });
  const view = await api(there).query('parcel', parcel);
  expect(view).toMatchObject({ problems: 0, pages: [{ rotation: 0 }, { rotation: 0 }, { rotation: 0 }] });
  expect(view?.notes.map((note) => note.text)).toEqual(await textsOn(desk, file));
  expect(await takeAll(there, stick)).toMatchObject([{ parcels: 0, objects: 0 }]); // the same stick again
  expect(await api(there).diariseParcel(parcel, { urgency: 'ordinary' })).toMatchObject({ ok: true });

  const back = await newStick();
  await makeBundle(there, back, ours);
  await takeAll(desk, back);
  const [letter] = await api(there).query('letters', {});
  expect(await parcelAt(desk, parcel)).toMatchObject({ state: 'diarised', number: letter?.number });
  const { made, recipients } = await api(desk).query('courier');
  expect(made).toMatchObject([{ confirmed: [1] }]);
  expect(recipients.find((one) => one.office === theirs.office)).toMatchObject({ waiting: 0 });
  expect(await makeBundle(desk, await newStick(), theirs)).toMatchObject({ parcels: 0, acts: 0, objects: 0 });

  for (const device of [desk, there]) await setLine(device, true);
  await eventually(async () => {
    await dispatchParcels({ url: office.hub.admin });
    for (const device of [desk, there]) await api(device).syncNow();
    const lines = await Promise.all([desk, there].map((device) => api(device).query('line')));
    return lines.every((line) => line.waitingActs + line.waitingPages === 0);
  }, 'both have told the hub everything');
  await dispatchParcels({ url: office.hub.admin });
  for (const device of [desk, there]) await api(device).syncNow();
  for (const device of [desk, there])
    expect(await parcelAt(device, parcel)).toMatchObject({ state: 'diarised' });
  expect(await api(there).query('letters', {})).toHaveLength(1);
});

test('parts that are lost, damaged, repeated or in another order: what is there is used, the rest is named and can follow', async () => {
  const { parcel } = await sendFile();
  const stick = await newStick();
  const made = await makeBundle(desk, stick, theirs, 30_000);
  expect(made.parts).toBeGreaterThan(2);
  const parts = await partsIn(made.place);
  const first = await stickWith(parts.slice(0, -1));
  const [early] = await takeAll(there, first);
  expect(early?.missing).toHaveLength(1);
  expect(await parcelAt(there, parcel)).toBeUndefined(); // it waits for its pages
  const last = parts.at(-1) ?? '';
  const whole = await readFile(last);
  const bad = Uint8Array.from(whole, (byte, at) => (at === whole.length - 9 ? byte ^ 1 : byte));
  const spoilt = await stickWith([last]);
  const [file = ''] = await partsIn(`${spoilt}/0`);
  await writeFile(file, bad);
  expect((await takeAll(there, spoilt))[0]?.damaged).toHaveLength(1);
  expect(await parcelAt(there, parcel)).toBeUndefined();
  await takeAll(there, await stickWith([last, ...parts]));
  expect(await parcelAt(there, parcel)).toMatchObject({ state: 'arrived' });
  await takeAll(there, await stickWith(parts.toReversed()));
  expect(await parcelAt(there, parcel)).toMatchObject({ state: 'arrived' });
});

test('a stick that reaches the wrong office opens nothing there, and one for an unknown office is not written', async () => {
  await sendFile();
  const stick = await newStick();
  const made = await makeBundle(desk, stick, theirs);
  const wrong = office.devices.supervisor;
  await wrong.open();
  expect(await takeAll(wrong, stick)).toMatchObject([{ refused: 'other-office', read: 0, parcels: 0 }]);
  const [part = ''] = await partsIn(made.place);
  const sealed = await readFile(part, 'latin1');
  expect(sealed).not.toContain('Ambulance fuel');
  const none = await api(desk).courierMake(
    { folder: stick, to: { office: 'KP-0999' }, partBytes: 1_000_000 },
    () => undefined,
  );
  expect(none).toMatchObject({ refusal: { why: 'no-office-reader', detail: 'KP-0999' } });
});
