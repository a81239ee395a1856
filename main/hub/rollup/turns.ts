import type { OfficeCode } from '#shared/base/ids';
import type { HubAdmin } from '../admin';
import { dispatchParcels, startDispatch, type DispatchReport } from '../dispatch';
import { keepReports } from '../reports/keep-reports';
import { keepReportFiles, type ReportFolder } from '../reports/report-files';
import { keepFlags } from './flags';
import type { Rollup } from './office';
import { messageOf } from './rounds';

type Log = (line: string) => void;

/** Red flags, an office at a time: one that changed, and was left alone for `every` milliseconds since the last look. */
export function createFlagTurns(
  rollup: Rollup,
  every: number,
  log: Log,
  failed: (office: OfficeCode, error: string) => void,
) {
  const waiting = new Set<OfficeCode>();
  const lookedAt = new Map<OfficeCode, number>();
  const due = (): OfficeCode | undefined =>
    [...waiting].find((office) => rollup.now() - (lookedAt.get(office) ?? -Infinity) >= every);
  return {
    add: (office: OfficeCode): void => void waiting.add(office),
    isDue: (): boolean => due() !== undefined,
    waiting: (): number => waiting.size,
    async next(): Promise<void> {
      const office = due();
      if (office === undefined) return;
      waiting.delete(office);
      lookedAt.set(office, rollup.now());
      try {
        const written = await keepFlags(rollup, office);
        if (written > 0) log(`${office}: ${written} red flags changed`);
      } catch (thrown) {
        waiting.add(office);
        failed(office, messageOf(thrown));
      }
    },
  };
}

/** Parcels between offices. What fails is said and tried again; the figures do not wait for it. */
export function createParcelTurns(admin: HubAdmin, log: Log) {
  const progress = startDispatch();
  let isNew = true; // of any office
  const changed = new Set<OfficeCode>();
  let announced = 0;
  let waiting: DispatchReport['waiting'] = [];
  return {
    /** Acts came from this office, or from any when none is named. */
    news: (office?: OfficeCode): void => {
      if (office === undefined) isNew = true;
      else changed.add(office);
    },
    async next(): Promise<void> {
      if (!isNew && changed.size === 0 && progress.waiting.size === 0) return;
      const named = isNew ? undefined : [...changed];
      try {
        const report = await dispatchParcels(admin, progress, named);
        isNew = false;
        changed.clear();
        announced += report.announced;
        waiting = report.waiting;
        if (report.announced > 0) log(`${report.announced} parcels announced`);
      } catch (thrown) {
        waiting = [{ id: 'parcels', reason: messageOf(thrown) }];
        log(messageOf(thrown));
      }
    },
    report: () => ({ announced, parcels: waiting }),
  };
}

/**
 * The reports that are due: looked at when offices changed, and after `every` milliseconds since the last look. With a
 * folder, the files of all that the hub keeps are there too.
 */
export function createReportTurns(rollup: Rollup, every: number, log: Log, folder?: ReportFolder) {
  let lookedAt = -Infinity;
  let isNew = true;
  let error: string | undefined;
  const isDue = (): boolean => isNew && rollup.now() - lookedAt >= every;
  return {
    news: (): void => void (isNew = true),
    isDue,
    /** What hinders them, for the health page. */
    report: (): { readonly reports?: string } => (error === undefined ? {} : { reports: error }),
    async next(): Promise<void> {
      if (!isDue()) return;
      lookedAt = rollup.now();
      isNew = false;
      try {
        const written = await keepReports(rollup);
        if (written > 0) log(`${written} reports made`);
        const files = folder ? await keepReportFiles(rollup.hub, folder) : 0;
        if (files > 0) log(`files of ${files} reports written`);
        error = undefined;
      } catch (thrown) {
        isNew = true;
        error = `reports: ${messageOf(thrown)}`;
        log(error);
      }
    },
  };
}
