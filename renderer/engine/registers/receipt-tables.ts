/**
 * Payers, what they hold, and demands. A collection names its receipt voucher, which stands in `vouchers` with all
 * others and says whether it counts: the two are joined when they are read. Amounts are paisa.
 */
export const receiptTables = `
  CREATE TABLE payers (
    payer TEXT PRIMARY KEY, name TEXT NOT NULL, number TEXT, folded TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX payers_by_number ON payers (number) WHERE number IS NOT NULL;
  CREATE INDEX payers_by_name ON payers (name);
  CREATE TABLE holdings (holding TEXT PRIMARY KEY, payer TEXT, place TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX holdings_by_payer ON holdings (payer) WHERE payer IS NOT NULL;
  CREATE INDEX holdings_by_place ON holdings (place);
  CREATE TABLE demands (
    demand TEXT PRIMARY KEY, payer TEXT NOT NULL, head TEXT NOT NULL, issued TEXT NOT NULL, due TEXT NOT NULL,
    number TEXT NOT NULL, amount INTEGER NOT NULL, grace INTEGER NOT NULL, rate INTEGER NOT NULL, cap INTEGER NOT NULL,
    penalty_waived INTEGER NOT NULL, waived INTEGER, waived_on TEXT, cancelled_on TEXT, folded TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX demands_by_payer ON demands (payer, issued);
  CREATE INDEX demands_by_issued ON demands (issued);
  CREATE TABLE demand_numbers (
    act TEXT PRIMARY KEY, demand TEXT NOT NULL, year TEXT NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX demand_numbers_by_demand ON demand_numbers (demand);
  CREATE INDEX demand_numbers_by_serial ON demand_numbers (year, series, serial);
  CREATE TABLE collections (
    act TEXT PRIMARY KEY, demand TEXT NOT NULL, voucher TEXT NOT NULL, date TEXT NOT NULL, amount INTEGER NOT NULL,
    penalty INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX collections_by_demand ON collections (demand);
  CREATE INDEX collections_by_voucher ON collections (voucher);
  CREATE TABLE counters (counter TEXT PRIMARY KEY, title TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE tallies (
    act TEXT PRIMARY KEY, tally TEXT NOT NULL, counter TEXT NOT NULL, date TEXT NOT NULL, voucher TEXT NOT NULL,
    number TEXT NOT NULL, due INTEGER NOT NULL, counted INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX tallies_by_tally ON tallies (tally);
  CREATE INDEX tallies_by_date ON tallies (date);
  CREATE TABLE claims (
    claim TEXT PRIMARY KEY, payer TEXT NOT NULL, year TEXT NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL,
    submitted TEXT NOT NULL, number TEXT NOT NULL, folded TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX claims_by_number ON claims (year, series, serial);
  CREATE INDEX claims_by_submitted ON claims (submitted);
  CREATE TABLE claim_receipts (
    act TEXT PRIMARY KEY, claim TEXT NOT NULL, voucher TEXT NOT NULL, date TEXT NOT NULL, amount INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX claim_receipts_by_claim ON claim_receipts (claim);
`;
