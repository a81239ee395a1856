import { dayInPakistan } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import type { Oversight } from '#shared/domain/oversight/oversight';
import { daysLate } from '#shared/domain/oversight/templates';
import type {
  ComplianceAsked,
  ComplianceRow,
  ComplianceView,
  MissingReturn,
  Punctuality,
} from '../compliance-views';
import { entitySteps, type EntityRow, type ReturnCell, type ReturnMatrix } from '../province-views';
import type { Sql } from '../registers/sql';
import { present } from '../views/shape';
import { readEntities } from './entities';
import { readReturns } from './returns';

/** One return of one period that an office owes. */
type Owed = {
  readonly office: string;
  readonly matrix: ReturnMatrix;
  readonly due: string;
  readonly cell: ReturnCell;
};

const isExempt = ({ cell }: Owed): boolean => cell.missing?.why === 'exempt';

function punctuality(all: readonly Owed[]): Punctuality {
  const owed = all.filter((one) => !isExempt(one));
  const come = owed.filter(({ cell }) => !cell.missing);
  return {
    owed: owed.length,
    come: come.length,
    inTime: come.filter(({ cell }) => cell.late === undefined).length,
  };
}

function rowOf(entity: EntityRow, all: readonly Owed[]): ComplianceRow {
  const { office, name, kind, district, districtUrdu, steps, nameUrdu, phase, heardAt, silentDays } = entity;
  const late = all.flatMap((one) => (one.cell.missing && !isExempt(one) ? [one.cell.missing.why] : []));
  return {
    ...{ office, name, kind, district, steps, ...punctuality(all) },
    ...present({ nameUrdu, districtUrdu, phase, heardAt, silentDays }),
    exempt: all.filter(isExempt).length,
    reasons: [...groupBy(late, (why) => why)]
      .map(([why, times]) => ({ why, count: times.length }))
      .toSorted((a, b) => b.count - a.count),
  };
}

function missingOf({ matrix, due, cell }: Owed, entity: EntityRow, today: string): MissingReturn | undefined {
  const { missing, period } = cell;
  if (!missing || missing.why === 'exempt') return undefined;
  const template = matrix.templates.find((one) => one.code === matrix.template);
  return {
    ...{ office: entity.office, name: entity.name, template: matrix.template, every: matrix.every },
    ...{ title: template?.title ?? matrix.template, year: matrix.year, period, due, missing },
    ...present({ nameUrdu: entity.nameUrdu, titleUrdu: template?.titleUrdu }),
    lateDays: daysLate(due, today),
  };
}

/**
 * How complete and how punctual the offices' returns of a year (or of one month of it) are, all templates together, with
 * the one reason for each that has not come, and how far each office has come since its beginning. What is not due yet
 * counts in nothing. Nothing while the province has published no templates. `now` is the wall clock in milliseconds.
 */
export function readCompliance(
  sql: Sql,
  oversight: Oversight | undefined,
  { year, period, kind, district, office: only }: ComplianceAsked,
  now: number,
): ComplianceView | null {
  const today = dayInPakistan(now);
  const codes = [...new Set((oversight?.templates ?? []).map((one) => one.code))];
  const matrices = codes.flatMap(
    (template) => readReturns(sql, oversight, { template, ...present({ year, office: only }) }, now) ?? [],
  );
  const [first] = matrices;
  if (!first) return null;
  const entities = readEntities(sql, now, oversight)
    .filter((entity) => only === undefined || entity.office === only)
    .filter((entity) => kind === undefined || entity.kind === kind)
    .filter((entity) => district === undefined || entity.district === district);
  const owed = matrices.flatMap((matrix) =>
    matrix.rows.flatMap(({ office, cells }) =>
      cells.flatMap((cell, n): Owed[] => {
        const due = matrix.periods[n]?.due ?? '';
        // A return that came before its due day is here; one that did not is owed only after it.
        return cell.missing && cell.missing.why !== 'exempt' && today <= due
          ? []
          : [{ office, matrix, due, cell }];
      }),
    ),
  );
  const byOffice = groupBy(owed, (one) => one.office);
  const own = entities.flatMap(({ office }) => byOffice.get(office) ?? []);
  const isAsked = ({ cell }: Owed): boolean => period === undefined || cell.period === period;
  const byEntity = new Map(entities.map((entity) => [entity.office, entity]));
  const shown = own.filter(isAsked);
  return {
    ...{ year: first.year, years: first.years, ...present({ period }) },
    periods: [...groupBy(own, ({ cell }) => cell.period)]
      .map(([at, all]) => ({ period: at, ...punctuality(all) }))
      .filter((one) => one.owed > 0)
      .toSorted((a, b) => a.period - b.period),
    rows: entities.map((entity) => rowOf(entity, (byOffice.get(entity.office) ?? []).filter(isAsked))),
    total: punctuality(shown),
    onboarded: {
      here: entities.filter(({ steps }) => entitySteps.every((step) => steps[step].done)).length,
      of: entities.length,
    },
    missing: shown
      .flatMap((one) => {
        const entity = byEntity.get(one.office);
        return (entity && missingOf(one, entity, today)) ?? [];
      })
      .toSorted((a, b) => b.lateDays - a.lateDays || (a.office < b.office ? -1 : 1)),
  };
}
