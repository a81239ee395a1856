import { loanMoves } from '#shared/domain/ledger/debt/debt-voucher';
import { loanSpans } from '#shared/domain/ledger/debt/accrual';
import { addDays } from '#shared/domain/ledger/debt/days';
import { contingentOn } from '#shared/domain/ledger/debt/guarantee';
import { positionOf } from '#shared/domain/ledger/debt/position';
import { debtLine } from '#shared/domain/ledger/debt/statement';
import type { ReturnPart } from '#shared/domain/oversight/return';
import { createDebtContext } from '../commands/debt-context';
import type { Registers } from '../registers/registers';
import { line, money, withTotal, type PeriodAsked } from './return-rows';

/** Basis points as a text: 1100 is "11.00 %". */
const rateText = (rate: number | undefined | null): string | null =>
  rate === undefined || rate === null
    ? null
    : `${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, '0')} %`;

/** The parts of a return about loans and guarantees (domain.md A12), as they stood on the period's last day. Paisa. */
export function createDebtParts(registers: Registers, office: string) {
  const { sql } = registers;
  const context = createDebtContext(office, registers);
  const posted = (subject: string) => context.moves(subject).filter((move) => !move.waits);

  return {
    debts: ({ first, last }: PeriodAsked): ReturnPart => {
      const rows = sql
        .all<{ loan: string }>('SELECT loan FROM loans WHERE agreed <= ? ORDER BY agreed, number, loan', [
          last,
        ])
        .flatMap(({ loan }) => {
          const state = context.loan(loan);
          if (!state) return [];
          const book = { loan, state, moves: loanMoves(posted(loan)) };
          const { opening, drawn, repaid, closing, dueAfter } = debtLine(
            book,
            context.baseRates(),
            first,
            last,
          );
          const { next } = positionOf(state, context.baseRates(), book.moves, last);
          const rate = loanSpans(state, context.baseRates(), last, addDays(last, 1))[0]?.rate;
          const cells = {
            ...{ purpose: state.purpose, agreed: state.agreed, security: state.security ?? null },
            ...{ rate: rateText(rate), opening, drawn, repaid, closing, markUpDue: dueAfter },
            nextDue: next?.due ?? null,
          };
          return [{ ...line(state.number, { name: state.lender.name }, cells), key: loan }];
        });
      const columns: ReturnPart['columns'] = [
        { name: 'purpose', kind: 'text' },
        { name: 'agreed', kind: 'day' },
        { name: 'security', kind: 'text' },
        { name: 'rate', kind: 'text' },
        ...money('opening', 'drawn', 'repaid', 'closing', 'markUpDue'),
        { name: 'nextDue', kind: 'day' },
      ];
      return withTotal('debts', columns, rows);
    },
    guarantees: ({ last }: PeriodAsked): ReturnPart => {
      const rows = sql
        .all<{ guarantee: string }>(
          'SELECT guarantee FROM guarantees WHERE given <= ? ORDER BY given, number, guarantee',
          [last],
        )
        .flatMap(({ guarantee }) => {
          const state = context.guarantee(guarantee);
          if (!state) return [];
          const { number, beneficiary, borrower, amount, expires } = state;
          const cells = { borrower, expires, amount, contingent: contingentOn(state, last) };
          return [{ ...line(number, { name: beneficiary }, cells), key: guarantee }];
        });
      const columns: ReturnPart['columns'] = [
        { name: 'borrower', kind: 'text' },
        { name: 'expires', kind: 'day' },
        ...money('amount', 'contingent'),
      ];
      return withTotal('guarantees', columns, rows);
    },
  };
}
