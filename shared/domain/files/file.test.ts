import { expect, test } from 'vitest';
import { authorityWith, createPaper, folded, keyOf, office, reasons } from '../testing/paper-office';
import { registrySubject } from '../people/decide';
import { fileSort } from './file';

const as = (post: string, key = post) => ({ by: keyOf(key), post });
const cover = {
  year: 2026,
  series: 'A',
  serial: 1,
  number: 'A-1/2026',
  about: 'Bill',
  urgency: 'ordinary',
  classification: 'open',
};
const opened = { kind: 'file.opened', body: cover, ...as('clerk') };
const note = (post: string, text = 'x', key = post) => ({
  kind: 'note.written',
  body: { text, language: 'en' },
  ...as(post, key),
});
const move = (post: string, to: string, key = post) => ({
  kind: 'file.moved',
  body: { to, move: 'put-up' },
  ...as(post, key),
});
const decision = (post: string, key = post) => ({
  kind: 'file.decided',
  body: { decision: 'approved' },
  ...as(post, key),
});
const paper = (document: string, pages = 2) => ({
  kind: 'paper.filed',
  body: { document, title: 'Bill', pages },
  ...as('clerk'),
});
const foldFile = (...made: readonly Parameters<ReturnType<typeof createPaper>>[0][]) => {
  const act = createPaper('file:abcd');
  return folded(fileSort, made.map(act));
};

test('the opener holds the file until he sends it on', () => {
  const result = foldFile(opened, note('clerk'), move('clerk', 'accountant'), move('accountant', 'chief'));
  expect(result.problems).toEqual([]);
  expect(result.state).toMatchObject({ holder: 'chief', about: 'Bill', by: { person: 'p-clerk' } });
  expect(result.state?.movements.map(({ from, to }) => `${from}>${to}`)).toEqual([
    'clerk>accountant',
    'accountant>chief',
  ]);
});

test('only the holder sends the file: whoever comes second is told that it is gone', () => {
  const result = foldFile(
    opened,
    move('clerk', 'accountant'),
    move('clerk', 'chief'),
    move('chief', 'clerk'),
  );
  expect(result.state?.holder).toBe('accountant');
  expect(result.state?.movements).toHaveLength(1);
  expect(reasons(result)).toEqual(['not-holder', 'not-holder']);
});

test('it is the post that holds: another person in the same post may send it on', () => {
  const result = foldFile(opened, move('clerk', 'chief'), move('chief', 'clerk', 'accountant2'));
  expect(result.problems).toEqual([]);
  expect(result.state?.movements.at(-1)?.by).toMatchObject({ person: 'p-accountant', post: 'chief' });
});

test.each([
  ['a post that there is none of', 'king', 'no-such-post'],
  ['the post that holds it', 'clerk', 'own-post'],
])('the file does not go to %s', (_, to, why) => {
  const result = foldFile(opened, move('clerk', to));
  expect(reasons(result)).toEqual([why]);
  expect(result.state?.holder).toBe('clerk');
});

test('a note counts from anybody with the power, also from one who does not hold the file', () => {
  const result = foldFile(
    opened,
    note('clerk', 'one'),
    move('clerk', 'chief'),
    note('clerk', 'two'),
    note('accountant', 'three'),
  );
  expect(result.problems).toEqual([]);
  expect(result.state?.notes.map(({ paragraph, text }) => `${paragraph} ${text}`)).toEqual([
    '1 one',
    '2 two',
    '3 three',
  ]);
});

test('a note of a stranger is not on the sheet', () => {
  const result = foldFile(opened, note('clerk', 'forged', 'stranger'), note('clerk', 'expired', 'retired'));
  expect(result.state?.notes).toEqual([]);
  expect(reasons(result)).toEqual(['not-certified', 'not-certified']);
});

test('the holder decides on what is written, once for each paragraph', () => {
  const toChief = [opened, note('clerk'), move('clerk', 'chief')];
  const decided = foldFile(...toChief, decision('chief'), decision('chief'));
  expect(decided.state?.decisions).toMatchObject([
    { decision: 'approved', afterParagraph: 1, by: { person: 'p-chief' } },
  ]);
  expect(reasons(decided)).toEqual(['already-decided']);
  const again = foldFile(...toChief, decision('chief'), note('clerk'), decision('chief'));
  expect(again.problems).toEqual([]);
  expect(again.state?.decisions.map((one) => one.afterParagraph)).toEqual([1, 2]);
});

test.each([
  ['nothing is written yet', [opened, move('clerk', 'chief'), decision('chief')], 'nothing-to-decide'],
  ['another post holds the file', [opened, note('clerk'), decision('chief')], 'not-holder'],
  ['the post may not decide', [opened, note('clerk'), decision('clerk')], 'no-power'],
  [
    'the officer does not hold the post',
    [opened, note('clerk'), move('clerk', 'chief'), decision('chief', 'clerk')],
    'not-certified',
  ],
])('nothing is decided when %s', (_, made, why) => {
  const result = foldFile(...made);
  expect(result.state?.decisions).toEqual([]);
  expect(reasons(result)).toEqual([why]);
});

test('papers are page-numbered from where the last one ended, and filed once', () => {
  const result = foldFile(
    opened,
    paper('document:aaaa', 3),
    paper('document:bbbb', 2),
    paper('document:aaaa', 3),
  );
  expect(result.state?.correspondence.map(({ firstPage, lastPage }) => [firstPage, lastPage])).toEqual([
    [1, 3],
    [4, 5],
  ]);
  expect(reasons(result)).toEqual(['already-filed']);
});

test('nothing happens to a file that was never opened, and it is not opened twice', () => {
  expect(reasons(foldFile(note('clerk')))).toEqual(['unknown-subject']);
  expect(foldFile(note('clerk')).state).toBeUndefined();
  const twice = foldFile(opened, { ...opened, body: { ...cover, about: 'Another' } });
  expect(twice.state?.about).toBe('Bill');
  expect(reasons(twice)).toEqual(['no-change']);
});

test('acts of unknown kinds, newer versions, other subjects and with bad bodies are noted and change nothing', () => {
  const result = foldFile(
    opened,
    { kind: 'file.weeded', body: {}, ...as('clerk') },
    { ...note('clerk'), v: 2 },
    { kind: 'voucher.posted', body: {}, ...as('chief') },
    { ...note('clerk'), body: { text: '', language: 'en' } },
  );
  expect(reasons(result)).toEqual(['unknown-kind', 'unknown-kind', 'unknown-subject', 'bad-input']);
  expect(result.state?.notes).toEqual([]);
});

test('when the post is created after the movement was made, the movement counts once it is known', () => {
  const act = createPaper('file:abcd');
  const acts = [opened, move('clerk', 'registrar')].map(act);
  expect(folded(fileSort, acts).state?.holder).toBe('clerk');
  const post = createPaper(registrySubject(office))({
    kind: 'post.created',
    body: { post: 'registrar', title: 'Registrar', rank: 2, powers: ['note'] },
  });
  expect(folded(fileSort, acts, authorityWith([post])).state?.holder).toBe('registrar');
});
