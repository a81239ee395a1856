/**
 * What a device of the province holds of all offices: rows of the hub's database `province`, not of acts. They go with
 * the registers when these are made anew, and the feed then begins from the start (`province_feed`). `province_totals`
 * is made of the others, month by month, when it is asked for (`totals.ts`).
 */
export const provinceTables = `
  CREATE TABLE province_feed (one INTEGER PRIMARY KEY CHECK (one = 1), since TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE TABLE province_sums (
    year TEXT NOT NULL, period INTEGER NOT NULL, office TEXT NOT NULL, measure TEXT NOT NULL, key TEXT NOT NULL,
    amount INTEGER NOT NULL, PRIMARY KEY (year, period, office, measure, key)
  ) WITHOUT ROWID;
  CREATE INDEX province_sums_by_key ON province_sums (key, measure, year, period, office, amount);
  CREATE TABLE province_months (
    office TEXT NOT NULL, year TEXT NOT NULL, period INTEGER NOT NULL, as_of INTEGER NOT NULL,
    PRIMARY KEY (year, period, office)
  ) WITHOUT ROWID;
  CREATE TABLE province_entities (
    office TEXT PRIMARY KEY, name TEXT NOT NULL, name_urdu TEXT, kind TEXT NOT NULL, district TEXT NOT NULL,
    department TEXT NOT NULL, document TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE province_returns (
    id TEXT PRIMARY KEY, office TEXT NOT NULL, template TEXT NOT NULL, year TEXT NOT NULL, period INTEGER NOT NULL,
    document TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX province_returns_by_year ON province_returns (year, office);
  CREATE TABLE province_indicators (
    office TEXT NOT NULL, year TEXT NOT NULL, period INTEGER NOT NULL, code TEXT NOT NULL, numerator REAL NOT NULL,
    denominator REAL, method TEXT NOT NULL, target REAL, baseline REAL, as_of INTEGER NOT NULL,
    PRIMARY KEY (office, year, period, code)
  ) WITHOUT ROWID;
  CREATE TABLE province_flags (
    id TEXT PRIMARY KEY, office TEXT NOT NULL, rule TEXT NOT NULL, date TEXT NOT NULL, answered INTEGER NOT NULL,
    document TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE province_reports (id TEXT PRIMARY KEY, day TEXT NOT NULL, report TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE province_aside (id TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE province_dirty (year TEXT NOT NULL, period INTEGER NOT NULL, PRIMARY KEY (year, period)) WITHOUT ROWID;
  CREATE TABLE province_offices (
    office TEXT PRIMARY KEY, name TEXT NOT NULL, name_urdu TEXT, kind TEXT NOT NULL, district TEXT NOT NULL,
    department TEXT NOT NULL, reached TEXT NOT NULL, as_of INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE province_reach (
    dim TEXT NOT NULL, member TEXT NOT NULL, reached TEXT NOT NULL, offices INTEGER NOT NULL, as_of INTEGER NOT NULL,
    PRIMARY KEY (dim, member, reached)
  ) WITHOUT ROWID;
  CREATE TABLE province_totals (
    dim TEXT NOT NULL, year TEXT NOT NULL, period INTEGER NOT NULL, member TEXT NOT NULL, measure TEXT NOT NULL,
    month INTEGER NOT NULL, to_date INTEGER NOT NULL, ever INTEGER NOT NULL,
    PRIMARY KEY (dim, year, period, member, measure)
  ) WITHOUT ROWID;
`;
