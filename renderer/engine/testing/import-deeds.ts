import fc from 'fast-check';

const hashes = ['a', 'b'].map((letter) => letter.repeat(64));
const line = (head: string, debit: number, credit: number) => ({ head, name: head, debit, credit });

/** A part of a batch of past vouchers, some with figures that do not agree, with a number twice, or of another reading. */
const part = (at: number, parts: number, amount: number, n: number, digest: string, attempt: number) => ({
  ...{ file: 'old.csv', sha256: hashes[0], digest, year: '2026-27', attempt },
  ...{ part: at, parts, count: parts, mapping: { number: 0 } },
  vouchers: [
    {
      ...{ line: at * 2, number: n === 3 ? 'PV-1' : `PV-${at}`, type: 'payment', date: `2026-11-0${at}` },
      ...{ payee: 'P', about: `About ${n}`, account: 'account:aaaa', instrument: `00${at}` },
      lines: [line('A03901', amount, 0), line('F01406', 0, n === 2 ? 1 : amount)],
    },
  ],
});

/** What may happen to two batches of past vouchers, in any order, by whoever. */
export const importDeeds = fc
  .record({
    subject: fc.constantFrom(...[0, 0, 0, 1].map((at) => `import:${hashes[at]?.slice(0, 32) ?? ''}`)),
    at: fc.constantFrom(1, 2),
    parts: fc.constantFrom(1, 2),
    amount: fc.constantFrom(100, 250),
    n: fc.nat(3),
    digest: fc.constantFrom('c', 'c', 'c', 'd'),
    attempt: fc.constantFrom(1, 1, 2),
  })
  .chain(({ subject, at, parts, amount, n, digest, attempt }) => {
    const prepared = {
      kind: 'import.prepared',
      subject,
      body: part(Math.min(at, parts), parts, amount, n, digest.repeat(64), attempt),
    };
    return fc.constantFrom(
      prepared,
      prepared,
      { kind: 'import.passed', subject, body: {} },
      { kind: 'import.passed', subject, body: { remark: 'Pass' } },
      { kind: 'import.returned', subject, body: { reason: 'No' } },
    );
  });
