import { budgetParts, type Budget } from '#shared/domain/ledger/budget';
import type { Chart } from '#shared/domain/ledger/chart';
import type { Commitment } from '#shared/domain/ledger/control/commitment';
import type { Exception } from '#shared/domain/ledger/control/exception';
import type { Opening, Period } from '#shared/domain/ledger/control/period';
import type { Reappropriation } from '#shared/domain/ledger/control/reappropriation';
import { foldText } from '#shared/domain/records/fold-text';
import type { Sql } from './sql';

type Parts = Partial<
  Record<
    'sanctioned' | 'supplementary' | 'reappropriated' | 'surrendered' | 'lapsed' | 'released' | 'committed',
    number
  >
>;

function writeEntry(sql: Sql, subject: string, line: number, year: string, head: string, parts: Parts): void {
  const { sanctioned = 0, supplementary = 0, reappropriated = 0, surrendered = 0 } = parts;
  const { lapsed = 0, released = 0, committed = 0 } = parts;
  sql.run('INSERT INTO budget_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    subject,
    line,
    year,
    head,
    sanctioned,
    supplementary,
    reappropriated,
    surrendered,
    lapsed,
    released,
    committed,
  ]);
}
const dropEntries = (sql: Sql, subject: string): void =>
  sql.run('DELETE FROM budget_entries WHERE subject = ?', [subject]);

/** Writes a head's own part of its budget line. */
export function projectBudget(sql: Sql, subject: string, state: Budget | undefined): void {
  dropEntries(sql, subject);
  if (state) writeEntry(sql, subject, 0, state.year, state.head, budgetParts(state));
}

/** Writes both sides of an order that moves budget: less for one head, more for the other. */
export function projectReappropriation(sql: Sql, subject: string, state: Reappropriation | undefined): void {
  dropEntries(sql, subject);
  sql.run('DELETE FROM reappropriations WHERE reappropriation = ?', [subject]);
  if (!state) return;
  const { year, from, to, amount, released, on, order, act } = state;
  writeEntry(sql, subject, 0, year, from, { reappropriated: -amount, released: -released });
  writeEntry(sql, subject, 1, year, to, { reappropriated: amount, released });
  sql.run('INSERT INTO reappropriations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    subject,
    year,
    from,
    to,
    amount,
    released,
    on,
    order,
    act,
  ]);
}

/** Writes a commitment; what is still open counts in the line of its head. */
export function projectCommitment(sql: Sql, subject: string, state: Commitment | undefined): void {
  dropEntries(sql, subject);
  sql.run('DELETE FROM commitments WHERE commitment = ?', [subject]);
  if (!state) return;
  const { year, head, on, party, about, order, amount, open, act } = state;
  if (open > 0) writeEntry(sql, subject, 0, year, head, { committed: open });
  sql.run('INSERT INTO commitments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    subject,
    year,
    head,
    on,
    party,
    about,
    order ?? null,
    amount,
    open,
    act,
  ]);
}

/** Writes what a month's newest closing says. */
export function projectPeriod(sql: Sql, subject: string, state: Period | undefined): void {
  const month = subject.slice('period:'.length);
  sql.run('DELETE FROM periods WHERE month = ?', [month]);
  if (state)
    sql.run('INSERT INTO periods VALUES (?, ?, ?, ?)', [
      month,
      Number(state.closed),
      state.closing.lines,
      state.closing.debit,
    ]);
}

/** Writes the balances that a year starts with. */
export function projectOpening(sql: Sql, subject: string, state: Opening | undefined): void {
  sql.run('DELETE FROM openings WHERE year = ?', [subject.slice('opening:'.length)]);
  for (const { head, debit, credit } of state?.lines ?? [])
    sql.run(
      'INSERT INTO openings VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit',
      [state?.year ?? '', head, debit, credit],
    );
}

/** Writes an exception. */
export function projectException(sql: Sql, subject: string, state: Exception | undefined): void {
  sql.run('DELETE FROM exceptions WHERE exception = ?', [subject]);
  if (state) sql.run('INSERT INTO exceptions VALUES (?, ?, ?)', [subject, state.state, state.raisedAt]);
}

/** The policy is read from its folded state; it has no rows. */
export const projectPolicy = (): void => undefined;

/** Writes the heads of account with the newest name of each, and the entity's own; vouchers carry the name that the head had then. */
export function projectChart(sql: Sql, chart: string, state: Chart | undefined): void {
  for (const table of ['heads', 'own_heads']) sql.run(`DELETE FROM ${table} WHERE chart = ?`, [chart]);
  for (const [code, names] of Object.entries(state?.heads ?? {})) {
    const newest = names.at(-1) ?? { from: '', name: code, nameUrdu: undefined };
    const closed = state?.closed?.[code]?.findLast((to) => newest.from <= to);
    const parent = code.includes('-') ? code.slice(0, 6) : null;
    sql.run('INSERT INTO heads VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      chart,
      code,
      newest.name,
      newest.nameUrdu ?? null,
      foldText(`${code} ${newest.name} ${newest.nameUrdu ?? ''}`),
      parent,
      names[0]?.from ?? '',
      closed ?? null,
    ]);
  }
  for (const [own, names] of Object.entries(state?.own ?? {})) {
    const newest = names.at(-1);
    if (newest)
      sql.run('INSERT INTO own_heads VALUES (?, ?, ?, ?, ?, ?)', [
        chart,
        own,
        newest.name,
        newest.nameUrdu ?? null,
        newest.head,
        foldText(`${own} ${newest.name} ${newest.nameUrdu ?? ''}`),
      ]);
  }
}
