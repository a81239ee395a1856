import { expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { authorityWith, createPaper, folded, keyOf, office, reasons } from '../testing/paper-office';
import { registrySubject } from '../people/decide';
import { fileSort } from './file';

type Made = { kind: string; body: object; by: string; post: string; minute?: number };
const as = (post: string, key = post) => ({ by: keyOf(key), post });
const cover = {
  ...{ year: 2026, series: 'A', serial: 1, number: 'A-1/2026', about: 'Bill' },
  ...{ urgency: 'ordinary', classification: 'open' },
};
const opened: Made = { kind: 'file.opened', body: cover, ...as('clerk') };
const does = (post: string, kind: string, body: object = {}, key = post): Made => ({
  kind,
  body,
  ...as(post, key),
});
const move = (post: string, to: string, how = 'put-up', more: object = {}) =>
  does(post, 'file.moved', { to, move: how, ...more });
const note = (post: string, text = 'x', key = post) =>
  does(post, 'note.written', { text, language: 'en' }, key);
const approve = (post: string, body: object = {}, key = post) =>
  does(post, 'file.decided', { decision: 'approved', ...body }, key);
const foldFile = (made: readonly Made[], authority = authorityWith()) => {
  const act = createPaper('file:abcd');
  return folded(fileSort, made.map(act), authority);
};

test('a file is recalled while the other has not opened it, and not afterwards', () => {
  const recall = does('clerk', 'file.recalled', { reason: 'A page was missing' });
  const back = foldFile([opened, move('clerk', 'chief'), recall]);
  expect(back.state).toMatchObject({ holder: 'clerk', isOpen: true });
  expect(back.state?.movements[0]?.recalled).toMatchObject({ reason: 'A page was missing' });
  const late = foldFile([opened, move('clerk', 'chief'), does('chief', 'file.received'), recall]);
  expect(late.state).toMatchObject({ holder: 'chief' });
  expect(reasons(late)).toEqual(['already-opened']);
});

test('whoever writes on a file that he holds has opened it', () => {
  const recall = does('clerk', 'file.recalled', { reason: 'x' });
  const result = foldFile([opened, move('clerk', 'chief'), note('chief'), recall]);
  expect(reasons(result)).toEqual(['already-opened']);
  expect(result.state?.movements[0]?.opened).toMatchObject({ by: { post: 'chief' } });
});

test.each([
  ['who did not send it', [move('clerk', 'chief'), does('accountant', 'file.recalled', { reason: 'x' })]],
  [
    'twice',
    [
      move('clerk', 'chief'),
      does('clerk', 'file.recalled', { reason: 'x' }),
      does('clerk', 'file.recalled', { reason: 'x' }),
    ],
  ],
  ['before it was sent', [does('clerk', 'file.recalled', { reason: 'x' })]],
])('nobody recalls a file %s', (_, made) => {
  expect(reasons(foldFile([opened, ...made]))).toEqual(['not-sender']);
});

test('only the holder opens a file, once', () => {
  const result = foldFile([
    opened,
    move('clerk', 'chief'),
    does('accountant', 'file.received'),
    does('chief', 'file.received'),
    does('chief', 'file.received'),
  ]);
  expect(reasons(result)).toEqual(['not-holder', 'no-change']);
});

test('a post that is consulted gives its view and decides nothing; then the file goes back', () => {
  const asked = [opened, note('clerk'), move('clerk', 'chief', 'consulted')];
  const early = foldFile([...asked, approve('chief')]);
  expect(reasons(early)).toEqual(['consulted']);
  const result = foldFile([
    ...asked,
    note('chief', 'my view'),
    move('chief', 'accountant', 'replied'),
    move('chief', 'clerk', 'replied'),
  ]);
  expect(reasons(result)).toEqual(['not-consulted']);
  expect(result.state).toMatchObject({ holder: 'clerk', consultations: [] });
});

test('a consultation stays open while others look at the file, and ends when it reaches who asked', () => {
  const result = foldFile([
    opened,
    move('clerk', 'accountant', 'consulted'),
    move('accountant', 'chief', 'forwarded'),
  ]);
  expect(result.state?.consultations).toEqual([{ from: 'clerk', to: 'accountant' }]);
  const back = foldFile([
    opened,
    move('clerk', 'accountant', 'consulted'),
    move('accountant', 'chief', 'consulted'),
    move('chief', 'clerk', 'forwarded'),
  ]);
  expect(back.state?.consultations).toEqual([]);
});

test('recalling a consultation ends it, and recalling an answer opens it again', () => {
  const recall = (post: string) => does(post, 'file.recalled', { reason: 'x' });
  const asked = [opened, move('clerk', 'chief', 'consulted')];
  expect(foldFile([...asked, recall('clerk')]).state?.consultations).toEqual([]);
  const answered = foldFile([...asked, move('chief', 'clerk', 'replied'), recall('chief')]);
  expect(answered.state).toMatchObject({ holder: 'chief', consultations: [{ from: 'clerk', to: 'chief' }] });
});

test('reminders are counted from when the file came to its holder', () => {
  const remind = does('clerk', 'file.reminded');
  const result = foldFile([
    opened,
    move('clerk', 'chief'),
    remind,
    remind,
    move('chief', 'accountant'),
    remind,
  ]);
  expect(result.state?.reminders.map(({ to, number }) => `${to} ${number}`)).toEqual([
    'chief 1',
    'chief 2',
    'accountant 1',
  ]);
  expect(reasons(foldFile([opened, remind]))).toEqual(['own-post']);
});

test('a recorded file does not move until it is taken up again; what is written on it stays', () => {
  const record = does('clerk', 'file.recorded', { retention: 'C', keepUntil: '2031-12-31' });
  const closed = foldFile([
    opened,
    note('clerk'),
    record,
    move('clerk', 'chief'),
    note('accountant'),
    record,
  ]);
  expect(closed.state).toMatchObject({ status: 'recorded', retention: 'C' });
  expect(closed.state?.notes).toHaveLength(2);
  expect(reasons(closed)).toEqual(['file-recorded', 'file-recorded']);
  const again = foldFile([
    opened,
    record,
    does('chief', 'file.reopened', { reason: 'Appeal' }),
    move('chief', 'clerk'),
  ]);
  expect(again.problems).toEqual([]);
  expect(again.state).toMatchObject({ status: 'current', holder: 'clerk' });
  const other = does('accountant', 'file.reopened', { reason: 'x' });
  expect(reasons(foldFile([opened, record, other]))).toEqual(['not-holder']);
});

test('nobody approves what he alone has written, whatever post and key he uses', () => {
  const own = foldFile([
    opened,
    note('accountant'),
    move('clerk', 'chief'),
    approve('chief', {}, 'accountant2'),
  ]);
  expect(reasons(own)).toEqual(['maker-is-approver']);
  const along = foldFile([
    opened,
    note('clerk'),
    move('clerk', 'chief'),
    note('chief', 'may be approved', 'accountant2'),
    approve('chief', {}, 'accountant2'),
  ]);
  expect(along.problems).toEqual([]);
});

const lent = (more: object = {}, minute = -10): readonly Act[] => [
  createPaper(registrySubject(office))({
    kind: 'delegation.made',
    body: {
      to: 'accountant',
      powers: ['decide'],
      from: '2026-11-20',
      until: '2026-11-20',
      ceiling: 50_000,
      ...more,
    },
    ...as('chief'),
    minute,
  }),
];

test('by a power that was lent up to a sum only what names its sum is approved', () => {
  const toAccountant = [opened, note('clerk'), move('clerk', 'accountant')];
  const authority = authorityWith(lent());
  expect(reasons(foldFile([...toAccountant, approve('accountant')], authority))).toEqual(['over-ceiling']);
  const over = [...toAccountant, approve('accountant', { amount: 50_001 })];
  expect(reasons(foldFile(over, authority))).toEqual(['over-ceiling']);
  const good = foldFile([...toAccountant, approve('accountant', { amount: 50_000 })], authority);
  expect(good.state?.decisions).toMatchObject([
    { amount: 50_000, by: { lent: { by: 'chief', ceiling: 50_000 } } },
  ]);
});

test('a delegation that has ended approves nothing, nor does one that is dated back', () => {
  const made = [opened, note('clerk'), move('clerk', 'accountant'), approve('accountant', { amount: 1 })];
  expect(reasons(foldFile(made, authorityWith(lent({ from: '2026-11-01', until: '2026-11-19' }))))).toEqual([
    'delegation-ended',
  ]);
  expect(reasons(foldFile(made, authorityWith(lent({ from: '2026-11-01' }, 600))))).toEqual([
    'delegation-ended',
  ]);
});

test('a correction names the paragraph that it corrects, and both stay', () => {
  const act = createPaper('file:abcd');
  const [open, wrong] = [opened, note('clerk', 'Rs 500')].map(act);
  if (!open || !wrong) throw new Error('two acts were made');
  const right = act(does('clerk', 'note.written', { text: 'Rs 5,000', language: 'en', corrects: wrong.id }));
  const result = folded(fileSort, [open, wrong, right]);
  expect(result.state?.notes).toMatchObject([{ text: 'Rs 500' }, { text: 'Rs 5,000', corrects: wrong.id }]);
});

test('flags stay on the page that they were put on; there is one paper under consideration', () => {
  const paper = (document: string) => does('clerk', 'paper.filed', { document, title: 'x', pages: 2 });
  const flag = (name: string, document: string, page = 0) =>
    does('clerk', 'page.flagged', { flag: name, document, page });
  const result = foldFile([
    opened,
    paper('document:aaaa'),
    paper('document:bbbb'),
    flag('PUC', 'document:aaaa'),
    flag('A', 'document:bbbb', 1),
    flag('PUC', 'document:bbbb'),
    flag('A', 'document:aaaa'),
    flag('B', 'document:aaaa', 2),
    does('clerk', 'flag.removed', { flag: 'C' }),
    does('clerk', 'flag.removed', { flag: 'A' }),
  ]);
  expect(result.state?.flags).toMatchObject([{ flag: 'PUC', document: 'document:bbbb', page: 0 }]);
  expect(reasons(result)).toEqual(['flag-taken', 'page-not-here', 'no-change']);
});

test('the holder changes the cover; what he leaves out stays', () => {
  const amend = (post: string, body: object) => does(post, 'cover.amended', body);
  const result = foldFile([
    opened,
    amend('clerk', { urgency: 'urgent', keywords: ['medicines'], links: ['file:bbbb'] }),
    amend('clerk', { retention: 'B' }),
    amend('clerk', { links: ['file:abcd'] }),
    amend('chief', { urgency: 'ordinary' }),
  ]);
  expect(result.state).toMatchObject({
    urgency: 'urgent',
    classification: 'open',
    keywords: ['medicines'],
    links: ['file:bbbb'],
    retention: 'B',
  });
  expect(reasons(result)).toEqual(['bad-input', 'not-holder']);
});
