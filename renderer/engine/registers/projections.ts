import { projectBill, projectPayee } from './project-bills';
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
import { projectAccount, projectVoucher } from './project-ledger';
import {
  projectCashBook,
  projectChequebook,
  projectImprest,
  projectReconciliation,
  projectStatement,
} from './project-cash';
import { projectDocument, projectFile, projectLetter, projectPage } from './project-records';
import type { Sql } from './sql';

/** Writes the rows of one sort of subject from its state. */
type Project = (sql: Sql, subject: string, state: never) => void;

/** Which projection writes the rows of which sort of subject. None may look at the rows of another sort's subjects. */
export const projections: Readonly<Record<string, Project>> = {
  document: projectDocument,
  page: projectPage,
  letter: projectLetter,
  file: projectFile,
  chart: projectChart,
  account: projectAccount,
  budget: projectBudget,
  voucher: projectVoucher,
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
  payee: projectPayee,
};
