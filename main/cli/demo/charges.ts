import type { ActDraft } from '#shared/acts/act';
import { claimDecided } from '#shared/acts/kinds/claim-decided';
import { claimSubmitted } from '#shared/acts/kinds/claim-submitted';
import { counterOpened } from '#shared/acts/kinds/counter-opened';
import { feeSet } from '#shared/acts/kinds/fee-set';
import { payerRegistered } from '#shared/acts/kinds/payer-registered';
import { fiscalYearOf } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import { claimNumber } from '#shared/domain/ledger/receipts/claim';
import { feesSubject } from '#shared/domain/ledger/receipts/fees';
import { dayAfter } from '#shared/domain/ledger/receipts/penalty';

const from = '2000-07-01';
/** The heads of hospital receipts are not known from the sources: these are what the demo office uses. */
const head = 'C03841';
const headName = 'Fees, Fines not specified elsewhere';

const fees = [
  ['OPD', 'OPD ticket', 'او پی ڈی پرچی', 20_00],
  ['EMERGENCY', 'Emergency ticket', 'ایمرجنسی پرچی', 30_00],
  ['LAB-CBC', 'Blood count (CBC)', 'خون کا ٹیسٹ (سی بی سی)', 250_00],
  ['LAB-SUGAR', 'Blood sugar', 'شوگر ٹیسٹ', 100_00],
  ['XRAY', 'X-ray', 'ایکسرے', 350_00],
  ['ULTRASOUND', 'Ultrasound', 'الٹراساؤنڈ', 400_00],
  ['ROOM', 'Private room, a night', 'پرائیویٹ کمرہ، ایک رات', 1_500_00],
] as const;

const counters = [
  { id: 'democounter00001', title: 'OPD counter', titleUrdu: 'او پی ڈی کاؤنٹر' },
  { id: 'democounter00002', title: 'Laboratory counter', titleUrdu: 'لیبارٹری کاؤنٹر' },
] as const;

const insurer = {
  payer: 'payer:demopayer0000005',
  name: 'State Life (Sehat Card Plus)',
  nameUrdu: 'سٹیٹ لائف (صحت کارڈ پلس)',
} as const;

/** Two batches of claims: one answered in part, one not answered yet. */
function claimDrafts(today: string): readonly ActDraft[] {
  const batches = [
    { id: 'democlaim0000001', submitted: dayAfter(today, -75), cases: 118, amount: 2_360_000_00 },
    { id: 'democlaim0000002', submitted: dayAfter(today, -20), cases: 96, amount: 1_984_500_00 },
  ];
  const serials = new Map<string, number>();
  return batches.flatMap(({ id, submitted, cases, amount }, n) => {
    const year = fiscalYearOf(submitted);
    const serial = (serials.get(year) ?? 0) + 1;
    serials.set(year, serial);
    const subject = subjectId('claim', id);
    const made = draft(claimSubmitted, subject, {
      ...{ year, series: 'P', serial, number: claimNumber(year, 'P', serial) },
      ...{ payer: { ...insurer }, scheme: 'Sehat Card Plus', month: dayAfter(submitted, -15).slice(0, 7) },
      ...{ cases, head, name: headName, submitted, due: dayAfter(submitted, 30), amount },
    });
    const answer = {
      ...{ on: dayAfter(submitted, 25), approved: 2_100_000_00, rejected: 60_000_00 },
      reason: 'Three cases without a discharge summary',
    };
    return n === 0 ? [made, draft(claimDecided, subject, answer)] : [made];
  });
}

/** What a hospital of the demo takes: user charges, counters, and claims against the Sehat Card. */
export const chargeDrafts = (office: string, today: string): readonly ActDraft[] => [
  ...fees.map(([code, name, nameUrdu, fee]) =>
    draft(feeSet, feesSubject(office), { from, source: 'Demo fee table', code, name, nameUrdu, head, fee }),
  ),
  ...counters.map(({ id, ...counter }) =>
    draft(counterOpened, subjectId('counter', id), {
      ...{ ...counter, account: 'account:cashchest0000001' },
      ...{ shortageHead: 'F01603', excessHead: 'C03801' },
    }),
  ),
  draft(payerRegistered, insurer.payer, { name: insurer.name, nameUrdu: insurer.nameUrdu }),
  ...claimDrafts(today),
];
