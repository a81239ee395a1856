import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseEntities } from '#main/cli/demo-province/entities';
import { seededKey } from '#main/cli/demo-province/seeded';
import { connectHub } from '#main/hub/admin';
import { hubSource } from '#main/hub/audit/source';
import { budgetSanctioned } from '#shared/acts/kinds/budget-sanctioned';
import { releaseIssued } from '#shared/acts/kinds/release-issued';
import { accountOpened } from '#shared/acts/kinds/account-opened';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import { bodyOf } from '#shared/acts/kinds';
import { parseAct, type Act } from '#shared/acts/act';
import { utf8 } from '#shared/base/bytes';
import { zipOf } from '#shared/base/zip';
import { makePack } from '#shared/domain/audit/make-pack';
import { fiscalYearOf, periodOf, quarterOf } from '#shared/base/calendar';
import { fromHubDocument, toHubDocument } from '#shared/hub/document';
import type { Engine } from '../engine';
import { eventually } from '../testing/office';
import { createTestProvince, type TestProvince } from '../testing/province';

const kinds = ['MTI hospital', 'TMA', 'public university', 'WSSC'];
const bodies = Array.from({ length: 8 }, (_, n) => ({
  ...{ office: `KP-01${String(n + 1).padStart(2, '0')}`, name: `Body ${n + 1}`, kind: kinds[n % 4] ?? '' },
  district: n % 2 === 0 ? 'Swat' : 'Kohat',
}));
const months = 4;

let place: TestProvince;
let engine: Engine;
beforeAll(async () => {
  const entities = chooseEntities(bodies, 8, '7', []);
  place = await createTestProvince({ entities, months, today: '2026-11-20', papers: 2 });
  engine = await place.open();
  await eventually(async () => {
    const feed = await engine.api.query('provinceFeed');
    const board = await engine.api.query('provinceBoard', { by: 'office' });
    return feed.entities === 8 && board?.months.length === months + 1; // the budget and the opening are in July
  }, 'the figures are here');
}, 60_000);
afterAll(() => place.close());

async function actsAtHub(office: string): Promise<readonly Act[]> {
  type Page = { rows: { doc: unknown }[] };
  const path = `${office.toLowerCase()}-acts/_all_docs?include_docs=true`;
  const page = await connectHub(place.admin).ask<Page>('GET', path);
  return (page?.rows ?? []).flatMap(({ doc }) => parseAct(fromHubDocument(doc)) ?? []);
}

/** What an office's acts come to in months of a year, added up by hand: no fold, no facts, no view. Paisa. */
function addUp(acts: readonly Act[], year: string, from: number, to: number) {
  const posted = new Set(acts.filter((act) => act.kind === 'voucher.posted').map((act) => act.subject));
  const figures = { budget: 0, released: 0, spent: 0, received: 0, cash: 0 };
  const isUpTo = (y: string, period: number): boolean => y < year || (y === year && period <= to);
  for (const act of acts) {
    const budget = bodyOf(budgetSanctioned, act);
    if (budget?.year === year) figures.budget += budget.amount;
    const release = bodyOf(releaseIssued, act);
    if (release?.year === year && periodOf(release.on) <= to) {
      expect(release.quarter).toBe(quarterOf(release.on));
      figures.released += release.amount;
    }
    const account = bodyOf(accountOpened, act);
    if (account && isUpTo(fiscalYearOf(account.on), periodOf(account.on))) figures.cash += account.opening;
    const voucher = bodyOf(voucherPrepared, act);
    if (!voucher || !posted.has(act.subject)) continue;
    const period = periodOf(voucher.date);
    for (const { head, debit, credit } of voucher.lines) {
      const inRange = voucher.year === year && period >= from && period <= to;
      if (inRange && head.startsWith('A')) figures.spent += debit - credit;
      if (inRange && head.startsWith('C')) figures.received += credit - debit;
      if (isUpTo(voucher.year, period) && head === 'F01406') figures.cash += debit - credit;
    }
  }
  return figures;
}

test('every cell of the dashboard equals what the raw acts at the hub add up to', async () => {
  const all = new Map<string, readonly Act[]>();
  for (const { office } of bodies) all.set(office, await actsAtHub(office));
  for (const [from, to] of [
    [1, 5],
    [2, 2],
    [3, 4],
    [5, 5],
  ] as const) {
    // prettier-ignore
    const asked = { year: '2026-27', from, to };
    const byOffice = await engine.api.query('provinceBoard', { ...asked, by: 'office' });
    expect(byOffice?.rows).toHaveLength(8);
    const expected = new Map([...all].map(([office, acts]) => [office, addUp(acts, '2026-27', from, to)]));
    for (const row of byOffice?.rows ?? [])
      expect({ key: row.key, ...row.figures }).toMatchObject({ key: row.key, ...expected.get(row.key) });
    const byKind = await engine.api.query('provinceBoard', { ...asked, by: 'kind' });
    for (const row of byKind?.rows ?? []) {
      const own = bodies.filter((body) => body.kind === row.key).map((body) => expected.get(body.office));
      expect(row.figures.spent).toBe(own.reduce((sum, one) => sum + (one?.spent ?? 0), 0));
      expect(row.coverage.of).toBe(own.length);
    }
  }
});

test('who was silent is missing from the coverage, and nobody else', async () => {
  const silent = place.written.planted.filter((one) => one.what === 'silent').map((one) => one.office);
  expect(silent).toHaveLength(1);
  const board = await engine.api.query('provinceBoard', { by: 'office', year: '2026-27', to: 5 });
  expect(board?.total.coverage).toMatchObject({ here: 7, of: 8 });
  const missing = board?.rows.filter((row) => row.coverage.here === 0).map((row) => row.key);
  expect(missing).toEqual(silent);
});

test('behind each cell of a head and month stand its vouchers, and they add up to it', async () => {
  for (const { office } of bodies) {
    const range = { office, year: '2026-27', from: 4, to: 4 };
    const board = await engine.api.query('provinceBoard', { ...range, by: 'head' });
    for (const row of board?.rows.filter((one) => one.figures.spent !== 0) ?? []) {
      const behind = await engine.api.query('provinceBehind', { ...range, column: 'spent', head: row.key });
      if (behind.state !== 'here') throw new Error(behind.state);
      expect(behind.value).toMatchObject({ total: row.figures.spent, unlisted: 0 });
      expect(behind.value.rows.reduce((sum, one) => sum + one.amount, 0)).toBe(row.figures.spent);
      for (const one of behind.value.rows) expect(one.number).toMatch(/^PV\/2026-27\/A-\d{5}$/);
    }
  }
});

test('each planted overspend, duplicate and split is reached from its cell, down to who signed', async () => {
  const planted = place.written.planted.filter((one) => one.vouchers.length > 0);
  expect(new Set(planted.map((one) => one.what))).toEqual(new Set(['overspend', 'duplicate', 'split']));
  for (const { office, year, period, head = '', vouchers, payee } of planted) {
    const cell = { office, year, from: period, to: period, column: 'spent', head } as const;
    const behind = await engine.api.query('provinceBehind', cell);
    if (behind.state !== 'here') throw new Error(behind.state);
    const listed = behind.value.rows.map((row) => row.subject);
    expect(listed).toEqual(expect.arrayContaining([...vouchers]));
    const paper = await engine.api.query('provincePaper', office, vouchers[0] ?? '');
    if (paper.state !== 'here') throw new Error(paper.state);
    expect(paper.value).toMatchObject({
      office,
      acts: 2,
      faults: [],
      vouchers: [{ payee, state: 'posted' }],
    });
    const [voucher] = paper.value.vouchers;
    expect([voucher?.preparedBy.post, voucher?.settledBy?.post]).toEqual([
      'accounts-assistant',
      'accounts-officer',
    ]);
  }
});

test('the scanned page comes whole from the office’s own database, and stays for the session without a line', async () => {
  const cell = { office: 'KP-0101', year: '2026-27', from: 4, to: 4, column: 'spent' } as const;
  const behind = await engine.api.query('provinceBehind', cell);
  if (behind.state !== 'here') throw new Error(behind.state);
  const row = behind.value.rows.find((one) => one.papers > 0);
  const paper = await engine.api.query('provincePaper', 'KP-0101', row?.subject ?? '');
  if (paper.state !== 'here') throw new Error(paper.state);
  const [page] = paper.value.pages;
  if (!page) throw new Error('no page');
  const image = await engine.api.pageImage(page.page);
  if (!image.ok) throw new Error(image.refusal);
  const bytes = Buffer.from(await image.value.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(page.page);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');

  place.lineDown(true);
  expect((await engine.api.query('provinceBehind', cell)).state).toBe('here');
  expect((await engine.api.query('provincePaper', 'KP-0101', row?.subject ?? '')).state).toBe('here');
  expect((await engine.api.pageImage(page.page)).ok).toBe(true);
  expect((await engine.api.query('provincePaper', 'KP-0102', row?.subject ?? '')).state).toBe('no-line');
  place.lineDown(false);
  expect((await engine.api.query('provincePaper', 'KP-0102', row?.subject ?? '')).state).toBe('not-there');
});

test('an auditor’s pack of this device is that of the hub’s administrator, file by file, and says what is missing', async () => {
  const cell = { office: 'KP-0101', year: '2026-27', from: 4, to: 4, column: 'spent' } as const;
  const behind = await engine.api.query('provinceBehind', cell);
  if (behind.state !== 'here') throw new Error(behind.state);
  const [scanned] = behind.value.rows.filter((one) => one.papers > 0);
  const sample = [
    { office: 'KP-0101', number: scanned?.number ?? '', subject: scanned?.subject ?? '' },
    { office: 'KP-0102', number: 'PV/2026-27/A-00001' }, // looked for among all of the office
    { office: 'KP-0102', number: 'PV/2026-27/A-99999' },
  ];
  const made = await engine.api.query('provinceAuditPack', sample);
  if (made.state !== 'here') throw new Error(made.state);
  const { zip, ...said } = made.value;
  expect(said).toEqual({
    ...{ asked: 3, complete: 2 },
    missing: [expect.objectContaining({ number: 'PV/2026-27/A-99999', why: 'no-voucher' })],
  });
  const { key, publicKey } = seededKey('the root of a test');
  const pack = await makePack(hubSource(connectHub(place.admin), { key, publicKey }), sample);
  const files = [...pack.files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const expected = zipOf(
    files.map(([name, text]) => ({ name, bytes: typeof text === 'string' ? utf8(text) : text })),
  );
  expect(Buffer.from(await zip.arrayBuffer()).equals(Buffer.from(expected))).toBe(true);
  expect(files.map(([name]) => name)).toContain('index.html');
  expect(files.filter(([name]) => name.startsWith('pages/'))).not.toEqual([]);
  place.lineDown(true);
  expect((await engine.api.query('provinceAuditPack', sample)).state).toBe('no-line');
  place.lineDown(false);
});

test('a changed act is shown as one that counts in nothing', async () => {
  const acts = await actsAtHub('KP-0103');
  const posted = acts.find((act) => act.kind === 'voucher.posted');
  const prepared = acts.find((act) => act.subject === posted?.subject && act.kind === 'voucher.prepared');
  if (!posted || !prepared) throw new Error('no voucher');
  const hub = connectHub(place.admin);
  const path = `kp-0103-acts/${prepared.id}`;
  const before = await hub.ask<{ _rev: string }>('GET', path);
  const body = { ...(prepared.body as object), payee: 'Somebody else' };
  const forged = { ...toHubDocument({ ...prepared, body }), _id: prepared.id.replace(/\d{8}$/, '00999999') };
  await hub.ask('PUT', `kp-0103-acts/${forged._id}`, { ...forged, counter: 999_999 });
  expect(before?._rev).toMatch(/^1-/);
  const paper = await engine.api.query('provincePaper', 'KP-0103', posted.subject);
  if (paper.state !== 'here') throw new Error(paper.state);
  expect(paper.value.faults).toEqual([{ act: forged._id, why: 'bad-signature' }]);
  expect(paper.value.vouchers[0]?.payee).not.toBe('Somebody else');
});
