import { province, sortOf, type OfficeCode } from '#shared/base/ids';
import { databasesOf, officeOfActs, registryDatabase } from '#shared/hub/databases';
import { hasFacts } from '#shared/domain/oversight/facts-of';
import { connectHub, type HubAdmin } from '../admin';
import { officesAt } from '../offices';
import type { ReportFolder } from '../reports/report-files';
import type { Root } from './acts';
import type { Rollup } from './office';
import { paperSorts } from './papers';
import { carryReplies, registryNews } from './registry';
import { createRounds, messageOf, type OfficeHealth } from './rounds';
import { createFlagTurns, createParcelTurns, createReportTurns } from './turns';
import { createWatch, isOfProvince, pause, type Watch } from './watch';

export type DaemonOptions = {
  readonly admin: HubAdmin;
  readonly root: Root;
  /** How long it waits for changes before it looks by itself, milliseconds. */
  readonly every?: number;
  /** How often it looks at every office, changed or not, milliseconds. */
  readonly sweep?: number;
  /** How long an office is left alone after its red flags were looked for, milliseconds: that reads all of its money. */
  readonly flagsEvery?: number;
  /** How often reports are looked at while offices change, milliseconds: that reads all figures. */
  readonly reportsEvery?: number;
  /** Where the files of the reports are kept; nowhere when left out. */
  readonly reportFolder?: ReportFolder | undefined;
  /** Only these offices; all that the hub has when left out. */
  readonly offices?: readonly OfficeCode[];
  readonly now?: () => number;
  readonly log?: (line: string) => void;
};

type Note = { readonly id: string; readonly reason: string };

export type Health = {
  readonly startedAt: number;
  /** When everything that was known to have changed was done. */
  readonly upToDateAt?: number;
  readonly waiting: number;
  /** Offices whose red flags are still to be looked at. */
  readonly flagsWaiting: number;
  /** Replies of the province's officers that were carried to offices, and those that the hub refused. */
  readonly carried: number;
  readonly refused: readonly Note[];
  /** Parcels between offices: how many were announced, and those that wait for something. */
  readonly announced: number;
  readonly parcels: readonly Note[];
  readonly offices: readonly OfficeHealth[];
  readonly error?: string;
  /** What hinders the reports on schedule. */
  readonly reports?: string;
};

/**
 * Keeps the province's documents up to date with the offices' acts until it is closed. It keeps nothing itself: it may be
 * killed at any time, and a second one beside it does no harm. What fails at one office is said in `health`, tried again,
 * and stops no other.
 */
export function startDaemon(options: DaemonOptions) {
  const { admin, root, every = 2000, sweep = 600_000, flagsEvery = 3_600_000 } = options;
  const { reportsEvery = 3_600_000 } = options;
  const { now = Date.now, log = () => undefined } = options;
  const hub = connectHub(admin);
  const rollup: Rollup = { hub, root, now };
  const end = new AbortController();
  const rounds = createRounds({
    ...{ rollup, offices: options.offices, log },
    done: (office) => {
      flags.add(office);
      reports.news();
    },
  });
  const flags = createFlagTurns(rollup, flagsEvery, log, rounds.failed);
  const parcels = createParcelTurns(admin, log);
  const reports = createReportTurns(rollup, reportsEvery, log, options.reportFolder);
  const startedAt = now();
  let refused: readonly Note[] = [];
  let isRegistryNew = true;
  let areRepliesNew = true;
  let upToDateAt: number | undefined;
  let carried = 0;
  let error: string | undefined;

  const lookEverywhere = (): void => {
    [isRegistryNew, areRepliesNew] = [true, true];
    parcels.news();
  };

  const carry = async (): Promise<void> => {
    if (areRepliesNew && (await hub.ask('GET', databasesOf(province).acts))) {
      const report = await carryReplies(hub, admin.url);
      carried += report.carried;
      refused = [...refused, ...report.refused].slice(-100);
    }
    areRepliesNew = false;
  };
  const work = async (): Promise<void> => {
    await parcels.next();
    await carry();
    const news = isRegistryNew ? await registryNews(hub) : undefined;
    isRegistryNew = false;
    const known = news && news.subjects.size > 0 ? await officesAt(hub) : [];
    for (const [office, subjects] of news?.subjects ?? []) {
      const counting = [...subjects].filter((one) => hasFacts(one) || paperSorts.includes(sortOf(one)));
      for (const one of known) if (office === undefined || one === office) rounds.mark(one, counting);
    }
    await rounds.run(end.signal);
    if (rounds.waiting() === 0) await news?.done();
    else if (news) isRegistryNew = true; // read again until every office has done it
  };
  const take = (names: readonly string[]): void => {
    for (const name of names) {
      const office = officeOfActs(name);
      if (name === registryDatabase) isRegistryNew = true;
      if (isOfProvince(name)) areRepliesNew = true;
      if (office === undefined) continue;
      rounds.mark(office);
      parcels.news(office);
    }
  };

  const run = async (): Promise<void> => {
    let watch: Watch | undefined;
    let sweptAt = 0;
    while (!end.signal.aborted) {
      try {
        watch ??= await createWatch(admin, hub);
        if (now() - sweptAt >= sweep) {
          for (const office of await officesAt(hub)) rounds.mark(office);
          sweptAt = now();
          lookEverywhere();
        }
        await work();
        error = undefined;
        if (rounds.waiting() === 0) upToDateAt = now();
        else await pause(every, end.signal); // an office that failed is not tried in haste
        await flags.next();
        if (!flags.isDue()) await reports.next(); // they tell of the flags too
        take(await watch.next(flags.isDue() ? 0 : every, end.signal));
      } catch (thrown) {
        if (end.signal.aborted) return;
        error = messageOf(thrown);
        log(error);
        lookEverywhere(); // changes may have been missed
        [watch, sweptAt] = [undefined, 0];
        await pause(every, end.signal);
      }
    }
  };
  const ended = run();

  return {
    health: (): Health => ({
      ...{ startedAt, waiting: rounds.waiting(), flagsWaiting: flags.waiting(), carried, refused },
      ...parcels.report(),
      ...(upToDateAt === undefined ? {} : { upToDateAt }),
      ...(error === undefined ? {} : { error }),
      ...reports.report(),
      offices: rounds.health(),
    }),
    /** Ends after the step that is under way. */
    async close(): Promise<void> {
      end.abort();
      await ended;
    },
  };
}
export type Daemon = ReturnType<typeof startDaemon>;
