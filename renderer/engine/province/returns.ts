import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { missingBecause } from '#shared/domain/oversight/missing';
import type { Oversight, ReturnTemplate } from '#shared/domain/oversight/oversight';
import type { ReturnDocument } from '#shared/domain/oversight/province-documents';
import { dueOn, periodsOf, templatesOn } from '#shared/domain/oversight/templates';
import type { ReturnCell, ReturnMatrix } from '../province-views';
import type { Sql } from '../registers/sql';
import { present } from '../views/shape';
import { silentAfter } from './entities';

const day = 86_400_000;

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
  const late = Math.round((Date.parse(dayInPakistan(signed)) - Date.parse(due)) / day);
  return late > 0 ? late : undefined;
}

function cellOf(
  document: ReturnDocument | undefined,
  entity: Entity,
  { period, due }: { readonly period: number; readonly due: string },
  now: number,
): ReturnCell {
  const missing = missingBecause({
    ...{ due, today: dayInPakistan(now), document, silentBefore: now - silentAfter },
    heardAt: entity.heard ?? undefined,
  });
  const state = document?.state;
  return {
    period,
    ...present({
      missing,
      state: state === 'submitted' || state === 'accepted' ? state : undefined,
      late: missing ? undefined : lateDays(document?.submittedAt, due),
    }),
  };
}

/**
 * Which returns of a template are here, late or missing, with the one reason why: offices by periods of a year. Nothing
 * while the province has published no templates. `now` is the wall clock in milliseconds.
 */
export function readReturns(
  sql: Sql,
  oversight: Oversight | undefined,
  asked: { readonly template?: string; readonly year?: string },
  now: number,
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
        'SELECT id, document FROM province_returns WHERE year = ? AND template = ?',
        [year, template.code],
      )
      .map((row) => [row.id, JSON.parse(row.document) as ReturnDocument]), // written by `takeDocuments`
  );
  const rows = sql
    .all<Entity>(
      "SELECT office, name, name_urdu, kind, document ->> '$.heardAt' AS heard FROM province_entities ORDER BY office",
    )
    .filter((entity) => templatesOn(oversight, today, entity.kind).some(({ code }) => code === template.code))
    .map((entity) => ({
      ...{ office: entity.office, name: entity.name },
      ...present({ nameUrdu: entity.name_urdu ?? undefined }),
      cells: periods.map((one) =>
        cellOf(
          documents.get(
            `return:${entity.office}:${template.code}:${year}:${String(one.period).padStart(2, '0')}`,
          ),
          entity,
          one,
          now,
        ),
      ),
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
