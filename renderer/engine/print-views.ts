import type { BodyOf } from '#shared/acts/kind';
import type { printBound } from '#shared/acts/kinds/print-bound';
import type { Seal } from '#shared/domain/seal-text';
import type { Actor, Tick } from './views';

/** What a print is of, as screens name it. */
export type PrintTarget = {
  readonly subject: string;
  readonly sort: 'file' | 'draft' | 'voucher' | 'bill' | 'demand';
  /** Its number, or what it is about while it has none. */
  readonly title: string;
  readonly about: string;
};

/**
 * How a print stands beside the books. `agrees`: printed as it stands. `older`: printed here, and it has grown since;
 * `asOf` is the moment of the last act that is on the print. `differs`: its hash is none that the books ever had as far
 * as this computer knows. `unchecked`: its hash was not read.
 */
export type PrintState = {
  readonly verdict: BodyOf<typeof printBound>['verdict'];
  /** Which print of a file it is, where that is known. */
  readonly what?: 'sheet' | 'history' | 'cover';
  readonly asOf?: string;
  /**
   * Paragraphs on the print, the numbers of those that are not on it, and whether those on it have other numbers now: what
   * another computer wrote before them arrived later.
   */
  readonly paragraphs?: {
    readonly printed: number;
    readonly missing: readonly number[];
    readonly renumbered: boolean;
  };
  /** What else was done since: decisions and movements of a file, or acts by their kinds. */
  readonly since?: {
    readonly decisions?: number;
    readonly movements?: number;
    readonly kinds?: readonly string[];
  };
};

/**
 * A code of a print on a page of a document. `ready`: it can be bound. `other-office`: enter it in the diary. `unknown`:
 * nothing here has this id. `figures`: a print of a register, which belongs into a file. `unreadable`: the code is
 * damaged; what stands beside it can be typed.
 */
export type FoundPrint = {
  readonly page: string;
  /** The page's number in the document, from 1, and that of the first page that seems to belong to the print. */
  readonly number: number;
  readonly first: number;
  readonly is: 'ready' | 'bound' | 'other-office' | 'unknown' | 'figures' | 'unreadable';
  /** What the code says; the hash is missing where it was not typed. */
  readonly seal?: Omit<Seal, 'hash'> & { readonly hash?: string };
  /** The name of the office that printed it, where it is known. */
  readonly officeName?: string;
  readonly officeNameUrdu?: string;
  readonly target?: PrintTarget;
  readonly state?: PrintState;
  readonly bound?: { readonly at: string; readonly by: Actor; readonly pages: number };
  /** Other pages that carry the same code and are bound already. */
  readonly again: readonly { readonly document: string; readonly page: string; readonly at: string }[];
};

/** A signed print at what it was printed from. Times are ISO strings (UTC). */
export type SignedPrint = {
  readonly page: string;
  readonly document: string;
  readonly pages: number;
  readonly thumbnail?: string;
  readonly scannedAt: string;
  readonly at: string;
  readonly by: Actor;
  readonly typed: boolean;
  readonly state: PrintState;
  readonly tick: Tick;
};

export type PrintQueries = {
  /** The codes of prints on a document's pages, bound ones among them. */
  printsOn(document: string): readonly FoundPrint[];
  /** What a page is a print of, by what stands beside its code: the id, and the hash if it was typed as well. */
  printNamed(document: string, page: string, typed: string): FoundPrint | null;
  /** The signed prints that are bound to a file, letter, voucher, bill or demand, the latest first. */
  signedPrints(target: string): readonly SignedPrint[];
  /** Documents in no file with codes of this office's prints that are not bound, the latest first. */
  printsToBind(): readonly { readonly document: string; readonly title: string; readonly prints: number }[];
};
