/**
 * Loans and guarantees to be listed, and which vouchers name which of them (or the Debt Management Fund). What is owed is
 * worked out from these and the tables of rates when it is asked for. Amounts are paisa.
 */
export const debtTables = `
  CREATE TABLE loans (loan TEXT PRIMARY KEY, agreed TEXT NOT NULL, number TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX loans_by_day ON loans (agreed, number);
  CREATE TABLE guarantees (guarantee TEXT PRIMARY KEY, given TEXT NOT NULL, number TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX guarantees_by_day ON guarantees (given, number);
  CREATE TABLE debt_moves (
    voucher TEXT PRIMARY KEY, subject TEXT NOT NULL, what TEXT NOT NULL, year TEXT, principal INTEGER NOT NULL,
    mark_up INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX debt_moves_by_subject ON debt_moves (subject);
`;
