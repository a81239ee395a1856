import { baseRatesSubject, noBaseRates, type BaseRates } from '#shared/domain/ledger/debt/base-rates';
import type { DebtContext } from '#shared/domain/ledger/debt/debt-context';
import { debtRulesSubject, type DebtRules } from '#shared/domain/ledger/debt/debt-rules';
import type { Guarantee } from '#shared/domain/ledger/debt/guarantee';
import type { Loan } from '#shared/domain/ledger/debt/loan';
import { readDebtMoves } from '../registers/project-debt';
import type { Registers } from '../registers/registers';

/** What the rules for debt may know, read from the registers. */
export function createDebtContext(office: string, { sql, folded }: Registers): DebtContext {
  return {
    loan: (subject) => folded<Loan>(subject)?.state,
    guarantee: (subject) => folded<Guarantee>(subject)?.state,
    baseRates: () => folded<BaseRates>(baseRatesSubject(office))?.state ?? noBaseRates,
    rules: () => folded<DebtRules>(debtRulesSubject(office))?.state,
    moves: (subject, except) => readDebtMoves(sql, subject, except),
  };
}
