import { describe, expect, it, test } from 'vitest';
import { createPaper, folded, keyOf, office, reasons } from '#shared/domain/testing/paper-office';
import { claimSort } from './claim';
import { demandSort } from './demand';
import { feesOn, feesSort, counterSort } from './fees';
import { holdingSort } from './payer';
import { tallySort } from './tally';
import { tariffOn, tariffSort } from './tariff';

type Who = 'clerk' | 'accountant' | 'chief' | 'accountant2';
const writer = (subject: string) => {
  const act = createPaper(subject);
  return (kind: string, who: Who, body: object) =>
    act({ kind, by: keyOf(who), post: who === 'accountant2' ? 'chief' : who, body });
};
const terms = { graceDays: 10, rate: 100, cap: 200 };
const payer = { payer: 'payer:aaaa', name: 'Shop 2' };
const issued = (change: object = {}) => ({
  ...{ year: '2026-27', series: 'A', serial: 1, number: 'DM-1', payer, head: 'C02701', name: 'Rent' },
  ...{ penaltyHead: 'C03841', about: 'Rent', period: { from: '2026-11-01', to: '2026-11-30' } },
  ...{ issued: '2026-11-01', due: '2026-11-10', amount: 1000, terms },
  ...change,
});
const fromTariff = (change: object = {}) =>
  issued({ holding: { holding: 'holding:aaaa', label: 'Shop 2' }, item: 'RENT', ...change });
const received = (voucher: string) => ({
  ...{ voucher: `voucher:${voucher}`, number: 'RV-1', date: '2026-11-20', instrument: 'cash' },
  ...{ amount: 600, penalty: 0 },
});
const reason = { on: '2026-11-20', reason: 'Flood' };

describe('a demand', () => {
  test('of the tariff is there once, and keeps the number of whoever came second', () => {
    const act = writer('demand:aaaa_RENT_2026-11');
    const result = folded(demandSort, [
      act('demand.issued', 'clerk', fromTariff()),
      act('demand.issued', 'accountant', fromTariff({ series: 'B', number: 'DM-B' })),
    ]);
    expect(result.state).toMatchObject({ number: 'DM-1', amount: 1000, spoiled: [{ number: 'DM-B' }] });
    expect(result.problems).toEqual([]);
  });

  it.each([
    ['another month', 'demand:aaaa_RENT_2026-12', fromTariff()],
    ['another shop', 'demand:bbbb_RENT_2026-11', fromTariff()],
    ['no item of the tariff', 'demand:aaaa_RENT_2026-11', issued()],
    [
      'an end before its beginning',
      'demand:aaaa',
      issued({ period: { from: '2026-11-02', to: '2026-11-01' } }),
    ],
    ['a due day before its issue', 'demand:aaaa', issued({ due: '2026-10-31' })],
  ])('under the name of %s has no effect', (_, subject, body) => {
    const result = folded(demandSort, [writer(subject)('demand.issued', 'clerk', body)]);
    expect([result.state, reasons(result)]).toEqual([undefined, ['bad-input']]);
  });

  it('is waived and cancelled by another person than its issuer only, whatever key he uses', () => {
    const act = writer('demand:aaaa');
    const start = act('demand.issued', 'accountant', issued());
    const own = act('demand.waived', 'accountant2', { ...reason, what: 'penalty', amount: 0 });
    const clerk = act('demand.cancelled', 'clerk', reason);
    const other = act('demand.waived', 'chief', { ...reason, what: 'penalty', amount: 0 });
    const again = act('demand.waived', 'chief', { ...reason, what: 'penalty', amount: 0 });
    const result = folded(demandSort, [start, own, clerk, other, again]);
    expect(reasons(result)).toEqual(['maker-is-approver', 'no-power', 'demand-state']);
    expect(result.state?.penaltyWaived?.by.person).toBe('p-chief');
  });

  it('takes money even after it was cancelled, but one receipt once', () => {
    const act = writer('demand:aaaa');
    const result = folded(demandSort, [
      act('demand.issued', 'clerk', issued()),
      act('demand.cancelled', 'chief', reason),
      act('demand.collected', 'clerk', received('aaaa')),
      act('demand.collected', 'clerk', received('aaaa')),
      act('demand.collected', 'accountant', received('bbbb')),
    ]);
    expect(reasons(result)).toEqual(['no-change']);
    expect(result.state?.collections.map((one) => one.voucher)).toEqual(['voucher:aaaa', 'voucher:bbbb']);
  });
});

describe('a counter’s day', () => {
  const rows = [{ code: 'OPD', name: 'Ticket', head: 'C03841', fee: 2000, count: 3 }];
  const day = (change: object = {}) => ({
    ...{ counter: 'counter:aaaa', title: 'OPD', date: '2026-11-20', voucher: 'voucher:aaaa', number: 'RV-1' },
    ...{ rows, counted: 6000, ...change },
  });
  const entered = (subject: string, ...bodies: readonly object[]) => {
    const act = writer(subject);
    return folded(
      tallySort,
      bodies.map((body) => act('tally.entered', 'clerk', body)),
    );
  };

  it('needs a reason where cash and fees differ', () => {
    const subject = 'tally:aaaa_2026-11-20';
    const result = entered(subject, day({ counted: 5999 }), day({ counted: 5999, reason: 'Torn note' }));
    expect(reasons(result)).toEqual(['difference-unexplained']);
    expect(result.state?.entries).toHaveLength(1);
  });

  it('has the name of its counter and its day', () => {
    expect(reasons(entered('tally:aaaa_2026-11-21', day()))).toEqual(['bad-input']);
    expect(reasons(entered('tally:bbbb_2026-11-20', day()))).toEqual(['bad-input']);
  });
});

describe('a claim', () => {
  const submitted = {
    ...{ year: '2026-27', series: 'A', serial: 1, number: 'CL-1', payer, scheme: 'Sehat Card' },
    ...{ month: '2026-10', cases: 2, head: 'C03841', name: 'Fees', submitted: '2026-11-01' },
    ...{ due: '2026-11-30', amount: 1000 },
  };
  const answer = (approved: number, rejected = 0, more: object = {}) => ({
    ...{ on: '2026-11-10', approved, rejected, ...more },
  });

  describe('that is queried', () => {
    const query = { on: '2026-11-12', reason: 'Which ward?' };
    const again = (due: string) => ({ on: '2026-11-15', due, text: 'Ward 3' });
    test('waits for its resubmission, which gives it a new due day', () => {
      const act = writer('claim:aaaa');
      const start = [act('claim.submitted', 'clerk', submitted), act('claim.queried', 'clerk', query)];
      expect(folded(claimSort, start).state).toMatchObject({ queried: true, queries: [query] });
      const result = folded(claimSort, [
        ...start,
        act('claim.queried', 'clerk', query),
        act('claim.resubmitted', 'clerk', again('2026-11-14')),
        act('claim.resubmitted', 'clerk', again('2026-12-31')),
        act('claim.resubmitted', 'clerk', again('2026-12-31')),
      ]);
      expect(reasons(result)).toEqual(['claim-state', 'bad-input', 'claim-state']);
      expect(result.state).toMatchObject({
        queried: false,
        due: '2026-12-31',
        resubmissions: [{ text: 'Ward 3' }],
      });
    });

    test('may be answered all the same; what is answered wholly takes no question', () => {
      const act = writer('claim:aaaa');
      const result = folded(claimSort, [
        act('claim.submitted', 'clerk', submitted),
        act('claim.queried', 'clerk', query),
        act('claim.decided', 'clerk', { on: '2026-11-13', approved: submitted.amount, rejected: 0 }),
        act('claim.queried', 'clerk', query),
      ]);
      expect(reasons(result)).toEqual(['claim-state']);
      expect(result.state?.queried).toBe(false);
    });
  });

  it('is answered for once to the paisa, and a rejection needs its reason', () => {
    const act = writer('claim:aaaa');
    const result = folded(claimSort, [
      act('claim.submitted', 'clerk', submitted),
      act('claim.decided', 'clerk', answer(0)),
      act('claim.decided', 'clerk', answer(0, 400)),
      act('claim.decided', 'clerk', answer(600, 400, { reason: 'No slip' })),
      act('claim.decided', 'clerk', answer(1)),
    ]);
    expect(reasons(result)).toEqual(['bad-input', 'bad-input', 'over-claim']);
    expect(result.state?.answers).toHaveLength(1);
  });

  it('is withdrawn by a second officer, and then answered no more', () => {
    const act = writer('claim:aaaa');
    const result = folded(claimSort, [
      act('claim.submitted', 'accountant', submitted),
      act('claim.withdrawn', 'accountant2', reason),
      act('claim.withdrawn', 'chief', reason),
      act('claim.decided', 'clerk', answer(1)),
    ]);
    expect(reasons(result)).toEqual(['maker-is-approver', 'claim-state']);
  });
});

test('tariff and fees hold from their day until the next, and belong to their own office', () => {
  const item = { source: 's', code: 'RENT', name: 'Rent', head: 'C02701', penaltyHead: 'C03841' };
  const act = writer(`tariff:${office}`);
  const set = (from: string, amount: number) =>
    act('tariff.set', 'accountant', { ...item, from, amount, dueDay: 10, terms });
  const tariff = folded(tariffSort, [set('2026-07-01', 100), set('2026-11-01', 120), set('2026-07-01', 90)]);
  expect(tariffOn(tariff.state, 'RENT', '2026-10-31')?.amount).toBe(90);
  expect(tariffOn(tariff.state, 'RENT', '2026-11-01')?.amount).toBe(120);
  const fee = { from: '2026-07-01', source: 's', code: 'OPD', name: 'Ticket', head: 'C03841', fee: 2000 };
  const pay = writer(`fees:${office}`);
  const fees = folded(feesSort, [
    pay('fee.set', 'accountant', fee),
    pay('fee.set', 'accountant', { ...fee, from: '2026-11-01', ended: true }),
    pay('fee.set', 'clerk', { ...fee, fee: 1 }),
  ]);
  expect(reasons(fees)).toEqual(['no-power']);
  expect(feesOn(fees.state, '2026-10-31').map((one) => one.fee)).toEqual([2000]);
  expect(feesOn(fees.state, '2026-11-01')).toEqual([]);
  expect(reasons(folded(feesSort, [writer('fees:KP-9999')('fee.set', 'accountant', fee)]))).toEqual([
    'bad-input',
  ]);
});

test('names that demands and days are made of have no underscore and no dot', () => {
  const shop = { kind: 'property', type: 'Shop', place: '2', status: 'vacant', charges: [] };
  const counter = { title: 'OPD', account: 'account:aaaa', shortageHead: 'F01603', excessHead: 'C03801' };
  for (const name of ['aa_aa', 'aa.aa']) {
    const held = writer(`holding:${name}`)('holding.registered', 'accountant', shop);
    const opened = writer(`counter:${name}`)('counter.opened', 'accountant', counter);
    expect(reasons(folded(holdingSort, [held]))).toEqual(['bad-input']);
    expect(reasons(folded(counterSort, [opened]))).toEqual(['bad-input']);
  }
});
