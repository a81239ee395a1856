import { dayInPakistan } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import { dueAfter, hoursOn } from '#shared/domain/files/due';
import { policySubject, type Policy } from '#shared/domain/ledger/control/policy';
import type { FileQueries, PendencyBy, PendencyRow } from '../file-views';
import type { Registers } from '../registers/registers';
import { isoOf, present } from './shape';

type Lying = { holder: string; section: string | null; since: string; urgency: string };
const edges = [3, 7, 15, 30] as const;
const day = 86_400_000;

type Holder = { readonly person: string; readonly name: string; readonly nameUrdu?: string };
type Group = Pick<PendencyRow, 'name' | 'persons'>;

/** What lies where and how long, from the files on this computer. `now` is the wall clock in milliseconds. */
export function createPendencyViews(
  { sql, folded }: Registers,
  office: string,
  holdersOf: (post: string) => readonly Holder[],
  now: () => number,
): Pick<FileQueries, 'pendency' | 'stages'> {
  /** Names the group of a file; who holds a post is looked up once. */
  const grouping = (by: PendencyBy): ((one: Lying) => Group) => {
    if (by === 'section') return ({ section }) => ({ name: section ?? '' });
    if (by === 'post') return ({ holder }) => ({ name: holder });
    const found = new Map<string, Group>();
    return ({ holder }) => {
      const group = found.get(holder) ?? groupOf(holdersOf(holder));
      found.set(holder, group);
      return group;
    };
  };
  return {
    pendency(by) {
      const hours = hoursOn(folded<Policy>(policySubject(office))?.state, dayInPakistan(now()));
      const groups = new Map<string, PendencyRow>();
      const groupFor = grouping(by);
      for (const one of sql.all<Lying>(
        "SELECT holder, section, since, urgency FROM files WHERE status = 'current' ORDER BY since",
      )) {
        const group = groupFor(one);
        const since = readClock(one.since).milliseconds;
        const days = Math.floor((now() - since) / day);
        const edge = edges.findIndex((most) => days <= most);
        const place = edge < 0 ? edges.length : edge;
        const old: PendencyRow = groups.get(group.name) ?? {
          ...group,
          ...{ files: 0, overdue: 0, oldest: isoOf(one.since), ages: [0, 0, 0, 0, 0] as const },
        };
        const late = now() > dueAfter(one.urgency, since, hours);
        const ages = old.ages.map((count, n) => (n === place ? count + 1 : count)) as never; // as many as before
        const posts =
          by === 'person' ? { posts: [...new Set([...(old.posts ?? []), one.holder])].sort() } : {};
        groups.set(group.name, {
          ...old,
          ...posts,
          ...{ files: old.files + 1, overdue: old.overdue + (late ? 1 : 0), ages },
        });
      }
      return [...groups.values()].sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
    },
    stages(year, by) {
      const sums = new Map<string, { stays: number; time: number; longest: number }>();
      for (const one of sql.all<{ name: string; since: string; until: string }>(
        `SELECT ${by === 'post' ? 's.post' : "COALESCE(f.section, '')"} AS name, s.since, s.until
         FROM stays s JOIN files f ON f.file = s.file WHERE s.until >= ? AND s.until < ?`,
        [String(year), String(year + 1)],
      )) {
        const old = sums.get(one.name) ?? { stays: 0, time: 0, longest: 0 };
        const time = readClock(one.until).milliseconds - readClock(one.since).milliseconds;
        const longest = Math.max(old.longest, time);
        sums.set(one.name, { stays: old.stays + 1, time: old.time + time, longest });
      }
      const inDays = (time: number): number => Math.round((time / day) * 10) / 10;
      return [...sums]
        .map(([name, { stays, time, longest }]) => ({
          ...{ name, stays, days: inDays(time / stays), longest: inDays(longest) },
        }))
        .sort((a, b) => b.days - a.days || (a.name < b.name ? -1 : 1));
    },
  };
}

/** Who holds a post as a group: several hold one together, nobody a vacant one. */
function groupOf(holders: readonly Holder[]): Group {
  const sorted = [...holders].sort((a, b) => (a.person < b.person ? -1 : 1));
  return {
    name: sorted.map(({ person }) => person).join(' '),
    persons: sorted.map(({ name, nameUrdu }) => present({ name, nameUrdu })),
  };
}
