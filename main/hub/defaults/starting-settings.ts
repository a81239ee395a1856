import { join } from 'node:path';
import type { ActDraft } from '#shared/acts/act';
import { oversightPublished } from '#shared/acts/kinds/oversight-published';
import { policySet } from '#shared/acts/kinds/policy-set';
import { daysOf, fiscalYearOf, type Day } from '#shared/base/calendar';
import { draft } from '#shared/domain/context';
import { policySubject } from '#shared/domain/ledger/control/policy';
import { oversightSubject } from '#shared/domain/oversight/oversight';
import { billRules } from './bills';
import { chartDraft } from './chart';
import { dataFolder } from './data-folder';
import { debtRules } from './debt';
import { readGroups, readHeads } from './heads';
import { asked } from './oversight';
import { policy } from './policy';

const source = 'Defaults of the program, to be confirmed by the Finance Department';

/** The chart of accounts of the tables. Throws in words where they are missing. */
export async function readChart(office: string): Promise<ActDraft> {
  const chart = join(dataFolder(), 'chart-of-accounts.csv');
  const heads = await readHeads(chart).catch(() => {
    throw new Error(
      `There is no ${chart}: run this in the program's folder, or name its tables in DAFTAR_DATA_TABLES.`,
    );
  });
  return chartDraft(office, heads, await readGroups(chart));
}

/**
 * What an office needs before its first voucher: chart of accounts, control of the budget and the cash book's columns, the
 * table of withholding (from the first day of the fiscal year), rules for bills and debt, and the returns, indicators and
 * red flags that it is asked for from `from` on. Nothing of it is checked against this year's notices: it is read and
 * mended before it is published. Throws in words where the tables are missing.
 */
export async function startingSettings(office: string, from: Day): Promise<readonly ActDraft[]> {
  return [
    await readChart(office),
    draft(policySet, policySubject(office), { from: '2000-07-01', ...policy }),
    ...billRules(office, daysOf(fiscalYearOf(from)).first, source),
    debtRules(office, source),
    draft(oversightPublished, oversightSubject(office), asked(from)),
  ];
}
