import type { Day } from '#shared/base/calendar';
import type { Notice } from '../drafts/draft';
import { addDays } from '../ledger/debt/days';
import { versionsOn, type NoticeRung, type Oversight } from './oversight';

export type NoticeItem = Notice['items'][number];

/** The name of an item among those of one office. */
export const itemKey = (item: NoticeItem): string => ('return' in item ? item.return : `step:${item.step}`);

/** The rungs of the ladder that hold on a day, the lowest first. */
export const rungsOn = (oversight: Oversight | undefined, day: Day): readonly NoticeRung[] =>
  versionsOn(oversight?.ladder ?? [], day).toSorted((a, b) => a.step - b.step);

/** A notice to an office, as far as the ladder asks: on which rung, since when it is issued, and whether it is settled. */
export type KnownNotice = {
  readonly draft: string;
  readonly rung: string;
  readonly items: readonly NoticeItem[];
  /** The day of its dispatch; nothing for one that is a draft still. */
  readonly on?: Day;
  readonly settled?: boolean;
};

/** How an item stands on the ladder: what waits to be issued, what was issued last, and what comes next from which day. */
export type ItemStanding = {
  readonly pending?: KnownNotice;
  readonly last?: KnownNotice;
  readonly next?: { readonly rung: NoticeRung; readonly from: Day };
};

/**
 * How an item that an office is late with stands on the ladder. Nothing comes next while a notice of it waits to be
 * issued, after one was answered to satisfaction, or above the last rung.
 */
export function standingOf(
  rungs: readonly NoticeRung[],
  notices: readonly KnownNotice[],
  item: NoticeItem,
  due: Day,
): ItemStanding {
  const own = notices.filter((one) => one.items.some((other) => itemKey(other) === itemKey(item)));
  const pending = own.find((one) => one.on === undefined);
  const last = own
    .filter((one) => one.on !== undefined)
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
    .at(-1);
  const said = { ...(pending ? { pending } : {}), ...(last ? { last } : {}) };
  if (pending || last?.settled) return said;
  const place = rungs.findIndex((one) => one.code === last?.rung);
  const rung = last ? rungs[place + 1] : rungs[0];
  if (!rung || (last && place < 0)) return said;
  return { ...said, next: { rung, from: addDays(last?.on ?? due, rung.after) } };
}
