import type { FoundPrint } from '#engine/print-views';
import type { DocumentView } from '#engine/views';
import { usePerform } from '#app/use-engine';
import { bindingOf } from './print-view';

/** Binds a print that was found on a document's pages. Answers whether it is bound. */
export function useBindPrint(document: DocumentView | null | undefined) {
  const perform = usePerform();
  return async (
    print: FoundPrint,
    how: { readonly first: number; readonly typed?: true },
  ): Promise<boolean> => {
    const command = document ? bindingOf(document, print, how) : undefined;
    return command !== undefined && (await perform(command)).ok;
  };
}
