import type { IndicatorRow } from '#engine/views';

/** What is typed of one indicator, in thousandths. */
export type TypedFigure = {
  readonly numerator?: number;
  readonly denominator?: number;
  readonly method?: 'counted' | 'estimated';
};
export type TypedFigures = Readonly<Record<string, TypedFigure>>;
type Reported = {
  readonly code: string;
  readonly method: 'counted' | 'estimated' | 'register';
  readonly numerator?: number;
  readonly denominator?: number;
};

/** Whether a saved draft still is typed figures. */
export const areTyped = (saved: unknown): saved is TypedFigures =>
  typeof saved === 'object' &&
  saved !== null &&
  Object.values(saved).every((one) => typeof one === 'object' && one !== null);

/** The figure of a row as the fields show it: what is typed, or else what was reported. */
export const shownFigure = (row: IndicatorRow, typed: TypedFigures): TypedFigure => {
  const { figure } = row;
  const reported =
    figure && figure.method !== 'register'
      ? {
          numerator: figure.numerator,
          ...(figure.denominator === undefined ? {} : { denominator: figure.denominator }),
          method: figure.method,
        }
      : {};
  return { ...reported, ...typed[row.code] };
};

/**
 * What there is to report of a month: typed figures that differ from the reported ones, and what the books say now and
 * said otherwise when it was reported. `half` is the first code of which only a part is typed.
 */
export function toReport(
  rows: readonly IndicatorRow[],
  typed: TypedFigures,
): { readonly values: readonly Reported[]; readonly half?: string } {
  const values: Reported[] = [];
  for (const row of rows) {
    const { code, figure, drawn, denominator: asks } = row;
    if (drawn) {
      const same =
        figure?.method === 'register' &&
        figure.numerator === drawn.numerator &&
        figure.denominator === drawn.denominator;
      if (!same) values.push({ code, method: 'register' });
      continue;
    }
    const { numerator, denominator, method = 'counted' } = shownFigure(row, typed);
    if (numerator === undefined && denominator === undefined) continue;
    if (numerator === undefined || (asks !== undefined && denominator === undefined))
      return { values: [], half: code };
    const same =
      figure?.numerator === numerator && figure.denominator === denominator && figure.method === method;
    if (!same)
      values.push({ code, method, numerator, ...(denominator === undefined ? {} : { denominator }) });
  }
  return { values };
}

/** A figure in thousandths for readers: at most two decimals, grouped as the reader chose; "—" for none. */
export const formatFigure = (value: number | null | undefined, grouping: 'lakh' | 'thousand'): string =>
  value === null || value === undefined
    ? '—'
    : new Intl.NumberFormat(grouping === 'lakh' ? 'en-IN' : 'en-GB', { maximumFractionDigits: 2 }).format(
        value / 1000,
      );
