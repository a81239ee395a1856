import { indicatorsOn, daysOfPeriod } from '../templates';
import type { EntityDocument, IndicatorDocument } from '../province-documents';
import { addFigures, onTrack, shownValue, type Counted } from '../rates';
import { versionsOn, type IndicatorAsked } from '../oversight';
import { rangeOf, type ReportFacts } from './facts';
import type { ReportCoverage } from './report';

/** An indicator of some offices over the months of a report. Figures are thousandths. */
export type IndicatorIn = {
  readonly asked: IndicatorAsked;
  readonly figures: Counted | undefined;
  /** What the figures come to; nothing where nothing is reported, or the denominator is zero. */
  readonly value: number | null;
  /** Figures that came, of those that were owed: an office's each month, quarter or year. */
  readonly coverage: ReportCoverage;
  /** Offices with a target that are where they shall be, of those with a target that reported. */
  readonly track: ReportCoverage;
};

const thousandths = (value: number): number => Math.round(value * 1000);

/** The periods of the months in which an indicator's figure is owed: a quarterly one at its quarter's last month. */
function owedIn({ every }: IndicatorAsked, from: number, to: number): readonly number[] {
  const step = every === 'month' ? 1 : every === 'quarter' ? 3 : 12;
  return Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((period) => period % step === 0);
}

type Value = IndicatorDocument['values'][number];

/**
 * The indicators that the offices owe, each added up again over offices and months (rates are never averaged,
 * domain.md C5). What nobody reported stays in the list, without a value: not reported is a state and no zero.
 */
export function indicatorsIn(
  { asked, oversight, indicators }: ReportFacts,
  entities: readonly EntityDocument[],
): readonly IndicatorIn[] {
  const { year, from, to } = rangeOf(asked);
  const { last } = daysOfPeriod({ every: 'month' }, year, to);
  const values = new Map<string, Map<number, ReadonlyMap<string, Value>>>();
  for (const doc of indicators) {
    const own = values.get(doc.office) ?? new Map<number, ReadonlyMap<string, Value>>();
    values.set(doc.office, own.set(doc.period, new Map(doc.values.map((one) => [one.code, one]))));
  }
  const owes = new Map(
    entities.map(({ office, kind }) => [
      office,
      new Set(indicatorsOn(oversight, last, kind).map((one) => one.code)),
    ]),
  );
  return versionsOn(oversight?.indicators ?? [], last)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((one) => {
      const periods = owedIn(one, from, to);
      const owing = entities.filter(({ office }) => owes.get(office)?.has(one.code));
      if (periods.length === 0 || owing.length === 0) return [];
      const byOffice = owing.map(({ office }) =>
        periods.flatMap((period) => values.get(office)?.get(period)?.get(one.code) ?? []),
      );
      const figures = addFigures(byOffice.flat().map(inThousandths));
      const tracked = byOffice.flatMap((all) => trackOf(one, all));
      return {
        ...{ asked: one, figures, value: shownValue(one, figures) },
        coverage: { here: byOffice.flat().length, of: owing.length * periods.length },
        track: { here: tracked.filter(Boolean).length, of: tracked.length },
      };
    });
}

const inThousandths = ({ numerator, denominator }: Value): Counted => ({
  numerator: thousandths(numerator),
  ...(denominator === undefined ? {} : { denominator: thousandths(denominator) }),
});

/** Whether an office's figures are on track, if it has a target and they say anything. */
function trackOf(asked: IndicatorAsked, values: readonly Value[]): readonly boolean[] {
  const target = values.at(-1)?.target;
  const value = shownValue(asked, addFigures(values.map(inThousandths)));
  const track = onTrack(asked, value, target === undefined ? undefined : thousandths(target));
  return track === null ? [] : [track];
}
