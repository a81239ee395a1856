import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import bodiesOf from '#assets/data/kpi-bodies.json' with { type: 'json' };
import flagRules from '#assets/data/flag-rules.json' with { type: 'json' };
import templates from '#assets/data/return-templates.json' with { type: 'json' };
import type { ActDraft } from '#shared/acts/act';
import { indicatorTargeted } from '#shared/acts/kinds/indicator-targeted';
import {
  flagRule,
  indicatorAsked,
  oversightPublished,
  returnTemplate,
} from '#shared/acts/kinds/oversight-published';
import { returnExempted } from '#shared/acts/kinds/return-exempted';
import { daysOf, fiscalYearOf, periodOf } from '#shared/base/calendar';
import { draft } from '#shared/domain/context';
import { targetSubject } from '#shared/domain/oversight/indicators';
import { oversightSubject, type IndicatorAsked } from '#shared/domain/oversight/oversight';
import { returnSubject } from '#shared/domain/oversight/returns';
import { daysOfPeriod, periodsOf } from '#shared/domain/oversight/templates';
import { parseCsv } from './csv';

const every = { monthly: 'month', quarterly: 'quarter', annual: 'year' } as const;
const isEvery = (name: string): name is keyof typeof every => Object.hasOwn(every, name);

/** Which way an indicator shall go, as the table writes it: "up", "down", "band 75-90", "context". */
function direction(text: string): IndicatorAsked['better'] {
  const band = /^band (\d+)-(\d+)$/.exec(text);
  if (band) return { least: Number(band[1]) * 1000, most: Number(band[2]) * 1000 };
  return text === 'up' || text === 'down' ? text : 'none';
}

/** The indicators of `assets/data/kpis.csv` that offices are asked for, from a day on. */
export function indicators(from: string): IndicatorAsked[] {
  const sectors: Readonly<Record<string, string[]>> = bodiesOf;
  return parseCsv(readFileSync(join(process.cwd(), 'assets/data/kpis.csv'), 'utf8')).flatMap((row) => {
    const { code, sector = '', frequency = '', unit, denominator, denominator_ur, source } = row;
    if (row['asked'] !== 'yes' || !isEvery(frequency)) return [];
    const bodies = sectors[sector];
    return indicatorAsked.parse({
      ...{ code, from, source: `kpis.csv ${source}`, name: row['indicator'], nameUrdu: row['indicator_ur'] },
      ...{ numerator: row['numerator'], numeratorUrdu: row['numerator_ur'], unit, unitUrdu: row['unit_ur'] },
      ...(denominator ? { denominator, denominatorUrdu: denominator_ur } : {}),
      ...{ every: every[frequency], better: direction(row['better'] ?? '') },
      ...(bodies ? { bodies } : {}),
    });
  });
}

/** What the demo hospital shall reach this year; an invented order. */
const targets = [
  ['H-OPD-01', 450],
  ['H-IPD-01', 4],
  ['H-MED-01', 5],
  ['F-REC-01', 100],
  ['F-REP-01', 100],
] as const;

const joined = 'The office joined the programme after this period';

/**
 * What the province asks of the demo office from this fiscal year on. Of the months before the last two it asks nothing,
 * since the office was not there yet.
 */
export function oversightDrafts(office: string, today: string): readonly ActDraft[] {
  const year = fiscalYearOf(today);
  const { first } = daysOf(year);
  const asked = templates.map((one) => returnTemplate.parse({ ...one, from: first }));
  const early = asked
    .filter((template) => template.every === 'month')
    .flatMap((template) =>
      periodsOf(template)
        .filter((period) => period < periodOf(today) - 2 && daysOfPeriod(template, year, period).last < today)
        .map((period) => returnSubject(office, template.code, year, period)),
    );
  return [
    draft(oversightPublished, oversightSubject(office), {
      ...{ templates: asked, indicators: indicators(first) },
      flagRules: flagRules.map((one) => flagRule.parse({ ...one, from: first })),
    }),
    ...targets.map(([code, target]) =>
      draft(indicatorTargeted, targetSubject(office), {
        ...{ code, year, target: target * 1000, order: 'Demo targets' },
      }),
    ),
    ...early.map((subject) => draft(returnExempted, subject, { reason: joined })),
  ];
}
