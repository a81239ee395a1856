import type { Day } from '#shared/base/calendar';
import { approvedOf, openOf, rejectedOf, type Claim } from './claim';
import { daysBetween } from './penalty';
import type { CollectionFact } from './standing';

export type ClaimState =
  | 'submitted'
  | 'queried'
  | 'part-decided'
  | 'approved'
  | 'rejected'
  | 'part-received'
  | 'received'
  | 'withdrawn';

/** How a claim stands on a day. Amounts in paisa: outstanding = claimed − rejected − received. */
export type ClaimStanding = {
  readonly state: ClaimState;
  readonly approved: number;
  readonly rejected: number;
  /** Not answered for yet. */
  readonly open: number;
  readonly received: number;
  readonly waiting: number;
  readonly outstanding: number;
  /** Approved and not received. */
  readonly approvedDue: number;
  /** More came in than was not rejected. */
  readonly excess: number;
  /** Days since the due day; 0 up to it and where nothing is outstanding. */
  readonly daysOver: number;
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** The standing of a claim, with what became of its receipts. */
export function claimStanding(
  claim: Claim,
  receipts: readonly Pick<CollectionFact, 'amount' | 'state'>[],
  day: Day,
): ClaimStanding {
  const [approved, rejected, open] = [approvedOf(claim), rejectedOf(claim), openOf(claim)];
  const stood = receipts.filter((one) => one.state !== 'gone');
  const received = sum(stood.map((one) => one.amount));
  const owed = claim.withdrawn ? 0 : claim.amount - rejected;
  const outstanding = Math.max(0, owed - received);
  return {
    ...{ approved, rejected, open, received, outstanding },
    waiting: sum(stood.filter((one) => one.state === 'prepared').map((one) => one.amount)),
    approvedDue: claim.withdrawn ? 0 : Math.max(0, approved - received),
    excess: Math.max(0, received - owed),
    daysOver: outstanding > 0 ? Math.max(0, daysBetween(claim.due, day)) : 0,
    state: stateOf(),
  };

  function stateOf(): ClaimState {
    if (claim.withdrawn) return 'withdrawn';
    if (outstanding === 0) return received > 0 ? 'received' : 'rejected';
    if (claim.queried) return 'queried';
    if (received > 0) return 'part-received';
    if (open === claim.amount) return 'submitted';
    return open > 0 ? 'part-decided' : 'approved';
  }
}
