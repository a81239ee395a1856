import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import bodiesOf from '#assets/data/kpi-bodies.json' with { type: 'json' };
import flagRules from '#assets/data/flag-rules.json' with { type: 'json' };
import templates from '#assets/data/return-templates.json' with { type: 'json' };
import type { BodyOf } from '#shared/acts/kind';
import {
  flagRule,
  indicatorAsked,
  returnTemplate,
  type oversightPublished,
} from '#shared/acts/kinds/oversight-published';
import type { IndicatorAsked } from '#shared/domain/oversight/oversight';
import { parseCsv } from './csv';
import { dataFolder } from './data-folder';

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
  return parseCsv(readFileSync(join(dataFolder(), 'kpis.csv'), 'utf8')).flatMap((row) => {
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

/** What an office is asked for from a day on: returns, indicators, and the rules that look for red flags. */
export const asked = (
  from: string,
): Pick<BodyOf<typeof oversightPublished>, 'templates' | 'indicators' | 'flagRules'> & {
  readonly templates: readonly ReturnType<typeof returnTemplate.parse>[];
} => ({
  templates: templates.map((one) => returnTemplate.parse({ ...one, from })),
  indicators: indicators(from),
  flagRules: flagRules.map((one) => flagRule.parse({ ...one, from })),
});
