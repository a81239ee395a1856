/**
 * Batches of past vouchers. The vouchers of a batch that is passed stand in `vouchers` and `postings` with all others;
 * `imported_vouchers` keeps what is shown of each, so that one voucher is read without its whole batch. Paisa.
 */
export const importTables = `
  CREATE TABLE imports (
    import TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, year TEXT NOT NULL, state TEXT NOT NULL,
    vouchers INTEGER NOT NULL, lines INTEGER NOT NULL, debit INTEGER NOT NULL, mapping TEXT NOT NULL, at TEXT NOT NULL,
    maker TEXT NOT NULL, act TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE imported_vouchers (voucher TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
`;
