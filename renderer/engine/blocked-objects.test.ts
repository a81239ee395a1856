import { afterEach, expect, test } from 'vitest';
import { between, type Seen } from './testing/faults';
import { openPair, type Pair } from './testing/pairs';
import { eventually, type TestDevice } from './testing/office';

const pairs: Pair[] = [];
afterEach(async () => {
  for (const pair of pairs.splice(0)) await pair.office.close();
});

const papers = Array.from({ length: 61 }, (_, index) => new File([`paper ${index}`], `${index}.png`));

/** Both devices; the desk has brought 61 papers in while its line was cut. */
async function openCut(): Promise<Pair & { readonly pages: Readonly<Record<string, string>> }> {
  const pair = await openPair();
  pairs.push(pair);
  const { api } = pair.desk.engine();
  await api.ocrControl('pause');
  await pair.desk.signIn('dealing-assistant');
  await api.cutLine(true);
  await api.bringIn(papers);
  const rows = await api.query('documents', { limit: 100 });
  const views = await Promise.all(rows.map((row) => api.query('document', row.document)));
  const objects = views.map((view) => [view?.title ?? '', view?.pageList[0]] as const);
  return {
    ...pair,
    pages: Object.fromEntries(
      objects.flatMap(([title, page]) => [
        [`${title} page`, page?.page ?? ''],
        [`${title} thumbnail`, page?.thumbnail ?? ''],
      ]),
    ),
  };
}
const keysOf = ({ body }: Seen): readonly string[] => (JSON.parse(body) as { keys: string[] }).keys;
const chunksOf = ({ body }: Seen): readonly string[] =>
  (JSON.parse(body) as { docs: { _id: string }[] }).docs.map((doc) => doc._id);
const isIn = (device: TestDevice, table: string, object: string): boolean =>
  device.engine().registers.sql.get(`SELECT 1 FROM ${table} WHERE object = ?`, [object]) !== undefined;
const find = (pages: Readonly<Record<string, string>>, start: string, end: string): string => {
  const [, object] =
    Object.entries(pages).find(([name]) => name.startsWith(start) && name.endsWith(end)) ?? [];
  if (!object) throw new Error(`no ${end} of ${start} among ${Object.keys(pages).join()}`);
  return object;
};

test('sixty pictures that the hub does not take keep no good one back', async () => {
  const { desk, pages } = await openCut();
  const good = [find(pages, '60', 'thumbnail'), find(pages, '60', 'page')];
  between(desk, /^\/hub\/scans\/_bulk_docs/, (request) => {
    const ids = chunksOf(request);
    if (ids.every((id) => good.some((object) => id.startsWith(object)))) return undefined;
    return Promise.resolve(
      Response.json(
        ids.map((id) => ({ id, error: 'forbidden', reason: 'malformed' })),
        { status: 201 },
      ),
    );
  });
  await desk.engine().api.cutLine(false);
  await eventually(
    () => good.every((object) => isIn(desk, 'sent_objects', object)),
    'the good ones are sent',
  );
});

test('sixty thumbnails that are missing at the hub keep no older one back', async () => {
  const { desk, laptop, pages } = await openCut();
  const good = find(pages, '0.', 'thumbnail');
  between(laptop, /^\/hub\/scans\/_all_docs/, (request) => {
    const keys = keysOf(request);
    if (keys.every((id) => id.startsWith(good))) return undefined;
    return Promise.resolve(Response.json({ rows: keys.map((key) => ({ key, error: 'not_found' })) }));
  });
  await desk.engine().api.cutLine(false);
  await eventually(() => isIn(laptop, 'objects_here', good), 'the good one came');
});

test('a picture at which the hub fails every time keeps the others back for one try only', async () => {
  const { desk, pages } = await openCut();
  const bad = find(pages, '0.', 'thumbnail');
  const good = [find(pages, '60', 'thumbnail'), find(pages, '60', 'page')];
  between(desk, /^\/hub\/scans\/_bulk_docs/, (request) =>
    chunksOf(request).some((id) => id.startsWith(bad))
      ? Promise.resolve(Response.json({ error: 'unknown_error' }, { status: 500 }))
      : undefined,
  );
  await desk.engine().api.cutLine(false);
  await eventually(
    () => good.every((object) => isIn(desk, 'sent_objects', object)),
    'the good ones are sent',
  );
});

test('a thumbnail that came damaged once is asked for again and comes', async () => {
  const { desk, laptop, pages } = await openCut();
  const damaged = find(pages, '7.', 'thumbnail');
  let hurt = 0;
  between(laptop, /^\/hub\/scans\/_all_docs/, (request) => {
    if (hurt > 0 || !keysOf(request).every((id) => id.startsWith(damaged))) return undefined;
    hurt++;
    const [id = ''] = keysOf(request);
    const doc = { _id: id, n: 1, data: btoa('not the picture') };
    return Promise.resolve(Response.json({ rows: [{ id, key: id, doc }] }));
  });
  await desk.engine().api.cutLine(false);
  await eventually(() => isIn(laptop, 'objects_here', damaged), 'it came');
  expect(hurt).toBe(1);
});
