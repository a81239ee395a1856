import { expect, test } from 'vitest';
import { context } from '../testing/decision-context';
import type { Draft, DraftBody } from './draft';
import { noDrafts } from './draft-context';
import { decideDraft } from './decide';

const by = { person: 'p', name: 'P', post: 'clerk', postTitle: 'Clerk' };
const version: DraftBody = {
  ...{ file: 'file:abcd', form: 'letter', language: 'en', about: 'Stretchers', text: 'x' },
  ...{ signatory: 'chief', copies: [] },
};
const approved: Draft = {
  ...{ file: 'file:abcd', status: 'approved', remarks: [] },
  versions: [{ ...version, number: 1, act: 'KP-0123.ABCDEF.00000001', at: '', by }],
};
const around = (file: 'current' | 'recorded' | undefined) =>
  context({
    drafts: {
      ...noDrafts,
      draft: (subject) => (subject === 'draft:abcd' ? approved : undefined),
      file: () => file,
    },
  });

test('an issue takes the next number and puts the office copy into the file, in one go', () => {
  const made = decideDraft({ do: 'issue-draft', draft: 'draft:abcd', way: 'post' }, around('current'));
  expect(made).toMatchObject({
    value: {
      ...{ subject: 'draft:abcd', number: 'A-7/2026' },
      drafts: [
        {
          ...{ kind: 'draft.issued', subject: 'draft:abcd' },
          body: {
            version: 'KP-0123.ABCDEF.00000001',
            year: 2026,
            series: 'A',
            serial: 7,
            on: '2026-11-20',
            way: 'post',
          },
        },
        {
          ...{ kind: 'copy.filed', subject: 'file:abcd' },
          body: { draft: 'draft:abcd', title: 'A-7/2026 Stretchers', pages: 1 },
        },
      ],
    },
  });
});

test.each([
  ['a file that there is none of', undefined, 'unknown-subject'],
  ['a file that is closed', 'recorded', 'file-recorded'],
] as const)('nothing is drafted on %s', (_, file, why) => {
  const made = decideDraft({ do: 'write-draft', version }, around(file));
  expect(made).toMatchObject({ ok: false, refusal: { why } });
});

test('a receipt of tomorrow is refused', () => {
  const receipt = { on: '2026-11-21', receiver: 'x' };
  const made = decideDraft({ do: 'acknowledge-dispatch', draft: 'draft:abcd', receipt }, around('current'));
  expect(made).toMatchObject({ refusal: { why: 'bad-input', detail: { field: 'on' } } });
});

test('a draft that there is none of is not issued', () => {
  const made = decideDraft({ do: 'issue-draft', draft: 'draft:none', way: 'hand' }, around('current'));
  expect(made).toMatchObject({ refusal: { why: 'unknown-subject' } });
});
