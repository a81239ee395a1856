import type { ComponentType, ReactNode } from 'react';
import { FlagCount, FlagList } from './office/flag-list';
import { FlagSheet } from './office/flag-sheet';
import { IndicatorList } from './office/indicator-list';
import { IndicatorSheet } from './office/indicator-sheet';
import { ReturnsTab } from './office/returns-tab';
import { RegisteredTab } from './office/registered';

/** Where the reader is in the room: the parts of the path after "province", and the query. */
export type At = { readonly rest: readonly string[]; readonly query: URLSearchParams };

/** A tab of the room: its path after "province/", its word of the room's words, and what stands behind its name. */
export type ProvinceTab = {
  readonly path: string;
  readonly words: string;
  readonly show: (at: At) => ReactNode;
  readonly Count?: ComponentType;
};

/** The tabs of an ordinary office. */
export const officeTabs: readonly ProvinceTab[] = [
  { path: 'returns', words: 'tab-returns', show: ({ rest }) => <ReturnsTab subject={rest[1]} /> },
  {
    path: 'indicators',
    words: 'tab-indicators',
    show: ({ rest }) => (rest[1] === undefined ? <IndicatorList /> : <IndicatorSheet code={rest[1]} />),
  },
  {
    path: 'flags',
    words: 'tab-flags',
    show: ({ rest }) => (rest[1] === undefined ? <FlagList /> : <FlagSheet flag={rest[1]} />),
    Count: FlagCount,
  },
  { path: 'office', words: 'tab-office', show: () => <RegisteredTab /> },
];
