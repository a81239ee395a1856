import type { BodyOf } from '#shared/acts/kind';
import type { printBound } from '#shared/acts/kinds/print-bound';
import type { pageCorrected } from '#shared/acts/kinds/page-corrected';

type BindingBody = Omit<BodyOf<typeof printBound>, 'pages'> & { readonly pages: readonly string[] };

/** What is done to paper that is in: pages corrected by people, several taken out or put back, two stacks made one. */
export type PaperCommand =
  | { readonly do: 'correct-page'; readonly correction: BodyOf<typeof pageCorrected> }
  | {
      readonly do: 'remove-pages';
      readonly document: string;
      readonly pages: readonly string[];
      readonly reason: string;
    }
  | { readonly do: 'restore-pages'; readonly document: string; readonly pages: readonly string[] }
  | {
      /** Lays the back sides between the front sides: the second half of the document, or the pages of `backs`. */
      readonly do: 'collate-document';
      readonly document: string;
      readonly backs?: string;
      /** The stack was turned over, so that the last back side was scanned first. */
      readonly reversed: boolean;
    }
  /** Binds a scanned page, and the pages of its print, to what it was printed from. `office` is what its code says. */
  | ({ readonly do: 'bind-print'; readonly page: string; readonly office: string } & BindingBody)
  | { readonly do: 'unbind-print'; readonly page: string; readonly reason: string };

type PaperCommandOf<N extends PaperCommand['do']> = Extract<PaperCommand, { do: N }>;
export type { PaperCommandOf };

const names: { readonly [N in PaperCommand['do']]: true } = {
  'correct-page': true,
  'remove-pages': true,
  'restore-pages': true,
  'collate-document': true,
  'bind-print': true,
  'unbind-print': true,
};

/** Whether a command is about paper that is in. */
export const isPaperCommand = (command: { readonly do: string }): command is PaperCommand =>
  Object.hasOwn(names, command.do);
