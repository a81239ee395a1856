import { ok, refuse, type Result } from './result';

declare const paisaBrand: unique symbol;
/** An amount of Pakistan rupees in integer paisa (1 rupee = 100 paisa). May be negative. */
export type Paisa = number & { readonly [paisaBrand]: true };

/** The largest amount a book may hold, in paisa: Rs 10 kharab (10^12). Larger ones are typing errors. */
export const maximumPaisa = 100_000_000_000_000;

export type MoneyRefusal = 'not-a-number' | 'more-than-two-decimals' | 'too-large';

/** Brands an integer as paisa. Throws on fractions and on anything beyond 2^53: those are bugs. */
export function paisa(value: number): Paisa {
  if (!Number.isSafeInteger(value)) throw new Error(`not whole paisa: ${value}`);
  return value as Paisa; // checked on the line above
}

/** Sums amounts in paisa; throws if the sum leaves the safe integers. */
export const addPaisa = (amounts: readonly Paisa[]): Paisa =>
  paisa(amounts.reduce((sum, amount) => sum + amount, 0));

const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * Reads a typed amount in rupees ("1,23,456.50", "Rs 500", "۵۰۰") into paisa.
 * Refuses anything that is not a plain number, more than two decimals, and amounts over `maximumPaisa`.
 */
export function parseRupees(text: string): Result<Paisa, MoneyRefusal> {
  const plain = text
    .replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/\u066B/g, '.')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\s,\u066C]/g, '')
    .replace(/^(rs\.?|pkr)/i, '');
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain);
  if (!match) return refuse('not-a-number');
  const decimals = match[3] ?? '';
  if (decimals.length > 2) return refuse('more-than-two-decimals');
  const value = Number(match[2]) * 100 + Number(decimals.padEnd(2, '0'));
  if (value > maximumPaisa) return refuse('too-large');
  return ok(paisa(match[1] === '-' ? -value : value));
}

export type Grouping = 'lakh' | 'thousand';

/**
 * An amount in paisa as rupees with two decimals: "12,34,567.50" in lakh grouping, "1,234,567.50" in thousands
 * (domain.md D4: ICU has neither for en-PK and ur-PK). Digits are Latin; the minus sign is a plain hyphen.
 */
export function formatRupees(amount: Paisa, grouping: Grouping = 'lakh'): string {
  const whole = String(Math.floor(Math.abs(amount) / 100));
  const cents = String(Math.abs(amount) % 100).padStart(2, '0');
  const head = whole.slice(0, -3);
  const tail = whole.slice(-3);
  const size = grouping === 'lakh' ? 2 : 3;
  const grouped = head.replace(new RegExp(`\\B(?=(\\d{${size}})+$)`, 'g'), ',');
  return `${amount < 0 ? '-' : ''}${head ? `${grouped},` : ''}${tail}.${cents}`;
}
