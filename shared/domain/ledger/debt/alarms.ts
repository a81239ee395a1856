import { daysOf, fiscalYearOf, type Day } from '#shared/base/calendar';
import type { BaseRates } from './base-rates';
import { addDays } from './days';
import { debtRuleOn, type DebtRules } from './debt-rules';
import { fundDue } from './fund';
import { calledOn, uncalledOn, type Guarantee } from './guarantee';
import { lastDueDay, positionOf } from './position';
import type { LoanBook } from './statement';

/**
 * What the desk is told of debt. `over-drawn` and `over-paid` are what computers that were apart did together; they stay
 * until a reversal mends them.
 */
export type DebtAlarm = {
  readonly what:
    | 'instalment'
    | 'no-base-rate'
    | 'over-drawn'
    | 'over-paid'
    | 'no-consent'
    | 'expiry'
    | 'call'
    | 'fee'
    | 'contribution';
  readonly subject: string;
  readonly number: string;
  /** The lender, the beneficiary or the fund's year. */
  readonly who: string;
  readonly due: Day;
  readonly overdue: boolean;
  /** Paisa. */
  readonly amount: number;
};

export type GuaranteeBook = {
  readonly guarantee: string;
  readonly state: Guarantee;
  /** Paid to the beneficiary on calls, in paisa. */
  readonly paid: number;
  /** Received from the borrower as the fee, in paisa. */
  readonly feeReceived: number;
};

export type DebtBooks = {
  readonly loans: readonly LoanBook[];
  readonly guarantees: readonly GuaranteeBook[];
  readonly rates: BaseRates;
  readonly rules: DebtRules | undefined;
  /** Paid to the fund by the year that it is for, in paisa. */
  readonly contributed: Readonly<Record<string, number>>;
};

function loanAlarms({ loan, state, moves }: LoanBook, books: DebtBooks, day: Day, ahead: Day): DebtAlarm[] {
  const position = positionOf(state, books.rates, moves, day);
  const { owed, next, missing, outstanding, undrawn } = position;
  const base = { subject: loan, number: state.number, who: state.lender.name };
  const found: DebtAlarm[] = [];
  const add = (what: DebtAlarm['what'], due: Day, amount: number, overdue: boolean): number =>
    found.push({ ...base, what, due, amount, overdue });
  const last = lastDueDay(state, day);
  const arrears = owed.duePrincipal + owed.dueMarkUp;
  if (last !== undefined && arrears > 0) add('instalment', last, arrears, last < day);
  if (next && next.due <= ahead)
    add('instalment', next.due, next.principal + next.markUp - owed.dueMarkUp, false);
  if (missing) add('no-base-rate', missing.day, 0, true);
  if (undrawn < 0) add('over-drawn', day, -undrawn, true);
  if (outstanding < 0) add('over-paid', day, -outstanding, true);
  if (state.consents.length === 0) add('no-consent', state.agreed, state.sanctioned, true);
  return found;
}

function guaranteeAlarms(
  { guarantee, state, paid, feeReceived }: GuaranteeBook,
  day: Day,
  ahead: Day,
): DebtAlarm[] {
  const base = { subject: guarantee, number: state.number, who: state.beneficiary };
  const left = uncalledOn(state, day);
  const unpaid = calledOn(state, day) - paid;
  const called = state.calls.at(-1)?.on ?? day;
  const { fee } = state;
  const feeLeft = (fee?.amount ?? 0) - feeReceived;
  return [
    ...(left > 0 && day <= state.expires && state.expires <= ahead
      ? [{ ...base, what: 'expiry' as const, due: state.expires, amount: left, overdue: false }]
      : []),
    ...(unpaid > 0 ? [{ ...base, what: 'call' as const, due: called, amount: unpaid, overdue: true }] : []),
    ...(fee && feeLeft > 0 && fee.due <= ahead
      ? [
          {
            ...base,
            who: state.borrower,
            what: 'fee' as const,
            due: fee.due,
            amount: feeLeft,
            overdue: fee.due < day,
          },
        ]
      : []),
    ...(state.consents.length === 0 && left > 0 && day <= state.expires
      ? [{ ...base, what: 'no-consent' as const, due: state.from, amount: left, overdue: true }]
      : []),
  ];
}

/** What is due soon or overdue on a day, the oldest first; how soon is the office's rule. */
export function debtAlarms(books: DebtBooks, day: Day): readonly DebtAlarm[] {
  const ahead = addDays(day, debtRuleOn(books.rules, day)?.alarmDays ?? 0);
  const year = fiscalYearOf(day);
  const before = fiscalYearOf(addDays(daysOf(year).first, -1));
  const contributions = [before, year].flatMap((one): DebtAlarm[] => {
    const due = fundDue(books.loans, books.rates, books.rules, one);
    const amount = (due?.amount ?? 0) - (books.contributed[one] ?? 0);
    if (!due || amount <= 0 || due.due > ahead) return [];
    const base = { what: 'contribution' as const, subject: '', number: one, who: one };
    return [{ ...base, due: due.due, amount, overdue: due.due < day }];
  });
  return [
    ...books.loans.flatMap((book) => loanAlarms(book, books, day, ahead)),
    ...books.guarantees.flatMap((book) => guaranteeAlarms(book, day, ahead)),
    ...contributions,
  ].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.number < b.number ? -1 : 1));
}
