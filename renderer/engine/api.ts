import type { Result } from '#shared/base/result';
import type { Command } from '#shared/domain/commands';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import type { Refusal } from '#shared/domain/refusals';
import type { BackupApi } from './backup/take-backup';
import type { CourierApi, CourierQueries } from './courier-views';
import type { CashQueries } from './cash-views';
import type { BillQueries } from './bill-views';
import type { ImportQueries } from './import-views';
import type { ChargeQueries } from './charge-views';
import type { ReceiptQueries } from './receipt-views';
import type { DebtQueries } from './debt-views';
import type { ControlQueries } from './control-views';
import type { PaperQueries } from './paper-views';
import type { PrintQueries } from './print-views';
import type { DraftQueries } from './draft-views';
import type { FileQueries } from './file-views';
import type { ParcelApi, ParcelQueries } from './parcel-views';
import type { PeopleQueries } from './people-views';
import type { ProvinceQueries } from './province-views';
import type { RoomQueries } from './room-views';
import type { OversightQueries } from './oversight-views';
import type { MadePdf, NoPdf, PdfAsked, PdfProgress } from './pdf/pdf-desk';
import type * as View from './views';

/** Parts of the office whose change a screen may follow. */
export type Topic =
  | 'session'
  | 'line'
  | 'documents'
  | 'ocr'
  | 'intake'
  | 'letters'
  | 'files'
  | 'ledger'
  | 'registry'
  | 'oversight'
  | 'drafts'
  | 'aside'
  | 'province';

/** Every question that a screen can ask of the registers. */
export type Queries = ControlQueries &
  PaperQueries &
  PrintQueries &
  ImportQueries &
  BillQueries &
  DebtQueries &
  ReceiptQueries &
  ChargeQueries &
  PeopleQueries &
  FileQueries &
  RoomQueries &
  OversightQueries &
  ProvinceQueries &
  DraftQueries &
  CourierQueries &
  ParcelQueries &
  CashQueries & {
    office(): View.OfficeView;
    officers(): readonly View.OfficerOnDevice[];
    session(): View.SessionView;
    line(): View.LineView;
    desk(): View.DeskView;
    documents(filter: {
      readonly text?: string;
      readonly loose?: boolean;
      readonly limit?: number;
    }): readonly View.DocumentRow[];
    document(document: string): View.DocumentView | null;
    reading(page: string): View.ReadingView | null;
    letters(filter: {
      readonly text?: string;
      readonly year?: number;
      readonly limit?: number;
    }): readonly View.LetterRow[];
    letter(letter: string): View.LetterRow | null;
    heads(text: string): readonly View.HeadRow[];
    accounts(): readonly View.AccountRow[];
    vouchers(filter: {
      readonly text?: string;
      readonly state?: string;
      readonly limit?: number;
    }): readonly View.VoucherRow[];
    voucher(voucher: string): View.VoucherView | null;
    cashBook(account: string, month: string): View.CashBookView | null;
    budget(year: string): readonly View.BudgetRow[];
    search(text: string): readonly View.SearchHit[];
    ocr(): View.OcrView;
    intake(): View.IntakeView;
    aside(): readonly View.AsideRow[];
  };

export type QueryName = keyof Queries;

/** What a command did: the subject it was about and the acts that are now on the tape. */
export type Done = { readonly subject: string; readonly acts: readonly string[]; readonly number?: string };

/** Why somebody could not sign in. `wrong-passphrase` takes as long as a right one; there is no lock-out. */
export type SignInRefusal = 'wrong-passphrase' | 'unknown-key' | 'not-certified' | 'host-gone';

/** Why a key that was brought in a file is not kept. */
export type TakeKeyRefusal = 'not-a-key' | 'disk-full' | 'host-gone';

/** Why the engine could not open at all. */
export type OpeningFault = {
  readonly fault: 'second-window' | 'host-gone' | 'storage' | 'not-signed-in';
  readonly detail: string;
};

/** How far the engine has come while it opens or rebuilds. */
export type Opening = {
  readonly stage: 'host' | 'journal' | 'registers' | 'ready';
  readonly done: number;
  readonly total: number;
};

/**
 * The engine as the window sees it: it lives in one worker, and every call is a promise across the message port.
 * Nothing here throws for what a user can cause.
 */
export type EngineApi = CourierApi &
  BackupApi &
  ParcelApi & {
    /** Opens the engine once; later calls get the same answer. `progress` is told how far it is. */
    open(
      progress: (opening: Opening) => void,
    ): Promise<Result<{ readonly office: View.OfficeView }, OpeningFault>>;
    query<Q extends QueryName>(name: Q, ...args: Parameters<Queries[Q]>): Promise<ReturnType<Queries[Q]>>;
    /** Carries a command out as the officer who is signed in; answers after the fsync. */
    perform(command: Command): Promise<Result<Done, Refusal>>;
    /** Calls back with the topics that changed, at most about ten times a second. Returns a function that stops it. */
    follow(changed: (topics: readonly Topic[]) => void): Promise<() => void>;

    signIn(key: string, passphrase: string): Promise<Result<View.SessionView, SignInRefusal>>;
    /** Forgets the officer's key. */
    lock(): Promise<void>;
    /** Which of his posts the officer acts for. */
    actAs(post: string): Promise<Result<View.SessionView, Refusal>>;
    /** Makes a key for a new officer on this computer and certifies it as the officer who is signed in (power `certify`). */
    addOfficer(
      officer: {
        readonly person: string;
        readonly name: string;
        readonly nameUrdu?: string;
        readonly posts: readonly string[];
      },
      passphrase: string,
    ): Promise<Result<Done, Refusal>>;
    /** Keeps an officer's sealed key that was made elsewhere (the text of its file), so that he can sign in here. */
    takeKey(text: string): Promise<Result<{ readonly key: string }, TakeKeyRefusal>>;

    /** Takes papers in, one after another; follow `intake`. Each file becomes a document, or its pages join `document`. */
    bringIn(
      files: readonly File[],
      document?: string,
    ): Promise<Result<readonly View.IntakeResult[], Refusal>>;
    /**
     * The page's image, fetched from the hub if it is not here: the small picture for reading, unless the `whole` page is
     * asked for.
     */
    pageImage(page: string, whole?: boolean): Promise<Result<Blob, 'not-here' | 'no-line' | 'damaged'>>;
    ocrControl(what: 'pause' | 'resume' | 'cancel' | 'retry-failed'): Promise<void>;

    /**
     * Drafts: mutable, on this computer only, saved at every pause. Each is the officer's (named by his key) who was
     * signed in when its form opened, even if he has locked meanwhile; nobody else is shown it.
     */
    readDraft(officer: string, key: string): Promise<unknown>;
    saveDraft(officer: string, key: string, title: string, value: unknown): Promise<void>;
    dropDraft(officer: string, key: string): Promise<void>;

    /**
     * Reads a file of past vouchers (CSV or .xlsx); without a file, the one that is open is read anew. Nothing is written.
     */
    readImport(
      file: File | undefined,
      asked: View.ImportAsking,
    ): Promise<Result<View.ImportReading, View.NoImport>>;
    /** Takes in what was read last, whole or not at all; another officer passes it then. */
    takeImportIn(): Promise<Result<Done, Refusal>>;
    /** A statement or register as an .xlsx workbook. */
    writeWorkbook(sheet: Sheet): Promise<Blob>;
    /** A document, or the correspondence of a file, as one PDF whose text can be searched. One at a time. */
    writePdf(asked: PdfAsked, progress: PdfProgress): Promise<Result<MadePdf, NoPdf>>;
    /** Stops the PDF that is being made. */
    stopPdf(): Promise<void>;

    /** Cuts the line ("work offline") or lets it come back. */
    cutLine(cut: boolean): Promise<void>;
    syncNow(): Promise<void>;
    /** How many megabytes of pages are fetched before they are opened (`LineView.ahead`); 0 for none. */
    fetchAhead(megabytes: number): Promise<void>;
    /** Verifies every signature and chain of the journal on this computer. */
    checkJournal(progress: (done: number, total: number) => void): Promise<View.JournalCheck>;
  };
