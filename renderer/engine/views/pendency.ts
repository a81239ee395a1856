import { dayInPakistan } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import { dueAfter, hoursOn } from '#shared/domain/files/due';
import { policySubject, type Policy } from '#shared/domain/ledger/control/policy';
import type { FileQueries, PendencyRow } from '../file-views';
import type { Registers } from '../registers/registers';
import { isoOf } from './shape';

type Lying = { holder: string; section: string | null; since: string; urgency: string };
const edges = [3, 7, 15, 30] as const;
const day = 86_400_000;

/** What lies where and how long, from the files on this computer. `now` is the wall clock in milliseconds. */
export function createPendencyViews(
  { sql, folded }: Registers,
  office: string,
  now: () => number,
): Pick<FileQueries, 'pendency' | 'stages'> {
  return {
    pendency(by) {
      const hours = hoursOn(folded<Policy>(policySubject(office))?.state, dayInPakistan(now()));
      const groups = new Map<string, PendencyRow>();
      for (const one of sql.all<Lying>(
        "SELECT holder, section, since, urgency FROM files WHERE status = 'current' ORDER BY since",
      )) {
        const name = by === 'post' ? one.holder : (one.section ?? '');
        const since = readClock(one.since).milliseconds;
        const days = Math.floor((now() - since) / day);
        const edge = edges.findIndex((most) => days <= most);
        const place = edge < 0 ? edges.length : edge;
        const old = groups.get(name) ?? {
          name,
          files: 0,
          overdue: 0,
          oldest: isoOf(one.since),
          ages: [0, 0, 0, 0, 0] as const,
        };
        const late = now() > dueAfter(one.urgency, since, hours);
        const ages = old.ages.map((count, n) => (n === place ? count + 1 : count)) as never; // as many as before
        groups.set(name, { ...old, files: old.files + 1, overdue: old.overdue + (late ? 1 : 0), ages });
      }
      return [...groups.values()].sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
    },
    stages(year) {
      const sums = new Map<string, { stays: number; time: number }>();
      for (const one of sql.all<{ post: string; since: string; until: string }>(
        'SELECT post, since, until FROM stays WHERE until >= ? AND until < ?',
        [String(year), String(year + 1)],
      )) {
        const old = sums.get(one.post) ?? { stays: 0, time: 0 };
        const time = readClock(one.until).milliseconds - readClock(one.since).milliseconds;
        sums.set(one.post, { stays: old.stays + 1, time: old.time + time });
      }
      return [...sums]
        .map(([post, { stays, time }]) => ({ post, stays, days: Math.round((time / stays / day) * 10) / 10 }))
        .sort((a, b) => b.days - a.days || (a.post < b.post ? -1 : 1));
    },
  };
}
