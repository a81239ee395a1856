import { afterEach, expect, test } from 'vitest';
import { between, watch, type Seen } from './testing/faults';
import { cover, openPair, type Pair } from './testing/pairs';
import { eventually, type TestDevice } from './testing/office';

const pairs: Pair[] = [];
afterEach(async () => {
  for (const pair of pairs.splice(0)) await pair.office.close();
});

/** Random text, so that no two pages are equal. */
const paper = (name: string, bytes: number): File =>
  new File([name, ...Array.from({ length: bytes / 36 }, () => crypto.randomUUID())], `${name}.png`);

/** Both devices, the desk with a signed-in assistant and its line cut. */
async function openCut(): Promise<Pair> {
  const pair = await openPair();
  pairs.push(pair);
  await pair.desk.engine().api.ocrControl('pause');
  await pair.desk.signIn('dealing-assistant');
  await pair.desk.engine().api.cutLine(true);
  return pair;
}

/** Brings papers in, puts them on a new file and sends it up to the superintendent. Answers with their pages. */
async function putUp(desk: TestDevice, ...papers: readonly File[]): Promise<readonly string[]> {
  const { api } = desk.engine();
  const all = async () => (await api.query('documents', { limit: 100 })).map((row) => row.document);
  const before = new Set(await all());
  expect((await api.bringIn(papers)).ok).toBe(true);
  const documents = (await all()).filter((document) => !before.has(document));
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  for (const document of documents) await desk.does({ do: 'file-paper', file, document, title: 'Bill' });
  const note = { text: 'For orders.', language: 'en' } as const;
  await desk.does({ do: 'move-file', file, note, move: { to: 'superintendent', move: 'put-up' } });
  const views = await Promise.all(documents.map((document) => api.query('document', document)));
  return views.flatMap((view) => view?.pageList.map(({ page }) => page) ?? []);
}
const ahead = async (device: TestDevice) => (await device.engine().api.query('line')).ahead;
const wholeAhead = (device: TestDevice, pages: number) =>
  eventually(async () => {
    const view = await ahead(device);
    return view.pages === pages && view.here === pages;
  }, `${pages} pages were fetched`);
const objectAsked = ({ body }: Seen): string =>
  (JSON.parse(body) as { keys: string[] }).keys[0]?.split(':')[0] ?? '';

test('pages of a file that was put up are there before they are opened, and can be read when the line is cut', async () => {
  const { desk, laptop } = await openCut();
  const pages = await putUp(desk, paper('one', 40_000), paper('two', 40_000));
  await desk.engine().api.cutLine(false);
  await wholeAhead(laptop, 2);
  await laptop.engine().api.cutLine(true);
  for (const page of pages) expect((await laptop.engine().api.pageImage(page)).ok).toBe(true);
});

test('pages of files that are with another office’s desk are fetched only when they are opened', async () => {
  const { desk, laptop } = await openCut();
  await desk.engine().api.bringIn([paper('loose', 20_000)]); // on no file
  const [page] = await putUp(desk, paper('filed', 20_000));
  await desk.engine().api.cutLine(false);
  await wholeAhead(laptop, 1);
  expect((await ahead(desk)).pages).toBe(0); // its own pages
  expect(page).toBeDefined();
});

test('the file that moved last is fetched first, as far as the limit of the computer goes', async () => {
  const { desk, laptop } = await openCut();
  await laptop.engine().api.fetchAhead(0);
  const [older] = await putUp(desk, paper('older', 900_000));
  const [newer] = await putUp(desk, paper('newer', 900_000));
  await desk.engine().api.cutLine(false);
  await eventually(
    async () => (await laptop.engine().api.query('documents', {})).length === 2,
    'both documents are known',
  );
  await eventually(async () => (await desk.engine().api.query('line')).waitingPages === 0, 'pages are sent');
  expect(await ahead(laptop)).toEqual({ megabytes: 0, pages: 0, here: 0 });
  const asked = watch(laptop, /^\/hub\/scans\/_all_docs/);
  await laptop.engine().api.fetchAhead(1);
  await wholeAhead(laptop, 1);
  await laptop.engine().api.fetchAhead(2);
  await wholeAhead(laptop, 2);
  const order = [...new Set(asked.map(objectAsked))].filter((one) => one === older || one === newer);
  expect(order).toEqual([newer, older]);
});

test('an act that is written while pages are fetched goes out between two batches', async () => {
  const { desk, laptop } = await openCut();
  await laptop.signIn('superintendent');
  const [page] = await putUp(desk, paper('large', 900_000));
  const seen = watch(laptop, /^\/hub\/(acts\/_bulk_docs|scans\/_all_docs)/);
  let written: Promise<unknown> | undefined;
  between(laptop, /^\/hub\/scans\/_all_docs/, (request, pass) =>
    objectAsked(request) === page
      ? (async () => {
          await (written ??= laptop.does({ do: 'open-file', file: cover }));
          return pass();
        })()
      : undefined,
  );
  await desk.engine().api.cutLine(false);
  await wholeAhead(laptop, 1);
  const asked = seen.map((request) => (request.path.includes('/acts/') ? 'acts' : objectAsked(request)));
  const first = asked.indexOf(page ?? '');
  expect(asked[first + 1]).toBe('acts');
  expect(asked.lastIndexOf(page ?? '')).toBeGreaterThan(first + 1);
});

test('pages that are being fetched stop when the line is cut by the user', async () => {
  const { desk, laptop } = await openCut();
  const [page] = await putUp(desk, paper('large', 900_000));
  let batches = 0;
  between(laptop, /^\/hub\/scans\/_all_docs/, (request, pass) =>
    objectAsked(request) === page
      ? (async () => {
          if (++batches === 2) await laptop.engine().api.cutLine(true);
          return pass();
        })()
      : undefined,
  );
  await desk.engine().api.cutLine(false);
  await eventually(() => batches === 2, 'the second batch was asked');
  await eventually(async () => (await laptop.engine().api.query('line')).state === 'cut', 'it is cut');
  const during = batches;
  await laptop.engine().api.cutLine(false);
  await wholeAhead(laptop, 1);
  expect(during).toBe(2);
});
