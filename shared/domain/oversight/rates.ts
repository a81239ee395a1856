import type { IndicatorAsked } from './oversight';

/** A numerator and its denominator, in any one unit; without a denominator it is a plain sum. */
export type Counted = { readonly numerator: number; readonly denominator?: number | undefined };

/**
 * Figures added up again: rates are never averaged (domain.md C5). A denominator that some figures have and others lack
 * is none, since the sum would be about different things. Nothing of nothing.
 */
export function addFigures(figures: readonly Counted[]): Counted | undefined {
  if (figures.length === 0) return undefined;
  const numerator = figures.reduce((sum, one) => sum + one.numerator, 0);
  if (figures.every((one) => one.denominator === undefined)) return { numerator };
  if (figures.some((one) => one.denominator === undefined)) return undefined;
  return { numerator, denominator: figures.reduce((sum, one) => sum + (one.denominator ?? 0), 0) };
}

/** Numerator by denominator; nothing, which is shown as "—", where the denominator is zero (domain.md C5). */
export const rateOf = ({ numerator, denominator }: Counted): number | null =>
  denominator === undefined ? numerator : denominator === 0 ? null : numerator / denominator;

/**
 * What an indicator comes to in thousandths of its unit, half up: of figures in thousandths, and per cents of a rate
 * whose unit is "%". Nothing where the denominator is zero.
 */
export function shownValue(
  { unit }: Pick<IndicatorAsked, 'unit'>,
  figures: Counted | undefined,
): number | null {
  if (!figures) return null;
  const rate = rateOf(figures);
  if (rate === null) return null;
  if (figures.denominator === undefined) return rate;
  return Math.round(rate * 1000 * (unit === '%' ? 100 : 1));
}

/** Whether a value is where it shall be; nothing where there is no target or no direction. Thousandths. */
export function onTrack(
  { better }: Pick<IndicatorAsked, 'better'>,
  value: number | null,
  target: number | undefined,
): boolean | null {
  if (value === null) return null;
  if (typeof better === 'object') return value >= better.least && value <= better.most;
  if (better === 'none' || target === undefined) return null;
  return better === 'up' ? value >= target : value <= target;
}
