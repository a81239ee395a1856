import type { Journal } from '../journal/journal';
import type { Registers } from '../registers/registers';
import type { AheadView } from '../views';

/** The limit on a computer where nobody chose one, in megabytes: about a thousand pages. */
export const usualLimit = 200;

type Wanted = { readonly object: string; readonly bytes: number };

/**
 * Pages of other computers that are fetched before anybody opens them, so that an officer can read a file that was put
 * up to him when the line is cut: those on the files that are with the posts of this computer's officers, the files that
 * moved last first, as many as the limit allows.
 */
export type Ahead = {
  /** The next pages that are not here. `passedOver` is a JSON array of objects to leave out. */
  next(passedOver: string): Promise<readonly Wanted[]>;
  /** How many there are and how many of them are here, as it was when it was last looked at. */
  view(): AheadView;
  /** Changes the limit, in megabytes; 0 fetches none. */
  limit(megabytes: number): Promise<void>;
};

type Needs = {
  readonly journal: Journal;
  readonly registers: Registers;
  readonly device: string;
  /** The posts of the officers who have a key on this computer. */
  readonly posts: () => Promise<readonly string[]>;
  readonly changed: () => void;
};

const settingKey = 'pages-ahead';

/** Every page of the files with these posts counts, here or not: what is kept here stays below the limit. */
const pagesOfFiles = `
  SELECT object, bytes, here FROM (
    SELECT object, bytes, here, SUM(bytes) OVER (ORDER BY since DESC, document, position, object) AS together FROM (
      SELECT COALESCE(s.readable, s.page) AS object, COALESCE(s.readable_bytes, s.bytes) AS bytes,
        MAX(f.since) AS since, d.document, d.position,
        EXISTS (SELECT 1 FROM objects_here h WHERE h.object IN (s.page, s.readable)) AS here
      FROM files f JOIN papers p ON p.file = f.file JOIN document_pages d ON d.document = p.document
        JOIN scans s ON s.page = d.page
      WHERE f.holder IN (SELECT value FROM json_each(?)) AND s.device <> ? GROUP BY s.page))
  WHERE together <= ?`;

/** Opens the setting of this computer. */
export async function openAhead({ journal, registers, device, posts, changed }: Needs): Promise<Ahead> {
  let megabytes = (await journal.kept<number>(settingKey)) ?? usualLimit;
  let seen = { pages: 0, here: 0 };
  const look = async () => {
    const rows = registers.sql.all<Wanted & { here: number }>(pagesOfFiles, [
      JSON.stringify(await posts()),
      device,
      megabytes * 1_000_000,
    ]);
    const found = { pages: rows.length, here: rows.filter((row) => row.here === 1).length };
    const isNews = found.pages !== seen.pages || found.here !== seen.here;
    seen = found;
    if (isNews) changed();
    return rows;
  };
  return {
    async next(passedOver) {
      const skipped = new Set(JSON.parse(passedOver) as readonly string[]); // written by `Skips`
      return (await look()).filter((row) => row.here === 0 && !skipped.has(row.object));
    },
    view: () => ({ megabytes, ...seen }),
    async limit(chosen) {
      megabytes = chosen;
      await journal.keep(settingKey, chosen);
      await look();
      changed();
    },
  };
}
