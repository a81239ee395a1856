import type { Day } from '#shared/base/calendar';
import { accruals, accruedBefore, dueDaysOf, type LoanMove } from './accrual';
import type { BaseRates } from './base-rates';
import type { Loan, LoanPeriod } from './loan';
import { scheduleOf, type Instalment } from './schedule';
import type { Owed } from './split';

/** A planned instalment and how much of its principal is paid, the oldest first. */
export type InstalmentState = Instalment & { readonly paid: number };

/** The schedule of one period of a loan: until `to` it was the one in force. */
export type LoanSchedule = {
  readonly period: LoanPeriod;
  readonly to?: Day;
  readonly rows: readonly InstalmentState[];
};

/** Where a loan stands on a day, that day's vouchers in and its mark-up not yet. Paisa. */
export type LoanPosition = {
  readonly day: Day;
  readonly drawn: number;
  readonly repaid: number;
  /** Below nothing when computers that were apart repaid more than was owed. */
  readonly outstanding: number;
  /** Negative when computers that were apart drew more than was sanctioned. */
  readonly undrawn: number;
  readonly accrued: number;
  readonly markUpPaid: number;
  readonly markUpDue: number;
  readonly owed: Owed;
  /** The next due day with something to pay, and what: its principal still open and all mark-up until then. */
  readonly next?: { readonly due: Day; readonly principal: number; readonly markUp: number };
  /** The first day whose mark-up is not in these figures, because nobody has published the base rate. */
  readonly missing?: { readonly base: string; readonly day: Day };
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
const through = (moves: readonly LoanMove[], day: Day) => moves.filter((move) => move.date <= day);

/** What was drawn and repaid through a day, before these books began included. */
function principalThrough(loan: Loan, moves: readonly LoanMove[], day: Day) {
  const done = through(moves, day);
  const opening = loan.opening && loan.opening.on <= day ? loan.opening : { drawn: 0, repaid: 0 };
  const of = (what: LoanMove['what']) =>
    sum(done.filter((move) => move.what === what).map((move) => move.principal));
  return { drawn: opening.drawn + of('drawn'), repaid: opening.repaid + of('paid') };
}

/** What may still be drawn, in paisa; negative when computers that were apart drew more than was sanctioned. */
export const undrawnOf = (loan: Loan, moves: readonly LoanMove[]): number =>
  loan.sanctioned -
  (loan.opening?.drawn ?? 0) -
  sum(moves.map((move) => (move.what === 'drawn' ? move.principal : 0)));

/** The schedules of a loan by what is drawn and paid through a day, the first first; the last is in force. */
export function schedulesOf(
  loan: Loan,
  rates: BaseRates,
  moves: readonly LoanMove[],
  day: Day,
): readonly LoanSchedule[] {
  const done = through(moves, day);
  return loan.periods.map((period, n) => {
    const to = loan.periods[n + 1]?.from;
    const own = done.filter(
      (move) => (n === 0 || move.date >= period.from) && (to === undefined || move.date < to),
    );
    const before = n === 0 ? [] : done.filter((move) => move.date < period.from);
    const { opening } = loan;
    const opens = opening && (n === 0 || opening.on < period.from) ? opening.drawn - opening.repaid : 0;
    const drawn = (move: LoanMove) => (move.what === 'drawn' ? move.principal : -move.principal);
    const principal = n === 0 ? 0 : Math.max(0, opens + sum(before.map(drawn)));
    const draws = own
      .filter((move) => move.what === 'drawn')
      .map((move) => ({ day: move.date, amount: move.principal }));
    const opened = n === 0 && opening ? [{ day: opening.on, amount: opens }] : [];
    const all = [...opened, ...draws].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const rows = scheduleOf({ terms: period.terms, from: period.from, principal, draws: all, rates });
    let left = sum(own.filter((move) => move.what === 'paid').map((move) => move.principal));
    const states = rows.map((row): InstalmentState => {
      const paid = Math.min(left, row.principal);
      left -= paid;
      return { ...row, paid };
    });
    return { period, ...(to === undefined ? {} : { to }), rows: states };
  });
}

/** The last due day through a day, by the terms that held then. */
export const lastDueDay = (loan: Loan, day: Day): Day | undefined =>
  loan.periods
    .flatMap((period, n) => {
      const to = loan.periods[n + 1]?.from;
      return dueDaysOf(period.terms).filter((due) => to === undefined || due < to);
    })
    .filter((due) => due <= day)
    .at(-1);

/** Where a loan stands on a day. `moves` are its vouchers in the order of their dates. */
export function positionOf(loan: Loan, rates: BaseRates, moves: readonly LoanMove[], day: Day): LoanPosition {
  const done = through(moves, day);
  const { drawn, repaid } = principalThrough(loan, moves, day);
  const accrued = accruedBefore(loan, rates, done, day);
  const markUpPaid = sum(done.map((move) => (move.what === 'paid' ? move.markUp : 0)));
  const last = lastDueDay(loan, day);
  const rows = schedulesOf(loan, rates, moves, day).at(-1)?.rows ?? [];
  const isOpen = (row: InstalmentState) => row.principal > row.paid;
  const duePrincipal = sum(rows.filter((row) => row.due <= day).map((row) => row.principal - row.paid));
  const outstanding = drawn - repaid;
  const markUpAt = (due: Day): number => Math.max(0, accruedBefore(loan, rates, done, due) - markUpPaid);
  const following = rows.find((row) => row.due > day && (isOpen(row) || markUpAt(row.due) > 0));
  const unknown = accruals(loan, rates, done, day).find((one) => one.rate === undefined);
  const { markUp } = loan.periods.at(-1)?.terms ?? loan.periods[0].terms;
  return {
    day,
    drawn,
    repaid,
    outstanding,
    undrawn: loan.sanctioned - drawn,
    accrued,
    markUpPaid,
    markUpDue: accrued - markUpPaid,
    owed: {
      duePrincipal: Math.max(0, Math.min(duePrincipal, outstanding)),
      dueMarkUp: last === undefined ? 0 : markUpAt(last),
      principal: Math.max(0, outstanding),
      markUp: Math.max(0, accrued - markUpPaid),
    },
    ...(following && outstanding > 0
      ? {
          next: {
            due: following.due,
            principal: following.principal - following.paid,
            markUp: markUpAt(following.due),
          },
        }
      : {}),
    ...(unknown
      ? { missing: { base: markUp.kind === 'floating' ? markUp.base : '', day: unknown.from } }
      : {}),
  };
}
