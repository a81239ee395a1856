import { afterEach, expect, test } from 'vitest';
import { answerWith, between, watch, type Seen } from './testing/faults';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const writes = /^\/hub\/(acts|scans)\/_bulk_docs/;
const cover = { about: 'Purchase', urgency: 'ordinary', classification: 'open' } as const;

/** Random text, so that no two chunks are equal. */
const paper = (name: string, bytes: number): File => {
  const letters = Array.from({ length: bytes / 36 }, () => crypto.randomUUID());
  return new File([name, ...letters], `${name}.png`);
};

async function cutDesk(...papers: readonly File[]): Promise<TestDevice> {
  office = await createTestOffice();
  const desk = office.devices.office;
  await desk.open();
  await desk.signIn('dealing-assistant');
  await eventually(async () => (await desk.engine().api.query('line')).state === 'up', 'the line is up');
  await desk.engine().api.cutLine(true);
  await desk.engine().api.ocrControl('pause');
  await desk.engine().api.bringIn(papers);
  return desk;
}
const settled = (desk: TestDevice) =>
  eventually(async () => {
    const line = await desk.engine().api.query('line');
    return line.waitingActs === 0 && line.waitingPages === 0;
  }, 'everything is at the hub');

const chunksIn = ({ path, body }: Seen): readonly string[] =>
  path.startsWith('/hub/scans/')
    ? (JSON.parse(body) as { docs: { _id: string }[] }).docs.map((doc) => doc._id)
    : [];

/** The objects of a desk: its pages and their thumbnails. */
async function objectsOf(desk: TestDevice) {
  const rows = await desk.engine().api.query('documents', {});
  const views = await Promise.all(rows.map((row) => desk.engine().api.query('document', row.document)));
  const pages = views.flatMap((view) => view?.pageList ?? []);
  return { pages: pages.map((page) => page.page), thumbnails: pages.map((page) => page.thumbnail) };
}

test('acts go before pictures, and thumbnails before pages', async () => {
  const desk = await cutDesk(paper('one', 30_000), paper('two', 30_000));
  const seen = watch(desk, writes);
  await desk.engine().api.cutLine(false);
  await settled(desk);
  const { pages, thumbnails } = await objectsOf(desk);
  const order = seen.map((request) => {
    const [first] = chunksIn(request);
    const object = first?.split(':')[0] ?? '';
    return !first
      ? 'acts'
      : thumbnails.includes(object)
        ? 'thumbnail'
        : pages.includes(object)
          ? 'page'
          : 'unknown';
  });
  expect(order[0]).toBe('acts');
  expect(order).not.toContain('unknown');
  expect(order.lastIndexOf('thumbnail')).toBeLessThan(order.indexOf('page'));
  expect(order.lastIndexOf('acts')).toBeLessThan(order.indexOf('thumbnail'));
});

test('an act that is written while a page goes out overtakes the rest of the page', async () => {
  const desk = await cutDesk(paper('large', 400_000));
  const seen = watch(desk, writes);
  let written: Promise<unknown> | undefined;
  between(desk, /^\/hub\/scans\/_bulk_docs/, (request, pass) => {
    if (chunksIn(request).length < 5) return undefined; // the thumbnail
    return (async () => {
      await (written ??= desk.does({ do: 'open-file', file: cover }));
      return pass();
    })();
  });
  await desk.engine().api.cutLine(false);
  await settled(desk);
  const rooms = seen.map(({ path }) => path.split('/')[2]);
  const firstPage = seen.findIndex((request) => chunksIn(request).length >= 5);
  expect(rooms.indexOf('acts', firstPage)).toBe(firstPage + 1);
  expect(rooms.lastIndexOf('scans')).toBeGreaterThan(firstPage + 1);
});

test('a cut in the middle of a page costs no chunk that was at the hub: none is sent twice', async () => {
  const desk = await cutDesk(paper('large', 400_000));
  const accepted: string[] = [];
  let batches = 0;
  between(desk, /^\/hub\/scans\/_bulk_docs/, (request, pass) => {
    if (++batches % 3 === 0)
      return Promise.resolve(Response.json({ gateway: 'cut', detail: 'ECONNRESET' }, { status: 599 }));
    accepted.push(...chunksIn(request));
    return pass();
  });
  await desk.engine().api.cutLine(false);
  await eventually(
    async () => {
      await desk.engine().api.syncNow();
      return (await desk.engine().api.query('line')).waitingPages === 0;
    },
    'the page is at the hub',
    40,
  );
  expect(batches).toBeGreaterThan(3);
  expect(accepted.length).toBeGreaterThan(60);
  expect(new Set(accepted).size).toBe(accepted.length);
});

test('the other device gets thumbnails by itself and a page when it is opened, and a cut there costs no chunk', async () => {
  const desk = await cutDesk(paper('large', 200_000));
  await desk.engine().api.cutLine(false);
  await settled(desk);
  const laptop = office?.devices.supervisor;
  if (!laptop) throw new Error('no laptop');
  await laptop.open();
  const shown = async () => {
    const [row] = await laptop.engine().api.query('documents', {});
    return row && (await laptop.engine().api.query('document', row.document))?.pageList[0];
  };
  await eventually(async () => (await shown()) !== undefined, 'the document is there');
  const page = await shown();
  if (!page) throw new Error('no page');
  const hasThumbnail = async () => {
    const answer = await laptop.host().handle(new Request(`http://daftar/vault/${page.thumbnail}`));
    await answer.arrayBuffer();
    return answer.ok;
  };
  await eventually(hasThumbnail, 'the thumbnail is there');
  expect(page.here).toBe(false);

  const asked: string[] = [];
  let reads = 0;
  const stop = between(laptop, /^\/hub\/scans\/_all_docs/, ({ body }, pass) => {
    if (++reads === 2)
      return Promise.resolve(Response.json({ gateway: 'cut', detail: 'ECONNRESET' }, { status: 599 }));
    asked.push(...(JSON.parse(body) as { keys: string[] }).keys);
    return pass();
  });
  expect(await laptop.engine().api.pageImage(page.page)).toEqual({ ok: false, refusal: 'no-line' });
  const image = await laptop.engine().api.pageImage(page.page);
  stop();
  expect(image.ok && (await image.value.text()).length).toBe(page.bytes);
  expect(new Set(asked).size).toBe(asked.length);
  expect((await shown())?.here).toBe(true);
});

test('a picture that the hub refuses stops no other picture and no act', async () => {
  const desk = await cutDesk(paper('refused', 20_000), paper('good', 20_000));
  const { pages } = await objectsOf(desk);
  between(desk, /^\/hub\/scans\/_bulk_docs/, (request) => {
    const ids = chunksIn(request);
    if (!ids[0]?.startsWith(pages[0] ?? '-')) return undefined;
    const rows = ids.map((id) => ({ id, error: 'forbidden', reason: 'malformed' }));
    return Promise.resolve(Response.json(rows, { status: 201 }));
  });
  await desk.engine().api.cutLine(false);
  await eventually(
    async () => (await desk.engine().api.query('line')).waitingPages === 1,
    'the good page is there',
  );
  const { subject } = await desk.does({ do: 'open-file', file: cover });
  await eventually(
    async () => (await desk.engine().api.query('file', subject))?.tick.state === 'at-hub',
    'acts go on',
  );
});

test('a hub that takes only small pieces gets pages in small pieces', async () => {
  const desk = await cutDesk(paper('large', 200_000));
  between(desk, /^\/hub\/scans\/_bulk_docs/, ({ body }) =>
    body.length > 20_000
      ? Promise.resolve(new Response('{"error":"too_large"}', { status: 413 }))
      : undefined,
  );
  await desk.engine().api.cutLine(false);
  await settled(desk);
});

test('a damaged page from the hub is not shown as the page', async () => {
  const desk = await cutDesk(paper('page', 20_000));
  await desk.engine().api.cutLine(false);
  await settled(desk);
  const laptop = office?.devices.supervisor;
  if (!laptop) throw new Error('no laptop');
  await laptop.open();
  const { pages } = await objectsOf(desk);
  await eventually(
    async () => (await laptop.engine().api.query('documents', {})).length === 1,
    'the document is there',
  );
  answerWith(laptop, /^\/hub\/scans\/_all_docs/, 200, {
    rows: [0, 1, 2, 3].map((n) => ({ doc: { _id: `${pages[0]}:000${n}`, n: 4, data: 'AAAA' } })),
  });
  const image = await laptop.engine().api.pageImage(pages[0] ?? '');
  expect(image.ok).toBe(false);
});
