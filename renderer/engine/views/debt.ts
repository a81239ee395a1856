import { debtAlarms, type DebtBooks } from '#shared/domain/ledger/debt/alarms';
import { debtFundSubject, debtRuleOn } from '#shared/domain/ledger/debt/debt-rules';
import { loanMoves } from '#shared/domain/ledger/debt/debt-voucher';
import { fundDue } from '#shared/domain/ledger/debt/fund';
import type { Guarantee } from '#shared/domain/ledger/debt/guarantee';
import type { Loan } from '#shared/domain/ledger/debt/loan';
import { positionOf } from '#shared/domain/ledger/debt/position';
import { splitPayment } from '#shared/domain/ledger/debt/split';
import { debtLine, maturities, type LoanBook } from '#shared/domain/ledger/debt/statement';
import { createDebtContext } from '../commands/debt-context';
import type { DebtMoveView, DebtQueries } from '../debt-views';
import type { Registers } from '../registers/registers';
import { guaranteeRow, guaranteeView, loanRow, loanView, type DebtReader } from './debt-rows';
import { problemView } from './shape';
import type { Ticks } from './ticks';

/** Loans, guarantees and the fund as screens see them: what is owed is worked out here, from acts, vouchers and rates. */
export function createDebtViews(registers: Registers, ticks: Ticks, office: string): DebtQueries {
  const { sql, folded, authority } = registers;
  const context = createDebtContext(office, registers);
  const posted = (subject: string) => context.moves(subject).filter((move) => !move.waits);
  const movesOf = (subject: string): readonly DebtMoveView[] =>
    context.moves(subject).map((move) => ({ ...move, tick: tickOf(move.voucher) }));
  const tickOf = (voucher: string) => {
    const last = sql.get<{ id: string }>('SELECT last_id AS id FROM subjects WHERE subject = ?', [voucher]);
    return ticks.act(last?.id ?? '');
  };
  const loanBooks = (): readonly LoanBook[] =>
    sql.all<{ loan: string }>('SELECT loan FROM loans ORDER BY agreed, number, loan').flatMap(({ loan }) => {
      const state = context.loan(loan);
      return state ? [{ loan, state, moves: loanMoves(posted(loan)) }] : [];
    });
  const guarantees = () =>
    sql
      .all<{ guarantee: string }>('SELECT guarantee FROM guarantees ORDER BY given, number, guarantee')
      .flatMap(({ guarantee }) => {
        const state = context.guarantee(guarantee);
        return state ? [{ guarantee, state, moves: posted(guarantee) }] : [];
      });
  const paidOn = (moves: ReturnType<typeof posted>, what: string): number =>
    moves.reduce((sum, move) => sum + (move.what === what ? move.principal : 0), 0);
  const books = (): DebtBooks => {
    const contributed: Record<string, number> = {};
    for (const { year = '', principal } of posted(debtFundSubject(office)))
      contributed[year] = (contributed[year] ?? 0) + principal;
    return {
      loans: loanBooks(),
      guarantees: guarantees().map((one) => ({
        ...one,
        paid: paidOn(one.moves, 'call'),
        feeReceived: paidOn(one.moves, 'fee'),
      })),
      rates: context.baseRates(),
      rules: context.rules(),
      contributed,
    };
  };
  const reader: DebtReader = {
    ticks,
    rates: context.baseRates,
    fileNumber: (file) =>
      sql.get<{ number: string }>('SELECT number FROM files WHERE file = ?', [file])?.number,
  };
  const problemsOf = (subject: string) =>
    (folded<Loan | Guarantee>(subject)?.problems ?? []).map((problem) => problemView(problem, authority()));

  return {
    loans: (day) => loanBooks().map((book) => loanRow(book, day, reader)),
    loan(loan, day) {
      const state = context.loan(loan);
      if (!state) return null;
      const book = { loan, state, moves: loanMoves(posted(loan)) };
      return { ...loanView(book, day, reader), moves: movesOf(loan), problems: problemsOf(loan) };
    },
    loanSplit(loan, amount, day) {
      const state = context.loan(loan);
      const rule = debtRuleOn(context.rules(), day);
      if (!state || !rule) return null;
      const { owed } = positionOf(state, context.baseRates(), loanMoves(context.moves(loan)), day);
      return { order: rule.order, owed, split: splitPayment(amount, owed, rule.order) ?? null };
    },
    guarantees: (day) => guarantees().map((one) => guaranteeRow(one, day, reader)),
    guarantee(guarantee, day) {
      const state = context.guarantee(guarantee);
      if (!state) return null;
      const view = guaranteeView({ guarantee, state, moves: posted(guarantee) }, day, reader);
      return { ...view, moves: movesOf(guarantee), problems: problemsOf(guarantee) };
    },
    debtStatement: (from, to) =>
      loanBooks()
        .map((book) => ({
          loan: book.loan,
          number: book.state.number,
          lender: book.state.lender.name,
          ...debtLine(book, context.baseRates(), from, to),
        }))
        .sort((a, b) => (a.lender === b.lender ? 0 : a.lender < b.lender ? -1 : 1)),
    maturities: (day) => maturities(loanBooks(), context.baseRates(), day),
    debtFund(year) {
      const moves = movesOf(debtFundSubject(office)).filter((move) => move.year === year);
      const due = fundDue(loanBooks(), context.baseRates(), context.rules(), year) ?? null;
      const paid = paidOn(
        moves.filter((move) => !move.waits),
        'contribution',
      );
      return { year, due, paid, moves };
    },
    baseRates: () =>
      Object.entries(context.baseRates().rates)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, rates]) => [...rates].reverse()),
    debtRules: () => [...(context.rules()?.rules ?? [])].reverse(),
    debtAlarms: (day) => debtAlarms(books(), day),
  };
}
