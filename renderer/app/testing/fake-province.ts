import type { Queries, QueryName } from '#engine/api';
import type { ProvinceQueries } from '#engine/province-views';

type Answers = { readonly [Q in QueryName]: (...args: Parameters<Queries[Q]>) => ReturnType<Queries[Q]> };

/** An office that is none of the province's. */
export const noProvince: Pick<Answers, keyof ProvinceQueries> = {
  provinceFeed: () => ({
    ...{ province: false, entities: 0, flags: 0, aside: [] },
    choices: { kinds: [], districts: [], departments: [] },
  }),
  provinceBoard: () => null,
  provinceEntities: () => [],
  provinceReturns: () => null,
  provinceFlags: () => [],
  provinceReturn: () => ({ state: 'no-line' }),
  provinceReviews: () => [],
  provinceService: () => null,
  provinceCompliance: () => null,
  provinceNotices: () => ({
    today: '2026-11-21',
    year: '2026-27',
    years: [],
    rungs: [],
    due: [],
    notices: [],
  }),
  lettersOfOffice: () => [],
  provinceOnboarding: () => ({
    ...{ by: 'phase', phases: [], groups: [], rows: [] },
    total: { key: '', of: 0, done: 0, late: 0, lateDays: 0, silent: 0 },
    choices: { phase: [], department: [], district: [], kind: [] },
  }),
  provinceDistricts: () => [],
  provinceReport: () => null,
  provinceReportsKept: () => [],
  provinceReportKept: () => null,
  provinceBehind: () => ({ state: 'no-line' }),
  provincePaper: () => ({ state: 'no-line' }),
  provinceAuditPack: () => ({ state: 'no-line' }),
};
