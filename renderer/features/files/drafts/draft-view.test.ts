import { describe, expect, test } from 'vitest';
import { draftForms } from '#shared/acts/kinds/draft-written';
import { layLetter } from '#shared/domain/drafts/letter-form';
import type { DraftView } from '#engine/views';
import {
  actionsOnDraft,
  beginText,
  bodyOfText,
  inLanguage,
  isDraftText,
  laidOut,
  missingIn,
  waitsFor,
} from './draft-view';
import { forms } from '#engine/letters/forms';

const posts = [
  {
    post: 'chief',
    title: 'Medical Superintendent',
    titleUrdu: 'میڈیکل سپرنٹنڈنٹ',
    rank: 3,
    powers: [],
    holders: [],
  },
];
const around = { office: 'DHQ Hospital', fileNumber: 'DHQ/1', posts };
const letter = {
  ...beginText('letter', 'en', 'Stretchers', 'chief'),
  to: 'The DHO\nCharsadda',
  text: 'Send five.',
};
const textsOf = (typed: typeof letter, more: object = {}) =>
  laidOut(typed, { ...around, ...more }).map((line) => line.text);

test('there is a form for every kind of communication, once, in the order of their names in the acts', () => {
  expect(forms.map((one) => one.form)).toEqual([...draftForms]);
});

describe.each(
  forms.flatMap((form) => (['en', 'ur'] as const).map((language) => [form.form, language, form] as const)),
)('%s in %s', (_, language, form) => {
  const whole = form[language].lines.map((line) => line.text).join(' ');
  test('has everything that a communication needs, and each field that it asks for', () => {
    for (const token of ['office', 'number', 'date', 'subject', 'body', 'signatory', ...form.asks])
      expect(whole).toContain(`{${token}}`);
  });
  test('says each thing in its own script', () => {
    const words = whole.replace(/\{\w+\}/g, '');
    expect(words).not.toMatch(language === 'en' ? /[\u0600-\u06FF]/ : /[A-Za-z]/);
  });
});

test('a letter has its number, date, addressee and the name of who approved it for his own post', () => {
  const signed = { person: 'p', name: 'Dr. X', post: 'chief', postTitle: 'Medical Superintendent' };
  const issued = { number: 'A-3/2026', on: '2026-11-20' };
  expect(textsOf({ ...letter, copies: 'The DC\nOffice file' }, { signed, issued })).toEqual([
    ...['DHQ Hospital', 'No. A-3/2026', 'Dated 20-11-2026', 'To', 'The DHO', 'Charsadda'],
    ...[
      'Subject: Stretchers',
      'Sir,',
      'Send five.',
      'Yours obediently,',
      '(Dr. X)',
      'Medical Superintendent',
    ],
    ...['Copy forwarded for information and necessary action to:-', '1. The DC', '2. Office file'],
  ]);
});

test('what is not issued has no number, and nothing stands above copies that there are none of', () => {
  const texts = textsOf(letter);
  expect(texts).toContain('No. ………… '.trim());
  expect(texts.join(' ')).not.toContain('Copy forwarded');
});

test('an Urdu letter names the post in Urdu, and its date and number are not turned round', () => {
  const issued = { number: 'A-3/2026', on: '2026-11-20' };
  const texts = textsOf({ ...letter, language: 'ur' as never }, { issued });
  expect(texts).toContain('میڈیکل سپرنٹنڈنٹ');
  expect(texts).toContain('بتاریخ: \u206620-11-2026\u2069');
  expect(texts).toContain('نمبر: \u2066A-3/2026\u2069');
});

test('paragraphs of a summary are numbered, empty lines are not', () => {
  const lines = layLetter([{ text: '{body}', numberFrom: 1 }], {
    ...{ office: '', number: '', date: '', file: '', to: '', subject: '', salutation: '', subscript: '' },
    ...{ signatory: '', copies: '', body: 'Facts\n\nViews' },
  });
  expect(lines.map((line) => [line.text, line.apart])).toEqual([
    ['1. Facts', true],
    ['', false],
    ['2. Views', false],
  ]);
});

test('a change of language changes only what nobody typed', () => {
  const begun = beginText('letter', 'en', 'Stretchers', 'chief');
  const urdu = inLanguage({ ...begun, salutation: 'Madam,' }, 'ur');
  expect(urdu).toMatchObject({ language: 'ur', salutation: 'Madam,', subscript: 'آپ کا تابعدار،' });
  expect(inLanguage(inLanguage(begun, 'ur'), 'en')).toEqual(begun);
});

test('fields that a form does not ask for are left out, and empty lines of the copies', () => {
  const order = { ...letter, form: 'office-order' as const, copies: ' The DC \n\nOffice file' };
  expect(bodyOfText(order, 'file:abcd', 'act')).toEqual({
    ...{ file: 'file:abcd', form: 'office-order', language: 'en', about: 'Stretchers', text: 'Send five.' },
    ...{ signatory: 'chief', copies: ['The DC', 'Office file'], base: 'act' },
  });
});

test.each([
  [{}, undefined],
  [{ about: ' ' }, 'about'],
  [{ to: '' }, 'to'],
  [{ text: '\n' }, 'text'],
  [{ signatory: '' }, 'signatory'],
  [{ form: 'endorsement', copies: '' }, 'copies'],
  [{ form: 'notification', to: '' }, undefined],
] as const)('with %j, what is missing is %s', (change, missing) => {
  expect(missingIn({ ...letter, ...change })).toBe(missing);
});

test('only what fits the form is taken up again', () => {
  expect(isDraftText(letter)).toBe(true);
  expect(isDraftText({ ...letter, copies: 3 })).toBe(false);
  expect(isDraftText({ ...letter, form: 'poem' })).toBe(false);
  expect(isDraftText(null)).toBe(false);
});

const draft = (status: DraftView['status'], author = 'clerk', more: object = {}) =>
  ({ status, versionList: [{ by: { person: author } }], ...more }) as unknown as DraftView; // what the rule looks at
const clerk = { person: 'clerk', powers: ['note', 'diarise'] };
const chief = { person: 'chief', powers: ['note', 'decide'] };

test.each([
  ['the author of a draft', draft('draft'), clerk, ['change']],
  ['the chief, of a draft', draft('draft'), chief, ['change', 'approve', 'return']],
  ['the chief, of his own draft', draft('draft', 'chief'), chief, ['change', 'return']],
  ['the chief, of what he sent back', draft('returned'), chief, ['change', 'approve']],
  ['the clerk, of an approved one', draft('approved'), clerk, ['issue']],
  ['the chief, of an approved one', draft('approved'), chief, ['return']],
  ['the clerk, of an issued one', draft('issued'), clerk, ['acknowledge', 'send']],
  ['the clerk, of an acknowledged one', draft('issued', 'clerk', { acknowledged: {} }), clerk, ['send']],
] as const)('%s', (_, one, me, actions) => {
  const can = actionsOnDraft(one, me);
  expect(Object.keys(can).filter((name) => can[name as keyof typeof can])).toEqual(actions);
});

test.each([
  ['draft', 'clerk', chief, true],
  ['draft', 'chief', chief, false],
  ['draft', 'clerk', clerk, false],
  ['returned', 'clerk', clerk, true],
  ['returned', 'clerk', chief, false],
  ['approved', 'clerk', clerk, true],
  ['approved', 'clerk', chief, false],
  ['issued', 'clerk', clerk, false],
] as const)('a draft that is %s, last written by the %s, waits for %o: %s', (status, person, me, waits) => {
  expect(waitsFor({ status, by: { person } as never }, me)).toBe(waits);
});
