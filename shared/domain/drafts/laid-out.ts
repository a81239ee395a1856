import { figuresFromLeft } from './figures';
import { layLetter, type FormLine, type LaidLine } from './letter-form';

/** What a letter says; `copies` has one on each line. */
export type LetterText = {
  readonly language: 'en' | 'ur';
  readonly about: string;
  readonly to: string;
  readonly salutation: string;
  readonly text: string;
  readonly subscript: string;
  readonly signatory: string;
  readonly copies: string;
};

type Named = { readonly name: string; readonly nameUrdu?: string | undefined };

/** What the letterhead and the foot are filled with. `on` is a day. */
export type LetterAround = {
  readonly office: string;
  readonly fileNumber: string;
  readonly posts: readonly {
    readonly post: string;
    readonly title: string;
    readonly titleUrdu?: string | undefined;
  }[];
  /** Who approved it, if he did so for the signatory's post. */
  readonly signed?: Named | undefined;
  readonly issued?: { readonly number: string; readonly on: string } | undefined;
};

const blank = '\u2026\u2026\u2026\u2026';

/** The lines of a text that say something. */
export const saidLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A letter as it is printed, by the lines of its form. Number and date stay blank until it is issued. */
export function layOut(
  lines: readonly FormLine[],
  typed: LetterText,
  around: LetterAround,
): readonly LaidLine[] {
  const { language } = typed;
  const pick = (english: string, urdu: string | undefined): string =>
    language === 'ur' ? (urdu ?? english) : english;
  const post = around.posts.find((one) => one.post === typed.signatory);
  const title = post ? pick(post.title, post.titleUrdu) : '';
  const name = around.signed && pick(around.signed.name, around.signed.nameUrdu);
  /** Within Urdu a date would be turned round: its parts are written from the left all the same. */
  const figures = (text: string): string => (language === 'ur' ? `\u2066${text}\u2069` : text);
  const said = (text: string): string => (language === 'ur' ? figuresFromLeft(text) : text);
  const copies = saidLines(said(typed.copies));
  return layLetter(lines, {
    ...{ office: around.office, file: around.fileNumber, to: said(typed.to), subject: said(typed.about) },
    number: around.issued ? figures(around.issued.number) : blank,
    date: around.issued ? figures(around.issued.on.split('-').reverse().join('-')) : blank,
    ...{ salutation: typed.salutation, body: said(typed.text), subscript: typed.subscript },
    signatory: name && name !== title ? `(${name})\n${title}` : title,
    copies: (copies.length > 1 ? copies.map((copy, n) => `${n + 1}. ${copy}`) : copies).join('\n'),
  });
}
