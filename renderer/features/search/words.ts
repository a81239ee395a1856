/** The words of the search box. */
export const words = {
  en: {
    open: 'Search',
    placeholder: 'A number, a name, a word from a note or a scanned page',
    hint: 'Type at least two letters. Files, notes, letters, vouchers and read pages of this computer are searched; no line is needed.',
    nothing: 'Nothing found for “{{text}}”. Try one word less, or another spelling.',
    file: 'Files',
    note: 'Notes',
    letter: 'Letters',
    voucher: 'Vouchers',
    bill: 'Bills',
    payee: 'Payees',
    page: 'Scanned pages',
  },
  ur: {
    open: 'تلاش کریں',
    placeholder: 'کوئی نمبر، نام، یا نوٹ یا سکین شدہ صفحے کا کوئی لفظ',
    hint: 'کم از کم دو حروف لکھیں۔ اس کمپیوٹر کی فائلوں، نوٹس، مراسلوں، واؤچروں اور پڑھے گئے صفحات میں تلاش ہوتی ہے؛ لائن کی ضرورت نہیں۔',
    nothing: '”{{text}}“ کے لیے کچھ نہیں ملا۔ ایک لفظ کم کریں یا دوسرے ہجے آزمائیں۔',
    file: 'فائلیں',
    note: 'نوٹس',
    letter: 'مراسلے',
    voucher: 'واؤچر',
    bill: 'بل',
    payee: 'وصول کنندگان',
    page: 'سکین شدہ صفحات',
  },
} as const;
