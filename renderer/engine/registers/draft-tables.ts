/** Drafts for approval by the file that they are on, the dispatch register, and which drafts are notices to which office. Numbers once given are in `numbers`. */
export const draftTables = `
  CREATE TABLE drafts (draft TEXT PRIMARY KEY, file TEXT NOT NULL, status TEXT NOT NULL, begun TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX drafts_by_file ON drafts (file, begun);
  CREATE TABLE dispatches (
    draft TEXT PRIMARY KEY, year INTEGER NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL, number TEXT NOT NULL,
    sent TEXT NOT NULL, recipient TEXT NOT NULL, about TEXT NOT NULL, at TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX dispatches_by_number ON dispatches (year, at);
  CREATE TABLE notices (draft TEXT PRIMARY KEY, office TEXT NOT NULL, begun TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX notices_by_office ON notices (office, begun);
`;
