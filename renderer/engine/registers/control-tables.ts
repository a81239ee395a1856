/**
 * Heads, budget and periods. A line of the budget register is fed by several subjects (its own, re-appropriations,
 * commitments): each writes its own `budget_entries`, and triggers add them up. `months` is kept like `balances`.
 * Amounts are paisa.
 */
export const controlTables = `
  CREATE TABLE own_heads (
    chart TEXT NOT NULL, own TEXT NOT NULL, name TEXT NOT NULL, name_urdu TEXT, head TEXT NOT NULL, folded TEXT NOT NULL,
    PRIMARY KEY (chart, own)
  ) WITHOUT ROWID;
  CREATE TABLE budget_entries (
    subject TEXT NOT NULL, line INTEGER NOT NULL, year TEXT NOT NULL, head TEXT NOT NULL, sanctioned INTEGER NOT NULL,
    supplementary INTEGER NOT NULL, reappropriated INTEGER NOT NULL, surrendered INTEGER NOT NULL, lapsed INTEGER NOT NULL,
    released INTEGER NOT NULL, committed INTEGER NOT NULL, PRIMARY KEY (subject, line)
  ) WITHOUT ROWID;
  CREATE TABLE budgets (
    year TEXT NOT NULL, head TEXT NOT NULL, sanctioned INTEGER NOT NULL, supplementary INTEGER NOT NULL,
    reappropriated INTEGER NOT NULL, surrendered INTEGER NOT NULL, lapsed INTEGER NOT NULL, released INTEGER NOT NULL,
    committed INTEGER NOT NULL, entries INTEGER NOT NULL, PRIMARY KEY (year, head)
  ) WITHOUT ROWID;
  CREATE TRIGGER budget_entry_in AFTER INSERT ON budget_entries BEGIN
    INSERT INTO budgets VALUES (NEW.year, NEW.head, NEW.sanctioned, NEW.supplementary, NEW.reappropriated,
        NEW.surrendered, NEW.lapsed, NEW.released, NEW.committed, 1)
      ON CONFLICT DO UPDATE SET sanctioned = sanctioned + NEW.sanctioned, supplementary = supplementary + NEW.supplementary,
        reappropriated = reappropriated + NEW.reappropriated, surrendered = surrendered + NEW.surrendered,
        lapsed = lapsed + NEW.lapsed, released = released + NEW.released, committed = committed + NEW.committed,
        entries = entries + 1;
  END;
  CREATE TRIGGER budget_entry_out AFTER DELETE ON budget_entries BEGIN
    UPDATE budgets SET sanctioned = sanctioned - OLD.sanctioned, supplementary = supplementary - OLD.supplementary,
      reappropriated = reappropriated - OLD.reappropriated, surrendered = surrendered - OLD.surrendered,
      lapsed = lapsed - OLD.lapsed, released = released - OLD.released, committed = committed - OLD.committed,
      entries = entries - 1 WHERE year = OLD.year AND head = OLD.head;
    DELETE FROM budgets WHERE year = OLD.year AND head = OLD.head AND entries = 0;
  END;
  CREATE TABLE months (
    month TEXT NOT NULL, head TEXT NOT NULL, year TEXT NOT NULL, debit INTEGER NOT NULL, credit INTEGER NOT NULL,
    lines INTEGER NOT NULL, PRIMARY KEY (month, head)
  ) WITHOUT ROWID;
  CREATE TRIGGER posting_month_out AFTER DELETE ON postings BEGIN
    UPDATE months SET debit = debit - OLD.debit, credit = credit - OLD.credit, lines = lines - 1
      WHERE month = substr(OLD.date, 1, 7) AND head = OLD.head;
    DELETE FROM months WHERE month = substr(OLD.date, 1, 7) AND head = OLD.head AND lines = 0;
  END;
  CREATE TABLE commitments (
    commitment TEXT PRIMARY KEY, year TEXT NOT NULL, head TEXT NOT NULL, date TEXT NOT NULL, party TEXT NOT NULL,
    about TEXT NOT NULL, reference TEXT, amount INTEGER NOT NULL, open INTEGER NOT NULL, act TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX commitments_by_year ON commitments (year, date);
  CREATE TABLE reappropriations (
    reappropriation TEXT PRIMARY KEY, year TEXT NOT NULL, from_head TEXT NOT NULL, to_head TEXT NOT NULL,
    amount INTEGER NOT NULL, released INTEGER NOT NULL, date TEXT NOT NULL, reference TEXT NOT NULL, act TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX reappropriations_by_year ON reappropriations (year, date);
  CREATE TABLE periods (
    month TEXT PRIMARY KEY, closed INTEGER NOT NULL, lines INTEGER NOT NULL, debit INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE openings (
    year TEXT NOT NULL, head TEXT NOT NULL, debit INTEGER NOT NULL, credit INTEGER NOT NULL, PRIMARY KEY (year, head)
  ) WITHOUT ROWID;
  CREATE TABLE exceptions (exception TEXT PRIMARY KEY, state TEXT NOT NULL, raised_at TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX exceptions_by_state ON exceptions (state, raised_at);
`;
