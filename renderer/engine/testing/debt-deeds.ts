import fc from 'fast-check';

const pick = fc.constantFrom;
const line = (head: string, debit: number, credit: number) => ({ head, name: head, debit, credit });
const terms = (n: number) => ({
  markUp:
    n === 0
      ? { kind: 'fixed', rate: 1200 }
      : { kind: 'floating', base: 'KIBOR', spread: 200, resets: n === 1 ? 'on-change' : 'on-due-days' },
  ...{ basis: 'actual/365', method: 'equal-principal', first: `2026-1${n}-01`, every: 3 },
  ...{ instalments: 4, grace: 0 },
});
const loan = (n: number) => ({
  ...{ number: `L-${n}`, lender: { name: `Lender ${n}`, sort: 'bank' }, agreed: '2026-06-15' },
  ...{ purpose: 'Generators', currency: 'PKR', sanctioned: 1000, terms: terms(n), documents: [] },
  ...(n === 2 ? { opening: { on: '2026-06-30', drawn: 500, repaid: 100, markUpDue: 7 } } : {}),
});
const guarantee = (n: number) => ({
  ...{ number: `G-${n}`, beneficiary: 'Bank', borrower: 'Company', purpose: 'Pumps', amount: 500 * n },
  ...{ from: '2026-07-01', expires: n === 1 ? '2027-06-30' : '2026-12-31', documents: [] },
});
/** A voucher for a loan, a guarantee or the fund; some say of the debt what their lines do not. */
const voucher = (office: string, n: number, subject: string) => {
  const drawn = { subject, number: 'L', what: 'drawn', principal: 250, markUp: 0 };
  const links = [
    drawn,
    { ...drawn, what: 'paid', principal: 200, markUp: n === 0 ? 50 : 60 },
    { ...drawn, subject: 'guarantee:aaaa', what: 'call' },
    { ...drawn, subject: `debtfund:${office}`, what: 'contribution', year: '2026-27' },
  ];
  return links.map((debt, at) => ({
    ...{ year: '2026-27', series: 'A', serial: n + 1, number: `DV-${at}-${n}`, date: `2026-11-1${n}` },
    ...{ type: at === 0 ? 'receipt' : 'payment', payee: 'P', about: 'About', account: 'account:aaaa' },
    lines:
      at === 0
        ? [line('F01406', 250, 0), line('C03431', 0, 250)]
        : [line('A03901', 250, 0), line('F01406', 0, 250)],
    ...{ documents: [], debt },
  }));
};

/** What may happen to loans, guarantees, base rates and rules for debt in the random histories, by whoever. */
export const debtDeeds = (office: string) =>
  fc
    .record({
      subject: pick('loan:aaaa', 'loan:aaaa', 'loan:bbbb'),
      n: fc.nat(2),
      owner: pick('aaaa', 'bbbb'),
    })
    .chain(({ subject, n, owner }) => {
      const book = n === 2 ? 'KP-9999' : office;
      return pick(
        { kind: 'loan.entered', subject, body: loan(n) },
        { kind: 'loan.entered', subject, body: loan(n) },
        {
          kind: 'loan.rescheduled',
          subject,
          body: { from: `2026-0${n + 7}-02`, order: 'O', reason: 'r', terms: terms(n) },
        },
        {
          kind: 'debt.consented',
          subject: n === 0 ? 'guarantee:aaaa' : subject,
          body: { number: `FD-${n}`, date: '2026-06-10' },
        },
        { kind: 'guarantee.given', subject: 'guarantee:aaaa', body: guarantee(n) },
        { kind: 'guarantee.given', subject: 'guarantee:aaaa', body: guarantee(n) },
        {
          kind: 'guarantee.called',
          subject: 'guarantee:aaaa',
          body: { on: `2026-0${n + 7}-01`, amount: 300, reason: 'r' },
        },
        {
          kind: 'guarantee.released',
          subject: 'guarantee:aaaa',
          body: { on: '2026-09-01', amount: 250, order: 'O' },
        },
        {
          kind: 'base-rate.published',
          subject: `baserates:${book}`,
          body: { name: n === 1 ? 'KIBOR' : 'T-bill', from: `2026-0${n + 7}-01`, rate: 900 + n, source: 's' },
        },
        {
          kind: 'debt-rules.published',
          subject: `debtrules:${book}`,
          body: {
            ...{
              from: `2026-0${n + 7}-01`,
              source: 's',
              alarmDays: n,
              order: 'arrears-first',
              consent: 'note',
            },
            heads: {
              ...{ drawn: 'C03431', principal: 'A03901', markUp: 'A03901' },
              ...{ fee: 'C03431', call: 'A03901', fund: 'A03901' },
            },
          },
        },
        ...voucher(office, n, subject).map((body) => ({
          kind: 'voucher.prepared',
          subject: `voucher:${owner}`,
          body,
        })),
        { kind: 'voucher.posted', subject: `voucher:${owner}`, body: {} },
        { kind: 'voucher.returned', subject: `voucher:${owner}`, body: { reason: 'No' } },
      );
    });
