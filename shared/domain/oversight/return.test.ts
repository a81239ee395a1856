import { describe, expect, it, test } from 'vitest';
import { authorityWith, createPaper, folded, keyOf, office, reasons } from '../testing/paper-office';
import { registrySubject } from '../people/decide';
import { returnDocumentOf } from './return-document';
import { returnSort, type Return } from './return';
import { returnParts, returnSubject } from './returns';

const subject = returnSubject(office, 'monthly', '2026-27', 4);
type Who = 'clerk' | 'accountant' | 'chief' | 'accountant2' | 'reviewer';
const posts: Readonly<Record<Who, string>> = {
  ...{ clerk: 'clerk', accountant: 'accountant', chief: 'chief' },
  ...{ accountant2: 'chief', reviewer: 'reviewer' },
};
const registry = createPaper(registrySubject(office));
const authority = authorityWith([
  registry({
    kind: 'post.created',
    body: { post: 'reviewer', title: 'Finance Department', rank: 9, powers: ['review'] },
    minute: -900,
  }),
  registry({
    kind: 'officer.certified',
    body: {
      ...{ key: keyOf('reviewer'), publicKey: 'v'.repeat(43), person: 'p-reviewer', name: 'Reviewer' },
      posts: [{ post: 'reviewer', from: '2026-07-01' }],
    },
    minute: -800,
  }),
]);
const part = (balance = 300) => ({
  part: 'heads',
  columns: ['released', 'progressive', 'balance'].map((name) => ({ name, kind: 'money' })),
  rows: [
    {
      ...{ key: 'A03901', level: 'line', code: 'A03901', name: 'Stationery' },
      cells: { released: 1000, progressive: 700, balance },
    },
  ],
});
const prepared = (change: object = {}) => ({
  ...{ template: 'monthly', from: '2026-07-01', year: '2026-27', period: 4 },
  ...{ parts: [part()], seen: [{ device: 'ABCDEF', counter: 3 }] },
  ...change,
});
function writer(of = subject) {
  const act = createPaper(of);
  return (kind: string, who: Who, body: object) => act({ kind, by: keyOf(who), post: posts[who], body });
}
const run = (acts: Parameters<typeof folded<Return>>[1]) => folded(returnSort, acts, authority);

describe('a return', () => {
  test('is prepared, signed by another person, queried, prepared anew, signed and accepted', () => {
    const act = writer();
    const first = act('return.prepared', 'clerk', prepared());
    const signed = act('return.submitted', 'chief', { prepared: first.id });
    const asked = act('return.queried', 'reviewer', { submitted: signed.id, text: 'Why nothing on A03303?' });
    const anew = act('return.prepared', 'accountant', prepared());
    const again = act('return.submitted', 'chief', { prepared: anew.id, remark: 'Meter not read' });
    const taken = act('return.accepted', 'reviewer', { submitted: again.id });
    const acts = [first, signed, asked, anew, again, taken];
    const states = acts.map((_, n) => run(acts.slice(0, n + 1)).state?.state);
    expect(states).toEqual(['prepared', 'submitted', 'queried', 'prepared', 'submitted', 'accepted']);
    const result = run(acts);
    expect(result.problems).toEqual([]);
    expect(result.state?.events.map((event) => [event.what, event.text])).toEqual([
      ['prepared', undefined],
      ['submitted', undefined],
      ['queried', 'Why nothing on A03303?'],
      ['prepared', undefined],
      ['submitted', 'Meter not read'],
      ['accepted', undefined],
    ]);
  });

  it.each([
    ['who prepared it, whatever key he uses', 'accountant', 'accountant2', 'maker-is-approver'],
    ['somebody without the power to decide', 'clerk', 'accountant', 'no-power'],
  ] as const)('is not signed by %s', (_, maker, signer, why) => {
    const act = writer();
    const made = act('return.prepared', maker, prepared());
    const result = run([made, act('return.submitted', signer, { prepared: made.id })]);
    expect([result.state?.state, reasons(result)]).toEqual(['prepared', [why]]);
  });

  test('is signed as it was read: not when it was prepared anew meanwhile', () => {
    const act = writer();
    const first = act('return.prepared', 'clerk', prepared());
    const anew = act('return.prepared', 'accountant', prepared());
    const result = run([first, anew, act('return.submitted', 'chief', { prepared: first.id })]);
    expect(reasons(result)).toEqual(['draft-changed']);
  });

  test('whose figures do not come out is signed by nobody', () => {
    const act = writer();
    const made = act('return.prepared', 'clerk', prepared({ parts: [part(301)] }));
    const result = run([made, act('return.submitted', 'chief', { prepared: made.id })]);
    expect(reasons(result)).toEqual(['return-faults']);
  });

  test('that was signed is not prepared anew, and not accepted twice or by the office itself', () => {
    const act = writer();
    const made = act('return.prepared', 'clerk', prepared());
    const signed = act('return.submitted', 'chief', { prepared: made.id });
    const result = run([
      made,
      signed,
      act('return.prepared', 'accountant', prepared()),
      act('return.accepted', 'chief', { submitted: signed.id }),
      act('return.accepted', 'reviewer', { submitted: made.id }),
      act('return.accepted', 'reviewer', { submitted: signed.id }),
      act('return.queried', 'reviewer', { submitted: signed.id, text: 'Too late' }),
    ]);
    expect(reasons(result)).toEqual(['return-state', 'no-power', 'draft-changed', 'return-state']);
    expect(result.state?.state).toBe('accepted');
  });

  test('that is not asked for needs no figures, and takes none', () => {
    const act = writer();
    const result = run([
      act('return.exempted', 'reviewer', { reason: 'Not open yet' }),
      act('return.prepared', 'clerk', prepared()),
    ]);
    expect([result.state?.state, reasons(result)]).toEqual(['exempt', ['return-state']]);
  });

  it.each([
    ['another office', returnSubject('KP-0124', 'monthly', '2026-27', 4), prepared()],
    ['another period', subject, prepared({ period: 5 })],
    ['another template', subject, prepared({ template: 'debt' })],
    ['no period', 'return:KP-0123:monthly:2026-27:13', prepared({ period: 12 })],
  ])('under the name of %s has no effect', (_, of, body) => {
    const result = run([writer(of)('return.prepared', 'clerk', body)]);
    expect([result.state, reasons(result)]).toEqual([undefined, ['bad-input']]);
  });
});

test('a return’s name says what it is of', () => {
  expect(returnParts(subject)).toEqual({ office, template: 'monthly', year: '2026-27', period: 4 });
  expect(returnParts('voucher:abcd')).toBeUndefined();
});

test('the province reads a return as its figures, its state and its times', () => {
  const act = writer();
  const made = act('return.prepared', 'clerk', prepared());
  const signed = act('return.submitted', 'chief', { prepared: made.id });
  const state = run([made, signed]).state;
  expect(state && returnDocumentOf(office, subject, state, signed.wall)).toEqual({
    _id: subject,
    type: 'return',
    ...{ office, template: 'monthly', year: '2026-27', period: 4, subject, state: 'submitted' },
    ...{ preparedAt: made.wall, submittedAt: signed.wall, asOf: signed.wall },
    rows: [
      ['heads.released', 'A03901', 1000],
      ['heads.progressive', 'A03901', 700],
      ['heads.balance', 'A03901', 300],
    ],
  });
});
