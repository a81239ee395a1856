import { maximumPaisa, paisa, type Paisa } from './money';
import { ok, refuse, type Result } from './result';
import { urduNumbers } from './urdu-numbers';

export type WordsLanguage = 'en' | 'ur';

const small = (
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen ' +
  'Eighteen Nineteen'
).split(' ');
const tens = 'Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

const scales = [
  { size: 100_000_000_000, en: 'Kharab', ur: 'کھرب' },
  { size: 1_000_000_000, en: 'Arab', ur: 'ارب' },
  { size: 10_000_000, en: 'Crore', ur: 'کروڑ' },
  { size: 100_000, en: 'Lakh', ur: 'لاکھ' },
  { size: 1000, en: 'Thousand', ur: 'ہزار' },
  { size: 100, en: 'Hundred', ur: 'سو' },
] as const;

function underHundred(count: number, language: WordsLanguage): string {
  if (language === 'ur') return urduNumbers[count] ?? '';
  if (count < 20) return small[count] ?? '';
  const rest = count % 10;
  return `${tens[Math.floor(count / 10)] ?? ''}${rest ? `-${small[rest] ?? ''}` : ''}`;
}

/** Whole rupees below ten kharab in words of the South Asian scale. */
function numberInWords(whole: number, language: WordsLanguage): string {
  const parts: string[] = [];
  let rest = whole;
  for (const scale of scales) {
    const count = Math.floor(rest / scale.size);
    if (count > 0) parts.push(`${underHundred(count, language)} ${scale[language]}`);
    rest %= scale.size;
  }
  if (rest > 0 || parts.length === 0) parts.push(underHundred(rest, language));
  return parts.join(' ');
}

/**
 * An amount as a bill says it: "Rupees Twelve Lakh Thirty-Four Thousand Five Hundred Sixty-Seven and Paisa Fifty
 * only", in Urdu "بارہ لاکھ چونتیس ہزار پانچ سو سڑسٹھ روپے اور پچاس پیسے فقط". The paisa are left out when there are
 * none. Throws on negative amounts and on more than `maximumPaisa`: no bill has them.
 */
export function amountInWords(amount: Paisa, language: WordsLanguage): string {
  if (amount < 0 || amount >= maximumPaisa) throw new Error(`no words for ${amount} paisa`);
  const rupees = numberInWords(Math.floor(amount / 100), language);
  const cents = amount % 100;
  if (language === 'ur') return `${rupees} روپے${cents ? ` اور ${underHundred(cents, 'ur')} پیسے` : ''} فقط`;
  return `Rupees ${rupees}${cents ? ` and Paisa ${underHundred(cents, 'en')}` : ''} only`;
}

/** One spelling for what people write in different ways. */
const spellings: Readonly<Record<string, string>> = {
  lac: 'lakh',
  lacs: 'lakh',
  lakhs: 'lakh',
  crores: 'crore',
  arabs: 'arab',
  billion: 'arab',
  kharabs: 'kharab',
  hundreds: 'hundred',
  thousands: 'thousand',
  fourty: 'forty',
  ninty: 'ninety',
  paisas: 'paisa',
  paise: 'paisa',
  rupee: 'rupees',
  rs: 'rupees',
  روپیہ: 'روپے',
  روپیے: 'روپے',
  پیسہ: 'پیسے',
  لاکه: 'لاکھ',
  چھے: 'چھ',
  سینکڑہ: 'سو',
};
const filler = new Set(['and', 'only', 'اور', 'فقط', 'صرف', 'مبلغ', 'pkr']);

const units = new Map<string, number>([
  ...small.map((word, count) => [word.toLowerCase(), count] as const),
  ...tens.slice(1).map((word, count) => [word.toLowerCase(), (count + 1) * 10] as const),
  ...urduNumbers.map((word, count) => [word, count] as const),
]);
const sizes = new Map<string, number>(
  scales.flatMap(({ size, en, ur }) => [[en.toLowerCase(), size] as const, [ur, size] as const]),
);

const tokensOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .split(/[\s,.،۔/-]+/)
    .map((word) => spellings[word] ?? word)
    .filter((word) => word !== '' && !filler.has(word));

/** Number words as a number; nothing if they are not one number with falling scales. */
function readNumber(tokens: readonly string[]): number | undefined {
  if (tokens.length === 0) return undefined;
  let total = 0;
  let group = 0;
  let ceiling = Infinity;
  for (const token of tokens) {
    const size = sizes.get(token);
    const unit = units.get(token);
    if (unit !== undefined) {
      const roomLeft = group === 0 || (group % 10 === 0 && group % 100 !== 10 && unit > 0 && unit < 10);
      if (!roomLeft && group % 100 !== 0) return undefined;
      group += unit;
    } else if (size !== undefined) {
      if (size >= ceiling || group === 0) return undefined;
      total += group * size;
      group = 0;
      ceiling = size;
    } else return undefined;
  }
  return total + group;
}

/**
 * Reads an amount that somebody wrote in words, English or Urdu ("Rupees two lac five hundred and paisa ten only"),
 * back into paisa. Refuses what is not one amount in words.
 */
export function parseAmountWords(text: string): Result<Paisa, 'not-words'> {
  const tokens = tokensOf(text);
  const urdu = tokens.indexOf('روپے');
  const english = tokens.indexOf('paisa');
  const rupeeWords =
    urdu >= 0 ? tokens.slice(0, urdu) : tokens.slice(0, english >= 0 ? english : tokens.length);
  const paisaWords =
    urdu >= 0
      ? tokens.slice(urdu + 1).filter((word) => word !== 'پیسے')
      : english >= 0
        ? tokens.slice(english + 1)
        : [];
  const whole = readNumber(rupeeWords.filter((word) => word !== 'rupees'));
  const cents = paisaWords.length === 0 ? 0 : readNumber(paisaWords);
  if (whole === undefined || cents === undefined || cents > 99) return refuse('not-words');
  const sum = whole * 100 + cents;
  return sum < maximumPaisa ? ok(paisa(sum)) : refuse('not-words');
}

export type WordsCheck =
  | { readonly agrees: true }
  | { readonly agrees: false; readonly why: 'not-words' }
  | { readonly agrees: false; readonly why: 'differs'; readonly said: Paisa };

/** Whether the words that somebody typed say the amount in figures; a mismatch is a classic objection (domain.md G7). */
export function checkAmountWords(typed: string, figures: Paisa): WordsCheck {
  const read = parseAmountWords(typed);
  if (!read.ok) return { agrees: false, why: read.refusal };
  return read.value === figures ? { agrees: true } : { agrees: false, why: 'differs', said: read.value };
}
