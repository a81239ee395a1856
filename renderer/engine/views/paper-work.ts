import { dayInPakistan } from '#shared/base/calendar';
import type { Page } from '#shared/domain/records/page';
import type { PaperQueries, PaperWorkView } from '../paper-views';
import { notAllBound } from '../registers/print-tables';
import type { Registers } from '../registers/registers';
import { present } from './shape';

const inUse = 'EXISTS (SELECT 1 FROM document_pages p WHERE p.page = s.page)';
const looseSql = `
  SELECT COUNT(*) AS documents, COALESCE(SUM(d.pages), 0) AS pages FROM documents d WHERE d.pages > 0
    AND NOT EXISTS (SELECT 1 FROM papers p WHERE p.document = d.document)
    AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.document = d.document)
    AND NOT EXISTS (SELECT 1 FROM voucher_documents v WHERE v.document = d.document)
    AND ${notAllBound}`;
const unreadSql = `
  SELECT COUNT(DISTINCT p.page) AS n FROM document_pages p
  WHERE NOT EXISTS (SELECT 1 FROM readings r WHERE r.page = p.page)`;
const unsureSql = `
  SELECT DISTINCT p.page FROM readings r JOIN document_pages p ON p.page = r.page WHERE r.confidence < 50`;

/** Counts the work with paper from the registers. `now` is the wall clock in milliseconds. */
export function createPaperWork({ sql, authority, folded }: Registers, now: () => number): PaperQueries {
  const names = (): ReadonlyMap<string, { readonly name: string; readonly nameUrdu?: string | undefined }> =>
    new Map(Object.values(authority().certificates).map((one) => [one.person, one]));

  const daysSince = (since: string): PaperWorkView['days'] => {
    const known = names();
    const rows = sql.all<{ day: string; person: string; pages: number }>(
      `SELECT s.day, s.person, COUNT(DISTINCT s.page) AS pages FROM scans s WHERE s.day >= ? AND ${inUse}
       GROUP BY s.day, s.person ORDER BY s.day DESC, pages DESC, s.person`,
      [since],
    );
    return [...new Set(rows.map((row) => row.day))].map((day) => {
      const people = rows.filter((row) => row.day === day);
      return {
        day,
        pages: people.reduce((sum, row) => sum + row.pages, 0),
        people: people.map(({ person, pages }) => {
          const { name, nameUrdu } = known.get(person) ?? {};
          return { ...present({ name, nameUrdu }), person, pages };
        }),
      };
    });
  };

  return {
    paperWork(days) {
      const since = dayInPakistan(now() - (days - 1) * 86_400_000);
      const list = daysSince(since);
      const isTyped = (page: string): boolean =>
        folded<Page>(`page:${page}`)?.state?.corrections?.some((one) => one.text !== undefined) ?? false;
      return {
        days: list,
        loose: sql.get<PaperWorkView['loose']>(looseSql) ?? { documents: 0, pages: 0 },
        unread: sql.get<{ n: number }>(unreadSql)?.n ?? 0,
        forPerson: sql.all<{ page: string }>(unsureSql).filter(({ page }) => !isTyped(page)).length,
        faults: sql.all<{ fault: string; pages: number }>(
          `SELECT j.value AS fault, COUNT(DISTINCT s.page) AS pages FROM scans s, json_each(s.signs, '$.faults') j
           WHERE s.day >= ? AND s.signs IS NOT NULL AND ${inUse} GROUP BY j.value ORDER BY pages DESC, fault`,
          [since],
        ),
        pages: list.reduce((sum, day) => sum + day.pages, 0),
        accuracy: sql.all<PaperWorkView['accuracy'][number]>(
          `SELECT month, COUNT(*) AS pages, SUM(read) AS read, SUM(corrected) AS corrected FROM page_checks
           GROUP BY month ORDER BY month DESC LIMIT 12`,
        ),
      };
    },
  };
}
