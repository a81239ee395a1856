import { indicatorParts, targetOf, type IndicatorMonth, type Targets } from './indicators';
import type { IndicatorDocument } from './province-documents';

/**
 * The verified figures of a month as the province reads them, as plain numbers (in acts they are thousandths); nothing for
 * another subject, or while nothing is verified. `asOf`: milliseconds since 1970 of the newest act that is known.
 */
export function indicatorDocumentOf(
  office: string,
  subject: string,
  state: IndicatorMonth,
  targets: Targets | undefined,
  asOf: number,
): IndicatorDocument | undefined {
  const name = indicatorParts(subject);
  if (name?.office !== office) return undefined;
  const values = Object.values(state.figures)
    .filter((figure) => figure.verified)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, numerator, denominator, method }) => {
      const found = targetOf(targets, code, name.year);
      const baseline = found?.baseline?.value;
      return {
        ...{ code, numerator: numerator / 1000, method },
        ...(denominator === undefined ? {} : { denominator: denominator / 1000 }),
        ...(found === undefined ? {} : { target: found.target / 1000 }),
        ...(baseline === undefined ? {} : { baseline: baseline / 1000 }),
      };
    });
  if (values.length === 0) return undefined;
  const { year, period } = name;
  return { _id: subject, type: 'indicator', office, year, period, values, asOf };
}
