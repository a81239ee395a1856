import { expect, test } from 'vitest';
import { letterProposals, withProposals } from './letter-proposals';
import { emptyLetter } from './records-view';

const text = 'OFFICE OF THE DAO\nNo. 12/26 Dated 03-09-2026\nSubject: Pre-audit of bills\nSir';

test('what a letter says of itself is offered field by field, and open where nothing was typed', () => {
  const form = { ...emptyLetter('2026-11-21'), from: 'DAO Mardan', theirNumber: '12/26' };
  const proposals = letterProposals(text, form);
  expect(proposals.map(({ name, value, taken, open }) => [name, value, taken, open])).toEqual([
    ['theirNumber', '12/26', true, false],
    ['theirDate', '2026-09-03', false, true],
    ['from', 'OFFICE OF THE DAO', false, false],
    ['about', 'Pre-audit of bills', false, true],
  ]);
  expect(withProposals(form, proposals, ['theirDate', 'about'])).toEqual({
    ...form,
    theirDate: '2026-09-03',
    about: 'Pre-audit of bills',
  });
});
