import { removalReasons } from '#shared/domain/records/separator';
import type { PageView } from '#engine/views';

/** A page and its number in the document, from 1. */
export type Numbered = { readonly page: PageView; readonly number: number };

const numbered = (pages: readonly PageView[]): readonly Numbered[] =>
  pages.map((page, index) => ({ page, number: index + 1 }));

/** Pages on which nothing seems to be written; all of a document's pages cannot be taken out as blank. */
export function blankPages(pages: readonly PageView[]): readonly Numbered[] {
  const blank = numbered(pages).filter(({ page }) => page.blank);
  return blank.length === pages.length ? [] : blank;
}

/** Pages that should be scanned again while the paper is at hand. */
export const faultyPages = (pages: readonly PageView[]): readonly Numbered[] =>
  numbered(pages).filter(({ page }) => (page.faults ?? []).length > 0);

/** Pages that lay on their side or upside down, and were turned for reading. */
export const turnedPages = (pages: readonly PageView[]): readonly Numbered[] =>
  numbered(pages).filter(({ page }) => page.turned !== undefined);

/** The key of the words for how a page lay. */
export const turnedKey = (turned: NonNullable<PageView['turned']>): string =>
  turned === 180 ? 'lay-upside-down' : 'lay-sideways';

/** Pages that look like another page. */
export const alikePages = (pages: readonly PageView[]): readonly Numbered[] =>
  numbered(pages).filter(({ page }) => page.alike !== undefined);

/** The key of the words for a reason of the program's own; a person's reason is said as he wrote it. */
export const removalKey = (reason: string): string | undefined =>
  removalReasons.some((one) => one === reason) ? `removedAs-${reason}` : undefined;
