import { dayInPakistan, daysOf } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import type { Budget } from '../ledger/budget';
import type { Commitment } from '../ledger/control/commitment';
import type { Reappropriation } from '../ledger/control/reappropriation';
import { flowIn, type Flow } from './facts-flow';

/** A head's own budget line: what the year began with is in its first month, what lapsed in its last. */
export function factsOfBudget(budget: Budget): readonly Flow[] {
  const { year, head, sanctioned, releases, supplementary = [], surrenders = [], lapses = [] } = budget;
  const { first, last } = daysOf(year);
  return [
    flowIn(year, first, 'sanctioned', head, sanctioned),
    ...supplementary.map((one) => flowIn(year, one.on, 'supplementary', head, one.amount)),
    ...releases.map((one) => flowIn(year, one.on, 'released', head, one.amount)),
    ...surrenders.flatMap((one) => [
      flowIn(year, one.on, 'surrendered', head, one.amount),
      flowIn(year, one.on, 'released', head, -one.released),
    ]),
    ...lapses.flatMap((one) => [
      flowIn(year, last, 'lapsed', head, one.amount),
      flowIn(year, last, 'released', head, -one.released),
    ]),
  ];
}

/** Both sides of an order that moves budget. */
export function factsOfReappropriation(order: Reappropriation): readonly Flow[] {
  const { year, from, to, amount, released, on } = order;
  return [
    flowIn(year, on, 'reappropriated', from, -amount),
    flowIn(year, on, 'reappropriated', to, amount),
    flowIn(year, on, 'released', from, -released),
    flowIn(year, on, 'released', to, released),
  ];
}

/** What is bound: from the day of the commitment on, less from the day of each step. */
export const factsOfCommitment = ({ year, head, on, amount, steps }: Commitment): readonly Flow[] => [
  flowIn(year, on, 'committed', head, amount),
  ...steps.map((step) =>
    flowIn(year, dayInPakistan(readClock(step.at).milliseconds), 'committed', head, -step.amount),
  ),
];
