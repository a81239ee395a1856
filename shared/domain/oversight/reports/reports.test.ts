import readWorkbook, { readSheet } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { sampleDocuments, sampleOversight } from '../testing/province-sample';
import type { ProvinceDocument } from '../province-documents';
import { createFacts, type ReportAsked } from './facts';
import { makeReport } from './make-report';
import { report as schema, reportKinds, type Report, type ReportCell, type ReportTable } from './report';
import { reportHtml } from './report-html';
import { cellText } from './report-text';
import { reportXlsx } from './report-xlsx';

const september = { year: '2026-27', period: 3, day: '2026-10-15' } as const;
const asked = (kind: ReportAsked['kind']): ReportAsked => ({
  ...{ kind, ...september },
  ...(kind === 'entity' ? { office: 'KP-0101' } : {}),
});

function reportOf(
  kind: ReportAsked['kind'],
  documents: readonly ProvinceDocument[] = sampleDocuments,
): Report {
  const facts = createFacts(asked(kind));
  for (const doc of documents) facts.add(doc);
  return makeReport(facts.facts({ oversight: sampleOversight }));
}

function tableOf({ sections }: Report, key: string): ReportTable {
  const found = sections.flatMap((section) => section.tables).find((table) => table.key === key);
  if (!found) throw new Error(`no table ${key}`);
  return found;
}

const textOf = (cells: readonly ReportCell[]): readonly string[] => cells.map((cell) => cellText(cell, 'en'));
const valueOf = (cell: ReportCell | undefined) => (cell && cell.is !== 'text' ? cell.value : undefined);

test.each(reportKinds)('the same documents in any order give the same bytes: %s', (kind) => {
  const [one, two] = [reportOf(kind), reportOf(kind, sampleDocuments.toReversed())];
  expect(schema.parse(one)).toEqual(one);
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  for (const language of ['en', 'ur'] as const) {
    expect(reportHtml(two, language)).toBe(reportHtml(one, language));
    expect(reportXlsx(two, language)).toEqual(reportXlsx(one, language));
  }
});

test('the consolidated report adds up exact paisa, and says how many offices are in each figure', () => {
  const made = reportOf('financial');
  const kinds = tableOf(made, 'kind');
  const [hospitals, tmas, all] = kinds.rows;
  const add = (documents: readonly ProvinceDocument[], measure: string, month?: number): number =>
    documents
      .flatMap((doc) => (doc.type === 'sum' && (month ?? doc.period) === doc.period ? doc.rows : []))
      .reduce((sum, [name, , amount]) => sum + (name === measure ? amount : 0), 0);
  expect(valueOf(all?.cells[2])).toBe(add(sampleDocuments, 'released'));
  expect(valueOf(all?.cells[3])).toBe(add(sampleDocuments, 'spent', 3));
  expect(valueOf(all?.cells[4])).toBe(add(sampleDocuments, 'spent'));
  expect(valueOf(all?.cells[7])).toBe(add(sampleDocuments, 'cash'));
  expect([hospitals?.coverage, tmas?.coverage, all?.coverage]).toEqual([
    { here: 2, of: 2 },
    { here: 0, of: 2 },
    { here: 2, of: 4 },
  ]);
  expect(cellText(tmas?.cells[4] ?? null, 'en')).toBe('101.00');
  const offices = tableOf(made, 'offices').rows.map((row) => textOf(row.cells).slice(0, 3));
  expect(offices.at(2)).toEqual(['KP-0103', 'TMA Swat', 'August 2026']);
  expect(offices.at(3)).toEqual(['KP-0104', 'TMA Kohat', 'never']);
});

test('every figure of money leads to its evidence', () => {
  const cells = [reportOf('financial'), reportOf('performance'), reportOf('entity')].flatMap((made) =>
    made.sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows.flatMap((row) => row.cells))),
  );
  const figures = cells.filter((cell) => cell?.is === 'money');
  expect(figures.length).toBeGreaterThan(100);
  expect(figures.filter((cell) => cell?.link === undefined)).toEqual([]);
  const head = tableOf(reportOf('entity'), 'heads').rows[0]?.cells[4];
  expect(head?.link).toBe(
    '/province/entities/KP-0101/behind?year=2026-27&from=3&to=3&column=spent&head=A03303',
  );
});

test('rates are added up again over offices and months, and what nobody reported is a state and no zero', () => {
  const [beds, medicines] = tableOf(reportOf('performance'), 'indicators').rows;
  // (90 + 10 + 300) of (100 + 1000 + 400); the average of the three rates would be 55.3 %
  expect(textOf(beds?.cells ?? []).slice(2)).toEqual(['400', '1,500', '26.667', '%', '0 of 2', '3 of 6']);
  expect(beds?.coverage).toEqual({ here: 3, of: 6 });
  expect(textOf(medicines?.cells ?? []).slice(2)).toEqual(['—', '—', '—', 'days', '—', 'not reported']);
});

test('the compliance report gives each missing return its one reason, and how late the others were', () => {
  const made = reportOf('compliance');
  const missing = tableOf(made, 'missing').rows.map(({ cells }) => {
    const [office, , , month, , reason] = textOf(cells);
    return `${office} ${month}: ${reason}`;
  });
  expect(missing).toEqual([
    'KP-0102 July 2026: not begun',
    'KP-0104 July 2026: silent',
    'KP-0102 August 2026: not begun',
    'KP-0103 August 2026: silent',
    'KP-0104 August 2026: silent',
    'KP-0103 September 2026: silent',
    'KP-0104 September 2026: silent',
  ]);
  expect(tableOf(made, 'late').rows.map(({ cells }) => [textOf(cells)[0], textOf(cells).at(-1)])).toEqual([
    ['KP-0101', '5'],
    ['KP-0102', '2'],
  ]);
  const total = tableOf(made, 'punctuality').rows.at(-1);
  expect(textOf(total?.cells ?? []).slice(2)).toEqual(['12', '3', '2', '7', '42 %']);
});

test('a return that is not due yet is not owed', () => {
  const facts = createFacts({ kind: 'compliance', year: '2026-27', period: 3, day: '2026-10-08' });
  for (const doc of sampleDocuments) if (doc.type === 'entity') facts.add(doc);
  const made = makeReport(facts.facts({ oversight: sampleOversight }));
  expect(new Set(tableOf(made, 'missing').rows.map(({ cells }) => textOf(cells)[3]))).toEqual(
    new Set(['July 2026', 'August 2026']),
  );
});

test('one changed voucher changes the tables that rest on it, and no other', () => {
  const changed = sampleDocuments.map((doc) =>
    doc._id === 'sum:KP-0103:2026-27:02' && doc.type === 'sum'
      ? { ...doc, rows: doc.rows.map((row) => (row[0] === 'spent' ? [row[0], row[1], row[2] + 1] : row)) }
      : doc,
  ) as readonly ProvinceDocument[];
  const differing = (kind: ReportAsked['kind']): readonly string[] => {
    const [before, after] = [reportOf(kind), reportOf(kind, changed)];
    return before.sections.flatMap(({ tables }) =>
      tables.flatMap(({ key }) =>
        JSON.stringify(tableOf(before, key)) === JSON.stringify(tableOf(after, key)) ? [] : [key],
      ),
    );
  };
  expect(differing('financial')).toEqual(['figures', 'kind', 'district', 'heads', 'offices']);
  expect(differing('performance')).toEqual(['kinds', 'offices']);
  expect(differing('compliance')).toEqual([]);
  expect(differing('entity')).toEqual([]);
});

test('a workbook has a sheet for each table, opens, and holds exact amounts', async () => {
  const blob = new Blob([reportXlsx(reportOf('financial'), 'en')]);
  expect((await readWorkbook(blob)).map((one) => one.sheet)).toEqual([
    ...['In short', 'By kind of body', 'By district', 'By head of account', 'What is owed', 'By office'],
  ]);
  const rows = await readSheet(blob, 'By office');
  expect(rows[4]?.slice(0, 2)).toEqual(['KP-0101', 'DHQ Hospital <Bannu> & "sons"']);
  expect(rows[4]?.[5]).toBe(100.01);
  expect(rows[5]?.[1]).toBe('=Hospital');
  expect(rows[5]?.[5]).toBe(900000000000.01);
  expect(rows[5]?.at(-1)).toBe('1 of 1');
});

test('a page in Urdu runs from right to left, needs nothing else, and no name can become markup', () => {
  const [page, english] = [
    reportHtml(reportOf('performance'), 'ur'),
    reportHtml(reportOf('financial'), 'en'),
  ];
  expect(page).toContain('<html lang="ur" dir="rtl">');
  expect(page).toContain('سہ ماہی رپورٹ کارکردگی خدمات');
  expect(page).toContain('رپورٹ نہیں ہوا');
  expect(english).toContain('DHQ Hospital &lt;Bannu&gt; &amp; &quot;sons&quot;');
  expect(english).not.toContain('<Bannu>');
  expect(page + english).not.toMatch(/<script|src=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  expect(english).toContain('The books of 2 of 4 offices reach September 2026');
});

test('districts are called in Urdu as the province published it on that day, on tiles too', () => {
  const district = { code: 'Swat', source: 'test', title: 'Swat', titleUrdu: 'ضلع سوات', shortUrdu: 'سوات' };
  const made = (kind: ReportAsked['kind'], from: string): string => {
    const facts = createFacts(asked(kind));
    for (const doc of sampleDocuments) facts.add(doc);
    const districts = [{ ...district, from, division: 'Malakand', divisionUrdu: 'ملاکنڈ' }];
    return reportHtml(makeReport(facts.facts({ oversight: { ...sampleOversight, districts } })), 'ur');
  };
  const page = made('financial', '2026-07-01');
  expect(page).toContain('<bdi>ضلع سوات</bdi>');
  expect(page).toMatch(/<text direction="rtl" [^>]*>سوات<\/text>/);
  expect(page).toMatch(/aria-label="[^"]*ضلع سوات/);
  expect(page).toMatch(/<a href="daftar:\/province\/board[^"]*district=Swat[^"]*"><g>/);
  expect(made('financial', '2027-07-01')).not.toContain('ضلع سوات');
  expect(made('financial', '2027-07-01')).toMatch(/<text direction="ltr" [^>]*>Swat<\/text>/);
});
