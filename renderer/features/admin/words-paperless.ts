/** Words of the plan by which sections give paper up. */
export const paperlessWords = {
  en: {
    paperless: 'Which section works without paper from which day',
    'paperless-about':
      'Sections that begin on the same day are one phase. A section without a day stays on paper. The screen “Without paper” of the Files room measures each section by this plan.',
    'paperless-see': 'How it is used',
    'paperless-none': 'No plan is published.',
    'paperless-phase': 'Phase {{number}}, from {{day}}',
    'paperless-no-sections':
      'Publish the sections of the office first, under “How files are numbered and kept”.',
    'paperless-section': 'Section',
    'paperless-on': 'Without paper from',
    'paperless-on-of': 'Without paper from: {{section}}',
    'paperless-posts': 'Posts whose letters are its own',
    'paperless-posts-of': 'Posts whose letters belong to {{section}}',
    'paperless-stay': 'Without a day, so they stay on paper: {{sections}}',
    'paperless-idleDays': 'Named after days without use',
    'paperless-notesPerSheet': 'Paragraphs on a sheet of paper',
    'paperless-publish': 'Publish the plan',
    'paperless-published': 'The plan is published for the whole office.',
  },
  ur: {
    paperless: 'کون سی شاخ کب سے کاغذ کے بغیر کام کرے',
    'paperless-about':
      'ایک ہی تاریخ سے شروع ہونے والی شاخیں ایک مرحلہ ہیں۔ جس شاخ کی تاریخ نہیں وہ کاغذ پر رہتی ہے۔ فائلوں کے کمرے میں ”کاغذ کے بغیر“ ہر شاخ کو اسی منصوبے سے ناپتا ہے۔',
    'paperless-see': 'استعمال دیکھیں',
    'paperless-none': 'کوئی منصوبہ جاری نہیں ہوا۔',
    'paperless-phase': 'مرحلہ {{number}}، {{day}} سے',
    'paperless-no-sections': 'پہلے ”فائلوں کے نمبر اور حفاظت“ میں دفتر کی شاخیں جاری کریں۔',
    'paperless-section': 'شاخ',
    'paperless-on': 'کاغذ کے بغیر کب سے',
    'paperless-on-of': 'کاغذ کے بغیر کب سے: {{section}}',
    'paperless-posts': 'وہ عہدے جن کے مراسلے اس کے ہیں',
    'paperless-posts-of': 'وہ عہدے جن کے مراسلے {{section}} کے ہیں',
    'paperless-stay': 'تاریخ نہیں، اس لیے کاغذ پر رہیں گی: {{sections}}',
    'paperless-idleDays': 'کتنے دن استعمال نہ ہونے پر نام آئے',
    'paperless-notesPerSheet': 'کاغذ کی ایک شیٹ پر کتنے پیرے',
    'paperless-publish': 'منصوبہ جاری کریں',
    'paperless-published': 'منصوبہ پورے دفتر کے لیے جاری ہو گیا۔',
  },
} as const;
