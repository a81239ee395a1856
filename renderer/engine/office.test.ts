import { afterEach, expect, test } from 'vitest';
import { createTestOffice, eventually, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const bill = new File(['Bill No. 17 of the stationer, Rs 24,500'], 'bill.png');

test('paper in, an approved file and a posted voucher out, on two devices', async () => {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');

  const taken = await desk
    .engine()
    .api.bringIn([bill, new File(['Bill No. 17 of the stationer, Rs 24,500'], 'again.png')]);
  expect(taken).toMatchObject({
    ok: true,
    value: [
      { pages: 1, duplicates: 0 },
      { pages: 0, duplicates: 1 },
    ],
  });
  const [document] = await desk.engine().api.query('documents', {});
  if (!document) throw new Error('no document');
  const letter = await desk.does({
    do: 'diarise-letter',
    letter: {
      received: '2026-11-20',
      from: 'The stationer',
      about: 'Bill for stationery',
      urgency: 'ordinary',
      document: document.document,
    },
  });
  expect(letter.number).toMatch(/^A-1\/\d{4}$/);
  const file = await desk.does({
    do: 'open-file',
    file: { about: 'Purchase of stationery', urgency: 'ordinary', classification: 'open' },
  });
  await desk.does({
    do: 'file-paper',
    file: file.subject,
    document: document.document,
    letter: letter.subject,
    title: 'Bill',
  });
  await desk.does({
    do: 'move-file',
    file: file.subject,
    note: { text: 'The PUC at 1/C may be paid.', language: 'en' },
    move: { to: 'superintendent', move: 'put-up' },
  });

  const onSupervisor = () => supervisor.engine().api.query('file', file.subject);
  await eventually(
    async () => (await onSupervisor())?.holder === 'superintendent',
    'the file reaches the second device',
  );
  await supervisor.engine().api.cutLine(true);
  await supervisor.signIn('superintendent');
  await supervisor.does({
    do: 'move-file',
    file: file.subject,
    note: { text: 'منظوری کے لیے پیش ہے۔', language: 'ur' },
    move: { to: 'medical-superintendent', move: 'forwarded' },
  });
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'decide-file', file: file.subject, decision: { decision: 'approved' } });
  expect((await onSupervisor())?.noteList.at(-1)?.tick.state).toBe('saved');
  await supervisor.engine().api.cutLine(false);

  const onDesk = () => desk.engine().api.query('file', file.subject);
  await eventually(async () => (await onDesk())?.decision === 'approved', 'the approval comes back');
  await eventually(
    async () => (await onSupervisor())?.decisions.at(-1)?.tick.state === 'at-hub',
    'the approval has two ticks',
  );
  expect((await onDesk())?.noteList.map((note) => note.text)).toEqual(
    (await onSupervisor())?.noteList.map((note) => note.text),
  );

  const [account] = await desk.engine().api.query('accounts');
  const voucher = {
    type: 'payment' as const,
    date: '2026-11-20',
    payee: 'The stationer',
    about: 'Stationery',
    account: account?.account ?? '',
    lines: [
      { head: 'A03901', debit: 24_500_00, credit: 0 },
      { head: 'F01406', debit: 0, credit: 24_500_00 },
    ],
    documents: [document.document],
  };
  const prepared = await desk.does({ do: 'prepare-voucher', voucher });
  expect(prepared.number).toBe('PV/2026-27/A-00001');
  expect(await desk.engine().api.perform({ do: 'post-voucher', voucher: prepared.subject })).toEqual({
    ok: false,
    refusal: { why: 'no-power' },
  });
  await desk.signIn('superintendent');
  await desk.does({ do: 'post-voucher', voucher: prepared.subject });
  const book = await desk.engine().api.query('cashBook', account?.account ?? '', '2026-11');
  expect(book).toMatchObject({ opening: 350_000_00, payments: 24_500_00, closing: 325_500_00 });
  const line = (await desk.engine().api.query('budget', '2026-27')).find((row) => row.head === 'A03901');
  expect(line).toMatchObject({ released: 225_000_00, spent: 24_500_00, available: 200_500_00 });

  await eventually(
    async () => (await desk.engine().api.query('search', 'stationer')).some((hit) => hit.sort === 'page'),
    'the page text is found',
  );
  const sorts = new Set((await desk.engine().api.query('search', 'stationer')).map((hit) => hit.sort));
  expect([...sorts]).toEqual(expect.arrayContaining(['file', 'letter', 'page', 'voucher']));
  expect((await desk.engine().api.query('search', 'منظوري')).map((hit) => hit.sort)).toEqual(['note']);
  await eventually(
    async () => (await desk.engine().api.query('line')).waitingPages === 0,
    'the pages reach the hub',
  );
  const image = await supervisor
    .engine()
    .api.pageImage(
      (await supervisor.engine().api.query('document', document.document))?.pageList[0]?.page ?? '',
    );
  expect(image.ok && (await image.value.text())).toBe('Bill No. 17 of the stationer, Rs 24,500');
  const check = await supervisor.engine().api.checkJournal(() => undefined);
  expect(check.faults).toEqual([]);
  expect(check.acts).toBeGreaterThan(40);
});
