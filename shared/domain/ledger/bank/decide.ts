import { reconciliationLocked } from '#shared/acts/kinds/reconciliation-locked';
import { reconciliationPrepared } from '#shared/acts/kinds/reconciliation-prepared';
import { statementImported } from '#shared/acts/kinds/statement-imported';
import { statementMatched } from '#shared/acts/kinds/statement-matched';
import { statementUnmatched } from '#shared/acts/kinds/statement-unmatched';
import { refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import type { CashCommandOf } from '../cash-commands';
import { bankDifference, reconciliationSubject } from './reconciliation';
import { statementSubject } from './statement';

const linesPerPart = 500;

/** Takes a whole statement in, in as many acts as it needs, or nothing of it. The same file a second time changes nothing. */
export function importStatement({ statement }: CashCommandOf<'import-statement'>, context: Context): Decided {
  const { account, sha256, lines } = statement;
  if (context.account(account)?.sort !== 'bank') return refuse(refusal('unknown-account'));
  const subject = statementSubject(account, sha256);
  if (context.cash.statement(subject)) return refuse(refusal('already-imported'));
  const days = lines.map((line) => line.date).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return refuse(refusal('bad-input', { field: 'lines' }));
  const locked = context.cash.lockedThrough(account);
  if (locked && from.slice(0, 7) <= locked) return refuse(refusal('reconciled-locked'));
  const parts = Math.ceil(lines.length / linesPerPart);
  const bodies = Array.from({ length: parts }, (_, n) => ({
    ...statement,
    from,
    to,
    part: n + 1,
    parts,
    lines: lines.slice(n * linesPerPart, (n + 1) * linesPerPart),
  }));
  const wrong = bodies.map((body) => malformed(statementImported, body)).find((one) => one);
  if (wrong) return refuse(wrong);
  return decided(
    subject,
    bodies.map((body) => draft(statementImported, subject, body)),
  );
}

/** Says that lines of the bank are vouchers: same account, same side, same amount, each only once. */
export function matchLines(command: CashCommandOf<'match-lines'>, context: Context): Decided {
  const statement = context.cash.statement(command.statement);
  if (!statement) return refuse(refusal('unknown-subject'));
  const locked = context.cash.lockedThrough(statement.account);
  for (const { line, voucher } of command.pairs) {
    const found = statement.lines.find((one) => one.line === line);
    const entry = context.cash.entry(statement.account, voucher);
    if (!found || !entry) return refuse(refusal('unknown-subject'));
    if (locked && found.date.slice(0, 7) <= locked) return refuse(refusal('reconciled-locked'));
    if (entry.receipt !== found.deposit || entry.payment !== found.withdrawal)
      return refuse(refusal('not-the-same'));
    if (context.cash.isMatched(statement.account, voucher)) return refuse(refusal('already-matched'));
  }
  return decided(command.statement, [
    draft(statementMatched, command.statement, { pairs: [...command.pairs] }),
  ]);
}

/** Undoes a match, as long as its month is not locked. */
export function unmatchLine(command: CashCommandOf<'unmatch-line'>, context: Context): Decided {
  const statement = context.cash.statement(command.statement);
  const line = statement?.lines.find((one) => one.line === command.line);
  if (!statement || !line) return refuse(refusal('unknown-subject'));
  const locked = context.cash.lockedThrough(statement.account);
  if (locked && line.date.slice(0, 7) <= locked) return refuse(refusal('reconciled-locked'));
  const { reason } = command;
  return decided(command.statement, [
    draft(statementUnmatched, command.statement, { line: command.line, reason }),
  ]);
}

/** Signs the reconciliation of a month as the books and the bank stand: it must explain every paisa. */
export function prepareReconciliation(
  { account, month }: CashCommandOf<'prepare-reconciliation'>,
  context: Context,
): Decided {
  const sums = context.cash.reconciliation(account, month);
  if (!sums) return refuse(refusal('unknown-account'));
  if (context.today.slice(0, 7) <= month) return refuse(refusal('day-not-over', { date: `${month}-31` }));
  const short = bankDifference(sums) - sums.bankOnly;
  if (short !== 0) return refuse(refusal('difference-unexplained', { short }));
  const subject = reconciliationSubject(account, month);
  return decided(subject, [draft(reconciliationPrepared, subject, { account, month, ...sums })]);
}

/** Locks a reconciliation that somebody else prepared, if books and bank still say the same. */
export function lockReconciliation(
  { account, month, remark }: CashCommandOf<'lock-reconciliation'>,
  context: Context,
): Decided {
  const sums = context.cash.reconciliation(account, month);
  if (!sums) return refuse(refusal('unknown-account'));
  const signed = context.cash.signed(account, month);
  if (!signed) return refuse(refusal('unknown-subject'));
  const names = ['book', 'unpresented', 'uncredited', 'bank', 'bankOnly'] as const;
  const changed = names.find((name) => sums[name] !== signed[name]);
  if (changed) return refuse(refusal('difference-unexplained', { short: sums[changed] - signed[changed] }));
  const subject = reconciliationSubject(account, month);
  return decided(subject, [draft(reconciliationLocked, subject, { remark })]);
}
