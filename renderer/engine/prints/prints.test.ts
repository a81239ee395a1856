import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealText } from '#shared/domain/seal-text';
import type { FoundPrint } from '../print-views';
import { createTestOffice, type TestDevice, type TestOffice } from '../testing/office';
import { cover } from '../testing/pairs';
import { bind, codeOfAct, codeOfFile, scanStack } from '../testing/print-deeds';

let office: TestOffice;
let desk: TestDevice;
beforeAll(async () => {
  office = await createTestOffice();
  desk = office.devices.office;
  await desk.open();
  await desk.signIn('dealing-assistant');
});
afterAll(() => office.close());

const query = () => desk.engine().api.query;
const printsOn = (document: string) => query()('printsOn', document);
const only = async (document: string): Promise<FoundPrint> => {
  const [found, ...more] = await printsOn(document);
  if (!found || more.length > 0) throw new Error('not one print');
  return found;
};
/** Prints that wait on a document that is in no file; whether it is in none. */
const waiting = async (document: string): Promise<number> =>
  (await query()('printsToBind')).find((one) => one.document === document)?.prints ?? 0;
const isLoose = async (document: string): Promise<boolean> =>
  (await query()('documents', { loose: true })).some((one) => one.document === document);
const note = (file: string, text: string) =>
  desk.does({ do: 'write-note', file, note: { text, language: 'en' } });
const openFile = async (): Promise<string> => {
  const { subject } = await desk.does({ do: 'open-file', file: { ...cover, about: 'Ambulance fuel' } });
  await note(subject, 'For sanction please.');
  return subject;
};

test('a signed note sheet is recognised by its code, bound by an act, and stands at its file', async () => {
  const file = await openFile();
  const { document, pages } = await scanStack(desk, ['plain', await codeOfFile(desk, file)]);
  expect(await waiting(document)).toBe(1);
  const found = await only(document);
  expect(found).toMatchObject({
    ...{ is: 'ready', number: 2, first: 1, target: { subject: file, sort: 'file', about: 'Ambulance fuel' } },
    state: { verdict: 'agrees', what: 'sheet', paragraphs: { printed: 1, missing: [], renumbered: false } },
  });
  expect(await query()('signedPrints', file)).toEqual([]);
  await bind(desk, document, pages, found);
  expect(await only(document)).toMatchObject({ is: 'bound', bound: { pages: 2 } });
  expect(await query()('signedPrints', file)).toMatchObject([
    { page: pages[1], document, pages: 2, state: { verdict: 'agrees' }, by: { person: 'dealing-assistant' } },
  ]);
  expect(await waiting(document)).toBe(0);
  expect(await isLoose(document)).toBe(false);
  const row = await query()('document', document);
  expect(row?.usedIn.map((use) => use.subject)).toEqual([file]);
});

test('a note sheet that has grown since it was printed says by which paragraphs, also after it was bound', async () => {
  const file = await openFile();
  const code = await codeOfFile(desk, file);
  await note(file, 'Quotations are at 3/C.');
  await note(file, 'The lowest is recommended.');
  const { document, pages } = await scanStack(desk, [code]);
  const found = await only(document);
  const grown = { verdict: 'older', what: 'sheet', paragraphs: { printed: 1, missing: [2, 3] } };
  expect(found.state).toMatchObject(grown);
  await bind(desk, document, pages, found);
  expect((await query()('signedPrints', file))[0]?.state).toMatchObject(grown);
  await desk.does({ do: 'move-file', file, move: { to: 'superintendent', move: 'put-up' } });
  expect((await query()('signedPrints', file))[0]?.state).toMatchObject({ since: { movements: 1 } });
});

test('history and cover are told from the note sheet, and a hash that the file never had is said', async () => {
  const file = await openFile();
  await desk.does({ do: 'move-file', file, move: { to: 'superintendent', move: 'put-up' } });
  const stateOf = async (code: string) => (await only((await scanStack(desk, [code])).document)).state;
  expect(await stateOf(await codeOfFile(desk, file, 'history'))).toMatchObject({
    verdict: 'agrees',
    what: 'history',
  });
  expect(await stateOf(await codeOfFile(desk, file, 'cover'))).toMatchObject({
    verdict: 'agrees',
    what: 'cover',
  });
  const forged = sealText({ office: 'KP-0123', id: file, hash: '0'.repeat(64) });
  expect(await stateOf(forged)).toMatchObject({ verdict: 'differs' });
});

test('each code that is not of this office, not known, of a register or damaged has its own outcome', async () => {
  const hash = 'e'.repeat(64);
  const stack = [
    sealText({ office: 'KP-0456', id: 'file:0123456789abcdef', hash }),
    sealText({ office: 'KP-0123', id: 'file:0123456789abcdef', hash }),
    sealText({ office: 'KP-0123', id: 'cashbook:0123456789abcdef.2026-10', hash }),
    'damaged',
    'plain',
  ];
  const { document, pages } = await scanStack(desk, stack);
  const found = await printsOn(document);
  expect(found.map((one) => [one.number, one.is])).toEqual([
    [1, 'other-office'],
    [2, 'unknown'],
    [3, 'figures'],
    [4, 'unreadable'],
  ]);
  expect(await waiting(document)).toBe(2);
  const refused = await desk.engine().api.perform({
    do: 'bind-print',
    ...{ page: pages[0] ?? '', office: 'KP-0456', document, pages: pages.slice(0, 1) },
    ...{ target: 'file:0123456789abcdef', seal: { id: 'file:0123456789abcdef' }, verdict: 'unchecked' },
  });
  expect(refused).toMatchObject({ ok: false, refusal: { why: 'print-of-another-office' } });
});

test('what stands beside a damaged code can be typed, with the hash or without', async () => {
  const file = await openFile();
  const hash = (await codeOfFile(desk, file)).split(':').at(-1) ?? '';
  const { document, pages } = await scanStack(desk, ['damaged']);
  const typed = (text: string) => query()('printNamed', document, pages[0] ?? '', text);
  expect(await typed(file)).toMatchObject({ is: 'ready', state: { verdict: 'unchecked' } });
  expect(await typed(`${file} SHA-256 ${hash.slice(0, 16)} ${hash.slice(16).toUpperCase()}`)).toMatchObject({
    is: 'ready',
    state: { verdict: 'agrees' },
  });
  expect(await typed(`${file} SHA-256 ${'0'.repeat(32)}`)).toMatchObject({ state: { verdict: 'differs' } });
  expect(await typed('KP-0456.ABCDEF.00000001')).toMatchObject({ is: 'other-office' });
  expect(await typed('file:nothing-like-it')).toMatchObject({ is: 'unknown' });
  expect(await typed('??')).toBeNull();
});

test('two prints in one stack are bound to their own files with their own pages', async () => {
  const [one, two] = [await openFile(), await openFile()];
  const codes = [await codeOfFile(desk, one), await codeOfFile(desk, two)] as const;
  const { document, pages } = await scanStack(desk, ['plain', codes[0], 'plain', 'plain', codes[1]]);
  const found = await printsOn(document);
  expect(found.map(({ first, number, target }) => [first, number, target?.subject])).toEqual([
    [1, 2, one],
    [3, 5, two],
  ]);
  for (const print of found) await bind(desk, document, pages, print);
  expect((await query()('signedPrints', one))[0]).toMatchObject({ page: pages[1], pages: 2 });
  expect((await query()('signedPrints', two))[0]).toMatchObject({ page: pages[4], pages: 3 });
});

test('the same print scanned twice says where it is bound already; both scans can be kept', async () => {
  const file = await openFile();
  const code = await codeOfFile(desk, file);
  const first = await scanStack(desk, [code]);
  await bind(desk, first.document, first.pages, await only(first.document));
  const second = await scanStack(desk, [code]);
  const found = await only(second.document);
  expect(found).toMatchObject({ is: 'ready', again: [{ document: first.document, page: first.pages[0] }] });
  await bind(desk, second.document, second.pages, found);
  expect(await query()('signedPrints', file)).toHaveLength(2);
  const again = await desk.engine().api.perform({
    do: 'bind-print',
    ...{ page: second.pages[0] ?? '', office: 'KP-0123', document: second.document, pages: second.pages },
    ...{ target: file, seal: { id: file }, verdict: 'unchecked' },
  });
  expect(again).toMatchObject({ ok: false, refusal: { why: 'already-bound' } });
  await desk.does({ do: 'unbind-print', page: second.pages[0] ?? '', reason: 'Scanned twice' });
  expect(await query()('signedPrints', file)).toHaveLength(1);
  expect(await only(second.document)).toMatchObject({ is: 'ready' });
});

test('a signed voucher leads to its voucher, its receipts in front of it stay out, and another hash is said', async () => {
  const account = (await query()('accounts')).find((one) => one.head === 'F01406')?.account ?? '';
  const { subject, acts } = await desk.does({
    do: 'prepare-voucher',
    voucher: {
      ...{ type: 'receipt', date: '2026-11-20', payee: 'Consumers', about: 'Water rates', account },
      documents: [],
      lines: [
        { head: 'F01406', debit: 18_200_00, credit: 0 },
        { head: 'C03431', debit: 0, credit: 18_200_00 },
      ],
    },
  });
  const code = await codeOfAct(desk, acts[0] ?? '');
  const { document, pages } = await scanStack(desk, ['plain', code]);
  const found = await only(document);
  expect(found).toMatchObject({
    ...{ is: 'ready', first: 2, number: 2, target: { subject, sort: 'voucher' } },
    state: { verdict: 'agrees' },
  });
  await bind(desk, document, pages, found);
  expect(await query()('signedPrints', subject)).toHaveLength(1);
  expect(await isLoose(document)).toBe(true);
  const other = await scanStack(desk, [`${code.slice(0, -4)}0000`]);
  expect((await only(other.document)).state).toEqual({ verdict: 'differs' });
});

test('a letter that was printed before it was changed says so, and the last version agrees', async () => {
  const file = await openFile();
  const write = (text: string, draft?: string) =>
    desk.does({
      do: 'write-draft',
      ...(draft ? { draft } : {}),
      version: {
        ...{ file, form: 'letter', language: 'en', about: 'Fuel', to: 'The Secretary', text },
        ...{ signatory: 'medical-superintendent', copies: [] },
      },
    });
  const { subject: draft, acts } = await write('A first try.');
  const code = await codeOfAct(desk, acts[0] ?? '');
  const stateOf = async (text: string) => {
    const found = await only((await scanStack(desk, ['plain', text])).document);
    return [found.target?.subject, found.first, found.state?.verdict, found.state?.since?.kinds];
  };
  expect(await stateOf(code)).toEqual([draft, 1, 'agrees', undefined]);
  const { acts: second } = await write('A second try.', draft);
  expect(await stateOf(code)).toEqual([draft, 1, 'older', ['draft.written']]);
  expect(await stateOf(await codeOfAct(desk, second[0] ?? ''))).toEqual([draft, 1, 'agrees', undefined]);
});
