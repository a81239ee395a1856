import type { BoardColumn } from '../province-views';

/** How each column of the dashboard is made: its measures with their signs, and over which months. */
export const columns: Readonly<
  Record<
    BoardColumn,
    { readonly of: Readonly<Record<string, 1 | -1>>; readonly over: 'to-date' | 'range' | 'ever' }
  >
> = {
  budget: {
    of: { sanctioned: 1, supplementary: 1, reappropriated: 1, surrendered: -1 },
    over: 'to-date',
  },
  released: { of: { released: 1 }, over: 'to-date' },
  spent: { of: { spent: 1 }, over: 'range' },
  received: { of: { received: 1 }, over: 'range' },
  cash: { of: { cash: 1 }, over: 'ever' },
  committed: { of: { committed: 1 }, over: 'ever' },
  bills: { of: { 'bills-pending': 1 }, over: 'ever' },
  withheld: { of: { withheld: 1 }, over: 'ever' },
  debt: { of: { debt: 1 }, over: 'ever' },
  guaranteed: { of: { guaranteed: 1 }, over: 'ever' },
};

/** The measures of a column, with their signs. */
export const measuresOf = (column: BoardColumn): Readonly<Record<string, 1 | -1>> => columns[column].of;
