/**
 * Lists of the paper side: documents and their pages, the diary, the file register. Details stay in `subjects`.
 * `words_of_files` is what the register's filter looks into, three letters at a time.
 */
export const recordTables = `
  CREATE TABLE documents (
    document TEXT PRIMARY KEY, title TEXT NOT NULL, pages INTEGER NOT NULL, scanned_at TEXT NOT NULL,
    actor TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX documents_by_time ON documents (scanned_at);
  CREATE TABLE document_pages (
    document TEXT NOT NULL, page TEXT NOT NULL, position INTEGER NOT NULL, rotation INTEGER NOT NULL, PRIMARY KEY (document, page)
  ) WITHOUT ROWID;
  CREATE INDEX document_pages_by_page ON document_pages (page);
  CREATE TABLE scans (
    page TEXT NOT NULL, document TEXT NOT NULL, act TEXT NOT NULL, mime TEXT NOT NULL, bytes INTEGER NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL, thumbnail TEXT NOT NULL, thumbnail_bytes INTEGER NOT NULL,
    source TEXT, source_page INTEGER, device TEXT NOT NULL, day TEXT NOT NULL, person TEXT NOT NULL,
    readable TEXT, readable_bytes INTEGER, signs TEXT, likeness TEXT, PRIMARY KEY (page, document)
  ) WITHOUT ROWID;
  CREATE INDEX scans_by_document ON scans (document);
  CREATE INDEX scans_by_day ON scans (day, person);
  CREATE INDEX scans_by_readable ON scans (readable) WHERE readable IS NOT NULL;
  CREATE TABLE readings (
    page TEXT PRIMARY KEY, confidence INTEGER NOT NULL, rotation INTEGER NOT NULL, asked INTEGER NOT NULL,
    own INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE page_checks (
    page TEXT PRIMARY KEY, month TEXT NOT NULL, read INTEGER NOT NULL, corrected INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX page_checks_by_month ON page_checks (month);
  CREATE TABLE letters (
    letter TEXT PRIMARY KEY, year INTEGER NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL, number TEXT NOT NULL,
    received TEXT NOT NULL, sender TEXT NOT NULL, about TEXT NOT NULL, marked_to TEXT, document TEXT, at TEXT NOT NULL,
    parcel TEXT, disposed INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX letters_by_number ON letters (year, series, serial);
  CREATE INDEX letters_by_parcel ON letters (parcel) WHERE parcel IS NOT NULL;
  CREATE INDEX letters_by_document ON letters (document) WHERE document IS NOT NULL;
  CREATE TABLE files (
    file TEXT PRIMARY KEY, year INTEGER NOT NULL, series TEXT NOT NULL, serial INTEGER NOT NULL, number TEXT NOT NULL,
    about TEXT NOT NULL, holder TEXT NOT NULL, since TEXT NOT NULL, opened_at TEXT NOT NULL, status TEXT NOT NULL,
    urgency TEXT NOT NULL, section TEXT, keywords TEXT NOT NULL, follows TEXT
  ) WITHOUT ROWID;
  CREATE INDEX files_by_number ON files (year, series, serial);
  CREATE INDEX files_current ON files (holder, since) WHERE status = 'current';
  CREATE INDEX files_by_opening ON files (opened_at);
  CREATE INDEX files_by_follows ON files (follows);
  CREATE TABLE words_of_files (row INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, said TEXT NOT NULL);
  CREATE VIRTUAL TABLE words_in_files USING fts5 (said, content='words_of_files', content_rowid='row', tokenize='trigram', detail='full');
  CREATE TRIGGER words_of_files_new AFTER INSERT ON words_of_files BEGIN
    INSERT INTO words_in_files (rowid, said) VALUES (new.row, new.said);
  END;
  CREATE TRIGGER words_of_files_changed AFTER UPDATE OF said ON words_of_files BEGIN
    INSERT INTO words_in_files (words_in_files, rowid, said) VALUES ('delete', old.row, old.said);
    INSERT INTO words_in_files (rowid, said) VALUES (new.row, new.said);
  END;
  CREATE TRIGGER words_of_files_gone AFTER DELETE ON words_of_files BEGIN
    INSERT INTO words_in_files (words_in_files, rowid, said) VALUES ('delete', old.row, old.said);
  END;
  CREATE TABLE movements (
    file TEXT NOT NULL, act TEXT NOT NULL, from_post TEXT NOT NULL, to_post TEXT NOT NULL, move TEXT NOT NULL,
    at TEXT NOT NULL, recalled INTEGER NOT NULL, PRIMARY KEY (file, act)
  ) WITHOUT ROWID;
  CREATE INDEX movements_by_post ON movements (from_post, at);
  CREATE TABLE stays (
    file TEXT NOT NULL, n INTEGER NOT NULL, post TEXT NOT NULL, since TEXT NOT NULL, until TEXT, PRIMARY KEY (file, n)
  ) WITHOUT ROWID;
  CREATE INDEX stays_by_post ON stays (post);
  CREATE TABLE papers (file TEXT NOT NULL, document TEXT NOT NULL, letter TEXT, PRIMARY KEY (file, document)) WITHOUT ROWID;
  CREATE INDEX papers_by_document ON papers (document);
  CREATE INDEX papers_by_letter ON papers (letter);
`;
