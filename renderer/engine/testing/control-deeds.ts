import fc from 'fast-check';

const pick = fc.constantFrom;
const headOf = pick('A03901', 'A03303');
const amountOf = pick(100, 250, 7);

/** What may happen to heads, budget and periods in the random histories, well or badly formed. */
export const controlDeeds = (office: string) =>
  fc
    .record({ head: headOf, other: headOf, amount: amountOf, n: fc.nat(2) })
    .chain(({ head, other, amount, n }) => {
      const year = '2026-27';
      const budget = `budget:${year}.${head}`;
      const commitment = `commitment:${n < 2 ? 'aaaa' : 'bbbb'}`;
      const exception = `exception:over-release.${year}.${head}`;
      return pick(
        {
          kind: 'supplementary.granted',
          subject: budget,
          body: { year, head, amount, on: '2026-11-20', order: 'FD/1' },
        },
        {
          kind: 'budget.surrendered',
          subject: budget,
          body: { year, head, amount, released: n * 60, on: '2026-11-20', reason: 'r' },
        },
        { kind: 'budget.lapsed', subject: budget, body: { year, head: other, amount, released: 0 } },
        {
          kind: 'budget.reappropriated',
          subject: `reappropriation:${n < 2 ? 'aaaa' : 'bbbb'}`,
          body: {
            year,
            from: head,
            to: other,
            amount,
            released: n,
            priority: false,
            on: '2026-11-20',
            order: 'FD/2',
            reason: 'r',
          },
        },
        {
          kind: 'commitment.made',
          subject: commitment,
          body: { year, head, amount, on: '2026-11-20', party: 'P', about: 'About' },
        },
        { kind: 'commitment.reduced', subject: commitment, body: { amount, reason: 'paid' } },
        { kind: 'commitment.closed', subject: commitment, body: { reason: 'done' } },
        {
          kind: 'exception.raised',
          subject: exception,
          body: { what: 'over-release', year, head, used: amount, released: n },
        },
        { kind: 'exception.resolved', subject: exception, body: { reason: 'r', used: amount } },
        {
          kind: 'period.closed',
          subject: 'period:2026-11',
          body: { month: n < 2 ? '2026-11' : '2026-10', seen: [], lines: n, debit: amount },
        },
        {
          kind: 'agreement.stated',
          subject: 'agreement:2026-11',
          body: {
            month: n < 2 ? '2026-11' : '2026-10',
            lines: [{ head, month: amount, progressive: 2 * amount }],
            documents: [],
          },
        },
        {
          kind: 'agreement.signed',
          subject: 'agreement:2026-11',
          body: {
            month: '2026-11',
            statement: `${office}.AAAAAA.0000000${n + 1}`,
            own: [],
            reasons: [{ head, text: 'r' }],
            documents: [],
          },
        },
        { kind: 'period.reopened', subject: 'period:2026-11', body: { reason: 'r' } },
        {
          kind: 'balances.carried',
          subject: `opening:${year}`,
          body: {
            year,
            lines: [
              { head: 'F01406', debit: amount, credit: 0 },
              { head: 'H01101', debit: 0, credit: n === 2 ? 1 : amount },
            ],
          },
        },
        {
          kind: 'sub-head.opened',
          subject: `chart:${office}`,
          body: { head: `${head}-01`, from: '2026-11-01', name: `Sub ${amount}` },
        },
        {
          kind: 'head.closed',
          subject: `chart:${office}`,
          body: { head, to: `2026-1${n}-30`, reason: 'r' },
        },
        {
          kind: 'head.mapped',
          subject: `chart:${office}`,
          body: { own: 'OPD', name: `Own ${amount}`, head: 'C03841', from: `2026-0${n + 1}-01` },
        },
        {
          kind: 'policy.set',
          subject: `policy:${office}`,
          body: { from: `2026-0${n + 1}-01`, control: n === 0 ? 'stop' : 'warn' },
        },
      );
    });
