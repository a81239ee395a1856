import { actReviewed } from '#shared/acts/kinds/act-reviewed';
import { chargeRelinquished } from '#shared/acts/kinds/charge-relinquished';
import { chargeTaken } from '#shared/acts/kinds/charge-taken';
import { delegationMade } from '#shared/acts/kinds/delegation-made';
import { delegationWithdrawn } from '#shared/acts/kinds/delegation-withdrawn';
import { leaveEnded } from '#shared/acts/kinds/leave-ended';
import { leaveTaken } from '#shared/acts/kinds/leave-taken';
import { decided, draft, type Context, type Decided } from '../context';
import { registrySubject } from './decide';
import type { PeopleCommand } from './people-commands';
import { reviewSubject } from './review';

/** The acts about charges, leave and delegation. Whether they have effect says the fold of the registry. */
export function decidePeople(command: PeopleCommand, { office }: Context): Decided {
  const registry = registrySubject(office);
  switch (command.do) {
    case 'take-charge':
      return decided(registry, [draft(chargeTaken, registry, command.charge)]);
    case 'relinquish-charge':
      return decided(registry, [draft(chargeRelinquished, registry, command.charge)]);
    case 'take-leave':
      return decided(registry, [draft(leaveTaken, registry, command.leave)]);
    case 'end-leave': {
      const { person, leave, remark } = command;
      return decided(registry, [draft(leaveEnded, registry, { person, leave, remark })]);
    }
    case 'delegate':
      return decided(registry, [draft(delegationMade, registry, command.delegation)]);
    case 'withdraw-delegation': {
      const { delegation, reason } = command;
      return decided(registry, [draft(delegationWithdrawn, registry, { delegation, reason })]);
    }
    case 'review-act': {
      const subject = reviewSubject(command.review.act);
      return decided(subject, [draft(actReviewed, subject, command.review)]);
    }
  }
}
