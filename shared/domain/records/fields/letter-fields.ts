import type { Day } from '#shared/base/calendar';
import { findDate } from './dates';
import { findIn, foundIn, linesOfPage, type Found, type PageLine } from './page-lines';

/** What a letter seems to say of itself: proposals, each with its place, for a person to take or leave. */
export type LetterFields = {
  readonly number?: Found<string>;
  readonly date?: Found<Day>;
  readonly from?: Found<string>;
  readonly about?: Found<string>;
};

/** How many lines from the top belong to the head of a letter. */
const head = 16;

const numberLabel =
  /(?:^|\s)(?:(?:letter|memo|office order|file|endst\.?:?|ref(?:erence)?\.?)\s*)?(?:no\b|ref\b|نمبر)\s*[.:]*\s*(\S.{0,79})$/iu;
/** What follows a number on the same line. */
const afterNumber = /\s+(?:dated?\b|مورخہ|بتاریخ|تاریخ|phone\b|fax\b|page\b).*$/iu;

function findNumber(lines: readonly PageLine[]): Found<string> | undefined {
  for (const line of lines) {
    const found = findIn([line], numberLabel, (text) => {
      const number = text.replace(afterNumber, '').replace(/[\s,;:،]+$/u, '');
      return /\d/.test(number) && number.length <= 80 ? number : undefined;
    });
    if (found) return { ...found, to: found.from + found.value.split(' ').length };
  }
  return undefined;
}

const aboutLabel = /^(?:subject|sub|subj|عنوان|موضوع|مضمون)\s*[:.\-–—]+\s*(.*)$/iu;
/** Where the subject ends: the next part of the letter begins. */
const afterAbout =
  /^(?:dear|sir|madam|respected|reference|ref\b|memo|kindly|please|i am|with reference|جناب|محترم|السلام|بحوالہ|حوالہ|گزارش|\d+[.)])/iu;

function findAbout(lines: readonly PageLine[]): Found<string> | undefined {
  for (const [n, line] of lines.entries()) {
    const match = aboutLabel.exec(line.text);
    if (!match) continue;
    const first = foundIn(line, line.text.length - (match[1] ?? '').length, line.text.length, match[1] ?? '');
    const texts = first.value === '' ? [] : [first.value];
    let to = first.value === '' ? line.first + line.text.split(' ').length : first.to;
    const from = first.value === '' ? to : first.from;
    for (const next of lines.slice(n + 1, n + 4)) {
      if (/[.۔]$/.test(texts.at(-1) ?? '') || afterAbout.test(next.text)) break;
      if (texts.length > 0 && next.text.length > 90) break; // the letter itself has begun
      texts.push(next.text);
      to = next.first + next.text.split(' ').length;
    }
    const value = texts.join(' ').replace(/[\s.۔:–-]+$/u, '');
    return value === '' ? undefined : { value: value.slice(0, 300), from, to };
  }
  return undefined;
}

const officeLine =
  /^(?:office of the\b.*|.*\b(?:department|directorate|secretariat|office|hospital|university|authority|board|commission|committee|corporation|agency|accounts officer)\b.*|.*(?:دفتر|محکمہ|ڈائریکٹوریٹ|نظامت|ہسپتال|یونیورسٹی|سیکرٹریٹ).*)$/iu;
/** Lines of a letterhead that name no sender. */
const noSender = /^(?:government of|govt\b|حکومت|to\b|the secretary|بخدمت|no\b|phone|dated?\b)/iu;

function findFrom(lines: readonly PageLine[]): Found<string> | undefined {
  for (const [n, line] of lines.entries()) {
    const match = /^(?:from|منجانب|از طرف)\s*[:.\-–]*\s*(.*)$/iu.exec(line.text);
    const isCalled =
      match !== null &&
      (match[1] === '' ||
        /^(?:from|منجانب)\s*[:.\-–]|^منجانب|^the\b/iu.test(match[1] ?? '') ||
        /^(?:from|منجانب)\s*[:.\-–]/iu.test(line.text));
    if (!isCalled) continue;
    if (match[1]) return foundIn(line, line.text.length - match[1].length, line.text.length, clean(match[1]));
    const next = lines[n + 1];
    return next && foundIn(next, 0, next.text.length, clean(next.text));
  }
  const top = lines.slice(0, 6);
  const to = top.findIndex((line) => /^(?:to|بخدمت)\b[,:]?/iu.test(line.text));
  const letterhead = to < 0 ? top : top.slice(0, to);
  const office =
    letterhead.find((line) => /^(?:office of the|دفتر)/iu.test(line.text)) ??
    letterhead.find((line) => officeLine.test(line.text) && !noSender.test(line.text));
  return office && foundIn(office, 0, office.text.length, clean(office.text));
}

const clean = (text: string): string => text.replace(/[\s,;:.،۔]+$/u, '').slice(0, 160);

/** Reads number, date, sender and subject of a letter from the text of its first page, English or Urdu. */
export function letterFields(text: string): LetterFields {
  const lines = linesOfPage(text);
  const top = lines.slice(0, head);
  const number = findNumber(top);
  const date = findDate(top);
  const from = findFrom(top);
  const about = findAbout(lines.slice(0, 2 * head));
  return {
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    ...(from ? { from } : {}),
    ...(about ? { about } : {}),
  };
}
