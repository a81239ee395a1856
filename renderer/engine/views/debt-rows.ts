import { accruals, loanSpans, paisaOf, partsPerPaisa } from '#shared/domain/ledger/debt/accrual';
import type { BaseRates } from '#shared/domain/ledger/debt/base-rates';
import { addDays, daysBetween } from '#shared/domain/ledger/debt/days';
import type { DebtMove } from '#shared/domain/ledger/debt/debt-context';
import { calledOn, contingentOn, uncalledOn, type Guarantee } from '#shared/domain/ledger/debt/guarantee';
import type { Loan } from '#shared/domain/ledger/debt/loan';
import { positionOf, schedulesOf } from '#shared/domain/ledger/debt/position';
import type { LoanBook } from '#shared/domain/ledger/debt/statement';
import type {
  AccrualRow,
  ConsentView,
  GuaranteeRow,
  GuaranteeView,
  LoanRow,
  LoanView,
  ScheduleView,
} from '../debt-views';
import { actorView, isoOf, present } from './shape';
import type { Ticks } from './ticks';

/** What the rows need beside the debt's own state. */
export type DebtReader = {
  readonly ticks: Ticks;
  rates(): BaseRates;
  /** The printed number of a file of the office. */
  fileNumber(file: string): string | undefined;
};

/** A guarantee with its posted vouchers. */
export type GuaranteeMoves = {
  readonly guarantee: string;
  readonly state: Guarantee;
  readonly moves: readonly DebtMove[];
};

const consentViews = (consents: Loan['consents'], reader: DebtReader): readonly ConsentView[] =>
  consents.map(({ number, date, file, by, at }) => ({
    ...present({ file: file === undefined ? undefined : { file, number: reader.fileNumber(file) ?? file } }),
    ...{ number, date, by: actorView(by), at: isoOf(at) },
  }));

/** A loan as a line of the register, as it stands on a day. */
export const loanRow = ({ loan, state, moves }: LoanBook, day: string, reader: DebtReader): LoanRow => ({
  loan,
  number: state.number,
  lender: state.lender.name,
  sort: state.lender.sort,
  purpose: state.purpose,
  agreed: state.agreed,
  ...present({ security: state.security }),
  sanctioned: state.sanctioned,
  rate: loanSpans(state, reader.rates(), day, addDays(day, 1))[0]?.rate ?? null,
  consented: state.consents.length > 0,
  position: positionOf(state, reader.rates(), moves, day),
  tick: reader.ticks.act(state.consents.at(-1)?.act ?? state.periods.at(-1)?.act ?? state.act),
});

/** How the mark-up came about: each row's is the difference of two rounded sums, so that they add up. */
function accrualRows({ state, moves }: LoanBook, day: string, rates: BaseRates): readonly AccrualRow[] {
  let parts = BigInt(state.opening?.markUpDue ?? 0) * partsPerPaisa;
  const done = moves.filter((move) => move.date <= day);
  return accruals(state, rates, done, day).map((one) => {
    const before = paisaOf(parts);
    parts += one.parts;
    const { from, to, principal, rate } = one;
    const markUp = paisaOf(parts) - before;
    return { from, to, days: daysBetween(from, to), principal, rate: rate ?? null, markUp };
  });
}

/** Everything about a loan but its vouchers. */
export function loanView(
  book: LoanBook,
  day: string,
  reader: DebtReader,
): Omit<LoanView, 'moves' | 'problems'> {
  const { state, moves } = book;
  const { opening, documents } = state;
  const schedules = schedulesOf(state, reader.rates(), moves, day).map(
    ({ period, to, rows }): ScheduleView => ({
      ...present({ to, order: period.order, reason: period.reason }),
      ...{ from: period.from, terms: period.terms, rows },
      ...{ by: actorView(period.by), at: isoOf(period.at) },
    }),
  );
  return {
    ...loanRow(book, day, reader),
    ...present({ opening }),
    documents,
    consents: consentViews(state.consents, reader),
    schedules,
    accruals: accrualRows(book, day, reader.rates()),
    by: actorView(state.by),
    at: isoOf(state.at),
  };
}

function stateOf(state: Guarantee, day: string): GuaranteeRow['state'] {
  if (uncalledOn(state, day) === 0) return 'ended';
  if (day > state.expires) return 'expired';
  return day < state.from ? 'coming' : 'in-force';
}

/** A guarantee as a line of the register, as it stands on a day. */
export function guaranteeRow(
  { guarantee, state, moves }: GuaranteeMoves,
  day: string,
  { ticks }: DebtReader,
): GuaranteeRow {
  const { number, beneficiary, borrower, purpose, amount, from, expires } = state;
  const paid = (what: DebtMove['what']): number =>
    moves.reduce((sum, move) => sum + (move.what === what ? move.principal : 0), 0);
  const called = calledOn(state, day);
  return {
    ...{ guarantee, number, beneficiary, borrower, purpose, amount, from, expires, called },
    callsPaid: paid('call'),
    released: amount - called - uncalledOn(state, day),
    contingent: contingentOn(state, day),
    fee: state.fee?.amount ?? 0,
    feeReceived: paid('fee'),
    consented: state.consents.length > 0,
    state: stateOf(state, day),
    tick: ticks.act([state, ...state.consents, ...state.calls, ...state.releases].reduce(later).act),
  };
}

const later = <T extends { readonly at: string }>(a: T, b: T): T => (b.at > a.at ? b : a);

/** Everything about a guarantee but its vouchers. */
export function guaranteeView(
  book: GuaranteeMoves,
  day: string,
  reader: DebtReader,
): Omit<GuaranteeView, 'moves' | 'problems'> {
  const { state } = book;
  const events = [
    ...state.calls.map((one) => ({ ...one, what: 'called' as const, text: one.reason })),
    ...state.releases.map((one) => ({ ...one, what: 'released' as const, text: one.order })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return {
    ...guaranteeRow(book, day, reader),
    ...present({ security: state.security, feeDue: state.fee?.due }),
    ...{ documents: state.documents, by: actorView(state.by), at: isoOf(state.at) },
    consents: consentViews(state.consents, reader),
    events: events.map(({ what, on, amount, text, by, at }) => ({
      ...{ what, on, amount, text },
      ...{ by: actorView(by), at: isoOf(at) },
    })),
  };
}
