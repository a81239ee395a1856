/** The words of the officers who review the offices' returns, in Urdu. */
export const reviewUr = {
  'tab-review': 'جائزہ طلب',
  'review-none':
    'صوبے کے جواب کا منتظر کوئی دستخط شدہ گوشوارہ نہیں۔ دفاتر کے دستخط ہوتے ہی یہاں خود آ جاتے ہیں۔',
  'review-submitted': 'دستخط',
  'review-late': 'بروقت',
  'review-standing': 'یہاں',
  'review-waits': 'آپ کا منتظر',
  'review-accepted-here': 'یہاں قبول کیا گیا',
  'review-exempt-here': 'یہاں مستثنیٰ کیا گیا',
  'matrix-answered-here': 'یہاں جواب دیا گیا، رابطے کا منتظر',
  'review-queried-here': 'یہاں سے واپس کیا گیا',
  'review-back': 'تمام منتظر گوشوارے',
  'review-checked':
    'دفتر کے اپنے ڈیٹابیس سے {{count}} اندراجات لائے گئے؛ ان کے دستخط اسی کمپیوٹر پر جانچے گئے۔',
  'review-not-begun':
    'دفتر میں کسی نے یہ گوشوارہ شروع نہیں کیا۔ اگر صوبے کو مطلوب نہیں تو وجہ لکھ کر دفتر کو مستثنیٰ کریں۔',
  'review-not-signed':
    'دفتر نے گوشوارہ تیار کیا ہے، ابھی دستخط نہیں کیے۔ صرف دستخط شدہ گوشوارہ قبول یا واپس ہو سکتا ہے۔',
  'review-no-power':
    'آپ یہ گوشوارہ پڑھ سکتے ہیں۔ جواب دینے کے لیے صوبہ آپ کو اس دفتر کے لیے جائزے کے اختیار کے ساتھ تصدیق کرے۔',
  'review-accept': 'قبول کریں',
  'review-query': 'استفسار کے ساتھ واپس کریں',
  'review-exempt': 'دفتر کو مستثنیٰ کریں',
  'review-accept-says': 'نیچے کے اعداد دستخط کے مطابق قبول کیے جاتے ہیں۔ اس کے بعد دفتر انہیں نہیں بدلتا۔',
  'review-query-says': 'دفتر آپ کا سوال پڑھ کر گوشوارہ دوبارہ تیار کرے گا۔',
  'review-exempt-says': 'اس مدت کا یہ گوشوارہ دفتر کے ذمے نہیں، اور یہ کسی شمولیت میں شمار نہیں ہوتا۔',
  'review-accept-text': 'دفتر کے لیے کیفیت (اگر ہو)',
  'review-query-text': 'آپ کیا پوچھتے ہیں',
  'review-exempt-text': 'وجہ',
  'review-text-missing': 'پہلے ایک جملہ لکھیں: دفتر کو معلوم ہونا چاہیے۔',
  'review-done': 'دستخط ہو گئے اور محفوظ ہے۔ رابطہ ملتے ہی خود دفتر کو چلا جائے گا۔',
  'review-beside': 'اس مدت کے اعداد، مرکز پر دفتر کے واؤچروں کے ساتھ',
  'review-beside-said': 'گوشوارے میں',
  'review-beside-books': 'مرکز پر واؤچر',
  'review-beside-difference': 'فرق',
  'review-beside-equal': 'گوشوارہ اور واؤچر ہر مد میں برابر ہیں۔',
  'review-beside-short': 'مرکز پر دفتر کے کھاتے اس مدت کے آخر تک نہیں پہنچے؛ فرق ابھی پورا ہو سکتا ہے۔',
  'review-beside-open': 'ہر قطار اپنی مد کے واؤچر کھولتی ہے۔',
  'review-office': 'اس مدت کے لیے دفتر کے کھاتے',
} as const;
