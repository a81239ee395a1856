import { afterEach, expect, test } from 'vitest';
import { sha256Hex } from '#shared/base/crypto';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

async function twoDevices(now?: () => number) {
  office = await createTestOffice(now ? { now } : {});
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('superintendent');
  return { desk, supervisor };
}

const store = async (device: TestDevice, text: string): Promise<string> => {
  const bytes = new TextEncoder().encode(text);
  const name = await sha256Hex(crypto.subtle as never, bytes);
  const request = new Request(`http://daftar/vault/${name}`, { method: 'PUT', body: bytes });
  expect((await device.host().handle(request)).ok).toBe(true);
  return name;
};

/** A page with a small picture for reading comes in on a device. */
async function scan(device: TestDevice, text: string) {
  const [page, readable, thumbnail] = [
    await store(device, `whole page: ${text}`),
    await store(device, `small: ${text}`),
    await store(device, `thumb ${text}`),
  ];
  const { subject } = await device.does({
    do: 'scan-page',
    page: {
      ...{ page, mime: 'image/png', bytes: 12 + text.length, width: 1000, height: 1400 },
      ...{ thumbnail, thumbnailBytes: 6 + text.length, source: `${text}.png` },
      readable: { object: readable, mime: 'image/webp', bytes: 7 + text.length },
      signs: { faults: ['blurred'] },
    },
  });
  return { page, readable, document: subject };
}

test('another computer reads the small picture of a page, and gets the page itself when it asks for it', async () => {
  const { desk, supervisor } = await twoDevices();
  const { page, document } = await scan(desk, 'bill');
  const view = async () => (await supervisor.engine().api.query('document', document))?.pageList[0];
  await eventually(async () => (await view()) !== undefined, 'the page is known there');
  await eventually(
    async () => (await desk.engine().api.query('line')).waitingPages === 0,
    'the page is at the hub',
  );
  const asked = async (whole?: boolean) => {
    const image = await supervisor.engine().api.pageImage(page, whole);
    return image.ok ? image.value.text() : image.refusal;
  };
  expect(await asked()).toBe('small: bill');
  expect(await view()).toMatchObject({ here: true, whole: false, faults: ['blurred'] });
  expect(await asked(true)).toBe('whole page: bill');
  expect(await view()).toMatchObject({ here: true, whole: true });
  expect(await asked()).toBe('whole page: bill');
});

test('words that two officers correct on two computers are both kept, and both computers show the same one', async () => {
  const { desk, supervisor } = await twoDevices();
  const { page } = await scan(desk, 'letter');
  const text = async (device: TestDevice) =>
    (await device.engine().api.query('reading', page))?.corrected ?? '';
  await eventually(async () => (await text(supervisor)).startsWith('whole'), 'the page is read');
  const correct = (device: TestDevice, fresh: string) =>
    device.does({ do: 'correct-page', correction: { page, words: [{ at: 1, old: 'page:', new: fresh }] } });
  await supervisor.engine().api.cutLine(true);
  await correct(desk, 'paper:');
  await correct(supervisor, 'sheet:');
  await supervisor.engine().api.cutLine(false);
  await eventually(async () => {
    const views = await Promise.all(
      [desk, supervisor].map((device) => device.engine().api.query('reading', page)),
    );
    return views.every((view) => view?.passed.length === 1) && views[0]?.corrected === views[1]?.corrected;
  }, 'both know both corrections');
  const found = await desk
    .engine()
    .api.query('search', await text(desk).then((all) => all.split(' ')[1] ?? ''));
  expect(found.map((hit) => hit.page)).toContain(page);

  const work = await desk.engine().api.query('paperWork', 30);
  expect(work).toMatchObject({
    pages: 1,
    loose: { documents: 1, pages: 1 },
    unread: 0,
    faults: [{ fault: 'blurred', pages: 1 }],
  });
  expect(work.days[0]?.people).toMatchObject([{ person: 'dealing-assistant', pages: 1 }]);
  expect(work.accuracy).toMatchObject([{ pages: 1, read: 'wholepage:letter'.length }]);
  expect(work.accuracy[0]?.corrected).toBeGreaterThan(1);
});

test('the month after, the work with paper is three indicators that nobody types', async () => {
  let now = Date.UTC(2026, 9, 15, 7);
  const { desk, supervisor } = await twoDevices(() => now);
  const { page } = await scan(desk, 'letter');
  await scan(desk, 'bill');
  now += 86_400_000;
  await scan(supervisor, 'note');
  await eventually(
    async () => ((await desk.engine().api.query('reading', page))?.corrected ?? '').startsWith('whole'),
    'the page is read',
  );
  await desk.does({
    do: 'correct-page',
    correction: { page, words: [{ at: 1, old: 'page:', new: 'sage:' }] },
  });
  await eventually(async () => {
    const work = await desk.engine().api.query('paperWork', 30);
    return work.pages === 3 && work.unread === 0;
  }, 'the pages of both computers are read');
  now = Date.UTC(2026, 10, 21, 7);
  const month = await desk.engine().api.query('indicatorMonth', '2026-27', 4);
  const drawn = (code: string) => month?.rows.find((row) => row.code === code)?.drawn;
  expect(drawn('R-DIG-01')).toEqual({ numerator: 3000, denominator: 2000 });
  expect(drawn('R-DIG-02')).toEqual({ numerator: 3000, denominator: 3000 });
  expect(drawn('R-DIG-03')).toEqual({ numerator: 1000, denominator: 'wholepage:letter'.length * 1000 });
  const earlier = await desk.engine().api.query('indicatorMonth', '2026-27', 3);
  expect(earlier?.rows.find((row) => row.code === 'R-DIG-01')?.drawn).toEqual({
    numerator: 0,
    denominator: 0,
  });
});
