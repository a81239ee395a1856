import { latinDigits } from '#ui/format';
import type { DeedValues } from '../control/deed-form';
import { textOf } from '../control/deed-form';
import type { PenaltyTerms } from '#shared/domain/ledger/receipts/penalty';

/** "2.5" with `scale` 100 is 250; nothing for what is no number, is negative, or has more places than the scale. */
export function readShare(typed: string, scale: number): number | undefined {
  const plain = latinDigits(typed.trim())
    .replace(/\u066B/g, '.')
    .replace(/\s*%$/, '');
  const places = String(scale).length - 1;
  const match = /^(\d{1,6})(?:\.(\d+))?$/.exec(plain);
  if (!match || (match[2] ?? '').length > places) return undefined;
  return Number(`${match[1] ?? ''}${(match[2] ?? '').padEnd(places, '0')}`);
}

/** A share as it is written: 250 of scale 100 is "2.5". */
export const shareText = (share: number, scale: number): string => String(share / scale);

/** Terms as the form's texts: whole days, percent per day, percent. */
export const termsValues = (terms: PenaltyTerms | undefined): DeedValues =>
  terms
    ? {
        grace: String(terms.graceDays),
        rate: shareText(terms.rate, 1000),
        cap: shareText(terms.cap, 100),
      }
    : {};

/** The terms that the form's texts say; nothing if one of them is not sound. */
export function termsOf(values: DeedValues): PenaltyTerms | undefined {
  const graceDays = readShare(textOf(values, 'grace'), 1);
  const rate = readShare(textOf(values, 'rate'), 1000);
  const cap = readShare(textOf(values, 'cap'), 100);
  if (graceDays === undefined || rate === undefined || cap === undefined) return undefined;
  return graceDays <= 3660 && rate <= 10_000 && cap <= 10_000 ? { graceDays, rate, cap } : undefined;
}

/** Months of the year as they are typed, "1, 7": every month when nothing is typed, nothing when one is none. */
export function readMonths(typed: string): readonly number[] | undefined {
  const parts = typed.split(/[\s,،]+/).filter((part) => part !== '');
  const months = parts.map((part) => readShare(part, 1) ?? 0);
  if (months.some((month) => month < 1 || month > 12)) return undefined;
  return [...new Set(months)].sort((a, b) => a - b);
}

/** Basis points as percent with one place: 3750 is "37.5 %". */
export const percentText = (points: number): string => `${(Math.floor(points / 10) / 10).toFixed(1)} %`;
