import { draftAcknowledged } from './draft-acknowledged';
import { draftAnswered } from './draft-answered';
import { draftApproved } from './draft-approved';
import { draftIssued } from './draft-issued';
import { draftReturned } from './draft-returned';
import { draftWritten } from './draft-written';

/** What happens to drafts for approval, in the file that they are on. */
export const draftKinds = [
  draftAcknowledged,
  draftAnswered,
  draftApproved,
  draftIssued,
  draftReturned,
  draftWritten,
] as const;
