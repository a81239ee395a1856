import type { Document } from '#shared/domain/records/document';
import { readSeparator } from '#shared/domain/records/separator';
import type { Page } from '#shared/domain/records/page';
import type { Actor as Performer } from '#shared/domain/people/authority';
import type { PageSigns } from '../capture/signs/signs';
import type { Registers } from '../registers/registers';
import type { DocumentRow, DocumentView, LetterRow, PageView, ReadingView } from '../views';
import { createLetterRow } from './letter-row';
import { readingView } from './reading';
import { actorView, anywhere, isoOf, present } from './shape';
import type { Ticks } from './ticks';

type ScanRow = {
  page: string;
  mime: string;
  bytes: number;
  width: number;
  height: number;
  thumbnail: string;
  source: string | null;
  source_page: number | null;
  device: string;
  confidence: number | null;
  turn: PageView['rotation'] | null;
  asked: number | null;
  own: number | null;
  here: number;
  whole: number;
  signs: string | null;
};

/** What OCR is doing with a page that has no reading yet. */
export type ReadingState = (page: string) => 'waiting' | 'reading' | 'failed' | 'cancelled';

const scanOf = `
  SELECT s.page, s.mime, s.bytes, s.width, s.height, s.thumbnail, s.source, s.source_page, s.device, s.signs, r.confidence,
         r.rotation AS turn, r.asked, r.own,
         EXISTS (SELECT 1 FROM objects_here h WHERE h.object IN (s.page, s.readable)) AS here,
         EXISTS (SELECT 1 FROM objects_here h WHERE h.object = s.page) AS whole
  FROM scans s LEFT JOIN readings r ON r.page = s.page WHERE s.page = ? LIMIT 1`;

/** A turn by quarters, clockwise. */
const quarters = (degrees: number): 90 | 180 | 270 => {
  const turn = (degrees + 360) % 360;
  return turn === 90 || turn === 270 ? turn : 180;
};

/** How a page lies: what the reader found (`turn`) counts as long as nobody turned the page since. */
const lieOf = (
  rotation: PageView['rotation'],
  turn: PageView['rotation'] | null,
): Pick<PageView, 'rotation' | 'turned'> =>
  turn === null || turn === rotation ? { rotation } : { rotation: turn, turned: quarters(turn - rotation) };

const rowsSql = (where: string): string => `
  SELECT d.document, d.title, d.pages, d.scanned_at, d.actor,
    (SELECT s.thumbnail FROM document_pages p JOIN scans s ON s.page = p.page WHERE p.document = d.document ORDER BY p.position LIMIT 1) AS thumbnail,
    (SELECT COUNT(*) FROM document_pages p JOIN readings r ON r.page = p.page WHERE p.document = d.document) AS read
  FROM documents d ${where}`;
type Row = {
  document: string;
  title: string;
  pages: number;
  scanned_at: string;
  actor: string;
  thumbnail: string | null;
  read: number;
};

/** The documents, pages and diary as screens see them. */
export function createRecordViews({ sql, folded }: Registers, ticks: Ticks, readingState: ReadingState) {
  const usedIn = (document: string): DocumentRow['usedIn'] =>
    sql.all<{ subject: string; title: string }>(
      `SELECT f.file AS subject, f.number AS title FROM papers p JOIN files f ON f.file = p.file WHERE p.document = ?
       UNION ALL SELECT letter, number FROM letters WHERE document = ?
       UNION ALL SELECT v.voucher, v.number FROM voucher_documents d JOIN vouchers v ON v.voucher = d.voucher WHERE d.document = ?
       UNION ALL SELECT b.bill, b.number FROM voucher_documents d JOIN bills b ON b.bill = d.voucher WHERE d.document = ?
       UNION ALL SELECT DISTINCT p.target, COALESCE(
         (SELECT number FROM files WHERE file = p.target), (SELECT number FROM vouchers WHERE voucher = p.target),
         (SELECT number FROM bills WHERE bill = p.target), (SELECT title FROM found WHERE subject = p.target LIMIT 1), '')
         FROM prints p WHERE p.document = ?`,
      [document, document, document, document, document],
    );

  const toRow = (row: Row): DocumentRow => ({
    ...present({
      document: row.document,
      title: row.title,
      pages: row.pages,
      thumbnail: row.thumbnail ?? undefined,
      read: row.read,
    }),
    scannedAt: isoOf(row.scanned_at),
    by: actorView(JSON.parse(row.actor) as Performer), // written by the projection
    usedIn: usedIn(row.document),
  });

  const pageView = (page: string, rotation: PageView['rotation']): PageView | undefined => {
    const scan = sql.get<ScanRow>(scanOf, [page]);
    if (!scan) return undefined;
    const { source_page, confidence, turn, asked, own, here, whole, device, source, signs, ...rest } = scan;
    return {
      ...present({
        ...rest,
        source: source ?? undefined,
        sourcePage: source_page ?? undefined,
        confidence: confidence ?? undefined,
      }),
      ...signsOf(signs, page),
      ...lieOf(rotation, asked === rotation ? turn : null),
      ...(own === 1 ? { ownText: true as const } : {}),
      here: here === 1,
      whole: whole === 1,
      tick: ticks.page(page, device),
      reading: confidence === null ? readingState(page) : 'read',
    };
  };

  /** What was seen when the page came in; a page that looked like it counts while it is in a document. */
  const signsOf = (signs: string | null, page: string): Pick<PageView, 'faults' | 'blank' | 'alike'> => {
    if (signs === null) return {};
    const { faults, blank, alike } = JSON.parse(signs) as PageSigns; // written by the projection
    const other =
      alike === undefined || alike === page
        ? undefined
        : sql.get<{ document: string; title: string }>(
            'SELECT d.document, d.title FROM document_pages p JOIN documents d ON d.document = p.document WHERE p.page = ? LIMIT 1',
            [alike],
          );
    return present({ faults, blank, alike: other && alike ? { page: alike, ...other } : undefined });
  };

  const sheetOf = (state: Document): DocumentView['sheet'] => {
    const text = state.scans[0]?.signs?.sheet;
    const number = text === undefined ? undefined : readSeparator(text)?.file;
    if (number === undefined) return undefined;
    const file = sql.get<{ file: string; about: string }>('SELECT file, about FROM files WHERE number = ?', [
      number,
    ]);
    return { number, ...file };
  };

  const letterRow = createLetterRow({ sql, folded }, ticks);

  return {
    documents(filter: {
      readonly text?: string;
      readonly loose?: boolean;
      readonly limit?: number;
    }): readonly DocumentRow[] {
      // The few loose ones are looked up, instead of all documents being walked by their time.
      const which = filter.loose ? 'd.document IN (SELECT document FROM loose_documents) AND' : '';
      const time = filter.loose ? '+d.scanned_at' : 'd.scanned_at';
      const where = `WHERE ${which} d.title LIKE ? ESCAPE '\\' AND d.pages > 0 ORDER BY ${time} DESC LIMIT ?`;
      return sql.all<Row>(rowsSql(where), [anywhere(filter.text), filter.limit ?? 200]).map(toRow);
    },
    document(document: string): DocumentView | null {
      const row = sql.get<Row>(rowsSql('WHERE d.document = ?'), [document]);
      const state = folded<Document>(document)?.state;
      if (!row || !state) return null;
      const pageList = state.order
        .map(({ page, rotation }) => pageView(page, rotation))
        .filter((page) => page !== undefined);
      const removed = state.removed.map(({ page, reason, at }) => ({
        ...present({ thumbnail: pageView(page, 0)?.thumbnail }),
        page,
        reason,
        at: isoOf(at),
      }));
      return { ...toRow(row), ...present({ sheet: sheetOf(state) }), pageList, removed };
    },
    reading(page: string): ReadingView | null {
      return readingView(page, folded<Page>(`page:${page}`)?.state);
    },
    letters(filter: {
      readonly text?: string;
      readonly year?: number;
      readonly limit?: number;
    }): readonly LetterRow[] {
      const like = anywhere(filter.text);
      return sql
        .all<{ letter: string }>(
          `SELECT letter FROM letters WHERE (? IS NULL OR year = ?)
           AND (number LIKE ? ESCAPE '\\' OR sender LIKE ? ESCAPE '\\' OR about LIKE ? ESCAPE '\\')
           ORDER BY year DESC, at DESC LIMIT ?`,
          [filter.year ?? null, filter.year ?? null, like, like, like, filter.limit ?? 200],
        )
        .map((row) => letterRow(row.letter))
        .filter((row) => row !== null);
    },
    letter: letterRow,
    /** Letters marked to a post that are in no file yet, latest first. */
    lettersFor: (post: string): readonly LetterRow[] =>
      sql
        .all<{ letter: string }>(
          'SELECT letter FROM open_letters WHERE marked_to = ? ORDER BY at DESC LIMIT 500',
          [post],
        )
        .map((row) => letterRow(row.letter))
        .filter((row) => row !== null),
  };
}
export type RecordViews = ReturnType<typeof createRecordViews>;
