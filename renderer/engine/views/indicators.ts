import {
  indicatorSubject,
  targetOf,
  targetSubject,
  type IndicatorFigure,
  type IndicatorMonth,
  type Targets,
} from '#shared/domain/oversight/indicators';
import { oversightSubject, type IndicatorAsked, type Oversight } from '#shared/domain/oversight/oversight';
import { addFigures, onTrack, shownValue } from '#shared/domain/oversight/rates';
import { daysOfPeriod, indicatorsOn, periodsOf } from '#shared/domain/oversight/templates';
import type { IndicatorRow, OversightQueries } from '../oversight-views';
import type { Registers } from '../registers/registers';
import { createDrawnIndicators } from './indicator-figures';
import { actorView, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

/** Indicators as screens see them: figures as they were reported, rates worked out here from sums, never from rates. */
export function createIndicatorViews(
  registers: Registers,
  ticks: Ticks,
  office: string,
  today: () => string,
): Pick<OversightQueries, 'indicatorMonth' | 'indicator'> {
  const { folded, authority } = registers;
  const drawnIn = createDrawnIndicators(registers, office);
  const body = () => authority().entity?.type ?? '';
  const asked = () => folded<Oversight>(oversightSubject(office))?.state;
  const month = (year: string, period: number) =>
    folded<IndicatorMonth>(indicatorSubject(office, year, period));
  const targets = () => folded<Targets>(targetSubject(office))?.state;

  /** The figures of a code in the months of a year through a period, the first first. */
  const figuresThrough = (code: string, year: string, period: number): readonly IndicatorFigure[] =>
    Array.from({ length: period }, (_, n) => month(year, n + 1)?.state?.figures[code]).flatMap((one) =>
      one ? [one] : [],
    );

  const rowOf = (indicator: IndicatorAsked, year: string, period: number): IndicatorRow => {
    const { code, better, source, every } = indicator;
    const figure = month(year, period)?.state?.figures[code];
    const value = shownValue(indicator, figure);
    const toDate = shownValue(indicator, addFigures(figuresThrough(code, year, period)));
    const target = targetOf(targets(), code, year);
    const hasHistory = month(year, period)?.state?.earlier.some((one) => one.code === code) ?? false;
    const { name, nameUrdu, numerator, numeratorUrdu, denominator, denominatorUrdu, unit, unitUrdu } =
      indicator;
    return {
      ...{ code, name, nameUrdu, numerator, numeratorUrdu, unit, unitUrdu, better, source, every },
      ...{ value, toDate, onTrack: onTrack(indicator, value, target?.target), corrected: hasHistory },
      state: !figure ? 'none' : figure.verified ? 'verified' : 'reported',
      ...present({
        denominator,
        denominatorUrdu,
        target: target?.target,
        figure:
          figure &&
          present({
            ...{ act: figure.act, numerator: figure.numerator, denominator: figure.denominator },
            ...{ method: figure.method, comment: figure.comment, by: actorView(figure.by) },
            at: isoOf(figure.at),
            verified: figure.verified && {
              by: actorView(figure.verified.by),
              at: isoOf(figure.verified.at),
            },
          }),
        tick: figure && ticks.act(figure.verified?.act ?? figure.act),
      }),
    };
  };
  const askedIn = (year: string, period: number): readonly IndicatorAsked[] =>
    indicatorsOn(asked(), daysOfPeriod({ every: 'month' }, year, period).last, body()).filter((one) =>
      periodsOf(one).includes(period),
    );

  return {
    indicatorMonth(year, period) {
      if (!/^\d{4}-\d{2}$/.test(year) || !(period >= 1 && period <= 12)) return null;
      const { last } = daysOfPeriod({ every: 'month' }, year, period);
      const over = last < today();
      const drawn = over ? drawnIn(year, period) : {};
      return {
        ...{ year, period, over },
        rows: askedIn(year, period).map((one) => ({
          ...rowOf(one, year, period),
          ...present({ drawn: drawn[one.code] }),
        })),
        problems: (month(year, period)?.problems ?? []).map((problem) => problemView(problem, authority())),
      };
    },
    indicator(code, year) {
      const newest = asked()?.indicators.findLast((one) => one.code === code);
      if (!newest) return null;
      const rows = periodsOf(newest)
        .filter((period) => daysOfPeriod({ every: 'month' }, year, period).first <= today())
        .flatMap((period) => {
          const indicator = askedIn(year, period).find((one) => one.code === code);
          return indicator ? [{ period, ...rowOf(indicator, year, period) }] : [];
        });
      const { name, nameUrdu, unit, unitUrdu, numerator, numeratorUrdu, denominator, denominatorUrdu } =
        newest;
      return {
        ...{ code, name, nameUrdu, unit, unitUrdu, numerator, numeratorUrdu, year, rows },
        ...{ better: newest.better, source: newest.source, every: newest.every },
        ...present({ denominator, denominatorUrdu }),
        targets: (targets()?.targets ?? [])
          .filter((one) => one.code === code)
          .map((one) =>
            present({
              ...{ act: one.act, year: one.year, target: one.target, baseline: one.baseline },
              ...{ order: one.order, by: actorView(one.by), at: isoOf(one.at) },
            }),
          ),
      };
    },
  };
}
