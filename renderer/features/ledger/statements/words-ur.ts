import type { agreementWordsEn } from './words-en';

/** As `agreementWordsEn`, in Urdu. */
export const agreementWordsUr: Readonly<Record<keyof typeof agreementWordsEn, string>> = {
  'agreement-none': 'اس ماہ کے لیے اکاؤنٹس آفس کے اعداد ابھی درج نہیں ہوئے۔',
  'agreement-enter': 'اس کے اعداد درج کریں',
  'agreement-enter-again': 'دوبارہ درج کریں',
  'agreement-enter-says':
    'اکاؤنٹس آفس کے ماہانہ گوشوارے کے اعداد ہیڈ وار لکھیں۔ یا اسپریڈ شیٹ کے تین کالم پیسٹ کریں: ہیڈ، ماہ، مجموعی۔ جو ہیڈ اس میں نہ ہو اسے خالی چھوڑیں۔ دوبارہ درج کیے گئے اعداد پہلے والوں کی جگہ لیتے ہیں اور ان پر نئے سرے سے دستخط ہوتے ہیں۔',
  'agreement-reference': 'اس کا مراسلہ: نمبر اور تاریخ',
  'agreement-add-head': 'ایک اور ہیڈ',
  'agreement-as-ours': 'اپنے اعداد بھر دیں',
  'agreement-save': 'محفوظ کریں',
  'agreement-faults_one': '{{count}} خانہ رقم نہیں، یا دوسرے کے ساتھ خالی ہے۔',
  'agreement-faults_other': '{{count}} خانے رقم نہیں، یا دوسرے کے ساتھ خالی ہیں۔',
  'agreement-stated': 'درج کنندہ',
  'agreement-agrees': 'تمام ہیڈ مطابق ہیں',
  'agreement-differs_one': '{{count}} ہیڈ مختلف ہے',
  'agreement-differs_other': '{{count}} ہیڈ مختلف ہیں',
  'agreement-signed': 'دستخط کنندہ',
  'agreement-own-work': 'یہ آپ نے درج کیا؛ دستخط دوسرا افسر کرے گا۔',
  'agreement-sign': 'دستخط کریں',
  'agreement-sign-agrees':
    'اس ماہ کا ہر ہیڈ اکاؤنٹس آفس کے مطابق ہے۔ تصدیق شدہ گوشوارہ اسکین ہو تو ساتھ لگائیں۔',
  'agreement-sign-says':
    'ہر مختلف ہیڈ کی وجہ لکھیں؛ یہ اعداد کے ساتھ چھپتی ہے۔ اکاؤنٹس آفس کا تصدیق شدہ گوشوارہ اسکین ہو تو ساتھ لگائیں۔',
  'agreement-changed': 'دستخط کے بعد ان ہیڈز کے ہمارے اعداد بدل گئے ہیں۔ دوبارہ درج کریں اور دستخط کریں۔',
  'agreement-verified': 'تصدیق: ڈسٹرکٹ اکاؤنٹس آفیسر',
};
