import { expect, it } from 'vitest';
import type { BillState } from '#engine/views';
import { actionsOf, percentOf } from './bill-view';
import { emptyPayee, payeeCommand, payeeFaults, payeeNumber } from './payee-form';

const actor = (person: string) => ({ person, name: person, post: 'post', postTitle: 'Post' });
const bill = (state: BillState, persons: 2 | 3 = 3) => ({
  ...{ state, persons, maker: actor('maker') },
  ...(state === 'prepared' ? {} : { checker: actor('checker') }),
});
const maker = { person: 'maker', powers: ['prepare-voucher', 'keep-accounts', 'approve-voucher'] };
const checker = { ...maker, person: 'checker' };
const passer = { person: 'passer', powers: ['approve-voucher'] };
const clerk = { person: 'clerk', powers: ['prepare-voucher'] };

it.each([
  ['prepared', maker, null],
  ['prepared', checker, 'check'],
  ['prepared', clerk, null],
  ['checked', maker, null],
  ['checked', checker, null],
  ['checked', passer, 'pass'],
  ['passed', clerk, 'pay'],
  ['returned', clerk, 'again'],
  ['returned', passer, null],
  ['paid', maker, null],
  ['cancelled', maker, null],
] as const)('a %s bill offers to %o: %s', (state, me, next) => {
  expect(actionsOf(bill(state), me).next).toBe(next);
});

it('the maker checks his own bill only where two persons are enough', () => {
  expect(actionsOf(bill('prepared', 2), maker).next).toBe('check');
});

it('a passed bill is cancelled by another approver only, a paid one by nobody', () => {
  const can = (state: BillState, me: typeof maker) => actionsOf(bill(state), me).canCancel;
  expect([
    can('prepared', clerk),
    can('passed', clerk),
    can('passed', maker),
    can('passed', passer),
    can('paid', passer),
  ]).toEqual([true, false, false, true, false]);
});

it('shares are said as percentages', () => {
  expect([550, 2000, 10_000, 0].map(percentOf)).toEqual(['5.5', '20', '100', '0']);
});

it('numbers of payees get their dashes, Urdu digits too', () => {
  expect(payeeNumber('1234512345671')).toBe('12345-1234567-1');
  expect(payeeNumber('۱۲۳۴۵۶۷-۱')).toBe('1234567-1');
  expect(payeeNumber('12')).toBe('12');
});

it('a payee form begins with what was looked for in vain, and leaves out what is empty', () => {
  const form = { ...emptyPayee('2026-11-20', '1234567-1'), name: 'A company', phone: ' 091 ' };
  expect(payeeFaults(form)).toEqual({});
  expect(payeeCommand(form).entry).toEqual({
    ...{ name: 'A company', number: '1234567-1', entity: 'individual', filer: 'filer' },
    ...{ checkedOn: '2026-11-20', phone: '091' },
  });
  expect(payeeFaults(emptyPayee('', ''))).toEqual({
    name: 'missing',
    number: 'number',
    checkedOn: 'not-a-day',
  });
});
