import type { BodyOf } from '#shared/acts/kind';
import type { actReviewed } from '#shared/acts/kinds/act-reviewed';
import type { chargeRelinquished } from '#shared/acts/kinds/charge-relinquished';
import type { chargeTaken } from '#shared/acts/kinds/charge-taken';
import type { delegationMade } from '#shared/acts/kinds/delegation-made';
import type { leaveTaken } from '#shared/acts/kinds/leave-taken';

/** What can be asked about charges, leave and delegation. */
export type PeopleCommand =
  | { readonly do: 'take-charge'; readonly charge: BodyOf<typeof chargeTaken> }
  | { readonly do: 'relinquish-charge'; readonly charge: BodyOf<typeof chargeRelinquished> }
  | { readonly do: 'take-leave'; readonly leave: BodyOf<typeof leaveTaken> }
  | { readonly do: 'end-leave'; readonly person: string; readonly leave: string; readonly remark?: string }
  /** The post that the officer acts for lends its powers. */
  | { readonly do: 'delegate'; readonly delegation: BodyOf<typeof delegationMade> }
  | { readonly do: 'withdraw-delegation'; readonly delegation: string; readonly reason: string }
  | { readonly do: 'review-act'; readonly review: BodyOf<typeof actReviewed> };

const names: ReadonlySet<string> = new Set<PeopleCommand['do']>([
  'take-charge',
  'relinquish-charge',
  'take-leave',
  'end-leave',
  'delegate',
  'withdraw-delegation',
  'review-act',
]);

export const isPeopleCommand = (command: { readonly do: string }): command is PeopleCommand =>
  names.has(command.do);
