import { expect, test } from 'vitest';
import { authorityWith, createPaper, folded, keyOf, reasons } from '#shared/domain/testing/paper-office';
import { controlContext, line } from '../control/testing/control-context';
import { accountsOffice } from '../statements/accounts-office';
import { agreementSort, differingHeads, type Agreement, type Spent } from './agreement';
import { decideAgreement } from './decide';

const as = (post: string) => ({ by: keyOf(post), post });
const month = '2026-10';
const spent = (head: string, inMonth: number, progressive: number): Spent => ({
  ...{ head, month: inMonth, progressive },
});
const own = [spent('A01101', 500, 2000), spent('A03901', 40, 90)];
const theirs = [spent('A01101', 500, 2000), spent('A03901', 40, 80)];
const reason = { head: 'A03901', text: 'Cheque of Rs 10 booked in November' };

/** The id of an act that is nowhere. */
const nowhere = 'KP-0123.ZZZZZZ.00000001';
const act = createPaper(`agreement:${month}`);
const stated = (change: object = {}, post = 'accountant') =>
  act({
    kind: 'agreement.stated',
    body: { month, lines: theirs, documents: [], ...change },
    ...as(post),
  });
const signed = (statement: string, change: object = {}, post = 'chief') =>
  act({
    kind: 'agreement.signed',
    body: { month, statement, own, reasons: [reason], documents: [], ...change },
    ...as(post),
  });

test('the accounts office’s figures are entered by one officer and signed by another, each difference with its reason', () => {
  const early = [signed(nowhere), stated({ month: '2026-09' }), stated({ lines: [...theirs, ...theirs] })];
  const first = stated();
  const result = folded(agreementSort, [
    ...early,
    first,
    signed(first.id, {}, 'accountant'),
    signed(first.id, { reasons: [] }),
    signed(first.id, { reasons: [{ ...reason, head: 'A01101' }] }),
    signed(first.id),
    signed(first.id),
  ]);
  expect(reasons(result)).toEqual([
    'unknown-subject',
    'bad-input',
    'bad-input',
    'maker-is-approver',
    'variation-unexplained',
    'variation-unexplained',
    'no-change',
  ]);
  expect(result.state?.signed?.by.person).toBe('p-chief');
});

test('figures that are entered again are signed again, and nobody signs those that he did not see', () => {
  const first = stated();
  const once = signed(first.id);
  const second = stated({ lines: own });
  const result = folded(agreementSort, [first, once, second, signed(first.id)]);
  expect(reasons(result)).toEqual(['agreement-changed']);
  expect(result.state).toMatchObject({ stated: { act: second.id } });
  expect(result.state?.signed).toBeUndefined();
  const again = folded(agreementSort, [first, once, second, signed(second.id, { reasons: [] })]);
  expect(reasons(again)).toEqual([]);
});

test.each([
  ['nothing differs', own, own, []],
  ['the year differs', own, theirs, ['A03901']],
  ['only the month differs', [spent('A03901', 1, 5)], [spent('A03901', 2, 5)], ['A03901']],
  ['only one of them has a head', own, [own[0] ?? spent('A01101', 0, 0)], ['A03901']],
  ['a head of nothing is no head', own, [...own, spent('A09601', 0, 0)], []],
])('heads that differ: %s', (_what, ours, office, heads) => {
  expect(differingHeads(ours, office)).toEqual(heads);
  expect(differingHeads(office, ours)).toEqual(heads);
});

const agreement = (): Agreement | undefined => folded(agreementSort, [stated()]).state;

test('a month that has not begun is not entered, and a signature names the first head without a reason', () => {
  const context = controlContext([], { agreement, spending: () => own });
  const statement = { month: '2026-12', lines: theirs, documents: [] };
  expect(decideAgreement({ do: 'state-agreement', statement }, context)).toMatchObject({
    refusal: { why: 'bad-input', detail: { field: 'month' } },
  });
  const act0 = agreement()?.stated.act ?? '';
  const sign = { do: 'sign-agreement', month, statement: act0, documents: [] } as const;
  expect(decideAgreement({ ...sign, reasons: [] }, context)).toMatchObject({
    refusal: { why: 'variation-unexplained', detail: { head: 'A03901' } },
  });
  expect(decideAgreement({ ...sign, reasons: [reason] }, context)).toMatchObject({
    value: { subject: 'agreement:2026-10', drafts: [{ body: { own, statement: act0 } }] },
  });
});

test('the statement shows both sides by head, with what they differ by and why', () => {
  const lines = [line('A01101', { sanctioned: 9000 }), line('A03303', { sanctioned: 700 })];
  const made = (found: Agreement | undefined) =>
    accountsOffice({
      ...{ year: '2026-27', month, lines, own, agreement: found },
      nameOf: (head) => ({ name: head }),
    });
  const rows = (found: Agreement | undefined) =>
    made(found).rows.map(({ key, cells }) => [
      key,
      cells.progressive,
      cells.officeProgressive,
      cells.variation,
    ]);
  expect(rows(agreement())).toEqual([
    ['A01101', 2000, 2000, 0],
    ['A03303', 0, 0, 0],
    ['A03901', 90, 80, 10],
    ['total', 2090, 2080, 10],
  ]);
  expect(rows(undefined).map((row) => row.slice(2))).toEqual([
    [null, null],
    [null, null],
    [null, null],
    [null, null],
  ]);
  const first = stated();
  const whole = folded(agreementSort, [first, signed(first.id)], authorityWith()).state;
  expect(made(whole).rows.find((row) => row.key === 'A03901')?.cells.reason).toBe(reason.text);
  expect(made(whole).columns.at(-1)).toEqual({ name: 'reason', kind: 'text' });
});
