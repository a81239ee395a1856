import type { Day } from '#shared/base/calendar';
import { uncalledOn, type Guarantee } from '../ledger/debt/guarantee';
import type { Loan } from '../ledger/debt/loan';
import { flowOn, type Flow } from './facts-flow';

/** What was owed when the books began; the rest of a loan is in the vouchers that name it. */
export const factsOfLoan = (subject: string, { opening }: Loan): readonly Flow[] =>
  opening ? [flowOn(opening.on, 'debt', subject, opening.drawn - opening.repaid)] : [];

const dayAfter = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10);

/** What may be called: from the first day on, less with each call and release, nothing after it expired. */
export function factsOfGuarantee(subject: string, guarantee: Guarantee): readonly Flow[] {
  const { from, expires, amount, calls, releases } = guarantee;
  const ended = [...calls, ...releases].filter((one) => one.on <= expires);
  return [
    flowOn(from, 'guaranteed', subject, amount),
    ...ended.map((one) => flowOn(one.on, 'guaranteed', subject, -one.amount)),
    ...(expires < '9999'
      ? [flowOn(dayAfter(expires), 'guaranteed', subject, -uncalledOn(guarantee, expires))]
      : []),
  ];
}
