import { fiscalYearOf, type Day, type FiscalYear } from '#shared/base/calendar';
import { accruedBefore, type LoanMove } from './accrual';
import type { BaseRates } from './base-rates';
import { addDays } from './days';
import type { Loan } from './loan';
import { positionOf, schedulesOf } from './position';

/** A loan with its vouchers, as the figures need it. */
export type LoanBook = {
  readonly loan: string;
  readonly state: Loan;
  readonly moves: readonly LoanMove[];
};

/** A loan over some days, in paisa: opening + drawn - repaid = closing, and due before + accrued - paid = due after. */
export type DebtLine = {
  readonly opening: number;
  readonly drawn: number;
  readonly repaid: number;
  readonly closing: number;
  readonly dueBefore: number;
  readonly accrued: number;
  readonly paid: number;
  readonly dueAfter: number;
};

const names = ['opening', 'drawn', 'repaid', 'closing', 'dueBefore', 'accrued', 'paid', 'dueAfter'] as const;
export const debtLineNames = names;

const principalBefore = ({ state, moves }: LoanBook, day: Day): number => {
  const { opening } = state;
  const opened = opening && opening.on < day ? opening.drawn - opening.repaid : 0;
  return moves.reduce(
    (sum, move) => (move.date < day ? sum + (move.what === 'drawn' ? move.principal : -move.principal) : sum),
    opened,
  );
};

/** What a loan did from one day through another; what was there when these books began stands in drawn and repaid. */
export function debtLine(book: LoanBook, rates: BaseRates, from: Day, to: Day): DebtLine {
  const { state, moves } = book;
  const after = addDays(to, 1);
  const sum = (pick: (move: LoanMove) => number, first: Day, end: Day): number =>
    moves.reduce((total, move) => (first <= move.date && move.date < end ? total + pick(move) : total), 0);
  const { opening } = state;
  const began = opening && from <= opening.on && opening.on < after ? opening : undefined;
  const accruedAt = (day: Day): number =>
    opening && day <= opening.on ? 0 : accruedBefore(state, rates, moves, day);
  const markUp = (move: LoanMove) => (move.what === 'paid' ? move.markUp : 0);
  const of = (what: LoanMove['what']) => (move: LoanMove) => (move.what === what ? move.principal : 0);
  const dueBefore = accruedAt(from) - sum(markUp, '', from);
  const accrued = accruedAt(after) - accruedAt(from);
  const paid = sum(markUp, from, after);
  return {
    opening: principalBefore(book, from),
    drawn: (began?.drawn ?? 0) + sum(of('drawn'), from, after),
    repaid: (began?.repaid ?? 0) + sum(of('paid'), from, after),
    closing: principalBefore(book, after),
    dueBefore,
    accrued,
    paid,
    dueAfter: dueBefore + accrued - paid,
  };
}

/** The sums of lines. */
export const sumLines = (lines: readonly DebtLine[]): DebtLine =>
  Object.fromEntries(
    names.map((name) => [name, lines.reduce((sum, line) => sum + line[name], 0)]),
  ) as DebtLine; // every name of the type is in the list

/** What falls due in a fiscal year, or fell due and is not paid. `markUp` is nothing while a base rate is missing. */
export type Maturity = {
  readonly year: FiscalYear | 'overdue';
  readonly principal: number;
  readonly markUp: number | null;
};

/**
 * What is still to be paid, by the fiscal year in which it falls due, the arrears first. The mark-up of the coming years is
 * reckoned on the principal as it will be when every instalment is paid on its day, by the rates that are known today.
 */
export function maturities(books: readonly LoanBook[], rates: BaseRates, day: Day): readonly Maturity[] {
  const found = new Map<string, { principal: number; markUp: number | null }>();
  const add = (year: string, principal: number, markUp: number | null): void => {
    const before = found.get(year) ?? { principal: 0, markUp: 0 };
    const known = before.markUp !== null && markUp !== null ? before.markUp + markUp : null;
    found.set(year, { principal: before.principal + principal, markUp: known });
  };
  for (const { state, moves } of books) {
    const { owed, outstanding, missing } = positionOf(state, rates, moves, day);
    if (owed.duePrincipal + owed.dueMarkUp > 0 || missing)
      add('overdue', owed.duePrincipal, missing ? null : owed.dueMarkUp);
    if (outstanding <= 0) continue;
    const done = moves.filter((move) => move.date <= day);
    const ahead: LoanMove[] = [...done];
    if (owed.duePrincipal > 0)
      ahead.push({ what: 'paid', date: day, principal: owed.duePrincipal, markUp: 0 });
    let counted = accruedBefore(state, rates, done, day) - (owed.markUp - owed.dueMarkUp);
    const rows = schedulesOf(state, rates, moves, day).at(-1)?.rows ?? [];
    for (const row of rows.filter((one) => one.due > day)) {
      const accrued = accruedBefore(state, rates, ahead, row.due);
      add(fiscalYearOf(row.due), row.principal - row.paid, row.markUp === null ? null : accrued - counted);
      counted = accrued;
      ahead.push({ what: 'paid', date: row.due, principal: row.principal - row.paid, markUp: 0 });
    }
  }
  return [...found]
    .map(([year, sums]) => ({ year, ...sums }))
    .filter((one) => one.principal !== 0 || one.markUp !== 0)
    .sort((a, b) => (a.year === 'overdue' ? -1 : b.year === 'overdue' ? 1 : a.year < b.year ? -1 : 1));
}
