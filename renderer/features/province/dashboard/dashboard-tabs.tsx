import type { ProvinceTab } from '../province-tabs';
import { AuditTab } from '../audit/audit-tab';
import { CompliancePlace } from '../compliance/compliance-place';
import { ServiceTab } from '../service/service-tab';
import { ReviewCount, ReviewList } from '../review/review-list';
import { isReturn, ReviewSheet } from '../review/review-sheet';
import { ReportsTab } from '../reports/reports-tab';
import { BoardTab } from './board-tab';
import { EntitiesPlace } from './entities-place';
import { FlagList } from './flag-list';
import { ReturnsMatrix } from './returns-matrix';

/** The tabs of a device of the province, before those of its own office. */
export const provinceTabs: readonly ProvinceTab[] = [
  { path: 'board', words: 'tab-board', show: ({ query }) => <BoardTab query={query} /> },
  { path: 'entities', words: 'tab-entities', show: (at) => <EntitiesPlace at={at} /> },
  {
    path: 'all-returns',
    words: 'tab-all-returns',
    show: ({ query }) => <ReturnsMatrix query={query} />,
  },
  {
    path: 'review',
    words: 'tab-review',
    show: ({ rest }) =>
      isReturn(rest[1]) ? <ReviewSheet key={rest[1]} subject={rest[1]} /> : <ReviewList />,
    Count: ReviewCount,
  },
  {
    path: 'service',
    words: 'tab-service',
    show: ({ rest, query }) => <ServiceTab code={rest[1]} query={query} />,
  },
  { path: 'compliance', words: 'tab-compliance', show: (at) => <CompliancePlace at={at} /> },
  { path: 'reports', words: 'tab-reports', show: ({ query }) => <ReportsTab query={query} /> },
  { path: 'audit', words: 'tab-audit', show: () => <AuditTab /> },
  { path: 'red-flags', words: 'tab-red-flags', show: () => <FlagList /> },
];
