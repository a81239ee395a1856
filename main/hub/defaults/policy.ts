import type { BodyOf } from '#shared/acts/kind';
import type { policySet } from '#shared/acts/kinds/policy-set';

/** The columns of the cash book: the bank-only form, and what the government's form would put where (domain.md A7). */
const cashBook = {
  cashBookForm: 'bank' as const,
  cashBookColumns: [
    { column: 'pay' as const, heads: ['A0110', 'A0115'] },
    { column: 'allowances' as const, heads: ['A012'] },
    { column: 'contingencies' as const, heads: ['A03', 'A09', 'A13'] },
  ],
  matchDays: 10,
  chequeDays: 180,
};

/** The local equity head that takes a year's surplus. */
export const fundHead = {
  code: 'H01101',
  name: 'Accumulated fund (local head)',
  nameUrdu: 'جمع شدہ فنڈ',
};

/** How an office controls its money, orders its cash book and keeps its files, until it says otherwise (domain.md A4, A7, B6). */
export const policy = {
  control: 'stop',
  releases: [{ heads: 'A', quarters: [2000, 2500, 2500, 3000] }],
  employeeHeads: ['A01', 'A04'],
  fundHead: fundHead.code,
  lapse: true,
  urgencyHours: { urgent: 24, priority: 72, ordinary: 168 },
  retentionYears: { B: 10, C: 5, D: 2 },
  ...cashBook,
} satisfies Omit<BodyOf<typeof policySet>, 'from'>;
