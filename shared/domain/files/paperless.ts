import type { BodyOf } from '#shared/acts/kind';
import type { policySet } from '#shared/acts/kinds/policy-set';
import type { Day } from '#shared/base/calendar';
import { daysBetween } from '../ledger/debt/days';

export type PaperlessPlan = NonNullable<BodyOf<typeof policySet>['paperless']>;

/** What sections do on the screen, and what they still do on paper. */
export const paperlessDeeds = [
  'scanned',
  'unscanned',
  'opened',
  'noted',
  'moved',
  'by-hand',
  'drafted',
  'copied',
] as const;
export type PaperlessDeed = (typeof paperlessDeeds)[number];

/** How often something was done on a day for a section; without one, for the post that a letter is marked to. */
export type DeedCount = {
  readonly deed: PaperlessDeed;
  readonly day: Day;
  readonly section: string | null;
  readonly post: string | null;
  readonly n: number;
};

/**
 * `coming`: its day is not here yet. `working`: it did something on the screen within the plan's idle days. `stopped`:
 * it did once. `unused`: nothing since its day, which has passed.
 */
export type PaperlessState = 'coming' | 'working' | 'stopped' | 'unused';

export type PaperlessMonth = {
  readonly month: string;
  /** Letters with their pages and movements in the program; letters without pages and files given out on paper. */
  readonly screen: number;
  readonly paper: number;
};
export type PaperlessUse = {
  readonly section: string;
  /** The days of the plan in their order, from 1. */
  readonly phase: number;
  readonly on: Day;
  readonly posts: readonly string[];
  readonly state: PaperlessState;
  readonly last: Day | undefined;
  readonly deeds: Readonly<Record<PaperlessDeed, number>>;
  readonly months: readonly PaperlessMonth[];
};

const onPaper: ReadonlySet<PaperlessDeed> = new Set(['unscanned', 'by-hand']);
const inShare: ReadonlySet<PaperlessDeed> = new Set(['scanned', 'unscanned', 'moved', 'by-hand']);

/** What is done without paper of all that could be, in whole percents; nothing where there was nothing to do. */
export const shareOf = ({ screen, paper }: Pick<PaperlessMonth, 'screen' | 'paper'>): number | undefined =>
  screen + paper === 0 ? undefined : Math.round((screen * 100) / (screen + paper));

/** How the sections of a plan use it, each from its own day to today, by the date and then the name of the section. */
export function paperlessUse(
  plan: PaperlessPlan,
  counts: readonly DeedCount[],
  today: Day,
): readonly PaperlessUse[] {
  const sectionOf = new Map(plan.sections.flatMap((one) => one.posts.map((post) => [post, one.section])));
  const days = [...new Set(plan.sections.map((one) => one.on))].sort();
  return [...plan.sections]
    .sort((a, b) => (`${a.on} ${a.section}` < `${b.on} ${b.section}` ? -1 : 1))
    .map(({ section, on, posts }) => {
      const own = counts.filter(
        (one) =>
          one.day >= on && one.day <= today && (one.section ?? sectionOf.get(one.post ?? '')) === section,
      );
      const sum = (of: (one: DeedCount) => boolean): number =>
        own.filter(of).reduce((all, one) => all + one.n, 0);
      const last = own
        .filter((one) => !onPaper.has(one.deed))
        .reduce<Day | undefined>(
          (newest, { day }) => (newest === undefined || day > newest ? day : newest),
          undefined,
        );
      const deeds = Object.fromEntries(
        paperlessDeeds.map((deed) => [deed, sum((one) => one.deed === deed)]),
      ) as Record<PaperlessDeed, number>; // one for each of them
      const months = [...new Set(own.filter((one) => inShare.has(one.deed)).map(monthOf))].sort();
      return {
        ...{ section, on, posts, last, deeds, phase: days.indexOf(on) + 1 },
        state: stateOf(on, last, plan.idleDays, today),
        months: months.map((month) => ({
          month,
          screen: sum((one) => monthOf(one) === month && inShare.has(one.deed) && !onPaper.has(one.deed)),
          paper: sum((one) => monthOf(one) === month && onPaper.has(one.deed)),
        })),
      };
    });
}

/**
 * Sheets that paper files would have taken: the note sheet, each version of a draft, and each office copy, these two of
 * one sheet. What somebody printed all the same is in no register.
 */
export const sheetsSaved = (
  { noted, drafted, copied }: Pick<PaperlessUse['deeds'], 'noted' | 'drafted' | 'copied'>,
  { notesPerSheet }: Pick<PaperlessPlan, 'notesPerSheet'>,
): number => Math.ceil(noted / notesPerSheet) + drafted + copied;

const monthOf = (one: DeedCount): string => one.day.slice(0, 7);

function stateOf(on: Day, last: Day | undefined, idleDays: number, today: Day): PaperlessState {
  if (last === undefined) return on < today ? 'unused' : 'coming';
  return daysBetween(last, today) > idleDays ? 'stopped' : 'working';
}

/** How many letters and files are in no section of the plan since it began, and are counted for nobody. */
export function outsidePlan(
  plan: PaperlessPlan,
  counts: readonly DeedCount[],
): { readonly letters: number; readonly files: number } {
  const begins = plan.sections.map((one) => one.on).sort()[0] ?? '';
  const posts = new Set(plan.sections.flatMap((one) => one.posts));
  const sum = (...deeds: readonly PaperlessDeed[]): number =>
    counts
      .filter((one) => deeds.includes(one.deed) && one.day >= begins)
      .filter((one) => one.section === null && !posts.has(one.post ?? ''))
      .reduce((all, one) => all + one.n, 0);
  return { letters: sum('scanned', 'unscanned'), files: sum('opened') };
}
