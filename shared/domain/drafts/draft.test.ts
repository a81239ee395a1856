import { describe, expect, test } from 'vitest';
import { authorityWith, createPaper, folded, keyOf, reasons } from '../testing/paper-office';
import { dispatchNumber, draftSort } from './draft';

type Made = { kind: string; body: object; by: string; post: string };
const does = (who: string, kind: string, body: object, post = who): Made => ({
  kind,
  body,
  by: keyOf(who),
  post,
});
const writes = (who: string, text = 'One', change: object = {}): Made =>
  does(who, 'draft.written', {
    ...{ file: 'file:abcd', form: 'letter', language: 'en', about: 'Stretchers', to: 'The DHO', text },
    ...{ signatory: 'chief', copies: [], ...change },
  });
/** Acts of this test's one device are numbered from 1: the act of the n-th one. */
const act = (n: number): string => `KP-0123.ABCDEF.${String(n).padStart(8, '0')}`;
const approves = (version: number, who = 'chief', post = who): Made =>
  does(who, 'draft.approved', { version: act(version) }, post);
const returns = (version: number, who = 'chief'): Made =>
  does(who, 'draft.returned', { version: act(version), remark: 'Name the ward' });
const issues = (version: number, who = 'clerk', serial = 3): Made =>
  does(who, 'draft.issued', {
    ...{ version: act(version), year: 2026, series: 'A', serial, on: '2026-11-20', way: 'hand' },
  });
const receipt = (on = '2026-11-21'): Made =>
  does('clerk', 'draft.acknowledged', { on, receiver: 'Record keeper' });
const foldDraft = (made: readonly Made[]) => {
  const paper = createPaper('draft:abcd');
  return folded(draftSort, made.map(paper), authorityWith());
};

test('a draft is written, sent back, changed, approved, issued and acknowledged', () => {
  const made = [writes('clerk'), returns(1), writes('clerk', 'Two'), approves(3), issues(3), receipt()];
  const result = foldDraft(made);
  expect(reasons(result)).toEqual([]);
  const { state } = result;
  expect(state).toMatchObject({
    ...{ status: 'issued', file: 'file:abcd' },
    versions: [
      { number: 1, text: 'One', by: { person: 'p-clerk' } },
      { number: 2, text: 'Two' },
    ],
    remarks: [
      { what: 'returned', version: 1, remark: 'Name the ward' },
      { what: 'approved', version: 2, by: { person: 'p-chief' } },
    ],
    acknowledged: { on: '2026-11-21', receiver: 'Record keeper', by: { person: 'p-clerk' } },
  });
  expect(state?.issued && dispatchNumber(state.issued)).toBe('A-3/2026');
});

test('what the first version is a notice of, the draft is; what later ones say of it changes nothing', () => {
  const notice = { office: 'KP-0101', rung: 'reminder', items: [{ step: 'closed' }] };
  const other = { ...notice, office: 'KP-0102' };
  const { state } = foldDraft([
    writes('clerk', 'One', { notice }),
    writes('clerk', 'Two', { notice: other }),
  ]);
  expect(state).toMatchObject({ notice, versions: [{ number: 1 }, { number: 2 }] });
  expect(foldDraft([writes('clerk'), writes('clerk', 'Two', { notice })]).state?.notice).toBeUndefined();
});

test('an answer is recorded of what was issued, not before its day; each stays, and the last one counts', () => {
  const answers = (on: string, settles: boolean): Made =>
    does('clerk', 'draft.answered', { on, settles, letter: 'letter:abcd' });
  const early = foldDraft([writes('clerk'), approves(1), answers('2026-11-21', true)]);
  expect(reasons(early)).toEqual(['not-issued']);
  const made = [writes('clerk'), approves(1), issues(1), answers('2026-11-19', true)];
  const result = foldDraft([...made, answers('2026-11-25', false), answers('2026-11-28', true)]);
  expect(reasons(result)).toEqual(['bad-input']);
  expect(result.state?.answers).toMatchObject([
    { on: '2026-11-25', settles: false, by: { person: 'p-clerk' } },
    { on: '2026-11-28', settles: true },
  ]);
});

test('every version stays as it was signed', () => {
  const { state } = foldDraft([writes('clerk'), writes('accountant', 'Two'), writes('clerk', 'Three')]);
  expect(state?.versions.map((version) => version.text)).toEqual(['One', 'Two', 'Three']);
});

test('an approved draft that is sent back can be changed again, and what was approved stays in its history', () => {
  const { state } = foldDraft([writes('clerk'), approves(1), returns(1), writes('clerk', 'Two')]);
  expect(state).toMatchObject({ status: 'draft', remarks: [{ what: 'approved' }, { what: 'returned' }] });
});

test('who changed a draft of another may approve it', () => {
  const { state } = foldDraft([writes('clerk'), writes('chief', 'Two'), approves(2)]);
  expect(state?.status).toBe('approved');
});

describe('what has no effect', () => {
  test.each<[string, readonly Made[], string]>([
    ['an approval by who may not decide', [writes('clerk'), approves(1, 'accountant')], 'no-power'],
    ['an approval by the only author', [writes('chief'), approves(1)], 'maker-is-approver'],
    [
      'an approval by the only author with another key and charge',
      [writes('accountant'), approves(1, 'accountant2', 'chief')],
      'maker-is-approver',
    ],
    [
      'an approval of a version that was changed meanwhile',
      [writes('clerk'), writes('clerk', 'Two'), approves(1)],
      'draft-changed',
    ],
    [
      'a remark on a version that was changed meanwhile',
      [writes('clerk'), writes('clerk', 'Two'), returns(1)],
      'draft-changed',
    ],
    ['a second approval', [writes('clerk'), approves(1), approves(1)], 'already-decided'],
    [
      'a change of an approved draft',
      [writes('clerk'), approves(1), writes('clerk', 'Two')],
      'draft-approved',
    ],
    [
      'a change of an issued draft',
      [writes('clerk'), approves(1), issues(1), writes('clerk', 'Two')],
      'draft-approved',
    ],
    ['sending an issued draft back', [writes('clerk'), approves(1), issues(1), returns(1)], 'already-issued'],
    ['an issue before the approval', [writes('clerk'), issues(1)], 'not-approved'],
    [
      'an issue of a draft that was sent back',
      [writes('clerk'), approves(1), returns(1), issues(1)],
      'not-approved',
    ],
    [
      'an issue of another version',
      [writes('clerk'), writes('clerk', 'Two'), approves(2), issues(1)],
      'not-approved',
    ],
    [
      'an issue by who does not dispatch',
      [writes('clerk'), approves(1), issues(1, 'accountant')],
      'no-power',
    ],
    ['a second number', [writes('clerk'), approves(1), issues(1), issues(1, 'clerk', 4)], 'already-issued'],
    ['a receipt for what was not issued', [writes('clerk'), approves(1), receipt()], 'not-issued'],
    ['a second receipt', [writes('clerk'), approves(1), issues(1), receipt(), receipt()], 'no-change'],
    [
      'a receipt before the issue',
      [writes('clerk'), approves(1), issues(1), receipt('2026-11-19')],
      'bad-input',
    ],
    ['a version that says the same', [writes('clerk'), writes('accountant')], 'no-change'],
    [
      'a version for another file',
      [writes('clerk'), writes('clerk', 'Two', { file: 'file:efgh' })],
      'bad-input',
    ],
    [
      'a version for a post that there is none of',
      [writes('clerk', 'One', { signatory: 'king' })],
      'no-such-post',
    ],
    ['an approval of nothing', [approves(1)], 'unknown-subject'],
  ])('%s', (_, made, why) => {
    const result = foldDraft(made);
    expect(reasons(result)).toEqual([why]);
    expect(result.state).toEqual(foldDraft(made.slice(0, -1)).state);
  });
});
