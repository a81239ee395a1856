import { isDay, type Day } from '#shared/base/calendar';
import { parseRupees, type Paisa, paisa } from '#shared/base/money';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A day as banks write it: 31/07/2026, 31-07-2026, 31.07.2026, 31-Jul-2026, 2026-07-31; a time after it is passed over. */
export function readBankDay(cell: string): Day | undefined {
  const text = cell.trim().split(/[\sT]/)[0] ?? '';
  const turned = /^(\d{1,2})[-/.](\d{1,2}|[A-Za-z]{3,9})[-/.](\d{4})$/.exec(text);
  const straight = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const [year, month, day] = straight
    ? [straight[1], straight[2], straight[3]]
    : [turned?.[3], turned?.[2], turned?.[1]];
  if (!year || !month || !day) return undefined;
  const number = /^\d/.test(month) ? month : String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1);
  const found = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}

/** An amount as banks write it. `side` is what the cell itself says: (100), -100 and "100 Dr" went out, "100 Cr" came in. */
export type BankAmount = { readonly amount: Paisa; readonly side?: 'out' | 'in' };

/** Reads an amount with thousands separators, brackets, a sign before or after it, or Dr and Cr; nothing for a blank one. */
export function readBankAmount(cell: string): BankAmount | 'blank' | undefined {
  const text = cell.trim();
  if (text === '' || /^[-–—]$/.test(text)) return 'blank';
  const marked = /^(.*?)\s*(dr|cr|db|d|c)\.?$/i.exec(text);
  const mark = marked?.[2]?.[0]?.toLowerCase();
  const bare = (mark ? (marked?.[1] ?? '') : text).trim();
  const isNegative = /^\(.*\)$/.test(bare) || /^[-−]|[-−]$/.test(bare);
  const read = parseRupees(bare.replace(/^\(|\)$|^[-−+]|[-−+]$/g, ''));
  if (!read.ok || read.value < 0) return undefined;
  const amount = paisa(read.value);
  if (mark) return { amount, side: (mark === 'd') !== isNegative ? 'out' : 'in' };
  return isNegative ? { amount, side: 'out' } : { amount };
}
