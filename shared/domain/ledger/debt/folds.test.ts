import { describe, expect, it, test } from 'vitest';
import { createPaper, folded, keyOf, office, reasons } from '#shared/domain/testing/paper-office';
import { baseRateOn, baseRatesSort } from './base-rates';
import { debtRuleOn, debtRulesSort } from './debt-rules';
import { debtFits } from './debt-voucher';
import { calledOn, contingentOn, guaranteeSort, uncalledOn } from './guarantee';
import { loanSort } from './loan';
import { rule } from './testing/debt-office';
import { entered, fixedTerms } from './testing/loans';

type Who = 'clerk' | 'accountant' | 'chief';
const writer = (subject: string) => {
  const act = createPaper(subject);
  return (kind: string, who: Who, body: object) => act({ kind, by: keyOf(who), post: who, body });
};
const consent = { number: 'FD/2026/7', date: '2026-06-20' };

describe('a loan', () => {
  const loan = writer('loan:aaaa');
  test('is entered once, with its consent, and the consent may come later', () => {
    const result = folded(loanSort, [
      loan('loan.entered', 'clerk', { ...entered, consent }),
      loan('loan.entered', 'accountant', { ...entered, number: 'FD/LOAN/2' }),
      loan('debt.consented', 'accountant', { ...consent, file: 'file:aaaa' }),
    ]);
    expect(reasons(result)).toEqual(['no-change']);
    expect(result.state?.number).toBe('FD/LOAN/1');
    expect(result.state?.consents.map((one) => one.file)).toEqual([undefined, 'file:aaaa']);
  });

  it.each([
    ['nothing is sanctioned', { sanctioned: 0 }],
    ['its first due day is not after the agreement', { agreed: '2026-10-01' }],
    ['more was repaid than drawn', { opening: { on: '2026-06-30', drawn: 1, repaid: 2, markUpDue: 0 } }],
    [
      'more was drawn than sanctioned',
      { opening: { on: '2026-06-30', drawn: 1_000_000_01, repaid: 0, markUpDue: 0 } },
    ],
    ['its books begin before it', { opening: { on: '2026-06-14', drawn: 1, repaid: 0, markUpDue: 0 } }],
  ])('has no effect when %s', (_, change) => {
    const result = folded(loanSort, [
      writer('loan:aaaa')('loan.entered', 'clerk', { ...entered, ...change }),
    ]);
    expect([result.state, reasons(result)]).toEqual([undefined, ['bad-input']]);
  });

  test('is rescheduled by who keeps the accounts, and only forwards', () => {
    const act = writer('loan:aaaa');
    const change = (from: string) => ({
      ...{ from, order: 'FD/9', reason: 'Flood' },
      terms: { ...fixedTerms, first: '2028-01-01' },
    });
    const result = folded(loanSort, [
      act('loan.entered', 'clerk', entered),
      act('loan.rescheduled', 'clerk', change('2026-12-01')),
      act('loan.rescheduled', 'accountant', change('2026-12-01')),
      act('loan.rescheduled', 'accountant', change('2026-11-01')),
      act('loan.rescheduled', 'accountant', change('2028-01-01')),
    ]);
    expect(reasons(result)).toEqual(['no-power', 'bad-input', 'bad-input']);
    expect(result.state?.periods.map((one) => one.from)).toEqual(['2026-06-15', '2026-12-01']);
  });

  test('that nobody entered takes neither consent nor rescheduling', () => {
    const act = writer('loan:aaaa');
    expect(reasons(folded(loanSort, [act('debt.consented', 'accountant', consent)]))).toEqual([
      'unknown-subject',
    ]);
  });
});

const given = {
  ...{ number: 'G-1', beneficiary: 'Bank', borrower: 'Company', purpose: 'Pumps', amount: 1000 },
  ...{ from: '2026-07-01', expires: '2027-06-30', documents: [] },
};

describe('a guarantee', () => {
  test('is called and released for never more than is left of it', () => {
    const act = writer('guarantee:aaaa');
    const result = folded(guaranteeSort, [
      act('guarantee.given', 'clerk', given),
      act('guarantee.called', 'clerk', { on: '2026-08-01', amount: 600, reason: 'Default' }),
      act('guarantee.called', 'accountant', { on: '2026-08-01', amount: 500, reason: 'Default' }),
      act('guarantee.released', 'accountant', { on: '2026-09-01', amount: 300, order: 'L-2' }),
      act('guarantee.released', 'accountant', { on: '2026-09-01', amount: 101, order: 'L-3' }),
    ]);
    expect(reasons(result)).toEqual(['over-guarantee', 'over-guarantee']);
    const { state } = result;
    if (!state) throw new Error('the guarantee is there');
    const on = (day: string) => [contingentOn(state, day), calledOn(state, day), uncalledOn(state, day)];
    expect(on('2026-06-30')).toEqual([0, 0, 1000]);
    expect(on('2026-07-31')).toEqual([1000, 0, 1000]);
    expect(on('2026-08-01')).toEqual([400, 600, 400]);
    expect(on('2026-09-01')).toEqual([100, 600, 100]);
    expect(on('2027-07-01')).toEqual([0, 600, 100]);
  });

  it.each([
    ['a call before it begins', 'guarantee.called', { on: '2026-06-30', amount: 1, reason: 'r' }],
    ['a call after it expired', 'guarantee.called', { on: '2027-07-01', amount: 1, reason: 'r' }],
    ['a release before it begins', 'guarantee.released', { on: '2026-06-30', amount: 1, order: 'o' }],
  ])('refuses %s', (_, kind, body) => {
    const act = writer('guarantee:aaaa');
    const result = folded(guaranteeSort, [act('guarantee.given', 'clerk', given), act(kind, 'clerk', body)]);
    expect(reasons(result)).toEqual(['over-guarantee']);
  });

  it.each([
    ['nothing', { amount: 0 }],
    ['days that end before they begin', { expires: '2026-06-30' }],
  ])('for %s has no effect', (_, change) => {
    const result = folded(guaranteeSort, [
      writer('guarantee:aaaa')('guarantee.given', 'clerk', { ...given, ...change }),
    ]);
    expect([result.state, reasons(result)]).toEqual([undefined, ['bad-input']]);
  });
});

test('base rates and rules hold from their day, the later act of a day replaces the earlier, of this office only', () => {
  const rates = writer(`baserates:${office}`);
  const rate = (from: string, basisPoints: number) => ({
    ...{ name: 'KIBOR', from, rate: basisPoints, source: 's' },
  });
  const table = folded(baseRatesSort, [
    rates('base-rate.published', 'accountant', rate('2026-08-01', 1000)),
    rates('base-rate.published', 'accountant', rate('2026-07-01', 1100)),
    rates('base-rate.published', 'accountant', rate('2026-08-01', 950)),
    rates('base-rate.published', 'clerk', rate('2026-09-01', 1)),
  ]);
  expect(reasons(table)).toEqual(['no-power']);
  const on = (day: string) => table.state && baseRateOn(table.state, 'KIBOR', day);
  expect([on('2026-06-30'), on('2026-07-31'), on('2026-08-01')]).toEqual([undefined, 1100, 950]);
  const foreign = folded(baseRatesSort, [
    writer('baserates:KP-9999')('base-rate.published', 'accountant', rate('2026-08-01', 1000)),
  ]);
  expect(reasons(foreign)).toEqual(['bad-input']);
  const rules = writer(`debtrules:${office}`);
  const published = folded(debtRulesSort, [
    rules('debt-rules.published', 'accountant', rule),
    rules('debt-rules.published', 'accountant', { ...rule, from: '2027-01-01', alarmDays: 7 }),
  ]);
  expect(debtRuleOn(published.state, '2026-06-30')).toBeUndefined();
  expect(debtRuleOn(published.state, '2026-12-31')?.alarmDays).toBe(30);
  expect(debtRuleOn(published.state, '2027-01-01')?.alarmDays).toBe(7);
});

const lines = [
  { head: 'A10101', name: 'Principal', debit: 100, credit: 0 },
  { head: 'F01406', name: 'Bank', debit: 0, credit: 100 },
];
test.each([
  ['payment', 'loan:aaaa', { what: 'paid', principal: 60, markUp: 40 }, true],
  ['payment', 'loan:aaaa', { what: 'paid', principal: 60, markUp: 41 }, false],
  ['receipt', 'loan:aaaa', { what: 'paid', principal: 60, markUp: 40 }, false],
  ['receipt', 'loan:aaaa', { what: 'drawn', principal: 100, markUp: 0 }, true],
  ['receipt', 'loan:aaaa', { what: 'drawn', principal: 60, markUp: 40 }, false],
  ['receipt', 'guarantee:aaaa', { what: 'drawn', principal: 100, markUp: 0 }, false],
  ['receipt', 'guarantee:aaaa', { what: 'fee', principal: 100, markUp: 0 }, true],
  ['payment', 'guarantee:aaaa', { what: 'call', principal: 100, markUp: 0 }, true],
  ['payment', 'debtfund:KP-0123', { what: 'contribution', principal: 100, markUp: 0 }, false],
  ['payment', 'debtfund:KP-0123', { what: 'contribution', principal: 100, markUp: 0, year: '2026-27' }, true],
  ['payment', 'loan:aaaa', { what: 'paid', principal: 100, markUp: 0, year: '2026-27' }, false],
] as const)('a %s voucher that names %s with %o: fits is %s', (type, subject, debt, fits) => {
  expect(debtFits({ type, lines, debt: { subject, number: 'N', ...debt } })).toBe(fits);
});
