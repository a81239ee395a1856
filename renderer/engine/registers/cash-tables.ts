/**
 * Cheque books, imprests, cash books, bank statements and reconciliations, and every number that was ever given.
 * `account_months` is kept like `balances`, so that a month of a cash book opens without adding up the
 * years before it. `numbers` is written from the acts themselves, with or without effect: a number once given to a
 * voucher stays given. Amounts are paisa.
 */
export const cashTables = `
  CREATE TABLE numbers (
    act TEXT PRIMARY KEY, register TEXT NOT NULL, year TEXT NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL,
    subject TEXT NOT NULL, device TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX numbers_by_series ON numbers (register, year, series, serial);
  CREATE TABLE account_months (
    account TEXT NOT NULL, head TEXT NOT NULL, month TEXT NOT NULL, debit INTEGER NOT NULL, credit INTEGER NOT NULL,
    PRIMARY KEY (account, head, month)
  ) WITHOUT ROWID;
  CREATE TRIGGER account_posting_out AFTER DELETE ON postings WHEN OLD.account IS NOT NULL BEGIN
    UPDATE account_months SET debit = debit - OLD.debit, credit = credit - OLD.credit
      WHERE account = OLD.account AND head = OLD.head AND month = substr(OLD.date, 1, 7);
    DELETE FROM account_months
      WHERE account = OLD.account AND head = OLD.head AND month = substr(OLD.date, 1, 7) AND debit = 0 AND credit = 0;
  END;
  CREATE TABLE chequebooks (chequebook TEXT PRIMARY KEY, account TEXT NOT NULL, issued TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX chequebooks_by_account ON chequebooks (account, issued);
  CREATE TABLE imprests (imprest TEXT PRIMARY KEY, holder TEXT NOT NULL, spent INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE sub_vouchers (
    act TEXT PRIMARY KEY, imprest TEXT NOT NULL, year TEXT NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX sub_vouchers_by_number ON sub_vouchers (imprest, year, series, serial);
  CREATE TABLE imprest_claims (voucher TEXT NOT NULL, expense TEXT NOT NULL, PRIMARY KEY (voucher, expense)) WITHOUT ROWID;
  CREATE TABLE cashbook_days (
    account TEXT NOT NULL, day TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (account, day, act)
  ) WITHOUT ROWID;
  CREATE INDEX cashbook_days_by_subject ON cashbook_days (subject);
  CREATE TABLE statements (
    statement TEXT PRIMARY KEY, account TEXT NOT NULL, file TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
    closing INTEGER NOT NULL, whole INTEGER NOT NULL, at TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX statements_by_account ON statements (account, last);
  CREATE TABLE statement_lines (
    statement TEXT NOT NULL, line INTEGER NOT NULL, account TEXT NOT NULL, date TEXT NOT NULL, text TEXT NOT NULL,
    instrument TEXT, withdrawal INTEGER NOT NULL, deposit INTEGER NOT NULL, balance INTEGER, voucher TEXT, why TEXT,
    PRIMARY KEY (statement, line)
  ) WITHOUT ROWID;
  CREATE INDEX statement_lines_by_date ON statement_lines (account, date);
  CREATE INDEX statement_lines_by_voucher ON statement_lines (voucher, account) WHERE voucher IS NOT NULL;
  CREATE TABLE reconciliations (
    account TEXT NOT NULL, month TEXT NOT NULL, locked INTEGER NOT NULL, PRIMARY KEY (account, month)
  ) WITHOUT ROWID;
`;
