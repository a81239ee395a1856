/** The words of the auditor's pack, in English. */
export const auditEn = {
  'tab-audit': 'Auditor’s pack',
  'audit-sample': 'The auditor’s sample',
  'audit-says':
    'Makes a read-only folder (as a zip) of what the hub has of each voucher: its lines, signatures, notes and scans, the chains of the computers, and plainly what is missing and who holds it. It opens in any browser.',
  'audit-list': 'Vouchers, one on each line',
  'audit-list-says':
    'Office and number: KP-0101,PV/2026-27/A-00012. Lists can be pasted from a workbook, or taken over from the red flags and from the vouchers behind a figure.',
  'audit-make': 'Make the pack',
  'audit-counts_one': '{{count}} voucher; offices: {{offices}}',
  'audit-counts_other': '{{count}} vouchers; offices: {{offices}}',
  'audit-bad-line': 'Line {{line}} names no office and voucher:',
  'audit-too-many': 'At most {{count}} vouchers go into one pack.',
  'audit-busy': 'Asking the hub for acts, notes and scans. This takes as long as there is to fetch.',
  'audit-no-line': 'The hub cannot be reached: no pack was made. Try again when there is a line.',
  'audit-made': '{{complete}} of {{asked}} vouchers are complete in the pack',
  'audit-save': 'Save again',
  'audit-missing': 'What is missing, and who holds it',
  'audit-complete': 'Nothing is missing.',
  'audit-what': 'What is missing',
  'audit-holder': 'Who holds it',
  'audit-why-no-voucher': 'no such voucher at the hub',
  'audit-why-not-at-hub': 'not at the hub:',
  'audit-why-damaged': 'damaged, not the bytes that were signed:',
  'audit-of-these': 'Auditor’s pack of these',
} as const;
