import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { tallyEntered } from '#shared/acts/kinds/tally-entered';
import { maximumPaisa } from '#shared/base/money';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

export type TallyBody = BodyOf<typeof tallyEntered>;
export type TallyEntry = TallyBody & { readonly act: string; readonly at: string; readonly by: Actor };

/**
 * What a counter took on a day. More than one entry is there when a receipt was returned and the day entered again, or
 * when two computers entered it while they were apart; the receipt vouchers say which count.
 */
export type Tally = { readonly entries: readonly TallyEntry[] };

/** The subject of a counter's day. */
export const tallySubject = (counter: string, day: string): string =>
  `tally:${counter.slice('counter:'.length)}_${day}`;

/** What should have been in the cash, in paisa: counts times fees. */
export const tallyDue = (rows: readonly Pick<TallyBody['rows'][number], 'fee' | 'count'>[]): number =>
  rows.reduce((sum, row) => sum + row.fee * row.count, 0);

export const tallySort: SubjectSort<Tally> = {
  sort: 'tally',
  step(state, act, actor) {
    const entered = bodyOf(tallyEntered, act);
    if (!entered) return notForThis();
    if (act.subject !== tallySubject(entered.counter, entered.date)) return refuse('bad-input');
    const due = tallyDue(entered.rows);
    if (due > maximumPaisa || due + entered.counted === 0) return refuse('bad-input');
    if (due !== entered.counted && !entered.reason) return refuse('difference-unexplained');
    const entries = state?.entries ?? [];
    if (entries.some((one) => one.voucher === entered.voucher)) return refuse('no-change');
    return ok({ entries: [...entries, { ...entered, act: act.id, at: act.at, by: actor }] });
  },
};
