/** How the work with paper stands. Days and months are those of Pakistan; letters are counted, spaces are not. */
export type PaperWorkView = {
  /** Pages that came in and are in a document, by day (newest first) and person; no name for the scanner folder. */
  readonly days: readonly {
    readonly day: string;
    readonly pages: number;
    readonly people: readonly {
      readonly person: string;
      readonly name?: string;
      readonly nameUrdu?: string;
      readonly pages: number;
    }[];
  }[];
  /** Documents that are in no file, letter or voucher, and their pages. */
  readonly loose: { readonly documents: number; readonly pages: number };
  /** Pages that nobody read yet; those that OCR could not read and that no person typed. */
  readonly unread: number;
  readonly forPerson: number;
  /** Pages of these days with something wrong, by fault; and all pages of these days. */
  readonly faults: readonly { readonly fault: string; readonly pages: number }[];
  readonly pages: number;
  /** Of pages that persons looked through: letters read and letters corrected, by month, newest first. */
  readonly accuracy: readonly {
    readonly month: string;
    readonly pages: number;
    readonly read: number;
    readonly corrected: number;
  }[];
};

export type PaperQueries = {
  /** The last so many days. */
  paperWork(days: number): PaperWorkView;
};
