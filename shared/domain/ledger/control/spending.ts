import type { Context } from '#shared/domain/context';
import { refusal, type Refusal } from '#shared/domain/refusals';
import { closedBefore, headOn, isDivided, type HeadName } from '../chart';
import { refuse, ok, type Result } from '#shared/base/result';
import { available, revised, type BudgetLine } from './context';
import { policyOn } from './policy';

type Lines = readonly { readonly head: string; readonly debit: number; readonly credit: number }[];

/** The head to post to on a day, or why it takes no postings: unknown then, closed, or divided into sub-heads. */
export function headToPost(context: Context, code: string, day: string): Result<HeadName, Refusal> {
  const chart = context.chart();
  const name = headOn(chart, code, day);
  if (!name) {
    const to = closedBefore(chart, code, day);
    return refuse(to ? refusal('head-closed', { head: code, to }) : refusal('unknown-head', { head: code }));
  }
  return isDivided(chart, code, day) ? refuse(refusal('head-divided', { head: code })) : ok(name);
}

/** Refuses a day in a month that is closed (domain.md A7: what is closed is not written into any more). */
export function closedMonth(context: Context, day: string): Refusal | undefined {
  const month = day.slice(0, 7);
  return context.control.period(month)?.closed ? refusal('period-closed', { month }) : undefined;
}

const most = 3;

/** What would help a head that is short: budget of its own not released yet, and heads whose release is not used up. */
function helps(context: Context, line: BudgetLine, short: number): Readonly<Record<string, string | number>> {
  const unreleased = revised(line) - line.released;
  const donors = context.control
    .lines(line.year)
    .filter((other) => other.head !== line.head && available(other) >= short)
    .sort((a, b) => available(b) - available(a))
    .slice(0, most)
    .map((other) => other.head)
    .join(', ');
  return { ...(unreleased > 0 ? { unreleased } : {}), ...(donors === '' ? {} : { donors }) };
}

type Spending = {
  readonly year: string;
  readonly day: string;
  readonly lines: Lines;
  /** What a commitment that is paid now has bound: it is free for this payment. */
  readonly freed?: { readonly head: string; readonly amount: number } | undefined;
  /** The reason for going over, where the policy lets it through with one. */
  readonly over?: string | undefined;
  /** While it is only drawn up, a warning does not stop it yet. */
  readonly drawnUp?: boolean;
};

/**
 * The control of spending (domain.md A4, F4): it looks at what is released less what is spent and committed, not at the
 * budget; only expenditure heads (A...) are under it. The office's policy says whether it stops, asks for a reason, or
 * only notes; with no policy it stops. The refusal says by how much it is short and what would help.
 */
export function releaseRefusal(context: Context, spending: Spending): Refusal | undefined {
  const { day, over, drawnUp } = spending;
  const control = policyOn(context.control.policy(), 'control', day) ?? 'stop';
  if (control === 'note' || (control === 'warn' && (drawnUp === true || over !== undefined)))
    return undefined;
  const first = excessOf(context, spending)[0];
  if (!first) return undefined;
  const { head, line, free, short } = first;
  const help = line ? helps(context, line, short) : {};
  const detail = { head, available: free, short, ...help };
  return refusal(control === 'warn' ? 'over-release-reason' : 'over-release', detail);
}

/** What a posting that the policy lets through passes over the release: for the act's record. Paisa. */
export const notedExcess = (
  context: Context,
  spending: Spending,
): readonly { readonly head: string; readonly short: number }[] =>
  excessOf(context, spending).map(({ head, short }) => ({ head, short }));

type Excess = {
  readonly head: string;
  readonly line: BudgetLine | undefined;
  readonly free: number;
  readonly short: number;
};

/** The heads of a spending that have less left of their release than it wants. */
function excessOf(
  context: Context,
  { year, lines, freed }: Pick<Spending, 'year' | 'lines' | 'freed'>,
): readonly Excess[] {
  const wanted = new Map<string, { sum: number; line: BudgetLine | undefined }>();
  for (const { head, debit, credit } of lines) {
    if (!head.startsWith('A')) continue;
    const line = context.control.line(year, head);
    const name = line?.head ?? head;
    const sum = (wanted.get(name)?.sum ?? 0) + debit - credit;
    wanted.set(name, { sum, line });
  }
  return [...wanted].flatMap(([head, { sum, line }]) => {
    const free = (line ? available(line) : 0) + (freed?.head === head ? freed.amount : 0);
    return sum <= free || sum <= 0 ? [] : [{ head, line, free, short: sum - free }];
  });
}
