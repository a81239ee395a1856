import type { z } from 'zod';
import type { BillCommand } from './ledger/bills/bill-commands';
import type { DebtCommand } from './ledger/debt/debt-commands';
import type { BodyOf } from '#shared/acts/kind';
import type { documentArranged } from '#shared/acts/kinds/document-arranged';
import type { fileDecided } from '#shared/acts/kinds/file-decided';
import type { fileMoved } from '#shared/acts/kinds/file-moved';
import type { fileOpened } from '#shared/acts/kinds/file-opened';
import type { letterDiarised } from '#shared/acts/kinds/letter-diarised';
import type { noteWritten } from '#shared/acts/kinds/note-written';
import type { pageRead } from '#shared/acts/kinds/page-read';
import type { pageScanned } from '#shared/acts/kinds/page-scanned';
import type { accountOpened } from '#shared/acts/kinds/account-opened';
import type { budgetSanctioned } from '#shared/acts/kinds/budget-sanctioned';
import type { chartPublished } from '#shared/acts/kinds/chart-published';
import type { officerCertified } from '#shared/acts/kinds/officer-certified';
import type { postCreated } from '#shared/acts/kinds/post-created';
import type { releaseIssued } from '#shared/acts/kinds/release-issued';
import type { ChargesCommand } from './ledger/receipts/charges-commands';
import type { ReceiptsCommand } from './ledger/receipts/receipts-commands';
import type { CashCommand } from './ledger/cash-commands';
import type { ParcelCommand } from './parcels/parcel-commands';
import type { ImportCommand } from './ledger/import/import-commands';
import type { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import type { AgreementCommand } from './ledger/agreement/commands';
import type { ControlCommand } from './ledger/control/commands';
import type { FileCommand } from './files/file-commands';
import type { RoomCommand } from './files/room-commands';
import type { PeopleCommand } from './people/people-commands';
import type { LetterCommand } from './records/letter-commands';
import type { PaperCommand } from './records/paper-commands';
import type { DraftCommand } from './drafts/draft-commands';
import type { OversightCommand } from './oversight/oversight-commands';

type VoucherBody = BodyOf<typeof voucherPrepared>;
type Line = z.input<(typeof voucherPrepared)['body']>['lines'][number];

/**
 * Everything that a screen can ask to be done. A command becomes one or more acts, or a refusal, never half.
 * Without `document`, `file`, `letter` or `voucher` a new subject is made. Amounts are paisa.
 */
export type Command =
  | ControlCommand
  | AgreementCommand
  | PaperCommand
  | LetterCommand
  | BillCommand
  | DebtCommand
  | ReceiptsCommand
  | ChargesCommand
  | PeopleCommand
  | FileCommand
  | RoomCommand
  | DraftCommand
  | OversightCommand
  | { readonly do: 'scan-page'; readonly document?: string; readonly page: BodyOf<typeof pageScanned> }
  | {
      readonly do: 'arrange-document';
      readonly document: string;
      readonly pages: BodyOf<typeof documentArranged>['pages'];
      readonly title?: string;
    }
  | {
      readonly do: 'split-document';
      readonly document: string;
      readonly pages: readonly string[];
      readonly title?: string;
    }
  | { readonly do: 'remove-page'; readonly document: string; readonly page: string; readonly reason: string }
  | { readonly do: 'record-reading'; readonly reading: BodyOf<typeof pageRead> }
  | {
      readonly do: 'diarise-letter';
      readonly letter: Omit<BodyOf<typeof letterDiarised>, 'year' | 'series' | 'serial'>;
    }
  | {
      readonly do: 'open-file';
      /** `number` is made from the office's template when it is left out. */
      readonly file: Omit<BodyOf<typeof fileOpened>, 'year' | 'series' | 'serial' | 'number'> & {
        readonly number?: string;
      };
    }
  | {
      readonly do: 'file-paper';
      readonly file: string;
      readonly document: string;
      readonly letter?: string;
      readonly title: string;
    }
  | { readonly do: 'write-note'; readonly file: string; readonly note: BodyOf<typeof noteWritten> }
  | {
      /** Writes the note, if there is one, and sends the file on, in one go. */
      readonly do: 'move-file';
      readonly file: string;
      readonly move: BodyOf<typeof fileMoved>;
      readonly note?: BodyOf<typeof noteWritten>;
    }
  | {
      readonly do: 'decide-file';
      readonly file: string;
      readonly decision: BodyOf<typeof fileDecided>;
      readonly note?: BodyOf<typeof noteWritten>;
      /** Sends the file to this post afterwards. */
      readonly sendTo?: string;
    }
  | {
      readonly do: 'prepare-voucher';
      readonly voucher: Pick<
        VoucherBody,
        | 'type'
        | 'date'
        | 'payee'
        | 'about'
        | 'account'
        | 'toAccount'
        | 'instrument'
        | 'mode'
        | 'imprest'
        | 'documents'
        | 'commitment'
        | 'debt'
      > & {
        readonly lines: readonly Omit<Line, 'name'>[];
      };
    }
  | CashCommand
  | ImportCommand
  | ParcelCommand
  | {
      readonly do: 'post-voucher';
      readonly voucher: string;
      readonly remark?: string;
      readonly over?: string;
    }
  | { readonly do: 'return-voucher'; readonly voucher: string; readonly reason: string }
  | { readonly do: 'publish-chart'; readonly chart: BodyOf<typeof chartPublished> }
  | { readonly do: 'open-account'; readonly account: BodyOf<typeof accountOpened> }
  | { readonly do: 'sanction-budget'; readonly budget: BodyOf<typeof budgetSanctioned> }
  | { readonly do: 'issue-release'; readonly release: BodyOf<typeof releaseIssued> }
  | { readonly do: 'create-post'; readonly post: BodyOf<typeof postCreated> }
  | { readonly do: 'certify-officer'; readonly certificate: BodyOf<typeof officerCertified> }
  | { readonly do: 'revoke-officer'; readonly key: string; readonly reason: string };

export type CommandName = Command['do'];
export type CommandOf<N extends CommandName> = Extract<Command, { do: N }>;
