import { projectBill, projectPayees } from './project-bills';
import {
  projectBudget,
  projectChart,
  projectCommitment,
  projectException,
  projectOpening,
  projectPeriod,
  projectPolicy,
  projectReappropriation,
} from './project-control';
import { projectGuarantee, projectLoan } from './project-debt';
import { projectImport } from './project-import';
import { projectAccount, projectVouchers } from './project-ledger';
import {
  projectCashBook,
  projectChequebook,
  projectImprest,
  projectReconciliation,
  projectStatement,
} from './project-cash';
import { projectClaim, projectCounter, projectTally } from './project-charges';
import { projectDemand, projectHolding, projectPayer } from './project-receipts';
import { projectLetters } from './project-letters';
import { projectDraft } from './project-drafts';
import { projectParcel } from './parcel-tables';
import { projectFile } from './project-files';
import { projectDocument, projectPage } from './project-records';
import { projectPrint } from './print-tables';
import { projectRoom } from './project-room';
import type { Sql } from './sql';

/** Writes the rows of one sort of subject from its state. */
type Project = (sql: Sql, subject: string, state: never) => void;

/** Which projection writes the rows of which sort of subject. None may look at the rows of another sort's subjects. */
export const projections: Readonly<Record<string, Project>> = {
  document: projectDocument,
  page: projectPage,
  print: projectPrint,
  file: (sql: Sql, file, state) => {
    projectFile(sql, file, state);
    projectRoom(sql, file, state);
  },
  draft: projectDraft,
  parcel: projectParcel,
  chart: projectChart,
  account: projectAccount,
  budget: projectBudget,
  chequebook: projectChequebook,
  imprest: projectImprest,
  cashbook: projectCashBook,
  statement: projectStatement,
  reconciliation: projectReconciliation,
  policy: projectPolicy,
  reappropriation: projectReappropriation,
  commitment: projectCommitment,
  exception: projectException,
  period: projectPeriod,
  opening: projectOpening,
  bill: projectBill,
  import: projectImport,
  loan: projectLoan,
  guarantee: projectGuarantee,
  payer: projectPayer,
  holding: projectHolding,
  demand: projectDemand,
  counter: projectCounter,
  tally: projectTally,
  claim: projectClaim,
};

/** Writes the rows of many subjects of one sort; only those in `known` can have rows already. */
type ProjectMany = (sql: Sql, states: ReadonlyMap<string, never>, known: readonly string[]) => void;

/** The sorts that come in great numbers: written together, in few statements. */
export const bulkProjections: Readonly<Record<string, ProjectMany>> = {
  letter: projectLetters,
  payee: projectPayees,
  voucher: projectVouchers,
};
