import { formatRupees, paisa, type Grouping } from '#shared/base/money';
import type { Refusal } from '#shared/domain/refusals';

/** Details that are amounts in paisa. */
const amounts = new Set(['debit', 'credit', 'available', 'short', 'unreleased', 'ceiling']);

/**
 * The values for the blanks of `refusal.<why>`: amounts as rupees, posts by their titles, everything isolated so that
 * numbers and Latin names keep their own direction inside Urdu.
 */
export function refusalValues(
  refusal: Refusal,
  grouping: Grouping,
  titleOf: (post: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(refusal.detail ?? {}).map(([name, value]) => {
      const isAmount = amounts.has(name) && typeof value === 'number';
      const shown = isAmount ? formatRupees(paisa(value), grouping) : String(value);
      return [name, isolate(name === 'post' ? titleOf(shown) : shown)];
    }),
  );
}

/** A text that keeps its own direction within another (Unicode first-strong isolate). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
