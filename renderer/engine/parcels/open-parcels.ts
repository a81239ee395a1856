import type { Subtle } from '#shared/base/crypto';
import type { Perform } from '../commands/perform';
import type { Senders } from '../courier/senders';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import type { Registers } from '../registers/registers';
import type { Marks } from '../sync/marks';
import { createTicks } from '../views/ticks';
import { createInbox } from './inbox';
import { createPostOffice } from './post-office';

type Needs = {
  readonly host: HostClient;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly senders: Senders;
  readonly perform: Perform;
  readonly subtle: Subtle;
  readonly marks: Marks;
  readonly office: string;
  readonly now: () => number;
};

/** What goes to other offices and what comes from them. */
export function openParcels({ marks, ...needs }: Needs) {
  const ticks = createTicks(needs.registers, () => marks.view());
  return { inbox: createInbox(needs), postOffice: createPostOffice({ ...needs, ticks }) };
}
