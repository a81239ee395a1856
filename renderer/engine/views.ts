import type { ExceptionRow } from './control-views';
import type { VoucherRow } from './ledger-views';

/** What screens see: rows and details read from the registers. Amounts are paisa, times are ISO strings (UTC). */

/** ✓ on this computer's tape, ✓✓ at the hub, or refused by the hub with its reason. */
export type Tick = { readonly state: 'saved' | 'at-hub' | 'refused'; readonly reason?: string };

/** Who acted, as the certificate names him. */
export type Actor = {
  readonly person: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly post: string;
  readonly postTitle: string;
  readonly postTitleUrdu?: string;
};

export type PostView = {
  readonly post: string;
  readonly title: string;
  readonly titleUrdu?: string;
  readonly rank: number;
  readonly powers: readonly string[];
  readonly holders: readonly { readonly name: string; readonly nameUrdu?: string }[];
};
export type OfficeView = {
  readonly office: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly type: string;
  readonly district: string;
  readonly posts: readonly PostView[];
};

/** A key on this computer that can sign in. `certified` is false while its certificate has not arrived or was revoked. */
export type OfficerOnDevice = {
  readonly key: string;
  readonly person: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly posts: readonly { readonly post: string; readonly title: string; readonly titleUrdu?: string }[];
  readonly certified: boolean;
  readonly demoPassphrase?: string;
};

export type SessionView =
  | { readonly state: 'locked' }
  | {
      readonly state: 'open';
      readonly key: string;
      readonly person: string;
      readonly name: string;
      readonly nameUrdu?: string;
      readonly post: string;
      readonly posts: readonly {
        readonly post: string;
        readonly title: string;
        readonly titleUrdu?: string;
      }[];
      readonly powers: readonly string[];
    };

/** The state of the line, honestly. `since` is when it got into this state. */
/**
 * Pages of the files with this computer's officers that are fetched before they are opened: at most `megabytes` (10^6
 * bytes), how many there are and how many are here.
 */
export type AheadView = { readonly megabytes: number; readonly pages: number; readonly here: number };

export type LineView = {
  readonly state: 'starting' | 'up' | 'sending' | 'down' | 'refused' | 'no-hub' | 'cut';
  readonly why?: string;
  readonly since: string;
  readonly lastContact?: string;
  readonly waitingActs: number;
  readonly waitingPages: number;
  readonly refusedActs: number;
  readonly ahead: AheadView;
  readonly nextTry?: string;
  /** True when the user has cut the line himself ("work offline"). */
  readonly cutByUser: boolean;
};

export type PageView = {
  readonly page: string;
  readonly thumbnail: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly rotation: 0 | 90 | 180 | 270;
  /** The image is on this computer; otherwise it is fetched when it is opened. */
  readonly here: boolean;
  readonly tick: Tick;
  readonly reading: 'waiting' | 'reading' | 'read' | 'failed' | 'cancelled';
  readonly confidence?: number;
  readonly source?: string;
  readonly sourcePage?: number;
};
export type DocumentRow = {
  readonly document: string;
  readonly title: string;
  readonly pages: number;
  readonly thumbnail?: string;
  readonly scannedAt: string;
  readonly by: Actor | null;
  readonly read: number;
  readonly usedIn: readonly { readonly subject: string; readonly title: string }[];
};
export type DocumentView = DocumentRow & {
  readonly pageList: readonly PageView[];
  readonly removed: readonly { readonly page: string; readonly reason: string; readonly at: string }[];
};
export type ReadingView = {
  readonly page: string;
  readonly width: number;
  readonly height: number;
  readonly confidence: number;
  readonly languages: readonly string[];
  readonly text: string;
  /** left, top, width, height, confidence per word of `text`. */ readonly words: readonly number[];
  readonly rotation: number;
};

export type LetterRow = {
  readonly letter: string;
  readonly number: string;
  readonly year: number;
  readonly received: string;
  readonly from: string;
  readonly theirNumber?: string;
  readonly theirDate?: string;
  readonly about: string;
  readonly urgency: string;
  readonly markedTo?: string;
  readonly document?: string;
  readonly file?: { readonly file: string; readonly number: string };
  readonly by: Actor | null;
  readonly tick: Tick;
};

export type FileRow = {
  readonly file: string;
  readonly number: string;
  readonly about: string;
  readonly urgency: string;
  readonly classification: string;
  readonly openedAt: string;
  readonly holder: string;
  readonly since: string;
  readonly notes: number;
  readonly pages: number;
  readonly decision?: 'approved' | 'declined';
  readonly tick: Tick;
};
export type NoteView = {
  readonly paragraph: number;
  readonly act: string;
  readonly text: string;
  readonly language: 'en' | 'ur';
  readonly by: Actor | null;
  readonly at: string;
  readonly tick: Tick;
};
export type MovementView = {
  readonly act: string;
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly remark?: string;
  readonly by: Actor | null;
  readonly at: string;
  readonly tick: Tick;
};
export type DecisionView = {
  readonly act: string;
  readonly decision: 'approved' | 'declined';
  readonly remark?: string;
  readonly by: Actor | null;
  readonly at: string;
  readonly tick: Tick;
  readonly afterParagraph: number;
};
export type CorrespondenceView = {
  readonly document: string;
  readonly title: string;
  readonly letter?: string;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly at: string;
  readonly tick: Tick;
};
/** An act on this subject that has no effect, and why (no power, not the holder, own work, unknown kind ...). */
export type ProblemView = {
  readonly act: string;
  readonly kind: string;
  readonly why: string;
  readonly by: Actor | null;
  readonly at: string;
};
export type FileView = FileRow & {
  readonly noteList: readonly NoteView[];
  readonly movements: readonly MovementView[];
  readonly decisions: readonly DecisionView[];
  readonly correspondence: readonly CorrespondenceView[];
  readonly problems: readonly ProblemView[];
};

export type * from './bill-views';
export type * from './debt-views';
export type * from './ledger-views';
export type * from './cash-views';
export type * from './control-views';
export type * from './import-views';
export type * from './receipt-views';
export type * from './charge-views';

export type DeskView = {
  readonly filesWithMe: readonly FileRow[];
  readonly filesSent: readonly FileRow[];
  readonly lettersForMe: readonly LetterRow[];
  readonly vouchersToApprove: readonly VoucherRow[];
  readonly vouchersReturned: readonly VoucherRow[];
  readonly documentsLoose: readonly DocumentRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly drafts: readonly { readonly key: string; readonly title: string; readonly savedAt: string }[];
};

export type SearchHit = {
  readonly sort:
    'file' | 'note' | 'letter' | 'voucher' | 'bill' | 'payee' | 'payer' | 'demand' | 'claim' | 'page';
  readonly subject: string;
  readonly title: string;
  /** Text around the hit; hits are between \u0001 and \u0002. */ readonly snippet: string;
  readonly page?: string;
  readonly document?: string;
  readonly at: string;
};

/** The OCR queue. Times are milliseconds. */
export type OcrView = {
  readonly state: 'idle' | 'reading' | 'paused';
  readonly done: number;
  readonly total: number;
  readonly current?: { readonly page: string; readonly progress: number };
  readonly failed: readonly { readonly page: string; readonly reason: string }[];
  readonly millisecondsLeft?: number;
};

/** Papers on their way in. */
export type IntakeView = {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
  readonly current?: string;
  readonly results: readonly IntakeResult[];
};
export type IntakeResult = {
  readonly name: string;
  readonly pages: number;
  readonly duplicates: number;
  readonly refusal?: { readonly why: string; readonly detail?: string; readonly page?: number };
};

export type AsideRow = {
  readonly act: string;
  readonly kind: string;
  readonly subject: string;
  readonly at: string;
  readonly reason: string;
  readonly own: boolean;
};
export type JournalCheck = {
  readonly acts: number;
  readonly faults: readonly { readonly fault: string; readonly id: string }[];
};
