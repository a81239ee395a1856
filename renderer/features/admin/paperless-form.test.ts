import { expect, test } from 'vitest';
import { linesOfPlan, phasesOf, planOfLines, takenPosts } from './paperless-form';

const sections = [
  { code: 'Admin', name: 'Administration' },
  { code: 'Store', name: 'Medical store' },
];
const plan = {
  idleDays: 20,
  notesPerSheet: 4,
  sections: [
    { section: 'Store', on: '2026-12-01', posts: ['storekeeper'] },
    { section: 'Old', on: '2026-10-01', posts: [] },
  ],
};

test('every section has a line, also one that only the plan names, and lines say the plan again', () => {
  const lines = linesOfPlan(sections, plan);
  expect(lines).toEqual([
    { section: 'Admin', name: 'Administration', on: undefined, posts: [] },
    { section: 'Store', name: 'Medical store', on: '2026-12-01', posts: ['storekeeper'] },
    { section: 'Old', name: 'Old', on: '2026-10-01', posts: [] },
  ]);
  expect(planOfLines(lines, { idleDays: 20, notesPerSheet: 4 })).toEqual(plan);
  expect(linesOfPlan(sections, undefined).every((line) => line.on === undefined)).toBe(true);
});

test('a post that one section has is taken for the others', () => {
  const lines = linesOfPlan(sections, plan);
  expect([...takenPosts(lines, 'Admin')]).toEqual(['storekeeper']);
  expect([...takenPosts(lines, 'Store')]).toEqual([]);
});

test('phases are the days of the plan in their order', () => {
  expect(phasesOf(plan)).toEqual([
    ['2026-10-01', ['Old']],
    ['2026-12-01', ['Store']],
  ]);
});
