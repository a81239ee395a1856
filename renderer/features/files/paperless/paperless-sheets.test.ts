import { expect, test } from 'vitest';
import type { PaperlessRow } from '#engine/views';
import {
  monthShare,
  monthsOf,
  paperlessMonthsSheet,
  paperSavedSheet,
  paperlessSheet,
  type PaperlessWords,
} from './paperless-sheets';

const none = { scanned: 0, unscanned: 0, opened: 0, noted: 0, moved: 0, 'by-hand': 0, drafted: 0, copied: 0 };
const store: PaperlessRow = {
  ...{ section: 'Store', title: 'Medical store', phase: 1, on: '2026-05-01', posts: [], state: 'working' },
  ...{ last: '2026-11-20', deeds: { ...none, scanned: 3, unscanned: 1, opened: 2, moved: 6, 'by-hand': 2 } },
  months: [
    ...['04', '05', '06', '07', '08'].map((month) => ({ month: `2026-${month}`, screen: 1, paper: 0 })),
    { month: '2026-10', screen: 8, paper: 2 },
    { month: '2026-11', screen: 1, paper: 2 },
  ],
};
const lab: PaperlessRow = {
  ...{ section: 'Lab', title: 'Laboratory', phase: 2, on: '2027-01-01', posts: [], state: 'coming' },
  ...{ deeds: none, months: [] },
};
const words: PaperlessWords = { nameOf: (row) => row.title, say: (word) => word };
const head = { title: 'x', about: [], rightToLeft: false };

test('sections are kept with their phase, their use and their share', () => {
  const sheet = paperlessSheet([store, lab], words, head);
  expect(sheet.rows.map((row) => row.cells)).toEqual([
    ['Medical store', 1, '2026-05-01', 'paperless-working', 4, 3, 2, 0, 6, 2, 75, '2026-11-20'],
    ['Laboratory', 2, '2027-01-01', 'paperless-coming', 0, 0, 0, 0, 0, 0, null, null],
  ]);
  expect(sheet.columns).toHaveLength(12);
});

test('the newest six months stand side by side, empty where there was nothing to do', () => {
  expect(monthsOf([store, lab])).toEqual([
    ...['2026-05', '2026-06', '2026-07', '2026-08', '2026-10', '2026-11'],
  ]);
  expect(monthShare(store, '2026-11')).toBe(33);
  expect(paperlessMonthsSheet([store, lab], words, head).rows.map((row) => row.cells)).toEqual([
    ['Medical store', 100, 100, 100, 100, 80, 33],
    ['Laboratory', null, null, null, null, null, null],
  ]);
});

test('the sheets that were saved stand for each section, with the sum of all below', () => {
  const worked = { ...store, deeds: { ...store.deeds, noted: 9, drafted: 2, copied: 1 } };
  const view = { idleDays: 30, notesPerSheet: 4, rows: [worked, lab], outside: { letters: 0, files: 0 } };
  expect(paperSavedSheet(view, words, head).rows).toEqual([
    { level: 'line', cells: ['Medical store', 9, 2, 1, 6] },
    { level: 'line', cells: ['Laboratory', 0, 0, 0, 0] },
    { level: 'total', cells: ['sumOfAll', 9, 2, 1, 6] },
  ]);
});
