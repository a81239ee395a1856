/** What the record room knows of recorded files: their places, for how long they are kept, and who asked for them. */
export const roomTables = `
  CREATE TABLE record_room (
    file TEXT PRIMARY KEY, retention TEXT, keep_until TEXT, room TEXT, rack TEXT, shelf TEXT, bundle TEXT,
    held INTEGER NOT NULL, signatures INTEGER NOT NULL, weeded TEXT
  ) WITHOUT ROWID;
  CREATE INDEX record_room_by_place ON record_room (room, rack, shelf, bundle);
  CREATE INDEX record_room_by_end ON record_room (keep_until) WHERE keep_until IS NOT NULL;
  CREATE TABLE retrievals (
    file TEXT NOT NULL, act TEXT NOT NULL, post TEXT NOT NULL, at TEXT NOT NULL, due TEXT, returned INTEGER NOT NULL,
    PRIMARY KEY (file, act)
  ) WITHOUT ROWID;
  CREATE INDEX retrievals_open ON retrievals (returned, at);
`;
