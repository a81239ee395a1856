import { accountOpened } from './kinds/account-opened';
import { budgetSanctioned } from './kinds/budget-sanctioned';
import { chartPublished } from './kinds/chart-published';
import { deviceEnrolled } from './kinds/device-enrolled';
import { documentArranged } from './kinds/document-arranged';
import { entityRegistered } from './kinds/entity-registered';
import { fileDecided } from './kinds/file-decided';
import { fileMoved } from './kinds/file-moved';
import { fileOpened } from './kinds/file-opened';
import { letterDiarised } from './kinds/letter-diarised';
import { noteWritten } from './kinds/note-written';
import { officerCertified } from './kinds/officer-certified';
import { officerRevoked } from './kinds/officer-revoked';
import { pageRead } from './kinds/page-read';
import { pageRemoved } from './kinds/page-removed';
import { pageScanned } from './kinds/page-scanned';
import { paperFiled } from './kinds/paper-filed';
import { postCreated } from './kinds/post-created';
import { releaseIssued } from './kinds/release-issued';
import { voucherPosted } from './kinds/voucher-posted';
import { voucherPrepared } from './kinds/voucher-prepared';
import { voucherReturned } from './kinds/voucher-returned';
import type { Act } from './act';
import type { ActKind, BodyOf } from './kind';

/** Every act kind that this program understands. Others are kept and passed on, never dropped. */
export const actKinds = [
  accountOpened,
  budgetSanctioned,
  chartPublished,
  deviceEnrolled,
  documentArranged,
  entityRegistered,
  fileDecided,
  fileMoved,
  fileOpened,
  letterDiarised,
  noteWritten,
  officerCertified,
  officerRevoked,
  pageRead,
  pageRemoved,
  pageScanned,
  paperFiled,
  postCreated,
  releaseIssued,
  voucherPosted,
  voucherPrepared,
  voucherReturned,
] as const;

const byName = new Map<string, ActKind>(actKinds.map((kind) => [kind.kind, kind]));

/** The kind of that name, or nothing if a newer program made it up. */
export const kindNamed = (name: string): ActKind | undefined => byName.get(name);

/** The body of an act if it is of this kind, in a version that we know, and well formed. */
export function bodyOf<K extends ActKind>(
  kind: K,
  act: Pick<Act, 'kind' | 'v' | 'body'>,
): BodyOf<K> | undefined {
  if (act.kind !== kind.kind || act.v > kind.v) return undefined;
  const parsed = kind.body.safeParse(act.body);
  return parsed.success ? (parsed.data as BodyOf<K>) : undefined; // safeParse loses K in the generic
}
