import type { Subtle } from '#shared/base/crypto';
import type { Perform } from '../commands/perform';
import type { Senders } from '../courier/senders';
import type { HostClient } from '../host';
import type { Intake } from '../intake/intake';
import type { Journal } from '../journal/journal';
import type { DrawLetter } from '../letters/draw-letter';
import type { Registers } from '../registers/registers';
import type { Session } from '../session';
import type { Marks } from '../sync/marks';
import { createTicks } from '../views/ticks';
import { createParcelDiary } from './diarise';
import { createInbox } from './inbox';
import { createParcelRows } from './parcel-rows';
import { createPostOffice } from './post-office';

type Needs = {
  readonly host: HostClient;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly senders: Senders;
  readonly session: Session;
  readonly intake: Intake;
  readonly drawLetter: DrawLetter;
  readonly perform: Perform;
  readonly subtle: Subtle;
  readonly marks: Marks;
  readonly office: string;
  readonly device: string;
  readonly now: () => number;
};

/** What goes to other offices and what comes from them. What a crash left half told of is told first. */
export async function openParcels({ marks, ...needs }: Needs) {
  const ticks = createTicks(needs.registers, () => marks.view());
  const rows = createParcelRows({ ...needs, ticks });
  const diary = createParcelDiary(needs);
  await diary.complete();
  return { inbox: createInbox(needs), postOffice: createPostOffice({ ...needs, rows, diary }) };
}
