/**
 * The books. `balances` is kept in the same transaction as the postings, by `insertPostings` and a trigger, so that a
 * balance can never differ from the sum of its postings; a head without postings has none. Amounts are paisa. Names of vouchers are random:
 * the tables that grow with them are kept in the order of arrival, so that only their indexes are written all over.
 */
export const ledgerTables = `
  CREATE TABLE heads (
    chart TEXT NOT NULL, code TEXT PRIMARY KEY, name TEXT NOT NULL, name_urdu TEXT, folded TEXT NOT NULL,
    parent TEXT, first TEXT NOT NULL, closed TEXT
  ) WITHOUT ROWID;
  CREATE INDEX heads_by_parent ON heads (parent) WHERE parent IS NOT NULL;
  CREATE TABLE accounts (
    account TEXT PRIMARY KEY, title TEXT NOT NULL, sort TEXT NOT NULL, head TEXT NOT NULL, number TEXT,
    opened TEXT NOT NULL, opening INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE vouchers (
    voucher TEXT PRIMARY KEY, type TEXT NOT NULL, year TEXT NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL,
    number TEXT NOT NULL, date TEXT NOT NULL, payee TEXT NOT NULL, about TEXT NOT NULL, amount INTEGER NOT NULL,
    state TEXT NOT NULL, account TEXT, instrument TEXT, maker TEXT NOT NULL, act TEXT NOT NULL, at TEXT NOT NULL,
    to_account TEXT, reverses TEXT, imprest TEXT
  );
  CREATE INDEX vouchers_by_number ON vouchers (type, year, series, serial);
  CREATE INDEX vouchers_by_date ON vouchers (date, number);
  CREATE INDEX vouchers_by_account ON vouchers (account, date) WHERE state = 'posted';
  CREATE INDEX vouchers_by_state ON vouchers (state, date);
  CREATE INDEX vouchers_by_reversed ON vouchers (reverses) WHERE reverses IS NOT NULL;
  CREATE INDEX vouchers_by_imprest ON vouchers (imprest) WHERE imprest IS NOT NULL;
  CREATE INDEX vouchers_by_instrument ON vouchers (account, instrument) WHERE instrument IS NOT NULL;
  CREATE TABLE voucher_documents (voucher TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (voucher, document)) WITHOUT ROWID;
  CREATE INDEX vouchers_by_document ON voucher_documents (document);
  CREATE TABLE postings (
    voucher TEXT NOT NULL, line INTEGER NOT NULL, year TEXT NOT NULL, date TEXT NOT NULL, head TEXT NOT NULL,
    debit INTEGER NOT NULL, credit INTEGER NOT NULL, account TEXT, PRIMARY KEY (voucher, line)
  );
  CREATE INDEX postings_by_head ON postings (head, date);
  CREATE TABLE balances (
    year TEXT NOT NULL, head TEXT NOT NULL, debit INTEGER NOT NULL, credit INTEGER NOT NULL, PRIMARY KEY (year, head)
  ) WITHOUT ROWID;
  CREATE TRIGGER posting_out AFTER DELETE ON postings BEGIN
    UPDATE balances SET debit = debit - OLD.debit, credit = credit - OLD.credit WHERE year = OLD.year AND head = OLD.head;
    DELETE FROM balances WHERE year = OLD.year AND head = OLD.head AND debit = 0 AND credit = 0;
  END;
`;
