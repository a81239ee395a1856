import type { ActDraft } from '#shared/acts/act';
import { billRulesPublished } from '#shared/acts/kinds/bill-rules-published';
import { ratesPublished } from '#shared/acts/kinds/rates-published';
import { draft } from '#shared/domain/context';
import { billRulesSubject } from '#shared/domain/ledger/bills/bill-rules';
import { ratesSubject } from '#shared/domain/ledger/bills/withholding';

/** Heads that the chart of accounts of the sources lacks: local ones. */
export const billHeads = [
  {
    code: 'G01206',
    name: 'Stamp duty payable (local head)',
    nameUrdu: 'واجب الادا اسٹامپ ڈیوٹی (مقامی ہیڈ)',
  },
] as const;

const row = (
  supply: 'goods' | 'services' | 'works',
  filer: 'filer' | 'non-filer',
  entity: 'company' | 'individual',
  incomeTax: number,
  salesTax: number,
) => ({ supply, filer, entity, incomeTax, salesTax, stampDuty: supply === 'works' ? 100 : 0 });

/** The table of domain.md A5, in basis points. It is not checked against the notices of FBR and KPRA. */
const rows = [
  row('goods', 'filer', 'company', 500, 2000),
  row('goods', 'filer', 'individual', 550, 2000),
  row('goods', 'non-filer', 'company', 1000, 10_000),
  row('goods', 'non-filer', 'individual', 1100, 10_000),
  row('services', 'filer', 'company', 1500, 5000),
  row('services', 'filer', 'individual', 1500, 5000),
  row('services', 'non-filer', 'company', 3000, 10_000),
  row('services', 'non-filer', 'individual', 3000, 10_000),
  row('works', 'filer', 'company', 750, 10_000),
  row('works', 'filer', 'individual', 800, 10_000),
  row('works', 'non-filer', 'company', 1500, 10_000),
  row('works', 'non-filer', 'individual', 1600, 10_000),
];

/** Objection codes (domain.md A5): why a claim comes back. */
const objections = [
  ['SIG', 'Specimen signatures missing', 'دستخط کے نمونے موجود نہیں'],
  ['SIGN', 'Signature does not match the specimen', 'دستخط نمونے سے نہیں ملتے'],
  ['TOT', 'Totals are wrong', 'میزان غلط ہے'],
  ['PAY', 'Pay fixation not verified', 'تنخواہ کے تعین کی تصدیق نہیں ہوئی'],
  ['BUD', 'No budget provision', 'بجٹ میں گنجائش نہیں'],
  [
    'OLD1',
    'Claim older than a year lacks the sanction of the head of department',
    'ایک سال سے پرانے مطالبے پر سربراہ محکمہ کی منظوری نہیں',
  ],
  [
    'OLD3',
    'Claim older than three years lacks the sanction of the Finance Department',
    'تین سال سے پرانے مطالبے پر محکمہ خزانہ کی منظوری نہیں',
  ],
  ['INC', 'Increment certificate missing', 'سالانہ ترقی کا سرٹیفکیٹ موجود نہیں'],
  ['DC', 'Detailed bills for earlier advances not sent', 'پچھلی پیشگی رقوم کے تفصیلی بل نہیں بھیجے گئے'],
  ['ABS', 'Absentee statement missing', 'غیر حاضری کا گوشوارہ موجود نہیں'],
].map(([code = '', text = '', textUrdu = '']) => ({ code, text, textUrdu }));

/** The table of withholding and the rules for bills, from a day on, said to be of a source. */
export function billRules(office: string, from: string, source: string): readonly ActDraft[] {
  const heads = { payable: 'G01101', incomeTax: 'G01204', salesTax: 'G01205', stampDuty: 'G01206' };
  return [
    draft(ratesPublished, ratesSubject(office), {
      ...{ from, source: `${source}: FY 2025-26, not checked against FBR and KPRA notices` },
      ...{ standard: 1800, heads, rows },
    }),
    draft(billRulesPublished, billRulesSubject(office), {
      ...{ from, source, scanRequired: true, persons: 3, objections },
    }),
  ];
}
