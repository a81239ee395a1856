import { expect, test } from 'vitest';
import type { ProvinceDocument } from '#shared/domain/oversight/province-documents';
import { createFacts } from '#shared/domain/oversight/reports/facts';
import { makeReport } from '#shared/domain/oversight/reports/make-report';
import { reportId } from '#shared/domain/oversight/reports/report-document';
import { reportKinds } from '#shared/domain/oversight/reports/report';
import { sampleDocuments, sampleOversight } from '#shared/domain/oversight/testing/province-sample';
import { prepareSchema } from '../registers/schema';
import { openSql } from '../registers/sql';
import { readReport, readReportKept, readReportsKept } from './reports';
import { takeDocuments } from './take-documents';

const now = Date.parse('2026-10-15T12:00:00+05:00');
const known = { oversight: sampleOversight, chart: undefined };

async function fill(documents: readonly { readonly _id: string }[]) {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  sql.transaction(() =>
    takeDocuments(
      sql,
      documents.map((doc) => ({ id: doc._id, deleted: false, doc })),
    ),
  );
  return sql;
}

const made = (kind: (typeof reportKinds)[number], office?: string) => {
  const chosen = { kind, year: '2026-27', period: 3, ...(office ? { office } : {}) };
  const facts = createFacts({ ...chosen, day: '2026-10-15' });
  for (const doc of sampleDocuments) facts.add(doc);
  return { chosen, report: makeReport(facts.facts(known)) };
};

test.each([
  ...reportKinds.filter((kind) => kind !== 'entity').map((kind) => [kind, undefined] as const),
  ...['KP-0101', 'KP-0103', 'KP-0104'].map((office) => ['entity', office] as const),
])('a device makes the very report that the hub makes of the same documents: %s %s', async (kind, office) => {
  const sql = await fill(sampleDocuments);
  try {
    const { chosen, report } = made(kind, office);
    expect(JSON.stringify(readReport(sql, known, chosen, now))).toBe(JSON.stringify(report));
  } finally {
    sql.close();
  }
});

test('there is no report of a month without any figures', async () => {
  const sql = await fill(sampleDocuments as readonly ProvinceDocument[]);
  try {
    expect(readReport(sql, known, { kind: 'financial', year: '2026-27', period: 6 }, now)).toBeNull();
  } finally {
    sql.close();
  }
});

test('what the hub made on schedule is kept as it was made; what says to be one and is not, is put aside', async () => {
  const { report } = made('financial');
  const document = { _id: reportId(report), type: 'report', asOf: report.asOf, report, files: {} };
  const false_ = { ...document, _id: 'report:financial:2026-27:04' };
  const sql = await fill([document, false_, { _id: 'report:entity:2026-27:01:KP-0101' }]);
  try {
    expect(readReportsKept(sql).map((one) => one.id)).toEqual(['report:financial:2026-27:03']);
    expect(readReportKept(sql, document._id)).toEqual(report);
    expect(sql.all('SELECT id FROM province_aside ORDER BY id')).toEqual([
      { id: 'report:entity:2026-27:01:KP-0101' },
      { id: 'report:financial:2026-27:04' },
    ]);
  } finally {
    sql.close();
  }
});
