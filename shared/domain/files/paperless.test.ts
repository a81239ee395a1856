import { expect, test } from 'vitest';
import { policySet } from '#shared/acts/kinds/policy-set';
import {
  outsidePlan,
  paperlessUse,
  shareOf,
  sheetsSaved,
  type DeedCount,
  type PaperlessPlan,
} from './paperless';

const plan: PaperlessPlan = {
  idleDays: 10,
  notesPerSheet: 4,
  sections: [
    { section: 'Store', on: '2026-10-01', posts: [] },
    { section: 'Admin', on: '2026-08-15', posts: ['clerk'] },
    { section: 'Accts', on: '2026-08-15', posts: ['accountant'] },
    { section: 'Lab', on: '2027-01-01', posts: [] },
  ],
};
const count = (
  deed: DeedCount['deed'],
  day: string,
  section: string | null,
  n = 1,
  post: string | null = null,
): DeedCount => ({ deed, day, section, post, n });
const today = '2026-11-21';

test('each section counts from its own day, in phases by the days of the plan', () => {
  const use = paperlessUse(
    plan,
    [
      count('opened', '2026-08-14', 'Admin'), // still on paper
      count('opened', '2026-08-15', 'Admin', 2),
      count('noted', '2026-11-20', 'Admin', 5),
      count('moved', '2026-12-01', 'Admin'), // of a clock that runs ahead
      count('scanned', '2026-09-03', null, 3, 'clerk'),
      count('unscanned', '2026-09-30', null, 1, 'clerk'),
      count('scanned', '2026-09-03', 'Accts', 4, 'clerk'), // in a file of another section
    ],
    today,
  );
  expect(use.map((one) => [one.section, one.phase, one.on])).toEqual([
    ['Accts', 1, '2026-08-15'],
    ['Admin', 1, '2026-08-15'],
    ['Store', 2, '2026-10-01'],
    ['Lab', 3, '2027-01-01'],
  ]);
  expect(use[1]).toMatchObject({
    state: 'working',
    last: '2026-11-20',
    deeds: { scanned: 3, unscanned: 1, opened: 2, noted: 5, moved: 0, 'by-hand': 0, drafted: 0, copied: 0 },
    months: [{ month: '2026-09', screen: 3, paper: 1 }],
  });
  expect(use[0]?.deeds.scanned).toBe(4);
});

test.each([
  ['nothing since its day', [], 'unused'],
  ['paper alone', [count('unscanned', '2026-11-20', 'Store')], 'unused'],
  ['a note ten days ago', [count('noted', '2026-11-11', 'Store')], 'working'],
  ['a note eleven days ago', [count('noted', '2026-11-10', 'Store')], 'stopped'],
  ['a note before its day', [count('noted', '2026-09-30', 'Store')], 'unused'],
] as const)('a section whose day has passed, with %s, is %s', (_, counts, state) => {
  expect(paperlessUse(plan, counts, today).find((one) => one.section === 'Store')?.state).toBe(state);
});

test('a section whose day is today or later is coming', () => {
  const states = (on: string) =>
    paperlessUse({ ...plan, sections: [{ section: 'Lab', on, posts: [] }] }, [], today)[0]?.state;
  expect([states('2026-11-20'), states('2026-11-21'), states('2026-11-22')]).toEqual([
    'unused',
    'coming',
    'coming',
  ]);
});

test('the share is of letters and movements, and none where there was nothing to do', () => {
  expect([
    shareOf({ screen: 2, paper: 1 }),
    shareOf({ screen: 0, paper: 4 }),
    shareOf({ screen: 0, paper: 0 }),
  ]).toEqual([67, 0, undefined]);
});

test('the sheets that were not needed are those of notes, drafts and office copies', () => {
  expect(sheetsSaved({ noted: 9, drafted: 3, copied: 1 }, plan)).toBe(7);
  expect(sheetsSaved({ noted: 0, drafted: 0, copied: 0 }, plan)).toBe(0);
});

test('what belongs to no section is counted, so that nothing is passed over in silence', () => {
  expect(
    outsidePlan(plan, [
      count('scanned', '2026-09-01', null, 2, 'chief'),
      count('unscanned', '2026-09-01', null, 1),
      count('scanned', '2026-09-01', null, 1, 'clerk'),
      count('opened', '2026-09-01', null, 6),
      count('opened', '2026-08-01', null, 9), // before the plan
      count('noted', '2026-09-01', null, 7),
    ]),
  ).toEqual({ letters: 3, files: 6 });
});

test.each([
  ['a section twice', [plan.sections[0], plan.sections[0]]],
  ['a post in two sections', [plan.sections[1], { ...plan.sections[2], posts: ['clerk'] }]],
])('a plan with %s is none', (_, sections) => {
  const published = { from: today, paperless: { ...plan, sections } };
  expect(policySet.body.safeParse(published).success).toBe(false);
  expect(policySet.body.safeParse({ from: today, paperless: plan }).success).toBe(true);
});
