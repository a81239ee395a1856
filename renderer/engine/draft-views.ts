import type { DraftBody } from '#shared/domain/drafts/draft';
import type { Actor, ProblemView, Tick } from './views';

/** Drafts for approval and the dispatch register as screens see them. Times are ISO strings (UTC). */
export type DraftStatus = 'draft' | 'returned' | 'approved' | 'issued';
export type DraftRow = {
  readonly draft: string;
  readonly file: string;
  readonly form: DraftBody['form'];
  readonly about: string;
  readonly to: string;
  readonly status: DraftStatus;
  readonly versions: number;
  /** Its number in the dispatch register. */
  readonly number?: string;
  readonly by: Actor;
  readonly at: string;
  readonly tick: Tick;
};
export type DraftVersionView = DraftBody & {
  readonly number: number;
  readonly act: string;
  readonly by: Actor;
  readonly at: string;
  readonly tick: Tick;
};
export type DraftRemarkView = {
  readonly act: string;
  readonly what: 'approved' | 'returned';
  /** The number of the version. */
  readonly version: number;
  readonly remark?: string;
  readonly by: Actor;
  readonly at: string;
};
export type DispatchView = {
  readonly act: string;
  readonly number: string;
  readonly on: string;
  readonly way: string;
  readonly by: Actor;
  readonly at: string;
};
export type AcknowledgementView = { readonly on: string; readonly receiver: string };
export type DraftView = DraftRow & {
  readonly fileNumber: string;
  /** The last one counts. */
  readonly versionList: readonly [DraftVersionView, ...DraftVersionView[]];
  readonly remarks: readonly DraftRemarkView[];
  readonly issued?: DispatchView;
  readonly acknowledged?: AcknowledgementView;
  /** It is a notice to this office. */
  readonly noticeTo?: string;
  readonly problems: readonly ProblemView[];
};
/** A line of the dispatch register. */
export type DispatchRow = Pick<DispatchView, 'number' | 'on' | 'way' | 'by'> & {
  readonly draft: string;
  readonly to: string;
  readonly about: string;
  readonly file?: { readonly file: string; readonly number: string };
  readonly acknowledged?: AcknowledgementView;
  readonly tick: Tick;
};

export type DraftQueries = {
  /** The drafts on a file, the newest first. */
  fileDrafts(file: string): readonly DraftRow[];
  draftPaper(draft: string): DraftView | null;
  /** The dispatch register of a calendar year, the newest first. */
  dispatches(filter: {
    readonly text?: string;
    readonly year?: number;
    readonly limit?: number;
  }): readonly DispatchRow[];
};
