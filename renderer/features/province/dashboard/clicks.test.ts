import { afterAll, beforeAll, expect, test } from 'vitest';
import { chanceOf } from '#main/cli/demo-province/seeded';
import { rolloutOf } from '#main/cli/demo-province/rollout';
import { connectHub } from '#main/hub/admin';
import { parseAct, type Act } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import { periodOf } from '#shared/base/calendar';
import { fromHubDocument } from '#shared/hub/document';
import type { Engine } from '#engine/engine';
import type { BoardAsked, BoardBy, BoardColumn, BoardRow, BoardView } from '#engine/province-views';
import { eventually } from '#engine/testing/office';
import { createTestProvince, type TestProvince } from '#engine/testing/province';
import { cellPath, placeFrom } from './board-view';

/** How many cells are walked: few in the suite, 200 with DAFTAR_CELLS=200. */
const walks = Number(process.env.DAFTAR_CELLS ?? 12);
const year = '2026-27';
const kinds = ['MTI hospital', 'TMA'];
const bodies = Array.from({ length: 4 }, (_, n) => ({
  ...{ office: `KP-01${String(n + 1).padStart(2, '0')}`, name: `Body ${n + 1}`, kind: kinds[n % 2] ?? '' },
  district: ['Swat', 'Kohat'][n >> 1] ?? '',
}));

let place: TestProvince;
let engine: Engine;
beforeAll(async () => {
  place = await createTestProvince({ entities: bodies, months: 3, today: '2026-10-20', papers: 1000 });
  engine = await place.open();
  await eventually(async () => {
    const board = await engine.api.query('provinceBoard', { by: 'office', year });
    return board?.rows.length === 4 && board.rows.every((row) => row.figures.cash !== 0);
  }, 'the figures are here');
}, 240_000);
afterAll(() => place.close());

const boardOf = async (asked: BoardAsked): Promise<BoardView> => {
  const board = await engine.api.query('provinceBoard', asked);
  if (!board) throw new Error('no board');
  return board;
};

type Line = {
  readonly office: string;
  readonly kind: string;
  readonly district: string;
  readonly period: number;
  readonly head: string;
  readonly spent: number;
  readonly received: number;
};

/** Every line of every posted voucher of an office, read from its raw acts: no fold, no facts, no view. */
async function linesOf(body: (typeof bodies)[number]): Promise<readonly Line[]> {
  type Page = { rows: { doc: unknown }[] };
  const path = `${body.office.toLowerCase()}-acts/_all_docs?include_docs=true`;
  const page = await connectHub(place.admin).ask<Page>('GET', path);
  const acts: readonly Act[] = (page?.rows ?? []).flatMap(({ doc }) => parseAct(fromHubDocument(doc)) ?? []);
  const posted = new Set(acts.filter((act) => act.kind === 'voucher.posted').map((act) => act.subject));
  return acts.flatMap((act) => {
    const voucher = posted.has(act.subject) ? bodyOf(voucherPrepared, act) : undefined;
    return (voucher?.year === year ? voucher.lines : []).map(({ head, debit, credit }) => ({
      ...{ office: body.office, kind: body.kind, district: body.district, head },
      period: periodOf(voucher?.date ?? ''),
      spent: head.startsWith('A') ? debit - credit : 0,
      received: head.startsWith('C') ? credit - debit : 0,
    }));
  });
}

function keyOf(by: BoardBy, line: Line): string {
  if (by === 'department') return rolloutOf(line).department ?? '';
  return by === 'month' ? `${year}:${String(line.period).padStart(2, '0')}` : line[by];
}

test('every cell of spending and receipts, whatever the rows are, equals what the raw acts add up to', async () => {
  const lines = (await Promise.all(bodies.map(linesOf))).flat();
  const ranges = [
    [1, 4],
    [2, 3],
    [4, 4],
  ] as const;
  for (const by of ['kind', 'district', 'department', 'office', 'head', 'month'] as const)
    for (const [from, to] of ranges) {
      const board = await boardOf({ by, year, from, to });
      const own = lines.filter(({ period }) => period >= from && period <= to);
      const sum = (key: string | undefined, column: 'spent' | 'received'): number =>
        own.reduce(
          (all, line) => (key === undefined || keyOf(by, line) === key ? all + line[column] : all),
          0,
        );
      expect(board.rows.length).toBeGreaterThan(0);
      for (const row of [...board.rows, { ...board.total, key: undefined }])
        expect([by, row.key, row.figures.spent, row.figures.received]).toEqual([
          ...[by, row.key, sum(row.key, 'spent'), sum(row.key, 'received')],
        ]);
      const keys = new Set(board.rows.map((row) => row.key));
      expect(own.filter((line) => !keys.has(keyOf(by, line)) && line.spent + line.received !== 0)).toEqual(
        [],
      );
    }
});

/** One click: the address that the cell has on the screen, and the rows that it leads to. */
async function walk(
  asked: BoardAsked,
  row: BoardRow,
  column: BoardColumn,
  pick: (rows: readonly BoardRow[]) => BoardRow,
) {
  let place = cellPath(asked, await boardOf(asked), row, column);
  for (let clicks = 1; clicks <= 4; clicks++) {
    const url = new URL(place, 'http://daftar');
    const parts = url.pathname.split('/').slice(3); // after /province/<tab>
    const { asked: next } = placeFrom(url.searchParams);
    if (parts[1] === 'behind') {
      const { year: of = year, from = 1, to = 12, head } = next;
      const cell = { office: parts[0] ?? '', year: of, from, to, column, ...(head ? { head } : {}) };
      const behind = await engine.api.query('provinceBehind', cell);
      if (behind.state !== 'here') throw new Error(behind.state);
      const subject = behind.value.rows[0]?.subject ?? '';
      return { clicks: clicks + 1, cell, behind: behind.value, subject };
    }
    const { head: _head, ...rest } = next;
    const shown: BoardAsked = parts[0] === undefined ? next : { ...rest, by: 'head', office: parts[0] };
    const board = await boardOf(shown);
    const rows = board.rows.filter((one) => one.figures[column] !== 0);
    const found = next.head && parts[0] ? rows.find((one) => one.key === next.head) : pick(rows);
    if (!found) throw new Error(`${place} leads to nothing`);
    place = cellPath(shown, board, found, column);
  }
  throw new Error(`${place} is more than four clicks from the paper`);
}

test(`${walks} random cells reach their voucher and its scanned paper in at most four clicks`, async () => {
  const chance = chanceOf('cells');
  for (let n = 0; n < walks; n++) {
    const by = chance.pick(['kind', 'district', 'office', 'head', 'month'] as const);
    const from = chance.whole(2, 4);
    const asked: BoardAsked = { by, year, from, to: chance.whole(from, 4) };
    const board = await boardOf(asked);
    const row = chance.pick(board.rows.filter(({ figures }) => figures.spent !== 0));
    const reached = await walk(asked, row, 'spent', (rows) => chance.pick(rows));
    expect({ cell: [by, row.key], clicks: reached.clicks <= 4 }).toEqual({
      cell: [by, row.key],
      clicks: true,
    });
    const { office, head } = reached.cell;
    const cell = await boardOf({ ...asked, ...reached.cell, by: 'head' });
    expect(reached.behind.total).toBe(cell.rows.find((one) => one.key === head)?.figures.spent);
    const paper = await engine.api.query('provincePaper', office, reached.subject);
    if (paper.state !== 'here') throw new Error(paper.state);
    expect(paper.value.faults).toEqual([]);
    expect(paper.value.vouchers[0]?.lines.map((line) => line.head)).toContain(head);
    const image = await engine.api.pageImage(paper.value.pages[0]?.page ?? '');
    expect(image.ok).toBe(true);
  }
}, 240_000);
