import { expect, it, test } from 'vitest';
import rules from '#assets/data/flag-rules.json';
import { evidencePath, isMoneyThreshold, isOpen } from './flag-view';
import { flagsEn } from './words-flags-en';

it.each([
  ['voucher:abc', '/ledger/vouchers/voucher:abc'],
  ['bill:abc', '/ledger/bills/bill:abc'],
  ['bill:abc.pv1', '/ledger/vouchers/bill:abc.pv1'],
  ['import:abc.7', '/ledger/vouchers/import:abc.7'],
  ['payee:abc', '/ledger/payees/payee:abc'],
  ['account:abc', '/ledger/bank/reconcile'],
])('the evidence %s is opened at %s', (subject, path) => {
  expect(evidencePath(subject)).toBe(path);
});

test('a flag waits for an answer until it has one, and again when more came', () => {
  expect((['open', 'answered', 'more', 'gone'] as const).map((state) => isOpen({ state }))).toEqual([
    ...[true, false, true, false],
  ]);
});

test('every rule of the data and each of its thresholds has words', () => {
  for (const { code, thresholds } of rules) {
    expect(flagsEn).toHaveProperty([`flag-fact-${code}`]);
    for (const name of Object.keys(thresholds)) {
      const money = name === 'least' && isMoneyThreshold(code, name) ? '-money' : '';
      expect(flagsEn, `${code} ${name}`).toHaveProperty([`flag-threshold-${name}${money}`]);
    }
  }
});
