import { dayInPakistan } from '#shared/base/calendar';
import { districtNamesOn, type DistrictNames } from '#shared/domain/oversight/district-names';
import { phasesOn, stepsOf, type StepStanding } from '#shared/domain/oversight/onboarding';
import type { EntityDocument, FlagDocument } from '#shared/domain/oversight/province-documents';
import type { Oversight, RolloutPhase } from '#shared/domain/oversight/oversight';
import { isSilent } from '#shared/domain/oversight/silence';
import type { EntityRow, FlagRow, StepView } from '../province-views';
import type { Sql } from '../registers/sql';
import { present } from '../views/shape';
import { settleTotals } from './totals';

const iso = (milliseconds: number | undefined): string | undefined =>
  milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();

const stepView = ({ step: _step, at, ...standing }: StepStanding): StepView => ({
  ...standing,
  ...present({ at: iso(at) }),
});

function entityRow(
  document: EntityDocument,
  reached: string,
  flags: number,
  {
    now,
    phases,
    districts,
  }: {
    readonly now: number;
    readonly phases: readonly RolloutPhase[];
    readonly districts: DistrictNames;
  },
): EntityRow {
  const { office, name, nameUrdu, kind, district, department, phase, ddoCode, focal } = document;
  const { heardAt, devices } = document;
  const silent = heardAt !== undefined && isSilent(heardAt, now) ? now - heardAt : undefined;
  const standings = stepsOf(
    document,
    phases.find((one) => one.code === phase),
    now,
  );
  return {
    ...{ office, name, kind, district, flags },
    ...present({ districtUrdu: districts.get(district)?.titleUrdu }),
    ...present({ nameUrdu, department, phase, ddoCode, focal, heardAt: iso(heardAt) }),
    ...present({
      silentDays: silent === undefined ? undefined : Math.floor(silent / 86_400_000),
      reached: reached === '' ? undefined : { year: reached.slice(0, 7), period: Number(reached.slice(8)) },
    }),
    steps: Object.fromEntries(standings.map((one) => [one.step, stepView(one)])) as EntityRow['steps'], // one for each
    lateDays: Math.max(0, ...standings.map((one) => (one.done ? 0 : one.lateDays))),
    devices: devices.map(({ device, title, lastActAt }) => ({
      ...{ device, title, silent: isSilent(lastActAt, now) },
      ...present({ lastActAt: iso(lastActAt) }),
    })),
  };
}

/** The register of offices, held against the phases that the province published. `now` is the wall clock in milliseconds. */
export function readEntities(sql: Sql, now: number, oversight?: Oversight): readonly EntityRow[] {
  settleTotals(sql, now);
  const today = dayInPakistan(now);
  const [phases, districts] = [phasesOn(oversight, today), districtNamesOn(oversight, today)];
  type Row = { document: string; reached: string | null; flags: number };
  return sql
    .all<Row>(
      `SELECT e.document, o.reached,
         (SELECT COUNT(*) FROM province_flags f WHERE f.office = e.office AND f.answered = 0) AS flags
       FROM province_entities e LEFT JOIN province_offices o ON o.office = e.office ORDER BY e.office`,
    )
    .map(
      ({ document, reached, flags }) =>
        entityRow(JSON.parse(document) as EntityDocument, reached ?? '', flags, { now, phases, districts }), // written by `takeDocuments`
    );
}

/** Red flags, the unanswered and newest first, with the names of their rules. */
export function readFlags(sql: Sql, oversight: Oversight | undefined, office?: string): readonly FlagRow[] {
  type Row = { document: string; name: string | null; name_urdu: string | null };
  return sql
    .all<Row>(
      `SELECT f.document, e.name, e.name_urdu FROM province_flags f LEFT JOIN province_entities e ON e.office = f.office
       WHERE ?1 IS NULL OR f.office = ?1 ORDER BY f.answered, f.date DESC, f.id`,
      [office ?? null],
    )
    .map(({ document, name, name_urdu }) => {
      const flag = JSON.parse(document) as FlagDocument; // written by `takeDocuments`
      const { answer } = flag;
      const rule = oversight?.flagRules.findLast((one) => one.code === flag.rule);
      return {
        ...{ id: flag._id, office: flag.office, name: name ?? flag.office, rule: flag.rule, key: flag.key },
        ...{ date: flag.date, evidence: flag.evidence.map((one) => present(one)) },
        ...present({
          nameUrdu: name_urdu ?? undefined,
          amount: flag.amount,
          title: rule?.title,
          titleUrdu: rule?.titleUrdu,
          answer: answer && { text: answer.text, at: new Date(answer.at).toISOString() },
        }),
      };
    });
}
