import { expect, test } from 'vitest';
import { fold } from '../fold';
import { authorityWith, createPaper, keyOf } from '../testing/paper-office';
import { printSort } from './print';

const [page, other] = ['a'.repeat(64), 'b'.repeat(64)];
const act = createPaper(`print:${page}`);
const clerk = { by: keyOf('clerk'), post: 'clerk' };
const body = {
  ...{ document: 'document:abcd', pages: [other, page], target: 'file:abcd', verdict: 'agrees' },
  seal: { id: 'file:abcd', hash: '0'.repeat(32) },
};
const bound = (minute: number, more: object = {}) =>
  act({ kind: 'print.bound', body: { ...body, ...more }, ...clerk, minute });

test('of two bindings made apart the earlier counts on every device, and the other is told', () => {
  const acts = [bound(2, { target: 'file:wxyz' }), bound(1)];
  for (const order of [acts, acts.toReversed()])
    expect(fold(printSort, authorityWith(), order)).toMatchObject({
      state: { bound: { target: 'file:abcd', pages: [other, page] }, before: [] },
      problems: [{ why: 'already-bound' }],
    });
});

test('a binding that is taken back is kept with its reason, and the print can be bound anew', () => {
  const undone = act({ kind: 'print.unbound', body: { reason: 'Wrong file' }, ...clerk, minute: 2 });
  const { state, problems } = fold(printSort, authorityWith(), [
    bound(1),
    undone,
    bound(3, { target: 'file:wxyz' }),
  ]);
  expect(problems).toEqual([]);
  expect(state).toMatchObject({
    bound: { target: 'file:wxyz' },
    before: [{ target: 'file:abcd', ended: { reason: 'Wrong file' } }],
  });
  expect(fold(printSort, authorityWith(), [undone]).problems).toMatchObject([{ why: 'no-change' }]);
});

test('a print binds the page with its code, and only for who works with paper', () => {
  expect(fold(printSort, authorityWith(), [bound(1, { pages: [other] })]).problems).toMatchObject([
    { why: 'page-not-here' },
  ]);
  const machine = { ...bound(1), by: keyOf('machine'), post: 'machine' };
  expect(fold(printSort, authorityWith(), [machine]).problems).toMatchObject([{ why: 'no-power' }]);
  const strange = bound(1, { target: 'registry:KP-0123' });
  expect(fold(printSort, authorityWith(), [strange]).problems).toMatchObject([{ why: 'bad-input' }]);
});
