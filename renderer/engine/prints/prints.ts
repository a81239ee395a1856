import type { PrintQueries, SignedPrint } from '../print-views';
import { actorView, isoOf, present } from '../views/shape';
import type { Ticks } from '../views/ticks';
import { createCompare, type CompareNeeds } from './compare';
import { bindingOf, createFoundPrints } from './found-prints';

type Needs = CompareNeeds & {
  readonly office: string;
  readonly ticks: Ticks;
  readonly officeNamed: Parameters<typeof createFoundPrints>[0]['officeNamed'];
};
type Answers = {
  [Q in keyof PrintQueries]: (
    ...args: Parameters<PrintQueries[Q]>
  ) => ReturnType<PrintQueries[Q]> | Promise<ReturnType<PrintQueries[Q]>>;
};

/** Signed prints: what codes on scanned pages say, how the prints stand beside the books, and where they are bound. */
export function createPrintViews(needs: Needs): Answers {
  const { office, registers, ticks } = needs;
  const { sql } = registers;
  const compare = createCompare(needs);

  const signedPrint = async (page: string): Promise<SignedPrint | undefined> => {
    const binding = bindingOf(registers, page);
    if (!binding) return undefined;
    const { document, pages, seal, typed, target, at, by, act } = binding;
    const scan = sql.get<{ thumbnail: string; at: string }>(
      'SELECT s.thumbnail, a.at FROM scans s JOIN acts a ON a.id = s.act WHERE s.page = ? LIMIT 1',
      [page],
    );
    return {
      ...present({ thumbnail: scan?.thumbnail }),
      ...{ page, document, pages: pages.length, typed: typed === true },
      ...{ scannedAt: isoOf(scan?.at ?? at), at: isoOf(at), by: actorView(by) },
      ...{ state: await compare(seal.id, seal.hash, target), tick: ticks.act(act) },
    };
  };

  return {
    ...createFoundPrints({ ...needs, compare }),
    async signedPrints(target) {
      const pages = sql.all<{ page: string }>(
        'SELECT page FROM prints WHERE target = ? ORDER BY at DESC LIMIT 200',
        [target],
      );
      const found = await Promise.all(pages.map(({ page }) => signedPrint(page)));
      return found.filter((one) => one !== undefined);
    },
    printsToBind: () =>
      sql.all<{ document: string; title: string; prints: number }>(
        `SELECT d.document, d.title, COUNT(DISTINCT p.page) AS prints FROM (
           SELECT document, title, scanned_at FROM documents
           WHERE document IN (SELECT document FROM loose_documents) ORDER BY +scanned_at DESC LIMIT 500) d
         JOIN document_pages p ON p.document = d.document JOIN scans s ON s.page = p.page
         WHERE instr(s.signs, ?) > 0 AND NOT EXISTS (SELECT 1 FROM print_pages b WHERE b.page = p.page)
         GROUP BY d.document ORDER BY d.scanned_at DESC LIMIT 20`,
        [`"daftar:1:${office}:`],
      ),
  };
}
