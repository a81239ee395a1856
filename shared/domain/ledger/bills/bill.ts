import type { Act } from '#shared/acts/act';
import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { billCancelled } from '#shared/acts/kinds/bill-cancelled';
import { billChecked } from '#shared/acts/kinds/bill-checked';
import { billPaid } from '#shared/acts/kinds/bill-paid';
import { billPassed } from '#shared/acts/kinds/bill-passed';
import { billPrepared } from '#shared/acts/kinds/bill-prepared';
import { billReturned } from '#shared/acts/kinds/bill-returned';
import { fiscalYearOf } from '#shared/base/calendar';
import { ok, refuse, type Result } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor, Authority } from '#shared/domain/people/authority';
import { isOver, momentOf, powersAt } from '#shared/domain/people/standing';
import type { Why } from '#shared/domain/refusals';
import type { OverRelease } from '../voucher';
import { checkBill, grossOf, type BillBody } from './bill-sums';

export type BillState = 'prepared' | 'checked' | 'passed' | 'paid' | 'returned' | 'cancelled';
export type BillStamp = {
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
  readonly what: BillState;
  readonly remark?: string | undefined;
};
export type Numbering = BodyOf<typeof billPassed>['voucher'];
type Payment = BodyOf<typeof billPaid>;

/** A number that was taken by an act without effect: two computers did the same deed while they were apart. */
export type Spoiled = Numbering & {
  readonly type: 'journal' | 'payment';
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
  readonly instrument?: string | undefined;
};

/**
 * A bill and its way through the office. It is in the books from when it is passed (`liability`), paid with `payment`,
 * and out of the books again after `reversal`. `maker` and `checker` are of the newest preparation.
 */
export type Bill = BillBody & {
  readonly act: string;
  readonly at: string;
  readonly state: BillState;
  readonly maker: Actor;
  readonly checker?: Actor | undefined;
  readonly passer?: Actor;
  readonly liability?: Numbering & { readonly act: string; readonly at: string };
  readonly payment?: Payment & { readonly act: string; readonly at: string; readonly by: Actor };
  readonly reversal?: Numbering & { readonly act: string; readonly at: string; readonly by: Actor };
  readonly objections: BodyOf<typeof billReturned>['objections'];
  readonly stamps: readonly BillStamp[];
  readonly spoiled: readonly Spoiled[];
  /** What it was passed over the release by, in paisa, and why. */
  readonly over?: OverRelease;
};

const subjectPattern = /^bill:[A-Za-z0-9_-]+$/; // no dot: the bill's vouchers are named `<bill>.<suffix>`

/** The printed number of a bill in its device's series: "B/2026-27/A-00012". */
export const billNumber = (year: string, series: string, serial: number): string =>
  `B/${year}/${series}-${String(serial).padStart(5, '0')}`;

const stamped = (bill: Bill, act: Act, by: Actor, state: BillState, remark?: string): Bill => ({
  ...bill,
  state,
  stamps: [...bill.stamps, { act: act.id, at: act.at, by, what: state, remark }],
});

function prepare(bill: Bill | undefined, body: BillBody, act: Act, maker: Actor): Result<Bill, Why> {
  const sound = checkBill(body);
  if (!sound.ok) return sound;
  const stamp: BillStamp = { act: act.id, at: act.at, by: maker, what: 'prepared', remark: body.answer };
  const fresh = { ...body, act: act.id, at: act.at, maker, state: 'prepared' as const, objections: [] };
  if (!bill) return ok({ ...fresh, stamps: [stamp], spoiled: [] });
  if (bill.state !== 'returned') return refuse('bill-state');
  if (bill.number !== body.number || bill.serial !== body.serial || bill.series !== body.series)
    return refuse('bad-input');
  return ok({ ...fresh, stamps: [...bill.stamps, stamp], spoiled: bill.spoiled });
}

const inItsYear = (voucher: Numbering): boolean => fiscalYearOf(voucher.date) === voucher.year;

function spoil(
  bill: Bill,
  act: Act,
  by: Actor,
  type: Spoiled['type'],
  voucher: Numbering,
  instrument?: string,
) {
  const spoiled = { ...voucher, type, act: act.id, at: act.at, by, instrument };
  return ok({ ...bill, spoiled: [...bill.spoiled, spoiled] });
}

function pass(bill: Bill, act: Act, actor: Actor): Result<Bill, Why> | undefined {
  const passed = bodyOf(billPassed, act);
  if (!passed) return undefined;
  if (!inItsYear(passed.voucher)) return refuse('outside-year');
  if (bill.maker.person === actor.person) return refuse('maker-is-approver');
  if (bill.checker?.person === actor.person) return refuse('checker-is-passer');
  if (isOver(actor, grossOf(bill))) return refuse('over-ceiling');
  if (bill.state !== 'checked') return spoil(bill, act, actor, 'journal', passed.voucher);
  const liability = { ...passed.voucher, act: act.id, at: act.at };
  const { over, noted } = passed;
  const next = { ...stamped(bill, act, actor, 'passed', passed.remark), passer: actor, liability };
  return ok(
    over === undefined && noted === undefined
      ? next
      : { ...next, over: { reason: over, heads: noted ?? [] } },
  );
}

function pay(bill: Bill, act: Act, actor: Actor): Result<Bill, Why> | undefined {
  const paid = bodyOf(billPaid, act);
  if (!paid) return undefined;
  if (!inItsYear(paid.voucher)) return refuse('outside-year');
  if (bill.state !== 'passed') return spoil(bill, act, actor, 'payment', paid.voucher, paid.instrument);
  const payment = { ...paid, act: act.id, at: act.at, by: actor };
  return ok({ ...stamped(bill, act, actor, 'paid', paid.remark), payment });
}

function cancel(bill: Bill, act: Act, actor: Actor, authority: Authority): Result<Bill, Why> | undefined {
  const cancelled = bodyOf(billCancelled, act);
  if (!cancelled) return undefined;
  const { voucher, reason } = cancelled;
  if (
    bill.state === 'paid' ||
    bill.state === 'cancelled' ||
    (bill.state === 'passed') !== (voucher !== undefined)
  )
    return voucher ? spoil(bill, act, actor, 'journal', voucher) : refuse('bill-state');
  const next = stamped(bill, act, actor, 'cancelled', reason);
  if (!voucher) return ok(next);
  if (!inItsYear(voucher)) return refuse('outside-year');
  if (!powersAt(authority, actor.post, momentOf(act)).includes('approve-voucher')) return refuse('no-power');
  if (bill.maker.person === actor.person) return refuse('maker-is-approver');
  return ok({ ...next, reversal: { ...voucher, act: act.id, at: act.at, by: actor } });
}

/**
 * Maker, checker and passer: the passer is never one of the other two, and where the bill says three persons the
 * checker is not the maker (design.md, promise 4). A deed that comes too late changes nothing but spoils its number.
 */
export const billSort: SubjectSort<Bill> = {
  sort: 'bill',
  step(state, act, actor, authority) {
    if (!subjectPattern.test(act.subject)) return refuse('bad-input');
    const prepared = bodyOf(billPrepared, act);
    if (prepared) return prepare(state, prepared, act, actor);
    if (!state) return refuse('unknown-subject');
    const checked = bodyOf(billChecked, act);
    if (checked) {
      if (state.state !== 'prepared') return refuse('bill-state');
      if (state.persons === 3 && state.maker.person === actor.person) return refuse('maker-is-approver');
      return ok({ ...stamped(state, act, actor, 'checked', checked.remark), checker: actor });
    }
    const returned = bodyOf(billReturned, act);
    if (returned) {
      if (state.state !== 'prepared' && state.state !== 'checked') return refuse('bill-state');
      if (returned.objections.length === 0 && !returned.query) return refuse('bad-input');
      return ok({
        ...stamped(state, act, actor, 'returned', returned.query),
        objections: returned.objections,
        checker: undefined,
      });
    }
    return (
      pass(state, act, actor) ??
      pay(state, act, actor) ??
      cancel(state, act, actor, authority) ??
      notForThis()
    );
  },
};
