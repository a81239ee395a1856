import type { ProvinceTab } from '../province-tabs';
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
  { path: 'red-flags', words: 'tab-red-flags', show: () => <FlagList /> },
];
