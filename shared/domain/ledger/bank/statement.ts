import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { statementImported } from '#shared/acts/kinds/statement-imported';
import { statementMatched } from '#shared/acts/kinds/statement-matched';
import { statementUnmatched } from '#shared/acts/kinds/statement-unmatched';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

type Imported = BodyOf<typeof statementImported>;
export type StatementLine = Imported['lines'][number];
export type Match = {
  readonly voucher: string;
  readonly why: 'strong' | 'weak' | 'by-hand';
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
};

/** A bank statement that was imported, and which of its lines are which vouchers. Paisa. */
export type Statement = Omit<Imported, 'part' | 'lines'> & {
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
  readonly have: readonly number[];
  readonly lines: readonly StatementLine[];
  /** By the line's number in its file. */
  readonly matches: Readonly<Record<string, Match>>;
};

/** The subject of a file's statement: the same file of the same account is the same statement on every device. */
export const statementSubject = (account: string, sha256: string): string =>
  `statement:${account.slice('account:'.length)}.${sha256.slice(0, 32)}`;

/** A line is one voucher and a voucher one line; the parts of a file come in once each. */
export const statementSort: SubjectSort<Statement> = {
  sort: 'statement',
  step(state, act, actor) {
    const imported = bodyOf(statementImported, act);
    if (imported) {
      const { part, lines, ...whole } = imported;
      if (act.subject !== statementSubject(imported.account, imported.sha256)) return refuse('bad-input');
      if (state?.have.includes(part)) return refuse('already-imported');
      const start = state ?? {
        ...whole,
        act: act.id,
        at: act.at,
        by: actor,
        have: [],
        lines: [],
        matches: {},
      };
      return ok({
        ...start,
        have: [...start.have, part].sort((a, b) => a - b),
        lines: [...start.lines, ...lines].sort((a, b) => a.line - b.line),
      });
    }
    if (!state) return refuse('unknown-subject');
    const matched = bodyOf(statementMatched, act);
    if (matched) {
      const matches: Record<string, Match> = { ...state.matches };
      for (const { line, voucher, why } of matched.pairs) {
        const taken = Object.values(matches).some((one) => one.voucher === voucher);
        if (taken || matches[line]) return refuse('already-matched');
        if (!state.lines.some((one) => one.line === line)) return refuse('unknown-subject');
        matches[line] = { voucher, why, act: act.id, at: act.at, by: actor };
      }
      return ok({ ...state, matches });
    }
    const unmatched = bodyOf(statementUnmatched, act);
    if (!unmatched) return notForThis();
    if (!state.matches[unmatched.line]) return refuse('no-change');
    const { [String(unmatched.line)]: _gone, ...matches } = state.matches;
    return ok({ ...state, matches });
  },
};
