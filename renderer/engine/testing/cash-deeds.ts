import fc from 'fast-check';

const pick = fc.constantFrom;
const account = 'account:aaaa';
const line = (head: string, debit: number, credit: number) => ({ head, name: head, debit, credit });

/** What may happen with reversals, contras, cheques, imprests, cash books and the bank, sensible or not. */
export const cashDeeds = fc
  .record({
    voucher: pick('voucher:aaaa', 'voucher:bbbb', 'voucher:cccc'),
    amount: pick(100, 250),
    n: fc.nat(2),
    day: pick('2026-11-20', '2026-11-21', '2026-12-01'),
  })
  .chain(({ voucher, amount, n, day }) => {
    const body = {
      ...{ year: '2026-27', series: 'A', serial: n + 1, number: `V-${n}`, date: day, payee: 'P', about: 'A' },
      documents: [],
    };
    const bank = { statement: 'statement:aaaa.11111111111111111111111111111111', sha256: '1'.repeat(64) };
    return pick(
      {
        kind: 'voucher.prepared',
        subject: voucher,
        body: {
          ...body,
          type: 'contra',
          account,
          ...(n === 2 ? {} : { toAccount: 'account:cccc' }),
          lines: [line('F01403', amount, 0), line('F01406', 0, amount)],
        },
      },
      {
        kind: 'voucher.prepared',
        subject: voucher,
        body: {
          ...body,
          type: 'reversal',
          account,
          reverses: { voucher: n === 0 ? voucher : 'voucher:aaaa', number: 'V-0' },
          lines: [line('F01406', amount, 0), line('A03901', 0, amount)],
        },
      },
      {
        kind: 'voucher.prepared',
        subject: voucher,
        body: {
          ...body,
          ...{ type: n === 1 ? 'receipt' : 'payment', account, instrument: `00120${n}` },
          imprest: { imprest: 'imprest:aaaa', expenses: [`KP-0123.AAAAAA.0000000${n + 1}`] },
          lines: [line('A03901', amount, 0), line('F01406', 0, amount)],
        },
      },
      {
        kind: 'chequebook.opened',
        subject: 'chequebook:aaaa',
        body: { account, prefix: '', first: '001201', last: n === 2 ? '001' : '001210', issued: day },
      },
      {
        kind: 'leaf.voided',
        subject: 'chequebook:aaaa',
        body: { leaf: n === 2 ? '009999' : '001203', state: 'damaged', reason: 'Torn' },
      },
      {
        kind: 'imprest.opened',
        subject: 'imprest:aaaa',
        body: { holder: 'H', limit: 200, head: 'F01403', on: '2026-07-01' },
      },
      {
        kind: 'imprest.spent',
        subject: 'imprest:aaaa',
        body: {
          ...{ year: '2026-27', series: 'A', serial: n + 1, date: day, payee: 'P', about: 'A' },
          ...{ head: 'A03901', name: 'Stationery', amount, documents: [] },
        },
      },
      {
        kind: 'cashbook.closed',
        subject: `cashbook:aaaa.${n === 2 ? '2026-10' : day.slice(0, 7)}`,
        body: { account, day, entries: n, balance: amount, writers: n === 0 ? ['p-chief'] : [] },
      },
      {
        kind: 'cashbook.certified',
        subject: 'cashbook:aaaa.2026-11',
        body: { account, month: '2026-11', balance: amount, counted: n === 0 ? 0 : amount },
      },
      {
        kind: 'statement.imported',
        subject: bank.statement,
        body: {
          ...{ account, file: 'f.csv', sha256: bank.sha256, part: n + 1, parts: 3, from: day, to: day },
          ...{ closing: amount, mapping: { date: 0 } },
          lines: [{ line: n + 1, date: day, text: 't', withdrawal: amount, deposit: 0 }],
        },
      },
      {
        kind: 'statement.matched',
        subject: bank.statement,
        body: { pairs: [{ line: n + 1, voucher, why: 'weak' }] },
      },
      { kind: 'statement.unmatched', subject: bank.statement, body: { line: n + 1 } },
      {
        kind: 'reconciliation.prepared',
        subject: 'reconciliation:aaaa.2026-11',
        body: {
          ...{ account, month: '2026-11', book: amount, unpresented: 0, uncredited: 0 },
          ...{ bank: amount, bankOnly: n === 2 ? 1 : 0 },
        },
      },
      { kind: 'reconciliation.locked', subject: 'reconciliation:aaaa.2026-11', body: {} },
    );
  });
