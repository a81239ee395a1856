import ladder from '#assets/data/notice-ladder.json' with { type: 'json' };
import type { ActDraft } from '#shared/acts/act';
import { noticeRung, oversightPublished, rolloutPhase } from '#shared/acts/kinds/oversight-published';
import { fiscalYearOf, periodOf } from '#shared/base/calendar';
import { province } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import { addDays } from '#shared/domain/ledger/debt/days';
import { oversightSubject } from '#shared/domain/oversight/oversight';
import type { Entity } from './entities';
import type { Planted, PlannedEntity } from './plan-entity';

/** Departments of assets/data/departments.csv, by the kinds of bodies that are plainly theirs. */
const departments: Readonly<Record<string, readonly string[]>> = {
  Health: ['MTI hospital', 'DHQ hospital', 'THQ/RHC', 'teaching hospital', 'hospital (proposed MTI)'],
  'Higher Education, Archives and Libraries': ['public university'],
  'Local Government': ['TMA', 'WSSC', 'city local government'],
};

/** In which phase of the demo's roll-out a body is, and under which department, where its kind tells. */
export function rolloutOf({ kind }: Pick<Entity, 'kind'>): { phase: string; department?: string } {
  const [department] = Object.entries(departments).find(([, kinds]) => kinds.includes(kind)) ?? [];
  const phase = department === 'Local Government' ? '2' : '1';
  return { phase, ...(department === undefined ? {} : { department }) };
}

/** Whether a body of the demo never closes a month, so that it does not come through its beginning. */
export const neverCloses = ({ office }: Pick<Entity, 'office'>): boolean => Number(office.slice(3)) % 5 === 2;

/** What is late with the beginning of a body as of `today`: nothing of one that closes its months. */
export const stragglersOf = ({ entity, months }: PlannedEntity, today: string): readonly Planted[] => {
  const [first] = months;
  if (first === undefined || !neverCloses(entity) || lastDay(first, rolloutOf(entity).phase) >= today)
    return [];
  const day = `${first}-01`;
  const { office } = entity;
  return [{ what: 'unclosed', office, year: fiscalYearOf(day), period: periodOf(day), vouchers: [] }];
};

const daysOfPhase: Readonly<Record<string, number>> = { '1': 0, '2': 30 };
const lastDay = (month: string, phase: string): string =>
  addDays(`${month}-01`, 45 + (daysOfPhase[phase] ?? 0));

/** What the demo's province asks of the beginning of its bodies, whose books begin in a month, and its ladder of notices. */
export function rolloutDraft(month: string): ActDraft {
  const begin = `${month}-01`;
  const phases = (['1', '2'] as const).map((code) => {
    const by = (days: number): string => addDays(begin, days + (daysOfPhase[code] ?? 0));
    return rolloutPhase.parse({
      ...{ code, from: '2000-07-01', source: 'invented for the demo' },
      ...{ title: `Phase ${code}`, titleUrdu: `مرحلہ ${code}` },
      due: { devices: by(14), officers: by(14), chart: by(30), opening: by(30), closed: by(45) },
    });
  });
  const rungs = ladder.map((one) => noticeRung.parse(one));
  return draft(oversightPublished, oversightSubject(province), { phases, ladder: rungs });
}
