import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { missingBecause } from '#shared/domain/oversight/missing';
import type { Oversight, ReturnTemplate } from '#shared/domain/oversight/oversight';
import type { ReturnDocument } from '#shared/domain/oversight/province-documents';
import { returnSubject } from '#shared/domain/oversight/returns';
import { silentAfter } from '#shared/domain/oversight/silence';
import { daysLate, dueOn, periodsOf, templatesOn } from '#shared/domain/oversight/templates';
import type { ReturnCell, ReturnMatrix } from '../province-views';
import type { Sql } from '../registers/sql';
import type { AnsweredHere } from '../review-views';
import { present } from '../views/shape';
import type { Ticks } from '../views/ticks';
import { answersHere } from './answers';

type Entity = {
  readonly office: string;
  readonly name: string;
  readonly name_urdu: string | null;
  readonly kind: string;
  readonly heard: number | null;
};

/** Days after its due day that a return was signed; nothing for one that was in time. */
function lateDays(signed: number | undefined, due: string): number | undefined {
  if (signed === undefined) return undefined;
  return daysLate(due, dayInPakistan(signed)) || undefined;
}

function cellOf(
  document: ReturnDocument | undefined,
  entity: Entity,
  { period, due }: { readonly period: number; readonly due: string },
  { now, answered }: { readonly now: number; readonly answered: AnsweredHere | undefined },
): ReturnCell {
  const missing = missingBecause({
    ...{ due, today: dayInPakistan(now), document, silentBefore: now - silentAfter },
    heardAt: entity.heard ?? undefined,
  });
  const state = document?.state;
  return {
    period,
    ...present({
      ...{ missing, answered },
      state: state === 'submitted' || state === 'accepted' ? state : undefined,
      late: missing ? undefined : lateDays(document?.submittedAt, due),
    }),
  };
}

/**
 * Which returns of a template are here, late or missing, with the one reason why: offices by periods of a year. Nothing
 * while the province has published no templates. With `ticks`, also what was answered on this computer and is not known at
 * the hub yet. `now` is the wall clock in milliseconds.
 */
export function readReturns(
  sql: Sql,
  oversight: Oversight | undefined,
  asked: { readonly template?: string; readonly year?: string; readonly office?: string },
  now: number,
  ticks?: Ticks,
): ReturnMatrix | null {
  const today = dayInPakistan(now);
  const thisYear = fiscalYearOf(today);
  const year = asked.year ?? thisYear;
  const all = [...new Map((oversight?.templates ?? []).map((one) => [one.code, one])).values()];
  const template: ReturnTemplate | undefined = all.find((one) => one.code === asked.template) ?? all[0];
  if (!template) return null;
  const periods = periodsOf(template).map((period) => ({ period, due: dueOn(template, year, period) }));
  const documents = new Map(
    sql
      .all<{ id: string; document: string }>(
        // Its figures are not looked at here, and are most of it.
        `SELECT id, json_remove(document, '$.rows') AS document FROM province_returns
         WHERE year = ?1 AND template = ?2 AND (?3 IS NULL OR office = ?3)`,
        [year, template.code, asked.office ?? null],
      )
      .map((row) => [row.id, JSON.parse(row.document) as ReturnDocument]), // written by `takeDocuments`
  );
  const answered = ticks && answersHere(sql, ticks);
  const rows = sql
    .all<Entity>(
      `SELECT office, name, name_urdu, kind, document ->> '$.heardAt' AS heard FROM province_entities
       WHERE ?1 IS NULL OR office = ?1 ORDER BY office`,
      [asked.office ?? null],
    )
    .filter((entity) => templatesOn(oversight, today, entity.kind).some(({ code }) => code === template.code))
    .map((entity) => ({
      ...{ office: entity.office, name: entity.name },
      ...present({ nameUrdu: entity.name_urdu ?? undefined }),
      cells: periods.map((one) => {
        const subject = returnSubject(entity.office, template.code, year, one.period);
        const document = documents.get(subject);
        return cellOf(document, entity, one, { now, answered: answered?.(subject, document) });
      }),
    }));
  return {
    ...{ year, template: template.code, every: template.every, rows },
    templates: all.map(({ code, title, titleUrdu }) => ({ code, title, ...present({ titleUrdu }) })),
    years: [thisYear, fiscalYearOf(`${Number(today.slice(0, 4)) - 1}${today.slice(4)}`)],
    periods: periods.map(({ period, due }, n) => {
      const cells = rows.flatMap((row) => row.cells[n] ?? []);
      const owed = cells.filter(({ missing }) => missing?.why !== 'exempt' && missing?.why !== 'not-due');
      return { period, due, here: owed.filter(({ missing }) => !missing).length, of: owed.length };
    }),
  };
}
