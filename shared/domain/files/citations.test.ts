import { expect, test } from 'vitest';
import type { File } from './file-state';
import { citesOf, shiftedCites } from './citations';

const note = (act: string, paragraph: number) => ({ act, paragraph }) as File['notes'][number];
const paper = (document: string, firstPage: number, lastPage: number) =>
  ({ document, firstPage, lastPage }) as File['correspondence'][number];
const acts = ['KP-0123.AAAAAA.00000001', 'KP-0123.AAAAAA.00000002', 'KP-0123.BBBBBB.00000001'] as const;
const sheet = {
  notes: acts.map((act, n) => note(act, n + 1)),
  correspondence: [paper('document:aaaa', 1, 10), paper('draft:bbbb', 11, 12)],
};

test('a paragraph remembers what it cites: acts for paragraphs, documents for pages, each once', () => {
  expect(citesOf('See 2/N, para 2 and 12/C; 9/N and 40/C are not there.', sheet)).toEqual([
    { number: 2, act: acts[1] },
    { number: 12, document: 'draft:bbbb', page: 1 },
  ]);
});

test('nothing has shifted while the sheet stands as it was', () => {
  expect(shiftedCites(citesOf('3/N, 11/C', sheet), sheet)).toEqual([]);
});

test('what came before it later moves a citation on, and what lost its effect is off the sheet', () => {
  const cites = citesOf('3/N, 1/N and 11/C', sheet);
  const later = {
    notes: [
      note('KP-0123.CCCCCC.00000001', 1),
      note(acts[1], 2),
      note('KP-0123.CCCCCC.00000002', 3),
      note(acts[2], 4),
    ],
    correspondence: [
      paper('document:cccc', 1, 5),
      ...sheet.correspondence.map((one) => ({
        ...one,
        firstPage: one.firstPage + 5,
        lastPage: one.lastPage + 5,
      })),
    ],
  };
  expect(shiftedCites(cites, later)).toEqual([
    { reference: 'N', number: 3, now: 4 },
    { reference: 'N', number: 1, now: null },
    { reference: 'C', number: 11, now: 16 },
  ]);
});
