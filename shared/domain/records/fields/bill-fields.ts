import { parseAmountWords } from '#shared/base/amount-words';
import type { Day } from '#shared/base/calendar';
import { findDate } from './dates';
import { findIn, foundIn, latinDigits, linesOfPage, type Found, type PageLine } from './page-lines';

/** Whether two things that must agree do. */
export type Agreement = 'agrees' | 'differs' | 'unknown';

/** What a bill seems to say of itself. Amounts are paisa. Proposals, each with its place; a person takes or leaves them. */
export type BillFields = {
  readonly payee?: Found<string>;
  /** CNIC (13 digits with dashes) or NTN. */
  readonly taxNumber?: Found<string>;
  readonly invoice?: Found<string>;
  readonly date?: Found<Day>;
  readonly amount?: Found<number>;
  readonly inWords?: Found<number>;
  readonly tax?: Found<number>;
  /** The amount in figures and in words. */
  readonly words: Agreement;
  /** The lines with quantity, rate and amount, with the tax, and the total. */
  readonly sum: Agreement;
};

const figure = '(?:\\d{1,3}(?:,\\d{2,3})+|\\d+)(?:\\.\\d{1,2})?';

/** Paisa of an amount as a bill prints it: 24,500/- or 1,25,000.50. */
function paisaOf(text: string): number | undefined {
  const match = new RegExp(`^${figure}$`).exec(text.replace(/\s|\/-?$|-$/g, ''));
  if (!match) return undefined;
  const [rupees = '', cents = ''] = match[0].replace(/,/g, '').split('.');
  const sum = Number(rupees) * 100 + Number(cents.padEnd(2, '0').slice(0, 2));
  return Number.isSafeInteger(sum) && rupees.length <= 12 ? sum : undefined;
}

type Amount = Found<number> & { readonly end: boolean };

/** All amounts on a line, from the left. */
function amountsOn(line: PageLine): readonly Amount[] {
  const text = latinDigits(line.text);
  return [
    ...text.matchAll(new RegExp(`(?<![\\d.,/-])${figure}(?=\\s*(?:/-|/=)?(?:[\\s.)|،۔]|$))`, 'g')),
  ].flatMap((match) => {
    const value = paisaOf(match[0]);
    return value === undefined
      ? []
      : [{ ...foundIn(line, match.index, match.index + match[0].length, value), end: true }];
  });
}

const totalLabel =
  /(?:grand\s+total|net\s+(?:total|payable|amount)|total|amount\s+payable|میزان|کل\s+رقم|کل)\b/iu;
const grand = /(?:grand\s+total|net\s+(?:total|payable|amount)|amount\s+payable|کل\s+رقم)/iu;
const isTotal = (text: string): boolean => totalLabel.test(text) || /میزان|کل رقم/u.test(text);
const taxLabel = /(?:sales\s*tax|g\.?\s?s\.?\s?t\b|سیلز\s*ٹیکس)/iu;

const lastOn = (line: PageLine): Amount | undefined => amountsOn(line).at(-1);

/** The amount to be paid: a grand total, or the last total; the greatest amount behind "Rs" when nothing is called so. */
function findAmount(lines: readonly PageLine[]): Found<number> | undefined {
  const totals = lines.filter((line) => isTotal(line.text) && !/sub\s*-?\s*total/iu.test(line.text));
  const line = totals.findLast((one) => grand.test(one.text)) ?? totals.at(-1);
  const found = line && lastOn(line);
  if (found) return bare(found);
  const rupees = lines.flatMap((one) =>
    [
      ...latinDigits(one.text).matchAll(new RegExp(`(?:Rs\\.?|PKR|روپے|مبلغ)\\s*(${figure})`, 'giud')),
    ].flatMap((match) => {
      const place = match.indices?.[1];
      const value = paisaOf(match[1] ?? '');
      return place && value !== undefined ? [foundIn(one, place[0], place[1], value)] : [];
    }),
  );
  return rupees.sort((a, b) => b.value - a.value)[0];
}

const bare = ({ value, from, to }: Found<number>): Found<number> => ({ value, from, to });

/** The amount in words, English ("Rupees ... only") or Urdu ("... روپے"). Words may run on into the next line. */
function findWords(lines: readonly PageLine[]): Found<number> | undefined {
  for (const [n, line] of lines.entries()) {
    const next = lines[n + 1];
    for (const text of [line.text, `${line.text} ${next?.text ?? ''}`]) {
      const match =
        /(?:rupees|rs\.?|in words\s*[:.]?)\s+([a-z][a-z\s,-]*?)\s+only/iu.exec(text) ??
        /(?:مبلغ\s+)?((?:[\u0600-\u06FF]+\s+){1,14}روپے(?:\s+اور\s+[\u0600-\u06FF]+\s+پیسے)?)/u.exec(text);
      if (!match?.[1]) continue;
      const read = readWords(match[1]);
      if (read === undefined) continue;
      const start = match.index + match[0].indexOf(match[1]);
      const before = text.slice(0, start).split(' ').length - 1;
      const from = line.first + before;
      return { value: read, from, to: from + match[1].trim().split(/\s+/).length };
    }
  }
  return undefined;
}

/** Words as paisa; words before the number ("the sum of") are passed over. */
function readWords(text: string): number | undefined {
  const words = text
    .trim()
    .replace(/\bmillion\b/giu, 'million')
    .split(/\s+/);
  for (let skip = 0; skip < Math.min(words.length, 6); skip++) {
    const read = parseAmountWords(words.slice(skip).join(' '));
    if (read.ok && read.value > 0) return read.value;
  }
  return undefined;
}

/** The sum of the lines whose last three figures are quantity, rate and their product; nothing when there are none. */
function sumOfLines(lines: readonly PageLine[]): number | undefined {
  const products = lines
    .filter((line) => !isTotal(line.text) && !taxLabel.test(line.text))
    .flatMap((line) => {
      const [quantity, rate, amount] = amountsOn(line)
        .slice(-3)
        .map((one) => one.value);
      return quantity && rate && amount && Math.abs((quantity * rate) / 100 - amount) < 1 ? [amount] : [];
    });
  return products.length === 0 ? undefined : products.reduce((sum, one) => sum + one, 0);
}

function findPayee(lines: readonly PageLine[]): Found<string> | undefined {
  const firm = findIn(lines, /(?:^|\s)(m\/s\.?\s+\S.{2,80}?)(?:,|\s{2}|\.$|$)/iu, (text) =>
    text.replace(/^m\/s\.?\s*/iu, 'M/s '),
  );
  if (firm) return firm;
  const top = lines
    .slice(0, 3)
    .find(
      (line) =>
        /\p{L}{3}/u.test(line.text) &&
        !/^(?:bill|invoice|cash memo|quotation|no\b|بل|رسید)/iu.test(line.text),
    );
  return top && foundIn(top, 0, top.text.length, top.text.slice(0, 120));
}

/** Reads payee, numbers, date, amounts and tax of a bill from the text of its page, and checks them against each other. */
export function billFields(text: string): BillFields {
  const lines = linesOfPage(text);
  const found = {
    payee: findPayee(lines),
    taxNumber:
      findIn(lines, /(?<!\d)(\d{5}-\d{7}-\d)(?!\d)/u, (number) => number) ??
      findIn(lines, /(?:ntn|این ٹی این)[^\d]{0,12}(\d{7}(?:-\d)?)(?!\d)/iu, (number) => number),
    invoice: findIn(
      lines.slice(0, 14),
      /(?:bill|invoice|memo|بل|انوائس|رسید)\s*(?:no|نمبر)?\s*[.:#]*\s*([A-Z0-9][A-Z0-9/-]{0,28})(?:\s|$)/iu,
      (number) => (/\d/.test(number) ? number : undefined),
    ),
    date: findDate(lines),
    amount: findAmount(lines),
    inWords: findWords(lines),
    tax: undefined as Found<number> | undefined,
  };
  const taxLine = lines.find((line) => taxLabel.test(line.text) && lastOn(line) !== undefined);
  const tax = taxLine && lastOn(taxLine);
  if (tax) found.tax = bare(tax);
  const { amount, inWords } = found;
  const sum = sumOfLines(lines);
  const given = Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined));
  return {
    ...(given as Omit<BillFields, 'words' | 'sum'>), // without those that were not found
    words: agreement(amount?.value, inWords?.value),
    sum:
      sum === undefined || amount === undefined
        ? 'unknown'
        : [sum, sum + (found.tax?.value ?? 0)].includes(amount.value)
          ? 'agrees'
          : 'differs',
  };
}

const agreement = (a: number | undefined, b: number | undefined): Agreement =>
  a === undefined || b === undefined ? 'unknown' : a === b ? 'agrees' : 'differs';
