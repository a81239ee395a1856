import { expect, test } from 'vitest';
import { createPaper, folded, keyOf, reasons } from '../testing/paper-office';
import { fileSort } from './file';

const cover = {
  ...{ year: 2026, series: 'A', serial: 1, number: 'A-1/2026', about: 'Bill' },
  ...{ urgency: 'ordinary', classification: 'open' },
};
const clerk = { by: keyOf('clerk'), post: 'clerk' };
const copy = (draft: string) => ({
  kind: 'copy.filed',
  body: { draft, title: 'A-3/2026 Bill', pages: 1 },
  ...clerk,
});

test('an office copy is page-numbered with the papers, once', () => {
  const paper = createPaper('file:abcd');
  const result = folded(
    fileSort,
    [
      { kind: 'file.opened', body: cover, ...clerk },
      { kind: 'paper.filed', body: { document: 'document:aaaa', title: 'Bill', pages: 3 }, ...clerk },
      copy('draft:aaaa'),
      copy('draft:aaaa'),
      { kind: 'page.flagged', body: { flag: 'A', document: 'draft:aaaa', page: 0 }, ...clerk },
      { kind: 'paper.filed', body: { document: 'document:bbbb', title: 'Reply', pages: 2 }, ...clerk },
    ].map(paper),
  );
  expect(result.state?.correspondence.map((one) => [one.document, one.firstPage, one.lastPage])).toEqual([
    ['document:aaaa', 1, 3],
    ['draft:aaaa', 4, 4],
    ['document:bbbb', 5, 6],
  ]);
  expect(reasons(result)).toEqual(['already-filed']);
  expect(result.state?.flags).toMatchObject([{ flag: 'A', document: 'draft:aaaa', page: 0 }]);
});
