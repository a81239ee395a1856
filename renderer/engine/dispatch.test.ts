import { afterEach, expect, test } from 'vitest';
import type { DraftCommand } from '#shared/domain/drafts/draft-commands';
import { sealText } from '#shared/domain/seal-text';
import { dumpRegisters } from './testing/dump-registers';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

type Version = Extract<DraftCommand, { do: 'write-draft' }>['version'];
const version = (file: string, text: string): Version => ({
  ...{ file, form: 'letter', language: 'en', about: 'Stretchers', to: 'The DHO', text },
  ...{ signatory: 'medical-superintendent', copies: [] },
});
const paperAt = (device: TestDevice, draft: string) => device.engine().api.query('draftPaper', draft);
const registerAt = (device: TestDevice) => device.engine().api.query('dispatches', {});

async function openOffice(): Promise<readonly [TestDevice, TestDevice, string]> {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('medical-superintendent');
  const cover = { about: 'Ward', urgency: 'ordinary', classification: 'open' } as const;
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await eventually(
    async () => (await supervisor.engine().api.query('file', file)) !== null,
    'the file is on both',
  );
  return [desk, supervisor, file];
}

const lastAct = async (device: TestDevice, draft: string): Promise<string> =>
  (await paperAt(device, draft))?.versionList.at(-1)?.act ?? '';

async function approved(desk: TestDevice, supervisor: TestDevice, file: string): Promise<string> {
  const { subject: draft } = await desk.does({ do: 'write-draft', version: version(file, 'Send five.') });
  await eventually(async () => (await paperAt(supervisor, draft)) !== null, 'the draft is on the laptop');
  await supervisor.does({ do: 'approve-draft', draft, version: await lastAct(supervisor, draft) });
  await eventually(
    async () => (await paperAt(desk, draft))?.status === 'approved',
    'the desk sees that it is approved',
  );
  return draft;
}

test('a draft is written, sent back, changed, approved by another, issued once, and its copy is in the file', async () => {
  const [desk, supervisor, file] = await openOffice();
  const { api } = desk.engine();
  const { subject: draft } = await desk.does({ do: 'write-draft', version: version(file, 'Send five.') });
  await eventually(async () => (await paperAt(supervisor, draft)) !== null, 'the draft is on the laptop');
  const first = await lastAct(supervisor, draft);
  await supervisor.does({ do: 'return-draft', draft, version: first, remark: 'Name the ward' });
  await eventually(async () => (await paperAt(desk, draft))?.status === 'returned', 'it came back');
  expect(await api.perform({ do: 'issue-draft', draft, way: 'hand' })).toMatchObject({
    refusal: { why: 'not-approved' },
  });
  await desk.does({
    do: 'write-draft',
    draft,
    version: { ...version(file, 'Send five to ward 3.'), base: first },
  });
  expect(
    await api.perform({ do: 'approve-draft', draft, version: await lastAct(desk, draft) }),
  ).toMatchObject({
    refusal: { why: 'no-power' },
  });
  await eventually(
    async () => (await paperAt(supervisor, draft))?.versions === 2,
    'the change is on the laptop',
  );
  const stale = await supervisor.engine().api.perform({ do: 'approve-draft', draft, version: first });
  expect(stale).toMatchObject({ refusal: { why: 'draft-changed' } });
  await supervisor.does({ do: 'approve-draft', draft, version: await lastAct(supervisor, draft) });
  await eventually(async () => (await paperAt(desk, draft))?.status === 'approved', 'it is approved');
  const again = { do: 'write-draft', draft, version: version(file, 'Six.') } as const;
  expect(await api.perform(again)).toMatchObject({ refusal: { why: 'draft-approved' } });
  const issued = await desk.does({ do: 'issue-draft', draft, way: 'hand' });
  expect(issued.number).toMatch(/^A-1\/\d{4}$/);
  expect(await api.perform({ do: 'issue-draft', draft, way: 'hand' })).toMatchObject({
    refusal: { why: 'already-issued' },
  });
  const rows = await registerAt(desk);
  expect(rows).toMatchObject([
    { number: issued.number, to: 'The DHO', about: 'Stretchers', way: 'hand', file: { file } },
  ]);
  expect((await api.query('file', file))?.correspondence).toMatchObject([
    { document: draft, title: `${issued.number} Stretchers`, firstPage: 1, lastPage: 1 },
  ]);
  const act = (await paperAt(desk, draft))?.issued?.act ?? '';
  const hash = (await api.query('actSeal', act))?.hash ?? '';
  for (const asked of [
    sealText({ office: 'KP-0123', id: act, hash }),
    `kind:draft ${issued.number}`,
    'ward 3',
  ])
    expect(await api.query('search', asked)).toMatchObject([{ sort: 'draft', subject: draft }]);
  await desk.does({
    ...{ do: 'acknowledge-dispatch', draft },
    receipt: { on: rows[0]?.on ?? '', receiver: 'Record keeper' },
  });
  await eventually(
    async () => (await registerAt(supervisor))[0]?.acknowledged?.receiver === 'Record keeper',
    'the receipt is on the laptop',
  );
});

test('two computers that issue the same draft while apart: one number counts, the other is never given again', async () => {
  const [desk, supervisor, file] = await openOffice();
  const draft = await approved(desk, supervisor, file);
  await supervisor.signIn('superintendent');
  for (const device of [desk, supervisor]) await device.engine().api.cutLine(true);
  const first = await desk.does({ do: 'issue-draft', draft, way: 'hand' });
  const second = await supervisor.does({ do: 'issue-draft', draft, way: 'post' });
  expect(second.number).toMatch(/^B-1\//);
  for (const device of [desk, supervisor]) await device.engine().api.cutLine(false);
  await eventually(
    async () => (await paperAt(supervisor, draft))?.number === first.number,
    'the earlier number counts on the laptop',
  );
  await eventually(
    async () => (await paperAt(desk, draft))?.problems.length === 1,
    'the desk knows of the other',
  );
  expect((await paperAt(desk, draft))?.problems).toMatchObject([
    { kind: 'draft.issued', why: 'already-issued', by: { person: 'superintendent' } },
  ]);
  expect((await supervisor.engine().api.query('file', file))?.correspondence).toHaveLength(1);
  const [a, b] = [desk, supervisor].map((device) => dumpRegisters(device.engine().registers.sql));
  expect(b?.dispatches).toEqual(a?.dispatches);
  expect(b?.drafts).toEqual(a?.drafts);
  await supervisor.signIn('medical-superintendent');
  const other = await approved(desk, supervisor, file);
  await supervisor.signIn('superintendent');
  expect((await supervisor.does({ do: 'issue-draft', draft: other, way: 'post' })).number).toMatch(/^B-2\//);
});
