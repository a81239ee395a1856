/** The figures that the province shows of books. Amounts in paisa. */
export const figureNames = [
  'budget', // sanctioned and supplementary, re-appropriated, less surrendered; from July to the month
  'released', // from July to the month
  'spent', // in the months asked
  'received', // in the months asked
  'cash', // at the month's end, as are the rest
  'committed',
  'bills',
  'withheld',
  'debt',
  'guaranteed',
] as const;
export type FigureName = (typeof figureNames)[number];

/** How each figure is made: its measures with their signs, and over which months. */
export const figureParts: Readonly<
  Record<
    FigureName,
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
