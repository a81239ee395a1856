import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, expect, test } from 'vitest';
import { greyPng } from './capture/png';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const page = async (shade: number, name: string): Promise<File> =>
  new File([await greyPng(new Uint8Array(400 * 560).fill(shade), 400, 560, 4, 200)], name);

/** A file with two papers of one page each, both typed by a person. */
async function fileOfTwo(desk: TestDevice): Promise<string> {
  const { subject: file } = await desk.does({
    do: 'open-file',
    file: { about: 'آکسیجن سلنڈر', urgency: 'ordinary', classification: 'open', number: 'DHQ/7' },
  });
  for (const [name, shade, text] of [
    ['Order', 255, 'Supply of oxygen\ncylinders'],
    ['Reply', 200, 'آکسیجن کی فراہمی'],
  ] as const) {
    await desk.engine().api.bringIn([await page(shade, `${name}.png`)]);
    const [document] = await desk.engine().api.query('documents', { text: name });
    const view = document && (await desk.engine().api.query('document', document.document));
    const scanned = view?.pageList[0];
    if (!document || !scanned) throw new Error('the page did not come in');
    await desk.does({ do: 'correct-page', correction: { page: scanned.page, text } });
    await desk.does({ do: 'file-paper', file, document: document.document, title: name });
  }
  return file;
}

async function textsOf(
  blob: Blob,
): Promise<{ readonly texts: readonly string[]; readonly contents: readonly string[] }> {
  const pdf = await getDocument({ data: new Uint8Array(await blob.arrayBuffer()), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return { texts, contents: (await pdf.getOutline()).map((entry) => entry.title) };
}

test("another computer makes the PDF of a file: its papers in their order, their text, the file's number", async () => {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  const file = await fileOfTwo(desk);
  const progress: string[] = [];
  const { api } = supervisor.engine();
  const isThere = async () => (await api.query('file', file))?.correspondence.length === 2;
  await eventually(isThere, 'the file with its papers comes to the other computer');
  const told = (done: number, total: number) => void progress.push(`${done}/${total}`);
  const blobs: Blob[] = [];
  const hasCome = async () => {
    const pdf = await api.writePdf({ file }, told);
    if (pdf.ok) {
      expect(pdf.value).toMatchObject({ name: 'DHQ/7 آکسیجن سلنڈر', pages: 2 });
      blobs.push(pdf.value.blob);
    } else expect(pdf.refusal.why).toBe('page-not-here');
    return pdf.ok;
  };
  await eventually(hasCome, 'the pages come to the other computer');
  expect(progress.slice(-3)).toEqual(['0/2', '1/2', '2/2']);
  const { texts, contents } = await textsOf(blobs[0] ?? new Blob());
  expect(contents).toEqual(['Order', 'Reply']);
  expect(texts[0]?.split(/\s+/).filter(Boolean)).toEqual(['Supply', 'of', 'oxygen', 'cylinders']);
  expect(texts[1]?.split(/\s+/).filter(Boolean)).toEqual(['آکسیجن', 'کی', 'فراہمی']);
}, 60_000);

test('a PDF can be stopped, one is made at a time, and nothing to put into it is said', async () => {
  office = await createTestOffice();
  const { office: desk } = office.devices;
  await desk.open();
  await desk.signIn('dealing-assistant');
  const file = await fileOfTwo(desk);
  const { api } = desk.engine();
  const [stopped, second] = await Promise.all([
    api.writePdf({ file }, (done) => void (done === 1 && api.stopPdf())),
    api.writePdf({ file }, () => undefined),
  ]);
  expect(stopped).toEqual({ ok: false, refusal: { why: 'stopped' } });
  expect(second).toEqual({ ok: false, refusal: { why: 'busy' } });
  expect(await api.writePdf({ document: 'document:none' }, () => undefined)).toEqual({
    ok: false,
    refusal: { why: 'no-pages' },
  });
}, 60_000);

test('the office copy of an issued letter stands among the papers of the PDF, and its words are found', async () => {
  office = await createTestOffice();
  const { office: desk } = office.devices;
  await desk.open();
  await desk.signIn('dealing-assistant');
  const file = await fileOfTwo(desk);
  const { api } = desk.engine();
  const { subject: draft } = await desk.does({
    do: 'write-draft',
    version: {
      ...{ file, form: 'letter', language: 'en', about: 'Supply', to: 'The supplier', copies: [] },
      ...{ text: 'Deliver forty cylinders.', signatory: 'medical-superintendent' },
    },
  });
  const version = (await api.query('draftPaper', draft))?.versionList.at(-1)?.act ?? '';
  await desk.signIn('medical-superintendent');
  await desk.does({ do: 'approve-draft', draft, version });
  await desk.signIn('dealing-assistant');
  await desk.does({ do: 'issue-draft', draft, way: 'hand' });
  const pdf = await api.writePdf({ file }, () => undefined);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal));
  const { texts, contents } = await textsOf(pdf.value.blob);
  expect(contents).toHaveLength(3);
  expect(texts[2]?.split(/\s+/).join(' ')).toContain('Deliver forty cylinders.');
});

test('a signed print that is bound to a file follows its papers in the PDF', async () => {
  office = await createTestOffice();
  const { office: desk } = office.devices;
  await desk.open();
  await desk.signIn('dealing-assistant');
  const file = await fileOfTwo(desk);
  const { api } = desk.engine();
  await api.bringIn([await page(120, 'Signed note sheet.png')]);
  const [found] = await api.query('documents', { text: 'Signed' });
  const document = found && (await api.query('document', found.document));
  const scanned = document?.pageList[0]?.page ?? '';
  await desk.does({
    do: 'bind-print',
    ...{ page: scanned, office: 'KP-0123', document: found?.document ?? '', pages: [scanned] },
    ...{ target: file, seal: { id: file }, typed: true, verdict: 'unchecked' },
  });
  const made = await api.writePdf({ file }, () => undefined);
  if (!made.ok) throw new Error(made.refusal.why);
  expect((await textsOf(made.value.blob)).contents).toEqual(['Order', 'Reply', 'Signed note sheet.png']);
});
