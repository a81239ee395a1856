/** What is printed of a file, in both languages. */
export const printWords = {
  en: {
    'print-sheet': 'Note sheet',
    'print-history': 'Movement history',
    'print-cover': 'File cover',
    'print-n': 'No.',
    'print-move': 'Action',
    'print-from': 'From',
    'print-to': 'To',
    'print-by': 'By whom',
    'print-sent': 'Sent on',
    'print-opened': 'Opened on',
    'print-remark': 'Remarks',
  },
  ur: {
    'print-sheet': 'نوٹ شیٹ',
    'print-history': 'نقل و حرکت کا تاریخچہ',
    'print-cover': 'فائل کا سرورق',
    'print-n': 'نمبر',
    'print-move': 'عمل',
    'print-from': 'از',
    'print-to': 'بنام',
    'print-by': 'کس نے',
    'print-sent': 'بھیجی گئی',
    'print-opened': 'کھولی گئی',
    'print-remark': 'ریمارکس',
  },
} as const;
