import { projectAccount, projectBudget, projectChart, projectVoucher } from './project-ledger';
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
};
