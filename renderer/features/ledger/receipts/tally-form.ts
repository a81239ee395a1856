import type { Fee } from '#shared/domain/ledger/receipts/fees';
import { tallyDue } from '#shared/domain/ledger/receipts/tally';
import { readShare } from './receipt-form';

/** A counter's day as it is typed: how often each charge, by its code. Kept as a draft. */
export type TallyForm = {
  readonly counter: string;
  readonly date: string | undefined;
  readonly counts: Readonly<Record<string, string>>;
  /** Paisa. */
  readonly counted: number | undefined;
  readonly reason: string;
};

/** Whether a saved draft still is a counter's day. */
export const isTallyForm = (saved: unknown): saved is TallyForm =>
  typeof saved === 'object' && saved !== null && 'counts' in saved && 'reason' in saved && 'counter' in saved;

/** A count as it is typed; nothing typed is none. Undefined for what is no whole number. */
export const countOf = (typed: string | undefined): number | undefined =>
  (typed ?? '').trim() === '' ? 0 : readShare(typed ?? '', 1);

/** What the form adds up to by the fees of the day; paisa. `faults` are codes whose count is no number. */
export function tallyOf(form: TallyForm, fees: readonly Fee[]) {
  const rows = fees.map((fee) => ({ ...fee, count: countOf(form.counts[fee.code]) }));
  const counted = rows.map(({ fee, count }) => ({ fee, count: count ?? 0 }));
  return {
    faults: rows.filter((row) => row.count === undefined).map((row) => row.code),
    counts: rows.flatMap(({ code, count }) => (count ? [{ code, count }] : [])),
    due: tallyDue(counted),
    /** What each line takes. */
    amounts: new Map(rows.map(({ code, fee, count }) => [code, fee * (count ?? 0)])),
  };
}
