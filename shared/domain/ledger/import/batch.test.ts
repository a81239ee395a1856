import { expect, test } from 'vitest';
import { createPaper, folded, keyOf, reasons } from '#shared/domain/testing/paper-office';
import { context } from '#shared/domain/testing/decision-context';
import { batchOfVoucher, batchVouchers, importSort, importSubject, type PastVoucher } from './batch';
import { decideImport, partsOf } from './decide';
import { noImports } from './facts';

const sha256 = 'a'.repeat(64);
const subject = importSubject(sha256);
const voucher = (line: number, number = `PV-${line}`, credit = 100): PastVoucher => ({
  ...{
    line,
    number,
    type: 'payment',
    date: '2026-08-05',
    payee: 'P',
    about: 'Q',
    account: 'account:bank0001',
  },
  lines: [
    { head: 'A03901', name: 'Stationery', debit: 100, credit: 0 },
    { head: 'F01406', name: 'Bank', debit: 0, credit },
  ],
});
type Change = Partial<{
  attempt: number;
  digest: string;
  parts: number;
  count: number;
  sha256: string;
  year: string;
}>;
const part = (at: number, vouchers: readonly PastVoucher[], change: Change = {}) => ({
  kind: 'import.prepared',
  body: {
    ...{ file: 'old.csv', sha256, digest: 'd'.repeat(64), year: '2026-27', attempt: 1, parts: 2, count: 2 },
    ...change,
    ...{ part: at, mapping: {}, vouchers },
  },
});
const by = (post: string) => ({ by: keyOf(post), post });
const clerk = by('clerk');
const chief = by('chief');
const passed = { kind: 'import.passed', body: {} };
const returned = { kind: 'import.returned', body: { reason: 'No' } };
const fold = (...made: readonly Parameters<ReturnType<typeof createPaper>>[0][]) => {
  const act = createPaper(subject);
  return folded(importSort, made.map(act));
};

test('a batch is whole when all its parts are here, in whatever order, and is passed by a second officer', () => {
  const result = fold(
    { ...part(2, [voucher(4)]), ...clerk },
    { ...passed, ...chief },
    { ...part(1, [voucher(2)]), ...clerk },
    { ...passed, ...by('accountant') },
  );
  expect(reasons(result)).toEqual(['not-prepared']);
  expect(result.state).toMatchObject({ state: 'passed', have: [1, 2] });
  const vouchers = batchVouchers(subject, result.state as NonNullable<typeof result.state>);
  expect(vouchers.map((one) => [one.voucher, one.state.number, one.state.state])).toEqual([
    [`${subject}.000002`, 'PV-2', 'posted'],
    [`${subject}.000004`, 'PV-4', 'posted'],
  ]);
  expect(batchOfVoucher(`${subject}.000002`)).toBe(subject);
  expect(batchOfVoucher('voucher:abcd')).toBeUndefined();
});

test('nothing of a batch that waits or went back is in any book', () => {
  const waits = fold({ ...part(1, [voucher(2)]), ...clerk }).state;
  expect(waits?.state).toBe('coming');
  expect(waits && batchVouchers(subject, waits)).toEqual([]);
  const back = fold(
    { ...part(1, [voucher(2)]), ...clerk },
    { ...part(2, [voucher(4)]), ...clerk },
    { ...returned, ...chief },
  ).state;
  expect(back).toMatchObject({ state: 'returned', vouchers: [] });
  expect(back && batchVouchers(subject, back)).toEqual([]);
});

test('nobody passes the file that he took in, whatever key and device he uses', () => {
  const result = fold(
    { ...part(1, [voucher(2)], { parts: 1, count: 1 }), ...by('accountant') },
    { ...passed, by: keyOf('accountant2'), post: 'chief' },
  );
  expect(reasons(result)).toEqual(['maker-is-approver']);
  expect(result.state?.state).toBe('prepared');
});

test('two devices that take the same file in at the same time never mix their parts', () => {
  const result = fold(
    { ...part(1, [voucher(2)]), ...clerk },
    { ...part(1, [voucher(2)]), ...clerk, device: 'BBBBBB' },
    { ...part(2, [voucher(4)]), ...clerk, device: 'BBBBBB' },
    { ...part(2, [voucher(4)], { digest: 'e'.repeat(64) }), ...clerk },
    { ...part(2, [voucher(4)]), ...by('accountant') },
    { ...part(2, [voucher(4)]), ...clerk },
    { ...part(2, [voucher(4)]), ...clerk },
  );
  expect(reasons(result)).toEqual(Array.from({ length: 5 }, () => 'already-imported'));
  expect(result.state).toMatchObject({ state: 'prepared', device: 'ABCDEF' });
});

test('an attempt follows only one that went back', () => {
  const whole = { parts: 1, count: 1 };
  const result = fold(
    { ...part(1, [voucher(2)], { ...whole, attempt: 2 }), ...clerk },
    { ...part(1, [voucher(2)], whole), ...clerk },
    { ...part(1, [voucher(2)], { ...whole, attempt: 2 }), ...clerk },
    { ...returned, ...clerk },
    { ...part(1, [voucher(2)], whole), ...clerk },
    { ...part(1, [voucher(3)], { ...whole, attempt: 2 }), ...clerk },
  );
  expect(reasons(result)).toEqual(['bad-input', 'already-imported', 'already-imported']);
  expect(result.state).toMatchObject({ attempt: 2, state: 'prepared', vouchers: [{ line: 3 }] });
});

test.each([
  ['unbalanced', [voucher(2, 'PV-2', 99)], {}],
  ['outside-year', [voucher(2)], { year: '2025-26' }],
  ['number-taken', [voucher(2, 'PV-1'), voucher(4, 'pv-1')], {}],
  ['bad-input', [voucher(2)], { sha256: 'b'.repeat(64) }],
  ['bad-input', [voucher(2), voucher(2, 'PV-3')], {}], // two on one line would be one voucher in the books
  ['bad-input', [{ ...voucher(2), type: 'contra' as const }], {}],
  ['bad-input', [{ ...voucher(2), toAccount: 'account:cash0001' }], {}],
])('a forged part that is %s has no effect', (why, vouchers, change) => {
  expect(reasons(fold({ ...part(1, vouchers, change), ...clerk }))).toEqual([why]);
});

test('who may not draw vouchers up takes nothing in, and who may not pass them passes nothing', () => {
  const result = fold(
    { ...part(1, [voucher(2)], { parts: 1, count: 1 }), ...chief },
    { ...part(1, [voucher(2)], { parts: 1, count: 1 }), ...by('accountant') },
    { ...passed, ...clerk },
  );
  expect(reasons(result)).toEqual(['no-power', 'no-power']);
});

test('many vouchers are divided into the same parts every time, each small enough for a bad line', () => {
  const many = Array.from({ length: 3000 }, (_, n) => voucher(n * 2 + 2));
  const parts = partsOf(many);
  expect(parts.flat()).toEqual(many);
  expect(parts.length).toBeGreaterThan(5);
  for (const some of parts) expect(JSON.stringify(some).length).toBeLessThan(110_000);
  expect(partsOf(many)).toEqual(parts);
});

test('a batch that was cut off is completed; one that is read otherwise now begins anew', () => {
  const vouchers = Array.from({ length: 900 }, (_, n) => voucher(n * 2 + 2));
  const parts = partsOf(vouchers);
  const digest = 'd'.repeat(64);
  const act = createPaper(subject);
  const cut = folded(importSort, [
    act({ ...part(1, parts[0] ?? [], { parts: parts.length, count: 900, digest }), ...clerk }),
  ]).state;
  const accounts = () => [
    {
      account: 'account:bank0001',
      title: 'Bank',
      sort: 'bank' as const,
      head: 'F01406',
      on: '2026-07-01',
      opening: 0,
    },
  ];
  const decide = (read: string) =>
    decideImport(
      {
        do: 'prepare-import',
        batch: { ...{ file: 'old.csv', sha256, digest: read, year: '2026-27', mapping: {} }, vouchers },
      },
      context({ imports: { ...noImports, accounts, batch: () => cut } }),
    );
  const kinds = (read: string) => {
    const decision = decide(read);
    return decision.ok
      ? decision.value.drafts.map((one) => [one.kind, one.body.attempt ?? null, one.body.part ?? null])
      : decision.refusal;
  };
  const rest = parts.slice(1).map((_, n) => ['import.prepared', 1, n + 2]);
  expect(kinds(digest)).toEqual(rest);
  expect(kinds('e'.repeat(64))).toEqual([
    ['import.returned', null, null],
    ...parts.map((_, n) => ['import.prepared', 2, n + 1]),
  ]);
});

test('a batch that the books do not take any more is refused with its first line, and so is an empty one', () => {
  const ask = (vouchers: PastVoucher[]) =>
    decideImport(
      {
        do: 'prepare-import',
        batch: { ...{ file: 'old.csv', sha256, digest: sha256, year: '2026-27', mapping: {} }, vouchers },
      },
      context(),
    );
  expect(ask([voucher(2), voucher(4)])).toEqual({
    ok: false,
    refusal: { why: 'import-faults', detail: { count: 2, line: 2 } }, // the office has no such account
  });
  expect(ask([])).toEqual({ ok: false, refusal: { why: 'bad-input', detail: { field: 'vouchers' } } });
});
