import type { CashBookRow, FileView, VoucherView } from '#engine/views';
import { ago, clerk, files, head, letters, vouchers } from './fake-data';
import { readingOf, sampleDocument } from './page-pictures';
import type { createFakeEngine } from './fake-engine';

const first = 'document:KP-0123.ABCDEF.00000041';
const second = 'document:KP-0123.ABCDEF.00000042';
const documents = [
  sampleDocument(first, 'Health Department: emergency medicines'),
  sampleDocument(second, 'ادویات کی طلب'),
];

function fileView(file: string): FileView | null {
  const row = files.find((one) => one.file === file);
  if (!row) return null;
  const saved = { state: 'saved' } as const;
  const atHub = { state: 'at-hub' } as const;
  return {
    ...row,
    holder: file.endsWith('7') ? row.holder : head.post,
    ...{ by: clerk, keywords: [], links: [], marks: [], flags: [], reminderList: [], recordings: [] },
    decision: 'approved',
    noteList: [
      {
        paragraph: 1,
        act: 'n1',
        correctedIn: [],
        language: 'en',
        text: 'The PUC at page 1/C is a letter of the Health Department about the supply of emergency medicines. Rs 4,87,560.50 has been placed at the disposal of the hospital under head A03927.\nThe stock register shows that the casualty ward has medicines for nine days.',
        by: clerk,
        at: ago(4),
        tick: atHub,
      },
      {
        paragraph: 2,
        act: 'n2',
        correctedIn: [],
        language: 'ur',
        text: 'پیرا 1/N ملاحظہ ہو۔ شعبہ حادثات کی طلب صفحہ 4/C پر ہے۔ برائے منظوری پیش خدمت ہے۔',
        by: clerk,
        at: ago(3.9),
        tick: atHub,
      },
      {
        paragraph: 3,
        act: 'n3',
        correctedIn: [],
        language: 'en',
        text: 'Purchase as proposed in para 1/N. Compare the rates at 9/C before the order is placed.',
        by: head,
        at: ago(2),
        tick: saved,
      },
    ],
    movements: [
      {
        act: 'm1',
        move: 'put-up',
        from: clerk.post,
        to: head.post,
        by: clerk,
        at: ago(3.8),
        tick: atHub,
        afterParagraph: 2,
      },
      {
        act: 'm2',
        move: 'returned',
        from: head.post,
        to: clerk.post,
        remark: 'Place the order',
        afterParagraph: 3,
        by: head,
        at: ago(1.9),
        tick: saved,
      },
    ],
    decisions: [
      {
        act: 'd1',
        decision: 'approved',
        remark: 'Within the release',
        by: head,
        at: ago(1.95),
        tick: saved,
        afterParagraph: 3,
      },
    ],
    correspondence: [
      {
        document: first,
        title: documents[0]?.title ?? '',
        letter: letters[0]?.letter ?? '',
        firstPage: 1,
        lastPage: 3,
        at: ago(4),
        tick: atHub,
      },
      {
        document: second,
        title: documents[1]?.title ?? '',
        firstPage: 4,
        lastPage: 6,
        at: ago(3.9),
        tick: saved,
      },
    ],
    problems: file.endsWith('7')
      ? [{ act: 'p1', kind: 'file.moved', why: 'not-holder', by: clerk, at: ago(1) }]
      : [],
  };
}

function voucherView(voucher: string): VoucherView | null {
  const row = vouchers.find((one) => one.voucher === voucher);
  if (!row) return null;
  return {
    ...row,
    year: '2026-27',
    account: 'account:bank1',
    instrument: 'CB-004417',
    lines: [
      { head: 'A03303', name: 'Electricity', debit: row.amount, credit: 0 },
      { head: 'F01101', name: 'Bank of Khyber, main account', debit: 0, credit: row.amount },
    ],
    documents: [first, second],
    preparedBy: row.state === 'returned' ? clerk : head,
    preparedAt: ago(1),
    settledBy: row.state === 'returned' ? head : null,
    ...(row.state === 'returned' ? { settledAt: ago(0.5), remark: 'Sanction missing' } : {}),
    problems: [],
  };
}

type PlainRow = Omit<CashBookRow, 'payee' | 'about' | 'contra' | 'classification' | 'columns'>;

/** A row of the bank-only form, which shows no payee, classification or columns of its own. */
const bookRow = (row: PlainRow): CashBookRow => ({
  ...row,
  payee: '',
  about: row.particulars,
  contra: false,
  classification: '',
  columns: { pay: 0, allowances: 0, contingencies: 0, miscellaneous: 0 },
});

const heads = [
  { code: 'A03303', name: 'Electricity', nameUrdu: 'بجلی' },
  { code: 'A03901', name: 'Stationery', nameUrdu: 'سٹیشنری' },
  { code: 'A03902', name: 'Printing and publication', nameUrdu: 'طباعت و اشاعت' },
  { code: 'A03927', name: 'Purchase of drugs and medicines', nameUrdu: 'ادویات کی خریداری' },
];

/** Sample answers of Scan, Files, Records and Ledger for the gallery. */
export const roomSamples: NonNullable<Parameters<typeof createFakeEngine>[1]> = {
  documents: () => documents,
  document: (document) => documents.find((one) => one.document === document) ?? null,
  reading: (page) => readingOf(page),
  letters: () =>
    letters.flatMap((one) => [
      { ...one, document: first, file: { file: files[0]?.file ?? '', number: files[0]?.number ?? '' } },
      { ...one, letter: 'letter:KP-0123.ABCDEF.00000022', number: 'D-2026-A-00022', document: first },
      {
        ...one,
        letter: 'letter:KP-0123.ABCDEF.00000023',
        number: 'D-2026-A-00023',
        from: 'دفتر ڈپٹی کمشنر، نوشہرہ',
        about: 'ماہانہ اجلاس کی روداد ارسال کرنے کی یاددہانی',
        urgency: 'immediate',
      },
    ]),
  letter: (letter) => {
    const one = letters[0];
    if (!one) return null;
    return letter === one.letter
      ? { ...one, document: first, file: { file: files[0]?.file ?? '', number: files[0]?.number ?? '' } }
      : { ...one, letter, number: 'D-2026-A-00022', document: first };
  },
  file: fileView,
  heads: (text) =>
    heads.filter((one) =>
      `${one.code} ${one.name} ${one.nameUrdu}`.toLowerCase().includes(text.toLowerCase()),
    ),
  accounts: () => [
    {
      account: 'account:bank1',
      title: 'Bank of Khyber, main account',
      sort: 'bank',
      head: 'F01101',
      number: '4417',
      balance: 1_234_567_800,
    },
    { account: 'account:cash', title: 'Imprest', sort: 'cash', head: 'F01102', balance: 2_500_000 },
  ],
  voucher: voucherView,
  cashBook: (account, month) => ({
    account,
    title: 'Bank of Khyber, main account',
    month,
    sort: 'bank',
    form: 'bank',
    opening: 125_000_050,
    receipts: 500_000_000,
    payments: 50_006_050,
    closing: 574_994_000,
    rows: [
      {
        date: `${month}-02`,
        voucher: vouchers[0]?.voucher ?? '',
        number: 'RV/2026-27/A-00003',
        particulars: 'Finance Department: release of the second quarter',
        instrument: 'ADV-118',
        receipt: 500_000_000,
        payment: 0,
        balance: 625_000_050,
      },
      {
        date: `${month}-09`,
        voucher: vouchers[0]?.voucher ?? '',
        number: 'PV/2026-27/A-00012',
        particulars: 'Peshawar Electric Supply Company: electricity charges for October',
        instrument: 'CB-004417',
        receipt: 0,
        payment: 48_756_050,
        balance: 576_244_000,
      },
      {
        date: `${month}-11`,
        voucher: vouchers[1]?.voucher ?? '',
        number: 'PV/2026-27/A-00013',
        particulars: 'چھپے ہوئے رجسٹر اور فارم',
        instrument: 'CB-004418',
        receipt: 0,
        payment: 1_250_000,
        balance: 574_994_000,
      },
    ].map(bookRow),
  }),
  budget: (year) =>
    heads.map((one, index) => ({
      year,
      head: one.code,
      name: one.name,
      nameUrdu: one.nameUrdu,
      sanctioned: 4_800_000_000 + index * 12_345_650,
      supplementary: 0,
      reappropriated: 0,
      surrendered: 0,
      lapsed: 0,
      committed: 0,
      revised: 4_800_000_000 + index * 12_345_650,
      released: 1_200_000_000,
      spent: 48_756_050 * (index * 8 + 1),
      available: 1_200_000_000 - 48_756_050 * (index * 8 + 1),
    })),
  ocr: () => ({
    state: 'reading',
    done: 41,
    total: 120,
    current: { page: 'b'.repeat(64), progress: 0.4 },
    failed: [{ page: 'c'.repeat(64), reason: 'the picture is empty' }],
    millisecondsLeft: 312_000,
  }),
  intake: () => ({
    running: true,
    done: 2,
    total: 5,
    current: 'old-file-1998.pdf',
    results: [
      { name: 'scan-0041.pdf', pages: 3, duplicates: 1 },
      { name: 'bill.pdf', pages: 0, duplicates: 0, refusal: { why: 'password-protected' } },
      { name: 'file-12.tif', pages: 6, duplicates: 0, refusal: { why: 'truncated', page: 7 } },
    ],
  }),
};
