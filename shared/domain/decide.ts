import { assertNever } from '#shared/base/result';
import type { Command } from './commands';
import type { Context, Decided } from './context';
import { decideCash, isCashCommand } from './ledger/cash-decide';
import { isImportCommand } from './ledger/import/import-commands';
import { decideImport } from './ledger/import/decide';
import { decideBill, isBillCommand } from './ledger/bills/decide';
import { isDebtCommand } from './ledger/debt/debt-commands';
import { decideDebt } from './ledger/debt/decide';
import { decideFile, filePaper, moveFile, openFile, writeNote } from './files/decide';
import {
  issueRelease,
  openAccount,
  postVoucher,
  prepareVoucher,
  publishChart,
  returnVoucher,
  sanctionBudget,
} from './ledger/decide';
import { isAgreementCommand } from './ledger/agreement/commands';
import { decideAgreement } from './ledger/agreement/decide';
import { isControlCommand } from './ledger/control/commands';
import { decideControl } from './ledger/control/decide';
import { isChargesCommand } from './ledger/receipts/charges-commands';
import { decideCharges } from './ledger/receipts/decide-claims';
import { decideReceipts } from './ledger/receipts/decide';
import { isReceiptsCommand } from './ledger/receipts/receipts-commands';
import { decideLetters, isLetterCommand } from './records/letter-commands';
import { isPaperCommand } from './records/paper-commands';
import { decidePaper } from './records/paper-decide';
import { decideFileCommand } from './files/decide-file';
import { isFileCommand } from './files/file-commands';
import { decideRoom } from './files/decide-room';
import { isRoomCommand } from './files/room-commands';
import { decideDraft } from './drafts/decide';
import { isDraftCommand } from './drafts/draft-commands';
import { decideOversight } from './oversight/decide';
import { isOversightCommand } from './oversight/oversight-commands';
import { decidePeople } from './people/decide-people';
import { decideParcel, isParcelCommand } from './parcels/parcel-commands';
import { isPeopleCommand } from './people/people-commands';
import { certifyOfficer, createPost, revokeOfficer } from './people/decide';
import {
  arrangeDocument,
  diariseLetter,
  recordReading,
  removePage,
  scanPage,
  splitDocument,
} from './records/decide';

/**
 * The rule for a command: the acts to seal, or why not. Pure. Whether the acts would have effect (authority, custody,
 * maker and approver) is not asked here: the engine tries the drafts on their subjects with the same fold that every
 * other device will use, so that the rule stands in one place.
 */
export function decide(command: Command, context: Context): Decided {
  if (isControlCommand(command)) return decideControl(command, context);
  if (isAgreementCommand(command)) return decideAgreement(command, context);
  if (isCashCommand(command)) return decideCash(command, context);
  if (isBillCommand(command)) return decideBill(command, context);
  if (isImportCommand(command)) return decideImport(command, context);
  if (isDebtCommand(command)) return decideDebt(command, context);
  if (isReceiptsCommand(command)) return decideReceipts(command, context);
  if (isChargesCommand(command)) return decideCharges(command, context);
  if (isPaperCommand(command)) return decidePaper(command, context);
  if (isLetterCommand(command)) return decideLetters(command);
  if (isRoomCommand(command)) return decideRoom(command, context);
  if (isFileCommand(command)) return decideFileCommand(command, context);
  if (isDraftCommand(command)) return decideDraft(command, context);
  if (isOversightCommand(command)) return decideOversight(command, context);
  if (isParcelCommand(command)) return decideParcel(command, context);
  if (isPeopleCommand(command)) return decidePeople(command, context);
  switch (command.do) {
    case 'scan-page':
      return scanPage(command, context);
    case 'arrange-document':
      return arrangeDocument(command, context);
    case 'split-document':
      return splitDocument(command, context);
    case 'remove-page':
      return removePage(command);
    case 'record-reading':
      return recordReading(command);
    case 'diarise-letter':
      return diariseLetter(command, context);
    case 'open-file':
      return openFile(command, context);
    case 'file-paper':
      return filePaper(command, context);
    case 'write-note':
      return writeNote(command, context);
    case 'move-file':
      return moveFile(command, context);
    case 'decide-file':
      return decideFile(command, context);
    case 'prepare-voucher':
      return prepareVoucher(command, context);
    case 'post-voucher':
      return postVoucher(command, context);
    case 'return-voucher':
      return returnVoucher(command);
    case 'publish-chart':
      return publishChart(command, context);
    case 'open-account':
      return openAccount(command, context);
    case 'sanction-budget':
      return sanctionBudget(command);
    case 'issue-release':
      return issueRelease(command, context);
    case 'create-post':
      return createPost(command, context);
    case 'certify-officer':
      return certifyOfficer(command, context);
    case 'revoke-officer':
      return revokeOfficer(command, context);
    default:
      return assertNever(command, 'command');
  }
}
