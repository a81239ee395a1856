import fc from 'fast-check';

const numbering = (n: number, prefix: string) => ({
  ...{ year: '2026-27', series: 'A', serial: n + 1, number: `${prefix}-${n}`, date: '2026-11-20' },
});
const payee = { name: 'P', number: '1234567-1', entity: 'company', filer: 'exempt', checkedOn: '2026-07-01' };

/** A pay bill, some with figures that do not agree. */
const prepared = (n: number, head: string, amount: number) => ({
  form: 'pay',
  year: '2026-27',
  series: 'A',
  serial: 1,
  number: 'B-1',
  date: '2026-11-20',
  payee: { payee: 'payee:aaaa', ...payee },
  about: `Pay ${n}`,
  legs: [],
  lines: [{ head, name: head, amount }],
  taxes: [],
  deductions: n === 2 ? [{ head: 'G01204', name: 'G01204', amount: 7 }] : [],
  payable: { head: 'G01101', name: 'Payable' },
  documents: ['document:aaaa'],
  persons: n === 0 ? 2 : 3,
});

/** What may happen to two bills and a payee, in any order, by whoever. */
export const billDeeds = fc
  .record({
    subject: fc.constantFrom('bill:aaaa', 'bill:aaaa', 'bill:bbbb', 'bill:aaaa.jv'),
    head: fc.constantFrom('A03901', 'A03303'),
    amount: fc.constantFrom(100, 250, 7),
    n: fc.nat(2),
  })
  .chain(({ subject, head, amount, n }) =>
    fc.constantFrom(
      { kind: 'bill.prepared', subject, body: prepared(n, head, amount) },
      { kind: 'bill.prepared', subject, body: prepared(n, head, amount) },
      { kind: 'bill.checked', subject, body: {} },
      { kind: 'bill.passed', subject, body: { voucher: numbering(n, 'JV') } },
      { kind: 'bill.passed', subject, body: { voucher: numbering(n, 'JV') } },
      {
        kind: 'bill.paid',
        subject,
        body: {
          voucher: numbering(n, 'PV'),
          ...{ account: 'account:aaaa', head: 'F01406', name: 'Bank', instrument: `00${n}` },
        },
      },
      { kind: 'bill.returned', subject, body: { objections: [], query: 'Why?' } },
      { kind: 'bill.cancelled', subject, body: { reason: 'Mistake' } },
      { kind: 'bill.cancelled', subject, body: { reason: 'Mistake', voucher: numbering(n, 'JV') } },
      { kind: 'payee.registered', subject: 'payee:aaaa', body: { ...payee, phone: String(n) } },
    ),
  );
