import type { Actor, DraftView, FileView, OfficeView } from '#engine/views';

/** Fixed papers for the pictures that prints are compared with: nothing here may depend on the clock or on chance. */
const post = (code: string, title: string, titleUrdu: string): Actor => ({
  ...{ person: code, name: title, nameUrdu: titleUrdu },
  ...{ post: code, postTitle: title, postTitleUrdu: titleUrdu },
});
const clerk = post('dealing-assistant', 'Dealing Assistant', 'ڈیلنگ اسسٹنٹ');
const superintendent = post('superintendent', 'Superintendent', 'سپرنٹنڈنٹ');
const chief = post('medical-superintendent', 'Medical Superintendent', 'میڈیکل سپرنٹنڈنٹ');

export const printOffice: OfficeView = {
  office: 'KP-0123',
  name: 'District Headquarters Hospital (demo)',
  nameUrdu: 'ضلعی ہیڈکوارٹر ہسپتال (نمونہ)',
  type: 'DHQ hospital',
  district: 'Charsadda',
  posts: [clerk, superintendent, chief].map((actor, n) => ({
    ...{ post: actor.post, title: actor.postTitle, titleUrdu: actor.postTitleUrdu ?? '' },
    ...{ rank: n + 1, powers: ['note'], holders: [] },
  })),
};

const tick = { state: 'at-hub' } as const;
const at = (clock: string): string => `2025-08-${clock}:00.000Z`;

const note = (
  paragraph: number,
  by: Actor,
  when: string,
  language: 'en' | 'ur',
  text: string,
): FileView['noteList'][number] => ({
  ...{ paragraph, by, language, text, tick, at: at(when) },
  ...{ act: `KP-0123.ABCDEF.0000010${paragraph}`, correctedIn: [] },
});
const movement = (
  act: number,
  move: string,
  from: Actor,
  to: Actor,
  when: string,
  afterParagraph: number,
  remark?: string,
): FileView['movements'][number] => ({
  ...{ act: `KP-0123.ABCDEF.0000020${act}`, move, from: from.post, to: to.post, by: from, tick },
  ...{ at: at(when), afterParagraph, ...(remark === undefined ? {} : { remark }) },
});

/** The note sheet of a file that was put up, returned with a query, put up again and approved. */
export const printedFile: FileView = {
  ...{ file: 'file:KP-0123.ABCDEF.00000100', number: 'DHQ-CHD/Store/A-41/2025', volume: 2 },
  ...{ about: 'Purchase of oxygen cylinders for the emergency ward', urgency: 'priority' },
  ...{ classification: 'confidential', openedAt: at('12T04:30'), holder: clerk.post, since: at('15T05:00') },
  ...{ notes: 5, pages: 41, decision: 'approved', tick, status: 'current', isOpen: true, reminders: 0 },
  ...{ by: clerk, keywords: [], links: [], marks: [], reminderList: [], recordings: [], problems: [] },
  correspondence: [
    {
      ...{ document: 'document:KP-0123.ABCDEF.00000090', title: 'Letter of the District Health Office' },
      ...{ firstPage: 1, lastPage: 41, at: at('12T04:35'), tick },
    },
  ],
  flags: [
    {
      ...{ flag: 'A', document: 'document:KP-0123.ABCDEF.00000090', page: 40, number: 41, by: clerk },
    },
  ],
  noteList: [
    note(
      1,
      clerk,
      '12T10:40',
      'en',
      'The PUC at flag A (page 41/C) asks for six cylinders a week. Of two quotations the lower is Rs 18,500 for a refill. Budget is available under A03927.',
    ),
    note(
      2,
      superintendent,
      '13T04:10',
      'ur',
      'نرخ سٹاک رجسٹر اور پچھلے سال کی خریداری سے ملا لیے گئے (صفحہ 12/C)۔ پیرا 1 کی تجویز منظوری کے لیے پیش ہے۔',
    ),
    note(3, chief, '13T11:50', 'en', 'Is the refill or the cylinder quoted in para 1?'),
    note(4, clerk, '14T06:20', 'en', 'The refill; the cylinders are the hospital’s own (see 3/N).'),
    note(5, chief, '15T05:00', 'en', 'Para 1 is approved.'),
  ],
  movements: [
    movement(1, 'put-up', clerk, superintendent, '12T10:41', 1),
    movement(2, 'forwarded', superintendent, chief, '13T04:11', 2),
    movement(3, 'returned', chief, clerk, '13T11:55', 3, 'Clear the point and put up again.'),
    movement(4, 'put-up', clerk, chief, '14T06:21', 4),
  ],
  decisions: [
    {
      ...{ act: 'KP-0123.ABCDEF.00000301', decision: 'approved', amount: 18_500_00, by: chief, tick },
      ...{ at: at('15T05:00'), afterParagraph: 5 },
    },
  ],
};

type Said = { readonly about: string; readonly to: string; readonly text: string; readonly copies: string[] };

const issued = (
  form: 'letter' | 'office-order',
  language: 'en' | 'ur',
  said: Said,
  around: { readonly salutation?: string; readonly subscript?: string },
): DraftView => ({
  ...{ draft: 'draft:KP-0123.ABCDEF.00000400', file: printedFile.file, fileNumber: printedFile.number },
  ...{ form, about: said.about, to: said.to, status: 'issued', versions: 1, number: 'A-2281/2025' },
  ...{ by: clerk, at: at('15T06:00'), tick, problems: [] },
  versionList: [
    {
      ...{ number: 1, act: 'KP-0123.ABCDEF.00000401', by: clerk, at: at('15T06:00'), tick, form, language },
      ...{ file: printedFile.file, signatory: chief.post, ...said, ...around },
    },
  ],
  remarks: [
    {
      ...{ act: 'KP-0123.ABCDEF.00000402', what: 'approved', version: 1, by: chief, at: at('15T07:00') },
    },
  ],
  issued: {
    ...{ act: 'KP-0123.ABCDEF.00000403', number: 'A-2281/2025', on: '2025-08-16', way: 'hand' },
    ...{ by: clerk, at: at('16T05:00') },
  },
});

/** A letter and an office order as they are issued, in both languages. */
export const printedDrafts: Readonly<
  Record<'letter' | 'office-order', Readonly<Record<'en' | 'ur', DraftView>>>
> = {
  letter: {
    en: issued(
      'letter',
      'en',
      {
        about: 'Supply of oxygen cylinders',
        to: 'The District Health Officer,\nCharsadda',
        text: 'I am directed to refer to your letter No. 1842/DHO dated 11-08-2025 and to state that six cylinders a week will be refilled from this hospital’s own budget.\nThe first refill is on 20-08-2025. A monthly return of the stock will be sent.',
        copies: ['Accounts branch of this hospital', 'Medical store'],
      },
      { salutation: 'Sir,', subscript: 'Yours obediently,' },
    ),
    ur: issued(
      'letter',
      'ur',
      {
        about: 'آکسیجن سلنڈروں کی فراہمی',
        to: 'ضلعی افسر صحت،\nچارسدہ',
        text: 'مجھے ہدایت ہوئی ہے کہ آپ کے مراسلہ نمبر 1842/DHO مورخہ 11-08-2025 کے حوالے سے عرض کروں کہ ہر ہفتے چھ سلنڈر اس ہسپتال کے اپنے بجٹ سے بھروائے جائیں گے۔\nپہلی بار 20-08-2025 کو بھروائے جائیں گے۔ ذخیرے کا ماہانہ گوشوارہ ارسال کیا جائے گا۔',
        copies: ['شعبہ حسابات، ہسپتال ہذا', 'میڈیکل سٹور'],
      },
      { salutation: 'جنابِ عالی!', subscript: 'آپ کا تابعدار،' },
    ),
  },
  'office-order': {
    en: issued(
      'office-order',
      'en',
      {
        about: 'Duty roster of the emergency ward',
        to: '',
        text: 'With effect from 01-09-2025 the staff of the emergency ward will work in three shifts of eight hours.\nThe roster is kept by the Superintendent and shown on the board of the ward.',
        copies: ['All wards', 'Personal files'],
      },
      {},
    ),
    ur: issued(
      'office-order',
      'ur',
      {
        about: 'شعبہ ہنگامی حالات کی ڈیوٹی فہرست',
        to: '',
        text: 'یکم ستمبر 2025 سے شعبہ ہنگامی حالات کا عملہ آٹھ آٹھ گھنٹے کی تین شفٹوں میں کام کرے گا۔\nفہرست سپرنٹنڈنٹ کے پاس رہے گی اور وارڈ کے تختے پر آویزاں ہو گی۔',
        copies: ['تمام وارڈ', 'ذاتی مسلیں'],
      },
      {},
    ),
  },
};
