import type { FigureName } from '../figures';
import type { Missing } from '../missing';
import type { ReportKind, Words } from './report';

const w = (en: string, ur: string): Words => ({ en, ur });

/** What reports call things. */
export const labels = {
  total: w('Total', 'میزان'),
  coverage: w('Coverage', 'شمولیت'),
  kind: w('Kind of body', 'ادارے کی قسم'),
  district: w('District', 'ضلع'),
  division: w('Division', 'ڈویژن'),
  department: w('Department', 'محکمہ'),
  office: w('Office', 'دفتر'),
  code: w('Code', 'کوڈ'),
  head: w('Head', 'مد'),
  name: w('Name', 'نام'),
  measure: w('Figure', 'رقم کی نوعیت'),
  month: w('Month', 'مہینہ'),
  quarter: w('Quarter', 'سہ ماہی'),
  toDate: w('Since July', 'جولائی سے اب تک'),
  standing: w('At the end', 'آخر پر'),
  share: w('% of release', 'اجراء کا %'),
  spentToDate: w('Spent since July', 'جولائی سے خرچ'),
  receivedToDate: w('Received since July', 'جولائی سے وصولی'),
  reached: w('Books reach', 'کھاتے کہاں تک'),
  none: w('(not said)', '(درج نہیں)'),
  never: w('never', 'کبھی نہیں'),
  notReported: w('not reported', 'رپورٹ نہیں ہوا'),
  inShort: w('In short', 'خلاصہ'),
  byKind: w('By kind of body', 'بلحاظ قسم'),
  byDistrict: w('By district', 'بلحاظ ضلع'),
  byHead: w('By head of account', 'بلحاظ مد'),
  byOffice: w('By office', 'بلحاظ دفتر'),
  byMonth: w('Month by month', 'ماہ بہ ماہ'),
  owed: w('What is owed', 'واجبات'),
  indicators: w('Service delivery indicators', 'خدمات کے اشاریے'),
  indicator: w('Indicator', 'اشاریہ'),
  numerator: w('Numerator', 'شمار کنندہ'),
  denominator: w('Denominator', 'نسب نما'),
  value: w('Value', 'قدر'),
  unit: w('Unit', 'اکائی'),
  target: w('Target', 'ہدف'),
  onTrack: w('On track', 'ہدف پر'),
  behind: w('Behind', 'ہدف سے پیچھے'),
  onTrackOf: w('Offices on track', 'ہدف پر دفاتر'),
  withTarget: w('with a target', 'جن کا ہدف ہے'),
  state: w('State', 'حالت'),
  reported: w('Figures reported', 'رپورٹ شدہ اعداد'),
  owedFigures: w('owed', 'واجب'),
  moneyAndService: w('Money and service', 'رقم اور خدمت'),
  returns: w('Returns', 'گوشوارے'),
  return: w('Return', 'گوشوارہ'),
  due: w('Due', 'مقررہ تاریخ'),
  owing: w('Owed', 'واجب'),
  inTime: w('In time', 'بروقت'),
  late: w('Late', 'تاخیر سے'),
  missing: w('Missing', 'موصول نہیں'),
  reason: w('Reason', 'وجہ'),
  since: w('Since', 'کب سے'),
  daysLate: w('Days late', 'تاخیر (دن)'),
  punctuality: w('Completeness and punctuality', 'تکمیل اور بروقتی'),
  missingReturns: w('What is missing, and why', 'کیا نہیں آیا، اور کیوں'),
  lateReturns: w('What came late', 'کیا دیر سے آیا'),
  steps: w('How far the offices have come', 'دفاتر کہاں تک پہنچے'),
  phase: w('Phase', 'مرحلہ'),
  offices: w('Offices', 'دفاتر'),
  flags: w('Red flags', 'سرخ نشان'),
  rule: w('Rule', 'قاعدہ'),
  flagsAll: w('Flags', 'نشان'),
  flagsOpen: w('Not answered', 'بغیر جواب'),
  date: w('Date', 'تاریخ'),
  amount: w('Amount', 'رقم'),
  evidence: w('Rests on', 'بنیاد'),
  answer: w('Answer', 'جواب'),
  facts: w('The office', 'دفتر'),
  fact: w('Fact', 'کوائف'),
  focal: w('Focal person', 'رابطہ افسر'),
  ddo: w('DDO code', 'ڈی ڈی او کوڈ'),
  governance: w('Governance', 'نظم و نسق'),
  heard: w('Last heard', 'آخری خبر'),
  devices: w('Computers enrolled', 'کمپیوٹر درج ہوئے'),
  officers: w('Officers certified', 'افسران تصدیق شدہ'),
  chart: w('Heads of account in use', 'مدات زیرِ استعمال'),
  opening: w('Opening balances signed', 'ابتدائی بقایا جات پر دستخط'),
  closed: w('First month closed', 'پہلا مہینہ بند ہوا'),
  undone: w('not done', 'نہیں ہوا'),
  accepted: w('accepted', 'منظور'),
  submitted: w('signed and sent', 'دستخط شدہ، بھیجا گیا'),
  asOf: w('Newest entry', 'تازہ ترین اندراج'),
  judged: w('Judged on', 'بتاریخ'),
  inFigures: w('offices in the figures', 'دفاتر اعداد میں'),
} as const;

export const kindTitles: Readonly<Record<ReportKind, Words>> = {
  financial: w('Monthly consolidated financial report', 'ماہانہ مجموعی مالی رپورٹ'),
  performance: w('Quarterly service delivery performance report', 'سہ ماہی رپورٹ کارکردگی خدمات'),
  compliance: w('Compliance report', 'رپورٹ تعمیل'),
  entity: w('Brief of an office', 'دفتر کا خلاصہ'),
};

export const figureLabels: Readonly<Record<FigureName, Words>> = {
  budget: w('Budget', 'بجٹ'),
  released: w('Released', 'جاری شدہ'),
  spent: w('Spent', 'خرچ'),
  received: w('Received', 'وصولی'),
  cash: w('Cash and bank', 'نقد و بینک'),
  committed: w('Commitments', 'ذمہ داریاں'),
  bills: w('Bills unpaid', 'غیر ادا شدہ بل'),
  withheld: w('Withheld, not paid over', 'کٹوتی جو جمع نہیں ہوئی'),
  debt: w('Debt', 'قرض'),
  guaranteed: w('Guarantees', 'ضمانتیں'),
};

export const missingLabels: Readonly<Record<Missing['why'], Words>> = {
  'not-due': w('not due', 'ابھی واجب نہیں'),
  exempt: w('exempt', 'مستثنیٰ'),
  queried: w('queried', 'اعتراض'),
  'in-transit': w('on its way', 'راستے میں'),
  refused: w('refused', 'مسترد'),
  silent: w('silent', 'خاموش'),
  'in-preparation': w('not signed', 'دستخط باقی'),
  'not-begun': w('not begun', 'شروع نہیں ہوا'),
};

const months: readonly Words[] = [
  ...[w('July', 'جولائی'), w('August', 'اگست'), w('September', 'ستمبر'), w('October', 'اکتوبر')],
  ...[w('November', 'نومبر'), w('December', 'دسمبر'), w('January', 'جنوری'), w('February', 'فروری')],
  ...[w('March', 'مارچ'), w('April', 'اپریل'), w('May', 'مئی'), w('June', 'جون')],
];

/** The same text in both languages: names, codes, days. */
export const same = (text: string): Words => ({ en: text, ur: text });

/** A name with its Urdu, where it has one. */
export const named = (name: string, nameUrdu?: string): Words => ({ en: name, ur: nameUrdu || name });

/** A period of a fiscal year as its month is called: "September 2026". The words are the program's own, not a system's. */
export function monthWords(year: string, period: number): Words {
  const name = months[period - 1] ?? same(String(period));
  const calendar = Number(year.slice(0, 4)) + (period > 6 ? 1 : 0);
  return { en: `${name.en} ${calendar}`, ur: `${name.ur} ${calendar}` };
}

/** Months from one to another of a fiscal year: "July to September 2026". */
export function rangeWords(year: string, from: number, to: number): Words {
  if (from === to) return monthWords(year, to);
  const [first, last] = [months[from - 1] ?? same(''), monthWords(year, to)];
  return { en: `${first.en} to ${last.en}`, ur: `${first.ur} تا ${last.ur}` };
}

/** Digits that stay in their order inside a line of Urdu. */
export const digits = (text: string): Words => ({ en: text, ur: `\u2066${text}\u2069` });

/** A day as it is written on paper, "30-09-2026". */
export const dayWords = (day: string): Words => digits(day.split('-').toReversed().join('-'));
