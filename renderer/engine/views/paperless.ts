import { dayInPakistan, type Day } from '#shared/base/calendar';
import { outsidePlan, paperlessUse, type DeedCount } from '#shared/domain/files/paperless';
import { policyOn, policySubject, type Policy } from '#shared/domain/ledger/control/policy';
import type { FileQueries } from '../file-views';
import type { Registers } from '../registers/registers';
import { present } from './shape';

/** The day in Pakistan of a column of hybrid clock readings. */
const dayOf = (at: string): string => {
  const part = (from: number, length: number): string => `substr(${at}, ${from}, ${length})`;
  const moment = [part(1, 4), "'-'", part(5, 2), "'-'", part(7, 2), "' '", part(10, 2), "':'", part(12, 2)];
  return `date(${moment.join(' || ')}, '+5 hours')`;
};

/** The clock reading at which a day begins in Pakistan. */
const clockOf = (day: Day): string =>
  new Date(Date.parse(`${day}T00:00:00+05:00`)).toISOString().replace(/[-:.]/g, '');

/** What was done on a day, by sections; a letter's section is that of the file it lies in. `?1` is the plan's first day, `?2` its clock. */
const letters = `
  SELECT CASE WHEN letter_pages OR in_file THEN 'scanned' ELSE 'unscanned' END AS deed, received AS day, section, post, COUNT(*) AS n
  FROM (SELECT l.received, l.marked_to AS post,
    EXISTS (SELECT 1 FROM documents d WHERE d.document = l.document AND d.pages > 0) AS letter_pages,
    EXISTS (SELECT 1 FROM papers p WHERE p.letter = l.letter) AS in_file,
    (SELECT MIN(f.section) FROM papers p JOIN files f ON f.file = p.file WHERE p.letter = l.letter) AS section
    FROM letters l WHERE l.received >= ?1)
  GROUP BY 1, 2, 3, 4`;
const done = (deed: string, at: string, from: string): string => `
  SELECT '${deed}' AS deed, ${dayOf(at)} AS day, f.section, NULL AS post, COUNT(*) AS n
  FROM ${from} AND ${at} >= ?2 GROUP BY 2, 3`;
const countsSql = [
  letters,
  done('opened', 'f.opened_at', 'files f WHERE 1'),
  done('noted', 'e.at', "found e JOIN files f ON f.file = e.subject WHERE e.sort = 'note'"),
  done('moved', 'm.at', 'movements m JOIN files f ON f.file = m.file WHERE m.recalled = 0'),
  done(
    'drafted',
    'a.at',
    `drafts d JOIN acts a ON a.subject = d.draft JOIN files f ON f.file = d.file
    WHERE a.kind = 'draft.written'`,
  ),
  done(
    'copied',
    'a.at',
    `drafts d JOIN acts a ON a.subject = d.draft JOIN files f ON f.file = d.file
    WHERE a.kind = 'draft.issued' AND EXISTS (SELECT 1 FROM papers p WHERE p.file = d.file AND p.document = d.draft)`,
  ),
  done('by-hand', 'q.at', 'retrievals q JOIN files f ON f.file = q.file WHERE q.due IS NOT NULL'),
].join(' UNION ALL ');

/** How sections use the plan by which they give paper up, from the registers. `now` is the wall clock in milliseconds. */
export function createPaperlessView(
  { sql, folded }: Registers,
  office: string,
  now: () => number,
): Pick<FileQueries, 'paperless'> {
  return {
    paperless() {
      const today: Day = dayInPakistan(now());
      const policy = folded<Policy>(policySubject(office))?.state;
      const plan = policyOn(policy, 'paperless', today);
      if (!plan || plan.sections.length === 0) return null;
      const named = policyOn(policy, 'fileNumbers', today)?.sections ?? [];
      const begins = plan.sections.map((one) => one.on).reduce((a, b) => (a < b ? a : b));
      const counts = begins > today ? [] : sql.all<DeedCount>(countsSql, [begins, clockOf(begins)]);
      return {
        idleDays: plan.idleDays,
        notesPerSheet: plan.notesPerSheet,
        outside: outsidePlan(plan, counts),
        rows: paperlessUse(plan, counts, today).map((use) => {
          const { title = use.section, titleUrdu } = named.find((one) => one.code === use.section) ?? {};
          return present({ ...use, title, titleUrdu });
        }),
      };
    },
  };
}
