import { notAllBound } from './print-tables';

/** What lies about in no file, letter or voucher, worked out anew for one document: whichever of them comes first. */
const looseAnew = (document: string): string => `
  DELETE FROM loose_documents WHERE document = ${document};
  INSERT INTO loose_documents SELECT d.document FROM documents d WHERE d.document = ${document} AND d.pages > 0
    AND NOT EXISTS (SELECT 1 FROM papers p WHERE p.document = d.document)
    AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.document = d.document)
    AND NOT EXISTS (SELECT 1 FROM voucher_documents v WHERE v.document = d.document)
    AND ${notAllBound};`;

/** The same for letters of the diary that are marked to a post, in no file, and not disposed of. */
const lettersAnew = (where: string): string => `
  DELETE FROM open_letters WHERE letter IN (SELECT letter FROM letters WHERE ${where});
  INSERT INTO open_letters SELECT l.letter, l.marked_to, l.at FROM letters l WHERE ${where} AND l.marked_to IS NOT NULL AND l.disposed = 0
    AND NOT EXISTS (SELECT 1 FROM papers p WHERE p.letter = l.letter)
    AND NOT EXISTS (SELECT 1 FROM papers p WHERE p.document = l.document);`;

const trigger = (table: string, event: string, body: string): string =>
  `CREATE TRIGGER open_by_${table}_${event.slice(0, 6).toLowerCase()} AFTER ${event} ON ${table} BEGIN ${body} END;`;

const ofPaper = (row: 'new' | 'old'): string =>
  `${looseAnew(`${row}.document`)} ${lettersAnew(`letter = ${row}.letter`)} ${lettersAnew(`document = ${row}.document`)}`;

/**
 * What waits to be put in a file: documents that nothing names, and letters of the diary. Kept by triggers, since desks
 * ask for them all the time and an office has a hundred times as many that are filed. After the tables that it watches.
 */
export const openPaperTables = `
  CREATE TABLE loose_documents (document TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE open_letters (letter TEXT PRIMARY KEY, marked_to TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX open_letters_by_post ON open_letters (marked_to, at);
  ${trigger('documents', 'INSERT', looseAnew('new.document'))}
  ${trigger('documents', 'DELETE', looseAnew('old.document'))}
  ${trigger('papers', 'INSERT', ofPaper('new'))}
  ${trigger('papers', 'UPDATE OF letter', `${lettersAnew('letter = old.letter')} ${lettersAnew('letter = new.letter')}`)}
  ${trigger('papers', 'DELETE', ofPaper('old'))}
  ${trigger('letters', 'INSERT', `${lettersAnew('letter = new.letter')} ${looseAnew('new.document')}`)}
  ${trigger('letters', 'DELETE', `DELETE FROM open_letters WHERE letter = old.letter; ${looseAnew('old.document')}`)}
  ${trigger('voucher_documents', 'INSERT', looseAnew('new.document'))}
  ${trigger('voucher_documents', 'DELETE', looseAnew('old.document'))}
  ${trigger('print_pages', 'INSERT', looseAnew('new.document'))}
  ${trigger('print_pages', 'DELETE', looseAnew('old.document'))}
`;
