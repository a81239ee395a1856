import { afterEach, expect, test } from 'vitest';
import { createTestOffice, eventually, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

test('a recorded file gets its place, goes out and comes back, and is weeded by two persons on two computers', async () => {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('medical-superintendent');
  const { subject: file } = await desk.does({
    do: 'open-file',
    file: { about: 'Old stationery', urgency: 'ordinary', classification: 'open', number: 'DHQ/1-7' },
  });
  await desk.does({ do: 'record-file', file, retention: 'C' });
  await desk.does({ do: 'shelve-file', file, place: { room: 'R1', rack: '3', shelf: '2', bundle: '14' } });
  const here = () => desk.engine().api.query('roomFile', file);
  const there = () => supervisor.engine().api.query('roomFile', file);
  expect(await here()).toMatchObject({ retention: 'C', place: { rack: '3' }, mayWeed: false });
  expect(await desk.engine().api.query('recordRoom', { list: 'index', text: 'R1/3' })).toHaveLength(1);

  // The medical superintendent asks for it on his computer; the record room gives it out and takes it back.
  await eventually(async () => (await there())?.place !== undefined, 'the place comes to the other computer');
  await supervisor.does({ do: 'request-file', file, purpose: 'An inquiry' });
  await eventually(async () => (await here())?.asked === 1, 'the request comes to the record room');
  const request = (await here())?.retrievals[0]?.act ?? '';
  const [asked] = await desk.engine().api.query('recordRoom', { list: 'requests' });
  expect(asked).toMatchObject({ file, waiting: ['medical-superintendent'], overdue: false });
  expect(asked?.outWith).toBeUndefined();
  await desk.does({ do: 'issue-file', file, request, due: '2020-01-31' });
  const [out] = await desk.engine().api.query('recordRoom', { list: 'requests' });
  expect(out).toMatchObject({ file, due: '2020-01-31', overdue: true });
  expect(out).toMatchObject({ waiting: [], outWith: 'medical-superintendent' });
  await desk.does({ do: 'replace-file', file, request });
  expect(await desk.engine().api.query('recordRoom', { list: 'requests' })).toEqual([]);

  // The paper was closed long ago: by the office's rule its years are over. A hold stops the weeding until it is lifted.
  await desk.does({ do: 'classify-file', file, retention: 'D', closedOn: '2015-05-01' });
  expect(await here()).toMatchObject({ keepUntil: '2017-12-31', mayWeed: true });
  await eventually(async () => (await there())?.mayWeed === true, 'the review comes to the other computer');
  await supervisor.does({ do: 'place-hold', file, reason: 'Writ petition' });
  await eventually(async () => (await here())?.held === true, 'the hold comes to the record room');
  const weeding = { order: 'DC/44', dated: '2026-11-01' };
  const { api } = desk.engine();
  expect(await api.perform({ do: 'sign-weeding', file, weeding })).toMatchObject({
    ok: false,
    refusal: { why: 'legal-hold' },
  });
  await supervisor.does({ do: 'lift-hold', file, reason: 'Disposed of' });
  await eventually(async () => (await here())?.held === false, 'the hold is lifted here as well');
  await desk.does({ do: 'sign-weeding', file, weeding });
  expect(await api.perform({ do: 'sign-weeding', file, weeding })).toMatchObject({
    ok: false,
    refusal: { why: 'same-signer' },
  });
  expect(await here()).toMatchObject({ signatures: 1 });
  await eventually(async () => (await there())?.signatures === 1, 'the first signature comes to the other');
  await supervisor.does({ do: 'sign-weeding', file, weeding });
  await eventually(async () => (await here())?.weeded === 'DC/44', 'both computers know that it is weeded');
  const [row] = await api.query('recordRoom', { list: 'weeding' });
  expect(row).toMatchObject({ file, weeded: 'DC/44', place: { bundle: '14' } });
  expect(await api.perform({ do: 'reopen-file', file, reason: 'x' })).toMatchObject({
    ok: false,
    refusal: { why: 'file-weeded' },
  });
}, 90_000);
