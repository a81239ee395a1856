import { sortOf } from '#shared/base/ids';
import { fileSort } from './files/file';
import { draftSort } from './drafts/draft';
import type { SubjectSort } from './fold';
import { accountSort } from './ledger/account';
import { budgetSort } from './ledger/budget';
import { billSort } from './ledger/bills/bill';
import { billRulesSort } from './ledger/bills/bill-rules';
import { payeeSort } from './ledger/bills/payee';
import { ratesSort } from './ledger/bills/withholding';
import { reconciliationSort } from './ledger/bank/reconciliation';
import { statementSort } from './ledger/bank/statement';
import { cashBookSort } from './ledger/cash-book/cash-book';
import { chartSort } from './ledger/chart';
import { chequebookSort } from './ledger/cheques/chequebook';
import { imprestSort } from './ledger/imprest/imprest';
import { voucherSort } from './ledger/voucher';
import { commitmentSort } from './ledger/control/commitment';
import { exceptionSort } from './ledger/control/exception';
import { openingSort, periodSort } from './ledger/control/period';
import { policySort } from './ledger/control/policy';
import { reappropriationSort } from './ledger/control/reappropriation';
import { claimSort } from './ledger/receipts/claim';
import { demandSort } from './ledger/receipts/demand';
import { counterSort, feesSort } from './ledger/receipts/fees';
import { holdingSort, payerSort } from './ledger/receipts/payer';
import { tallySort } from './ledger/receipts/tally';
import { tariffSort } from './ledger/receipts/tariff';
import { baseRatesSort } from './ledger/debt/base-rates';
import { debtRulesSort } from './ledger/debt/debt-rules';
import { guaranteeSort } from './ledger/debt/guarantee';
import { loanSort } from './ledger/debt/loan';
import { agreementSort } from './ledger/agreement/agreement';
import { importSort } from './ledger/import/batch';
import { oversightSort } from './oversight/oversight';
import { flagSort } from './oversight/flag';
import { indicatorSort, targetSort } from './oversight/indicators';
import { returnSort } from './oversight/return';
import { parcelSort } from './parcels/parcel';
import { reviewSort } from './people/review';
import { documentSort } from './records/document';
import { letterSort } from './records/letter';
import { pageSort } from './records/page';
import { printSort } from './records/print';

/** Every sort of subject but the registry, which is the context that these are folded in. */
export const sorts = [
  documentSort,
  pageSort,
  printSort,
  letterSort,
  fileSort,
  chartSort,
  accountSort,
  budgetSort,
  voucherSort,
  policySort,
  reappropriationSort,
  commitmentSort,
  exceptionSort,
  periodSort,
  openingSort,
  chequebookSort,
  imprestSort,
  cashBookSort,
  statementSort,
  reconciliationSort,
  billSort,
  billRulesSort,
  payeeSort,
  ratesSort,
  importSort,
  agreementSort,
  payerSort,
  holdingSort,
  tariffSort,
  demandSort,
  counterSort,
  feesSort,
  tallySort,
  claimSort,
  baseRatesSort,
  debtRulesSort,
  guaranteeSort,
  loanSort,
  reviewSort,
  parcelSort,
  draftSort,
  oversightSort,
  returnSort,
  indicatorSort,
  targetSort,
  flagSort,
] as const;

const byName = new Map<string, SubjectSort<unknown>>(
  sorts.map((sort) => [sort.sort, sort as SubjectSort<unknown>]),
);

/** The sort of a subject id, or nothing for one that a newer program made up. */
export const sortNamed = (subject: string): SubjectSort<unknown> | undefined => byName.get(sortOf(subject));
