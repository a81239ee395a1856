import { expect, test } from 'vitest';
import { parseSample } from '#shared/domain/audit/sample';
import { sampleCounts, sampleText } from './audit-list';

test('what a list of flags or vouchers hands over reads as a sample, each voucher once', () => {
  const text = sampleText([
    { office: 'KP-0101', number: 'PV/2026-27/A-00012', subject: 'voucher:a' },
    { office: 'KP-0101', number: 'PV/2026-27/A-00012', subject: 'voucher:a' },
    { office: 'KP-0102', number: 'PV/2026-27/A-00003', subject: 'bill:b' },
    { office: 'KP-0102', subject: 'budget:2026-27.A03303' },
    { office: 'KP-0102', number: 'Main account', subject: 'account:mainbankaccount1' },
  ]);
  const { asked, faults } = parseSample(text);
  expect(faults).toEqual([]);
  expect(asked).toEqual([
    { office: 'KP-0101', number: 'PV/2026-27/A-00012', subject: 'voucher:a' },
    { office: 'KP-0102', number: 'PV/2026-27/A-00003', subject: 'bill:b' },
  ]);
  expect(sampleCounts(asked)).toEqual({ vouchers: 2, offices: 2 });
});

test('a typed list may come from a workbook; each line that names no voucher is named', () => {
  const { asked, faults } = parseSample('office\tnumber\nKP-0101\tPV/1\n\nPV/2\nKP-01,PV/3');
  expect(asked).toEqual([{ office: 'KP-0101', number: 'PV/1' }]);
  expect(faults).toEqual([
    { line: 4, text: 'PV/2' },
    { line: 5, text: 'KP-01,PV/3' },
  ]);
});
