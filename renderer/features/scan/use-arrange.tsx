import type { DocumentView } from '#engine/views';
import { usePerform } from '#app/use-engine';
import { arrangementOf, moved, pagesFrom, turned } from './scan-view';

/** What can be done to the pages of a document; each answers whether it was done, refusals are shown on the way. */
export function useArrange(document: DocumentView) {
  const perform = usePerform();
  const { document: id, pageList } = document;
  const arrange = async (pages: ReturnType<typeof arrangementOf>, title?: string): Promise<boolean> =>
    (
      await perform({
        do: 'arrange-document',
        document: id,
        pages: [...pages],
        ...(title === undefined ? {} : { title }),
      })
    ).ok;
  return {
    rename: (title: string) => arrange(arrangementOf(pageList), title),
    turn: (page: string, quarters: 1 | -1) =>
      arrange(
        arrangementOf(pageList).map((one) =>
          one.page === page ? { ...one, rotation: turned(one.rotation, quarters) } : one,
        ),
      ),
    move: async (from: number, to: number): Promise<boolean> => {
      const pages = arrangementOf(pageList);
      const after = moved(pages, from, to);
      return after !== pages && arrange(after);
    },
    split: async (page: string): Promise<boolean> => {
      const pages = pagesFrom(pageList, page);
      return pages.length > 0 && (await perform({ do: 'split-document', document: id, pages })).ok;
    },
    remove: async (page: string, reason: string): Promise<boolean> =>
      (await perform({ do: 'remove-page', document: id, page, reason })).ok,
  };
}
