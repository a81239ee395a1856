/** The words of service delivery at the province, in Urdu. */
export const serviceUr = {
  'tab-service': 'اشاریے',
  'service-none': 'صوبے نے کوئی اشاریے طلب نہیں کیے، اور کسی دفتر نے نہیں بھیجے۔',
  'service-all': 'تمام اشاریے',
  'service-by-office': 'دفاتر',
  'service-by-kind': 'اداروں کی اقسام',
  'service-by-district': 'اضلاع',
  'service-value': 'قدر',
  'service-met': 'ہدف پر',
  'service-met-help': 'جن {{of}} دفاتر کا ہدف مقرر ہے ان میں سے {{here}} ہدف پر ہیں۔',
  'service-reports': 'شمولیت',
  'service-reports-help':
    'متوقع {{of}} ماہانہ رپورٹوں میں سے {{here}} موصول اور تصدیق شدہ ہیں؛ باقی کسی عدد میں شامل نہیں۔',
  'service-not-reported': 'رپورٹ نہیں آئی',
  'service-estimated': '{{count}} تخمینی',
  'service-coverage': 'ان اعداد میں {{of}} میں سے {{here}} متوقع رپورٹیں شامل ہیں',
  'service-readded': 'شرحیں شمار کنندہ اور نسب نما جمع کر کے نکالی جاتی ہیں؛ ان کی اوسط کبھی نہیں لی جاتی۔',
  'service-uneven': 'شرح نہیں: ہر رپورٹ میں نسب نما نہیں',
} as const;
