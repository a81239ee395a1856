import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { voucherPosted } from '#shared/acts/kinds/voucher-posted';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import { voucherReturned } from '#shared/acts/kinds/voucher-returned';
import { fiscalYearOf } from '#shared/base/calendar';
import { ok, refuse, type Result } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from '../people/authority';
import { isOver } from '../people/standing';
import type { Why } from '../refusals';
import { debtFits } from './debt/debt-voucher';

type Prepared = BodyOf<typeof voucherPrepared>;

/** By how much a posting passed the release of heads, in paisa, and the reason where the policy asked for one. */
export type OverRelease = {
  readonly reason?: string | undefined;
  readonly heads: readonly { readonly head: string; readonly short: number }[];
};

/** A voucher. It is in the books only while its state is `posted`. Amounts in paisa. */
export type Voucher = Prepared & {
  readonly act: string;
  readonly at: string;
  readonly preparedBy: Actor;
  readonly state: 'prepared' | 'posted' | 'returned';
  /** A voucher of the old books: the batch and the file that it came from, and its line there. */
  readonly imported?: {
    readonly batch: string;
    readonly file: string;
    readonly sha256: string;
    readonly line: number;
  };
  readonly settled?: {
    readonly act: string;
    readonly at: string;
    readonly by: Actor;
    readonly remark?: string | undefined;
    readonly over?: OverRelease;
  };
};

const prefixes = { payment: 'PV', receipt: 'RV', journal: 'JV', contra: 'CV', reversal: 'REV' } as const;

/** The printed number, gap-free in its device series: "PV/2026-27/A-00012" (design.md, section 6). */
export const voucherNumber = (type: Prepared['type'], year: string, series: string, serial: number): string =>
  `${prefixes[type]}/${year}/${series}-${String(serial).padStart(5, '0')}`;

/** The sum of the debits, in paisa. */
export const voucherAmount = (voucher: Pick<Prepared, 'lines'>): number =>
  voucher.lines.reduce((sum, line) => sum + line.debit, 0);

/**
 * Whether its fields fit its type: a contra moves one sum between two accounts of the office, a reversal names what it
 * undoes, and nothing else does either.
 */
function fitsType(voucher: Prepared, subject: string): boolean {
  const { type, account, toAccount, lines, reverses, imprest } = voucher;
  const moves = account !== undefined && toAccount !== undefined && account !== toAccount;
  if (type === 'contra' && !(moves && lines.length === 2)) return false;
  if (type === 'reversal' ? !reverses || reverses.voucher === subject : reverses !== undefined) return false;
  if (toAccount !== undefined && type !== 'contra' && !(type === 'reversal' && moves)) return false;
  return debtFits(voucher) && (imprest === undefined || type === 'payment');
}

/** Whether the lines make a voucher: each either a debit or a credit, and both sides equal to the paisa. */
export function checkVoucher(voucher: Pick<Prepared, 'lines' | 'date' | 'year'>): Result<true, Why> {
  if (voucher.lines.some((line) => line.debit > 0 === line.credit > 0)) return refuse('line-empty');
  const credit = voucher.lines.reduce((sum, line) => sum + line.credit, 0);
  if (voucherAmount(voucher) !== credit || !Number.isSafeInteger(credit)) return refuse('unbalanced');
  return fiscalYearOf(voucher.date) === voucher.year ? ok(true) : refuse('outside-year');
}

/** Maker and approver are two persons, whatever posts and keys they use (design.md, promise 4). */
export const voucherSort: SubjectSort<Voucher> = {
  sort: 'voucher',
  step(state, act, actor) {
    const prepared = bodyOf(voucherPrepared, act);
    if (prepared) {
      if (state) return refuse('no-change');
      if (!fitsType(prepared, act.subject)) return refuse('bad-input');
      const good = checkVoucher(prepared);
      return good.ok
        ? ok({ ...prepared, act: act.id, at: act.at, preparedBy: actor, state: 'prepared' })
        : good;
    }
    if (!state) return refuse('unknown-subject');
    const posted = bodyOf(voucherPosted, act);
    const returned = bodyOf(voucherReturned, act);
    if (!posted && !returned) return notForThis();
    if (state.state !== 'prepared') return refuse('not-prepared');
    if (state.preparedBy.person === actor.person) return refuse('maker-is-approver');
    if (posted && isOver(actor, voucherAmount(state))) return refuse('over-ceiling');
    const remark = posted ? posted.remark : returned?.reason;
    return ok({
      ...state,
      state: posted ? 'posted' : 'returned',
      settled: {
        ...{ act: act.id, at: act.at, by: actor, remark },
        ...(posted?.over === undefined && posted?.noted === undefined
          ? {}
          : { over: { reason: posted.over, heads: posted.noted ?? [] } }),
      },
    });
  },
};
