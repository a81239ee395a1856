import type { IssuedLetter } from '#shared/domain/drafts/issued-letter';
import type { ParcelContents } from '#shared/domain/parcels/contents';
import type { Document } from '#shared/domain/records/document';

type Scan = Document['scans'][number];
/** A paper of a parcel: a scanned page, or an issued letter, which has no picture of its own. */
export type ParcelPaper =
  | { readonly sort: 'page'; readonly scan: Scan; readonly rotation: 0 | 90 | 180 | 270 }
  | { readonly sort: 'letter'; readonly draft: string; readonly letter: IssuedLetter };

/**
 * The papers of a parcel in the order of the file's correspondence, and after them its signed prints; a letter that goes
 * alone is its only paper.
 */
export function paperOf({ about, file, documents, letters, prints }: ParcelContents): readonly ParcelPaper[] {
  const pagesIn = (document: string, wanted?: readonly string[]): readonly ParcelPaper[] => {
    const scans = new Map(documents.get(document)?.scans.map((scan) => [scan.page, scan]));
    return (documents.get(document)?.order ?? []).flatMap(({ page, rotation }) => {
      const scan = scans.get(page);
      return scan && (wanted?.includes(page) ?? true) ? [{ sort: 'page' as const, scan, rotation }] : [];
    });
  };
  const papers = file?.correspondence.map(({ document }) => document) ?? [about];
  return [
    ...papers.flatMap((document): readonly ParcelPaper[] => {
      const letter = letters.get(document);
      return letter ? [{ sort: 'letter', draft: document, letter }] : pagesIn(document);
    }),
    ...prints
      .filter((one) => !papers.includes(one.document))
      .flatMap((one) => pagesIn(one.document, one.pages)),
  ];
}
