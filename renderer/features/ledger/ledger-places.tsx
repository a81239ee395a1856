import type { ReactNode } from 'react';
import { BillRoom } from './bills/bill-room';
import { BankRoom } from './cash/bank-room';
import { Numbering } from './cash/numbering';
import { CashBook } from './cash-book';
import { BudgetRoom } from './control/budget-room';
import { Heads } from './control/heads';
import { Periods } from './control/periods';
import { PolicyPage } from './control/policy-page';
import { DebtRoom } from './debt/debt-room';
import { ImportRoom } from './import/import-room';
import { NewVoucher } from './new-voucher';
import { ReceiptsRoom } from './receipts/receipts-room';
import { RatesPage } from './settings/rates-page';
import { RulesPage } from './settings/rules-page';
import { StatementsRoom } from './statements/statements-room';
import { VoucherList } from './voucher-list';
import { VoucherSheet } from './voucher-sheet';

/** Where the reader is in the ledger: the parts of the path after "ledger", and the query. */
export type At = { readonly rest: readonly string[]; readonly query: URLSearchParams };

/** A screen of the ledger: its path after "ledger/", its word of the ledger's words, its key if it has one. */
export type LedgerScreen = {
  readonly path: string;
  readonly words: string;
  readonly keys?: string;
  readonly show: (at: At) => ReactNode;
};

/** A group of screens that belong together; its key opens the first of them. */
export type LedgerPlace = {
  readonly name: string;
  readonly words: string;
  readonly keys: string;
  readonly screens: readonly LedgerScreen[];
};

const documentOf = ({ query }: At): string => query.get('document') ?? '';
const bills = (at: At): ReactNode => <BillRoom path={at.rest} document={documentOf(at)} />;
const bank = ({ rest }: At): ReactNode => <BankRoom part={rest[1]} id={rest[2]} />;
const budget = ({ rest }: At): ReactNode => <BudgetRoom part={rest[1]} />;
const receipts = ({ rest, query }: At): ReactNode => <ReceiptsRoom path={rest} query={query} />;
const debt = ({ rest, query }: At): ReactNode => <DebtRoom path={rest} query={query} />;
const statement = ({ rest }: At): ReactNode => <StatementsRoom name={rest[1]} />;

/** The ledger's screens in the order of its two rows of links: a new screen is one line here. */
export const ledgerPlaces: readonly LedgerPlace[] = [
  {
    name: 'vouchers',
    words: 'vouchers',
    keys: 'Alt+U',
    screens: [
      {
        path: 'vouchers',
        words: 'back',
        show: ({ rest }) => (rest[1] ? <VoucherSheet key={rest[1]} voucher={rest[1]} /> : <VoucherList />),
      },
      {
        path: 'new',
        words: 'newVoucher',
        keys: 'Alt+N',
        show: (at) => <NewVoucher key={documentOf(at)} document={documentOf(at)} />,
      },
      { path: 'numbers', words: 'cash-part-numbers', show: () => <Numbering /> },
      { path: 'import', words: 'import-place', show: ({ rest }) => <ImportRoom batch={rest[1]} /> },
    ],
  },
  {
    name: 'bills',
    words: 'bills',
    keys: 'Alt+I',
    screens: [
      { path: 'bills', words: 'bill-back', show: bills },
      { path: 'bills/new', words: 'bill-new', show: bills },
      { path: 'payees', words: 'payees', keys: 'Alt+O', show: bills },
    ],
  },
  {
    name: 'receipts',
    words: 'rcpt-place-receipts',
    keys: 'Alt+G',
    screens: [
      { path: 'receipts/demands', words: 'rcpt-demands', show: receipts },
      { path: 'receipts/register', words: 'rcpt-register-short', show: receipts },
      { path: 'receipts/payers', words: 'rcpt-payers', show: receipts },
      { path: 'receipts/holdings', words: 'rcpt-holdings', show: receipts },
      { path: 'receipts/tariff', words: 'rcpt-tariff', show: receipts },
      { path: 'receipts/tallies', words: 'rcpt-tallies', show: receipts },
      { path: 'receipts/fees', words: 'rcpt-fee-table', show: receipts },
      { path: 'receipts/claims', words: 'rcpt-claims', show: receipts },
      { path: 'receipts/receivables', words: 'rcpt-receivables', show: receipts },
    ],
  },
  {
    name: 'cash',
    words: 'cash-bank',
    keys: 'Alt+C',
    screens: [
      {
        path: 'cashbook',
        words: 'cashBook',
        show: ({ query }) => <CashBook account={query.get('account')} month={query.get('month')} />,
      },
      { path: 'bank/accounts', words: 'cash-part-accounts', show: bank },
      { path: 'bank/reconcile', words: 'cash-part-reconcile', keys: 'Alt+J', show: bank },
      { path: 'bank/import', words: 'cash-part-import', show: bank },
      { path: 'bank/cheques', words: 'cash-part-cheques', show: bank },
      { path: 'bank/imprest', words: 'cash-part-imprest', show: bank },
    ],
  },
  {
    name: 'budget',
    words: 'budget',
    keys: 'Alt+B',
    screens: [
      { path: 'budget/register', words: 'control-part-register', show: budget },
      { path: 'budget/commitments', words: 'control-part-commitments', show: budget },
      { path: 'budget/orders', words: 'control-part-orders', show: budget },
      { path: 'budget/exceptions', words: 'control-part-exceptions', show: budget },
    ],
  },
  {
    name: 'debt',
    words: 'debt-place',
    keys: 'Alt+Z',
    screens: [
      { path: 'debt/loans', words: 'debt-loans', show: debt },
      { path: 'debt/guarantees', words: 'debt-guarantees', show: debt },
      { path: 'debt/fund', words: 'debt-fund', show: debt },
      { path: 'debt/statement', words: 'debt-statement', show: debt },
      { path: 'debt/maturities', words: 'debt-maturities-short', show: debt },
      { path: 'debt/rates', words: 'debt-rates', show: debt },
    ],
  },
  {
    name: 'statements',
    words: 'statements',
    keys: 'Alt+T',
    screens: [
      { path: 'statements/trial-balance', words: 'statement-trial-balance', show: statement },
      { path: 'statements/general-ledger', words: 'statement-general-ledger', show: statement },
      { path: 'statements/budget-actual', words: 'statement-budget-actual', show: statement },
      { path: 'statements/monthly-expenditure', words: 'statement-monthly-expenditure', show: statement },
      { path: 'statements/accounts-office', words: 'statement-accounts-office-short', show: statement },
      { path: 'statements/receipts-payments', words: 'statement-receipts-payments', show: statement },
      { path: 'statements/pending-liabilities', words: 'statement-pending-liabilities', show: statement },
      { path: 'statements/payables', words: 'statement-payables', show: statement },
    ],
  },
  {
    name: 'settings',
    words: 'place-settings',
    keys: 'Alt+H',
    screens: [
      { path: 'periods', words: 'periods', show: () => <Periods /> },
      { path: 'settings/heads', words: 'control-part-heads', show: () => <Heads /> },
      { path: 'settings/policy', words: 'control-part-policy', show: () => <PolicyPage /> },
      { path: 'settings/rates', words: 'settings-rates', show: () => <RatesPage /> },
      { path: 'settings/bill-rules', words: 'settings-bill-rules', show: () => <RulesPage /> },
    ],
  },
];
