import type { Entry } from './registers/search-tables';
import type { ExceptionRow } from './control-views';
import type { VoucherRow } from './ledger-views';
import type { FileRow } from './file-views';
import type { HeldPost, PostHolder } from './people-views';

/** What screens see: rows and details read from the registers. Amounts are paisa, times are ISO strings (UTC). */

/** ✓ on this computer's tape, ✓✓ at the hub, or refused by the hub with its reason. */
export type Tick = {
  readonly state: 'saved' | 'at-hub' | 'refused';
  readonly reason?: string;
  /** How it came to the hub, when it was not the line. */
  readonly by?: 'courier';
};

/** Who acted, as the certificate names him. */
export type Actor = {
  readonly person: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly post: string;
  readonly postTitle: string;
  readonly postTitleUrdu?: string;
  /** How he held the post, when it was not his own. */
  readonly manner?: 'additional' | 'acting';
  /** The post that lent the power, and up to which sum (paisa). */
  readonly lent?: { readonly by: string; readonly ceiling?: number | undefined };
};

export type * from './people-views';

export type PostView = {
  readonly post: string;
  readonly title: string;
  readonly titleUrdu?: string;
  readonly rank: number;
  readonly powers: readonly string[];
  readonly holders: readonly PostHolder[];
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
  readonly posts: readonly HeldPost[];
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
      readonly posts: readonly HeldPost[];
      readonly powers: readonly string[];
      /** The last day of his leave, while he is on it. */
      readonly leaveUntil?: string;
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
  /** The image, or the small one for reading, is on this computer; otherwise it is fetched when it is opened. */
  readonly here: boolean;
  /** The page itself is here, as it was scanned. */
  readonly whole?: boolean;
  readonly tick: Tick;
  readonly reading: 'waiting' | 'reading' | 'read' | 'failed' | 'cancelled';
  readonly confidence?: number;
  /** The text came with the PDF: nobody read it, and no confidence is known of it. */
  readonly ownText?: true;
  /** It lay on its side or upside down: the reader found it, and turned it clockwise by so much. */
  readonly turned?: 90 | 180 | 270;
  readonly source?: string;
  readonly sourcePage?: number;
  /** What was wrong with the scan when it came in: blurred, cut-off, dark, coarse. */
  readonly faults?: readonly string[];
  readonly blank?: boolean;
  /** Another page that it looks like, and the document that holds that one. */
  readonly alike?: { readonly page: string; readonly document: string; readonly title: string };
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
  readonly removed: readonly {
    readonly page: string;
    readonly reason: string;
    readonly at: string;
    readonly thumbnail?: string;
  }[];
  /** What the separator sheet in front of it said: the file's number, and the file if it is on this computer. */
  readonly sheet?: { readonly number: string; readonly file?: string; readonly about?: string };
};
export type ReadingView = {
  readonly page: string;
  readonly width: number;
  readonly height: number;
  readonly confidence: number;
  /** The text came with the PDF: nobody read it, and no confidence is known of it. */
  readonly ownText?: true;
  readonly languages: readonly string[];
  readonly text: string;
  /** left, top, width, height, confidence per word of `text`. */ readonly words: readonly number[];
  readonly rotation: number;
  /** The text as it stands, with what persons corrected; `text` is what was read. */
  readonly corrected: string;
  /** The words that persons checked, by their place among the words of `text`. */
  readonly checks: readonly WordCheck[];
  /** What another check of the same word, or a typed page, has passed over. */
  readonly passed: readonly WordCheck[];
  /** The whole page as a person typed it, and what others typed before that. */
  readonly typed?: TypedPage;
  readonly typedBefore: readonly TypedPage[];
};
/** A person's word on a word: `new` is what stands on the paper, the same as `old` where it was read right. */
export type WordCheck = {
  readonly at: number;
  readonly old: string;
  readonly new: string;
  readonly by: Actor;
  readonly when: string;
};
export type TypedPage = { readonly text: string; readonly by: Actor; readonly when: string };

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
  /** How it was marked on since it was entered, the oldest first. */
  readonly marks?: readonly LetterMark[];
  /** It needs no file, and why. */
  readonly disposed?: Omit<LetterMark, 'to'>;
};
export type LetterMark = {
  readonly act: string;
  readonly to: string;
  readonly remark?: string;
  readonly by: Actor;
  readonly at: string;
};

export type * from './file-views';
/** An act on this subject that has no effect, and why (no power, not the holder, own work, unknown kind ...). */
export type ProblemView = {
  readonly act: string;
  readonly kind: string;
  readonly why: string;
  readonly by: Actor | null;
  readonly at: string;
};
export type * from './bill-views';
export type * from './debt-views';
export type * from './draft-views';
export type * from './ledger-views';
export type * from './cash-views';
export type * from './control-views';
export type * from './paper-views';
export type * from './import-views';
export type * from './receipt-views';
export type * from './charge-views';
export type * from './oversight-views';

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
  readonly sort: Entry['sort'];
  readonly subject: string;
  readonly title: string;
  /** Text around the hit; hits are between \u0001 and \u0002. */ readonly snippet: string;
  readonly page?: string;
  readonly document?: string;
  /** Of a page: the words to mark on it. */
  readonly find?: string;
  /** Nothing is spelt as it was typed; this is spelt like it. */
  readonly similar?: boolean;
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
  /** Separator sheets among the pages; pages that should be scanned again; pages that look blank. */
  readonly sheets?: number;
  readonly faulty?: number;
  readonly blank?: number;
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
  /** So many acts that the disk had damaged were put back on the tape from the journal. */
  readonly mended: number;
  readonly acts: number;
  readonly faults: readonly { readonly fault: string; readonly id: string }[];
};
