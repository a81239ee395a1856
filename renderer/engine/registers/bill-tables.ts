/**
 * Payees and bills. The vouchers of a bill stand in `vouchers` and `postings` with all others. `claim` is the invoice's
 * number in one spelling, `claimed_on` its day (or the bill's): by them the same claim is found again. Amounts are paisa.
 * `payee_letters` finds the payees with some letters anywhere in `folded`, by the same row, without looking at each payee.
 */
export const billTables = `
  CREATE TABLE payees (
    payee TEXT PRIMARY KEY, name TEXT NOT NULL, number TEXT NOT NULL, filer TEXT NOT NULL, folded TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE payee_letters USING fts5 (folded, content = '', contentless_delete = 1, tokenize = 'trigram');
  CREATE INDEX payees_by_number ON payees (number);
  CREATE INDEX payees_by_name ON payees (name);
  CREATE TABLE bills (
    bill TEXT PRIMARY KEY, form TEXT NOT NULL, year TEXT NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL,
    number TEXT NOT NULL, date TEXT NOT NULL, payee TEXT NOT NULL, payee_name TEXT NOT NULL, payee_number TEXT NOT NULL,
    about TEXT NOT NULL, claim TEXT, claimed_on TEXT NOT NULL, gross INTEGER NOT NULL, net INTEGER NOT NULL,
    state TEXT NOT NULL, spoiled INTEGER NOT NULL, at TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX bills_by_number ON bills (year, series, serial);
  CREATE INDEX bills_by_state ON bills (state, date);
  CREATE INDEX bills_by_date ON bills (date, number);
  CREATE INDEX bills_by_claimant ON bills (payee_number, date);
`;
