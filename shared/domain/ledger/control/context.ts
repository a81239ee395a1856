import type { Agreement, Spent } from '../agreement/agreement';
import type { Commitment } from './commitment';
import type { Exception } from './exception';
import type { Period } from './period';
import type { Policy } from './policy';

/** A line of the budget control register (domain.md A4); every amount in paisa. */
export type BudgetLine = {
  readonly year: string;
  readonly head: string;
  readonly sanctioned: number;
  readonly supplementary: number;
  readonly reappropriated: number;
  readonly surrendered: number;
  readonly lapsed: number;
  readonly released: number;
  readonly committed: number;
  readonly spent: number;
};

/** Sanctioned + supplementary + re-appropriated - surrendered, in paisa. */
export const revised = (line: BudgetLine): number =>
  line.sanctioned + line.supplementary + line.reappropriated - line.surrendered;

/** What may still be spent or bound: released - spent - committed, in paisa (domain.md F4). */
export const available = (line: Pick<BudgetLine, 'released' | 'spent' | 'committed'>): number =>
  line.released - line.spent - line.committed;

export type HeadSum = { readonly head: string; readonly debit: number; readonly credit: number };

/** What the rules of budget and periods may know, beside the rest of the context. */
export type ControlContext = {
  /** Who acts, whatever key and post he uses. */
  readonly person: string;
  policy(): Policy | undefined;
  /** The budget register of a year. A sub-head without a budget of its own is spent under its parent. */
  lines(year: string): readonly BudgetLine[];
  /** The line that a head is spent under, or nothing if there is no budget for it. */
  line(year: string, head: string): BudgetLine | undefined;
  commitment(subject: string): Commitment | undefined;
  openCommitments(year: string): readonly string[];
  exception(subject: string): Exception | undefined;
  period(month: string): Period | undefined;
  /** A month as the accounts office has it. */
  agreement(month: string): Agreement | undefined;
  /** What is spent under each head in a month, and in its year so far. */
  spending(month: string): readonly Spent[];
  /** Who passed the last posting of a month into the books; nothing if the month has none. */
  lastPoster(month: string): string | undefined;
  /** What a month adds up to: posted lines and their debits in paisa. */
  monthTotal(month: string): { readonly lines: number; readonly debit: number };
  /** Up to which act of each device this computer has everything. */
  seen(): readonly { readonly device: string; readonly counter: number }[];
  /** What every head ends a year with, its opening included. */
  closing(year: string): readonly HeadSum[];
};
