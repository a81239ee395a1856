import type { Context } from '#shared/domain/context';
import type { Why } from '#shared/domain/refusals';
import type { Account } from '../account';
import { closedDay } from '../cash-checks';
import { closedMonth, headToPost } from '../control/spending';
import type { HeadName } from '../chart';
import { type ImportBatch } from './batch';

/** What the registers say about imports; the engine fills it. */
export type ImportContext = {
  batch(subject: string): ImportBatch | undefined;
  /** Bank and cash accounts with their ids. */
  accounts(): readonly (Account & { readonly account: string })[];
  /** The keys (`numberKey`) of all vouchers of a year that are in the books or wait. */
  takenNumbers(year: string): ReadonlySet<string>;
};

/** An office without imports or accounts, for rules' tests that are about something else. */
export const noImports: ImportContext = {
  batch: () => undefined,
  accounts: () => [],
  takenNumbers: () => new Set(),
};

/** What past vouchers are checked against, each thing looked up only once: a file has thousands of rows. */
export type ImportFacts = {
  readonly today: string;
  readonly year: string;
  readonly accounts: readonly (Account & { readonly account: string })[];
  readonly taken: ReadonlySet<string>;
  head(code: string, day: string): { readonly name: HeadName } | { readonly why: Why };
  /** Why nothing may be dated on a day in these accounts any more. */
  closed(day: string, account?: string, toAccount?: string): Why | undefined;
};

/** An answer per question, asked once. */
function once<Answer>(ask: (...question: readonly string[]) => Answer) {
  const known = new Map<string, Answer>();
  return (...question: readonly string[]): Answer => {
    const key = question.join(' ');
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Answer; // put in by the line below
    const answer = ask(...question);
    known.set(key, answer);
    return answer;
  };
}

/** The facts for a year's vouchers, read through the context. */
export function importFacts(context: Context, year: string): ImportFacts {
  const chart = context.chart();
  const withChart: Context = { ...context, chart: () => chart };
  const head = once((code, day): ReturnType<ImportFacts['head']> => {
    const found = headToPost(withChart, code ?? '', day ?? '');
    return found.ok ? { name: found.value } : { why: found.refusal.why };
  });
  const month = once((day) => closedMonth(context, `${day}-01`)?.why);
  const through = once((account) => context.cash.closedThrough(account ?? ''));
  const locked = once((account) => context.cash.lockedThrough(account ?? ''));
  const days: Context = {
    ...context,
    cash: { ...context.cash, closedThrough: (one) => through(one), lockedThrough: (one) => locked(one) },
  };
  return {
    today: context.today,
    year,
    accounts: context.imports.accounts(),
    taken: context.imports.takenNumbers(year),
    head: (code, day) => head(code, day),
    closed: (day, account, toAccount) =>
      month(day.slice(0, 7)) ?? closedDay({ date: day, account, toAccount }, days)?.why,
  };
}
