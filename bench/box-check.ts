import type { WrittenProvince } from '#main/cli/demo-province/write-province';
import type { HubConnection } from '#main/hub/admin';
import { readKnown } from '#main/hub/reports/read-facts';
import { readBoard } from '#engine/province/board';
import { readEntities } from '#engine/province/entities';
import { readReturns } from '#engine/province/returns';
import { takeDocuments } from '#engine/province/take-documents';
import { monthKey, settleTotals } from '#engine/province/totals';
import { prepareSchema } from '#engine/registers/schema';
import { openSql, type Sql } from '#engine/registers/sql';
import { parseAct, type Act } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { accountOpened } from '#shared/acts/kinds/account-opened';
import { budgetSanctioned } from '#shared/acts/kinds/budget-sanctioned';
import { releaseIssued } from '#shared/acts/kinds/release-issued';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import { fiscalYearOf, periodOf } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import type { FlagDocument } from '#shared/domain/oversight/province-documents';
import { databasesOf, provinceDatabase } from '#shared/hub/databases';
import { fromHubDocument } from '#shared/hub/document';

type Rows = { readonly rows: readonly { readonly id: string; readonly doc?: unknown }[] };
type Planted = WrittenProvince['planted'][number];

/** Of so many, how many were right; `first` says the first that was not. */
export type Checked = { readonly right: number; readonly of: number; readonly first?: string };

/** Pulls the province's documents into registers in memory, as a device of the province has them. */
export async function pullBox(hub: HubConnection, now: number): Promise<{ sql: Sql; flags: FlagDocument[] }> {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  const page = await hub.ask<Rows>('GET', `${provinceDatabase}/_all_docs?include_docs=true`);
  const docs = (page?.rows ?? []).filter(({ id }) => !id.startsWith('_design/'));
  for (let at = 0; at < docs.length; at += 500)
    sql.transaction(() =>
      takeDocuments(
        sql,
        docs.slice(at, at + 500).map(({ id, doc }) => ({ id, deleted: false, doc })),
      ),
    );
  settleTotals(sql, now);
  const flags = docs.flatMap(({ id, doc }) => (id.startsWith('flag:') ? [doc as FlagDocument] : [])); // the daemon's own
  return { sql, flags };
}

const ruleOf: Partial<Record<Planted['what'], string>> = {
  ...{ overspend: 'over-release', duplicate: 'paid-twice', split: 'split-bills' },
};

/** Whether each planted overspend, duplicate and split has a red flag of its rule that names all of its vouchers. */
export function checkFlags(planted: readonly Planted[], flags: readonly FlagDocument[]): Checked {
  const own = planted.filter((one) => ruleOf[one.what] !== undefined);
  const missed = own.filter((one) => {
    const evidence = new Set(
      flags
        .filter(({ office, rule }) => office === one.office && rule === ruleOf[one.what])
        .flatMap((flag) => flag.evidence.map(({ subject }) => subject)),
    );
    return !one.vouchers.every((voucher) => evidence.has(voucher));
  });
  return checkedOf(own.length, missed.map(nameOf));
}

/**
 * Whether each return of the books' months has the one reason that follows from what was planted: late, only drawn up, not
 * begun, silent; and whether nobody is called silent who is not.
 */
export async function checkReturns(
  hub: HubConnection,
  sql: Sql,
  written: WrittenProvince,
  root: { readonly key: string; readonly publicKey: string },
  now: number,
): Promise<{ readonly laggards: Checked; readonly silence: Checked }> {
  const { oversight } = await readKnown(hub, root);
  const { plans, planted } = written;
  const silent = new Set(planted.flatMap((one) => (one.what === 'silent' ? [one.office] : [])));
  const lagging = groupBy(planted, ({ office, year, period }) => `${office} ${monthKey({ year, period })}`);
  const years = new Set(plans.flatMap((plan) => plan.months.map((month) => fiscalYearOf(`${month}-01`))));
  const [wrong, falsely]: [string[], string[]] = [[], []];
  let [cells, dueCells] = [0, 0];
  const templates = new Set((oversight?.templates ?? []).map(({ code }) => code));
  for (const template of templates)
    for (const year of years)
      for (const { office, cells: own } of readReturns(sql, oversight, { template, year }, now)?.rows ?? [])
        for (const { period, missing, late } of own) {
          if (missing?.why === 'not-due') continue;
          dueCells++;
          const name = `${template} of ${office} ${monthKey({ year, period })}: ${missing?.why ?? late ?? 'here'}`;
          if (missing && (missing.why === 'silent') !== silent.has(office)) falsely.push(name);
          const plan = plans.find((one) => one.entity.office === office);
          const inBooks = plan?.months.some(
            (month) => fiscalYearOf(`${month}-01`) === year && periodOf(`${month}-01`) === period,
          );
          if (template !== 'monthly' || !inBooks) continue;
          cells++;
          const found = missing?.why ?? (late === undefined ? 'in-time' : 'late');
          const what = (lagging.get(`${office} ${monthKey({ year, period })}`) ?? [])
            .map((one) => one.what)
            .find((one) => one === 'late' || one === 'unsigned' || one === 'unsent');
          const missed = silent.has(office) ? 'silent' : what === 'unsent' ? 'not-begun' : 'in-preparation';
          const expected = what === undefined ? 'in-time' : what === 'late' ? 'late' : missed;
          if (found !== expected) wrong.push(`${name}, not ${expected}`);
        }
  return { laggards: checkedOf(cells, wrong), silence: checkedOf(dueCells, falsely) };
}

/** Whether the bodies that never closed a month, and no others, stand in the register as such. */
export function checkClosed(sql: Sql, { planted }: WrittenProvince, now: number): Checked {
  const unclosed = new Set(planted.flatMap((one) => (one.what === 'unclosed' ? [one.office] : [])));
  const entities = readEntities(sql, now);
  const wrong = entities.filter((one) => one.steps.closed.done === unclosed.has(one.office));
  return checkedOf(
    entities.length,
    wrong.map((one) => one.office),
  );
}

const nameOf = ({ what, office, year, period }: Planted): string =>
  `${what} of ${office} in ${monthKey({ year, period })}`;

const checkedOf = (total: number, wrong: readonly string[]): Checked => ({
  ...{ right: total - wrong.length, of: total },
  ...(wrong[0] === undefined ? {} : { first: wrong[0] }),
});

async function actsAtHub(hub: HubConnection, office: string): Promise<readonly Act[]> {
  const page = await hub.ask<Rows>('GET', `${databasesOf(office).acts}/_all_docs?include_docs=true`);
  return (page?.rows ?? []).flatMap(({ doc }) => parseAct(fromHubDocument(doc)) ?? []);
}

/** What raw acts come to in months of a year, added up without fold, facts or view. Paisa. */
function addUp(acts: readonly Act[], year: string, from: number, to: number, under = '') {
  const posted = new Set(acts.flatMap((act) => (act.kind === 'voucher.posted' ? [act.subject] : [])));
  const figures = { budget: 0, released: 0, spent: 0, received: 0, cash: 0 };
  const isUpTo = (y: string, period: number): boolean => y < year || (y === year && period <= to);
  for (const act of acts) {
    const budget = bodyOf(budgetSanctioned, act);
    if (budget?.year === year && budget.head.startsWith(under)) figures.budget += budget.amount;
    const release = bodyOf(releaseIssued, act);
    if (release?.year === year && periodOf(release.on) <= to && release.head.startsWith(under))
      figures.released += release.amount;
    const account = bodyOf(accountOpened, act);
    if (account && isUpTo(fiscalYearOf(account.on), periodOf(account.on))) figures.cash += account.opening;
    const voucher = bodyOf(voucherPrepared, act);
    if (!voucher || !posted.has(act.subject)) continue;
    const period = periodOf(voucher.date);
    for (const { head, debit, credit } of voucher.lines) {
      const isAsked = voucher.year === year && period >= from && period <= to && head.startsWith(under);
      if (isAsked && head.startsWith('A')) figures.spent += debit - credit;
      if (isAsked && head.startsWith('C')) figures.received += credit - debit;
      if (isUpTo(voucher.year, period) && head === 'F01406') figures.cash += debit - credit;
    }
  }
  return figures;
}

/**
 * Cells of the dashboard, drawn by `pick` (a whole number below its argument), beside what the raw acts at the hub add up
 * to: an office's figures of some months, or one head's of one month.
 */
export async function checkCells(
  hub: HubConnection,
  sql: Sql,
  { plans }: WrittenProvince,
  count: number,
  pick: (below: number) => number,
  now: number,
): Promise<Checked> {
  const wrong: string[] = [];
  const acts = new Map<string, readonly Act[]>();
  for (let n = 0; n < count; n++) {
    const plan = plans[pick(plans.length)];
    const month = plan?.months[pick(plan.months.length)];
    if (!plan || !month) continue;
    const { office } = plan.entity;
    const own = acts.get(office) ?? (await actsAtHub(hub, office));
    acts.set(office, own);
    const [year, to] = [fiscalYearOf(`${month}-01`), periodOf(`${month}-01`)];
    const from = 1 + pick(to);
    const heads = [...new Set(plan.vouchers.map((one) => one.head))];
    const head = pick(2) === 0 ? undefined : heads[pick(heads.length)];
    const asked = { by: 'office', office, year, from, to, ...(head === undefined ? {} : { head }) } as const;
    const figures = readBoard(sql, asked, now)?.rows.find((row) => row.key === office)?.figures;
    const expected = addUp(own, year, from, to, head);
    const columns = head === undefined ? (['budget', 'released', 'spent', 'received', 'cash'] as const) : [];
    for (const column of head === undefined ? columns : (['spent', 'received'] as const))
      if (figures?.[column] !== expected[column])
        wrong.push(
          `${column} of ${office} ${head ?? ''} in ${year} ${from}-${to}: ${figures?.[column]}, not ${expected[column]}`,
        );
  }
  return checkedOf(count, wrong);
}
