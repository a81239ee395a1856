import fc from 'fast-check';

const numbering = (n: number) => ({ year: '2026-27', series: 'A', serial: n + 1, number: `DM-${n}` });
const terms = { graceDays: 1, rate: 100, cap: 200 };
const tariff = (n: number) => ({
  ...{ from: `2026-0${n + 1}-01`, source: 's', code: 'RENT', name: `Rent ${n}` },
  ...{ head: 'C03431', penaltyHead: 'C03431', amount: n, dueDay: 5, terms },
});
const holding = (n: number) => ({
  ...{ kind: 'property', type: 'Shop', place: `Shop ${n}`, status: 'rented-out', payer: 'payer:aaaa' },
  charges: [{ item: 'RENT', from: '2026-07-01' }],
});
const demand = (n: number) => ({
  ...numbering(n),
  payer: { payer: 'payer:aaaa', name: 'Shop' },
  ...(n === 2 ? {} : { holding: { holding: 'holding:aaaa', label: 'Shop' }, item: 'RENT' }),
  ...{ head: 'C03431', name: 'Water', penaltyHead: 'C03431', about: `Rent ${n}` },
  period: { from: '2026-11-01', to: '2026-11-30' },
  ...{ issued: '2026-11-01', due: n === 1 ? '2026-10-01' : '2026-11-10', amount: 100 + n, terms },
});
const collected = (n: number) => ({
  ...{ voucher: `voucher:${n === 0 ? 'aaaa' : 'bbbb'}`, number: 'RV', date: '2026-11-20' },
  ...{ instrument: 'cash', amount: n * 50, penalty: 50 },
});

const tally = (n: number) => ({
  ...{ counter: 'counter:aaaa', title: 'OPD', date: '2026-11-20', number: 'RV', counted: 100 + n },
  voucher: `voucher:${n === 0 ? 'aaaa' : 'bbbb'}`,
  rows: [{ code: 'OPD', name: 'Ticket', head: 'C03431', fee: 50, count: 2 }],
  ...(n === 2 ? { reason: 'r' } : {}),
});
const claim = (n: number) => ({
  ...{ year: '2026-27', series: 'A', serial: n + 1, number: `CL-${n}`, scheme: 's', month: '2026-10' },
  ...{ payer: { payer: 'payer:aaaa', name: 'Insurer' }, cases: 3, head: 'C03431', name: 'Water' },
  ...{ submitted: '2026-11-01', due: '2026-11-30', amount: 200 },
});
const chargeDeeds = (office: string, n: number) =>
  fc.constantFrom(
    { kind: 'tally.entered', subject: 'tally:aaaa_2026-11-20', body: tally(n) },
    {
      kind: 'counter.opened',
      subject: 'counter:aaaa',
      body: { title: `C${n}`, account: 'account:aaaa', shortageHead: 'F01406', excessHead: 'C03431' },
    },
    {
      kind: 'fee.set',
      subject: `fees:${office}`,
      body: { from: '2026-07-01', source: 's', code: 'OPD', name: 'Ticket', head: 'C03431', fee: n },
    },
    { kind: 'claim.submitted', subject: 'claim:aaaa', body: claim(n) },
    {
      kind: 'claim.decided',
      subject: 'claim:aaaa',
      body: { on: '2026-11-10', approved: 60 * n, rejected: 50, ...(n === 2 ? {} : { reason: 'r' }) },
    },
    {
      kind: 'claim.received',
      subject: 'claim:aaaa',
      body: {
        ...{ voucher: `voucher:${n === 0 ? 'aaaa' : 'bbbb'}`, number: 'RV', date: '2026-11-20' },
        ...{ instrument: 'online', amount: 100 },
      },
    },
    { kind: 'claim.queried', subject: 'claim:aaaa', body: { on: '2026-11-12', reason: `Why ${n}?` } },
    {
      kind: 'claim.resubmitted',
      subject: 'claim:aaaa',
      body: { on: '2026-11-13', due: `2026-12-0${n + 1}`, text: 'So' },
    },
    { kind: 'claim.withdrawn', subject: 'claim:aaaa', body: { on: '2026-11-21', reason: 'r' } },
  );

/** What may happen to a payer, a shop, the tariff and their demands, in any order, by whoever. */
export const receiptDeeds = (office: string) =>
  fc
    .record({
      subject: fc.constantFrom('demand:aaaa_RENT_2026-11', 'demand:aaaa_RENT_2026-11', 'demand:bbbb'),
      n: fc.nat(2),
    })
    .chain(({ subject, n }) =>
      fc.oneof(
        chargeDeeds(office, n),
        fc.constantFrom(
          { kind: 'demand.issued', subject, body: demand(n) },
          { kind: 'demand.issued', subject, body: demand(n) },
          { kind: 'demand.collected', subject, body: collected(n) },
          { kind: 'demand.collected', subject, body: collected(n) },
          {
            kind: 'demand.waived',
            subject,
            body: { what: n === 0 ? 'penalty' : 'demand', amount: n, on: '2026-11-21', reason: 'r' },
          },
          { kind: 'demand.cancelled', subject, body: { on: '2026-11-22', reason: 'r' } },
          { kind: 'payer.registered', subject: 'payer:aaaa', body: { name: `Shop ${n}`, phone: String(n) } },
          { kind: 'holding.registered', subject: 'holding:aaaa', body: holding(n) },
          {
            kind: 'tariff.set',
            subject: n === 2 ? 'tariff:KP-9999' : `tariff:${office}`,
            body: tariff(n),
          },
        ),
      ),
    );
