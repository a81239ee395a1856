import type { ActDraft } from '#shared/acts/act';
import { billRulesPublished } from '#shared/acts/kinds/bill-rules-published';
import { payeeRegistered } from '#shared/acts/kinds/payee-registered';
import { ratesPublished } from '#shared/acts/kinds/rates-published';
import { subjectId } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import { billRulesSubject } from '#shared/domain/ledger/bills/bill-rules';
import { ratesSubject } from '#shared/domain/ledger/bills/withholding';

/** Heads that the chart of accounts of the sources lacks: the demo office's own. */
export const demoLocalHeads = [
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
const demoRows = [
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
const demoObjections = [
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

const demoPayees = [
  {
    id: 'demopayee0000001',
    name: 'Stationery supplier (demo)',
    number: '00000-0000000-1',
    entity: 'individual',
    filer: 'filer',
  },
  {
    id: 'demopayee0000002',
    name: 'Cleaning services (demo)',
    number: '00000-0000000-2',
    entity: 'individual',
    filer: 'non-filer',
  },
  {
    id: 'demopayee0000003',
    name: 'Building contractor (demo)',
    number: '0000000-3',
    entity: 'company',
    filer: 'filer',
  },
  {
    id: 'demopayee0000004',
    name: 'Staff of the hospital (demo)',
    number: '0000000-4',
    entity: 'company',
    filer: 'exempt',
  },
] as const;

/** What the demo office needs to pay bills: the table of withholding, the rules for bills and some payees. */
export function billDrafts(office: string, from: string): readonly ActDraft[] {
  const source = 'Demo table for FY 2025-26, not checked against FBR and KPRA notices';
  const heads = { payable: 'G01101', incomeTax: 'G01204', salesTax: 'G01205', stampDuty: 'G01206' };
  return [
    draft(ratesPublished, ratesSubject(office), { from, source, standard: 1800, heads, rows: demoRows }),
    draft(billRulesPublished, billRulesSubject(office), {
      from,
      source: 'Demo office order',
      scanRequired: true,
      persons: 3,
      objections: demoObjections,
    }),
    ...demoPayees.map(({ id, ...payee }) =>
      draft(payeeRegistered, subjectId('payee', id), { ...payee, checkedOn: from }),
    ),
  ];
}
