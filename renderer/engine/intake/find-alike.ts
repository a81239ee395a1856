import { dayInPakistan } from '#shared/base/calendar';
import { alikeWithin, unlikeness } from '../capture/signs/likeness';
import type { Registers } from '../registers/registers';

/** How far back a page is compared, in days, and with how many pages at most: papers are scanned twice in one sitting. */
const days = 60;
const most = 3000;

/** A page of the last weeks that this one looks like, by their likeness; the most alike of them. */
export function findAlike({ sql }: Registers, likeness: string, now: number): string | undefined {
  const since = dayInPakistan(now - days * 86_400_000);
  const rows = sql.all<{ page: string; likeness: string }>(
    'SELECT page, likeness FROM scans WHERE day >= ? AND likeness IS NOT NULL ORDER BY day DESC LIMIT ?',
    [since, most],
  );
  let [best, found]: [number, string | undefined] = [alikeWithin, undefined];
  for (const row of rows) {
    const apart = unlikeness(likeness, row.likeness);
    if (apart <= best) [best, found] = [apart, row.page];
  }
  return found;
}
