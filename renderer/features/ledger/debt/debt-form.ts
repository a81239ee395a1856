import { daysOf, type Day, type FiscalYear } from '#shared/base/calendar';
import { addDays, addMonths } from '#shared/domain/ledger/debt/days';
import { latinDigits } from '#ui/format';
import type { LoanTerms } from '#shared/domain/ledger/debt/loan';
import { textOf, type DeedValues } from '../control/deed-form';
import { readShare, shareText } from '../receipts/receipt-form';

/** Basis points as percent: 1225 is "12.25 %". */
export const rateText = (points: number): string => `${shareText(points, 100)} %`;

/** A percentage as it is typed, in basis points, at most 100 %; nothing for what is none. */
export function readRate(typed: string): number | undefined {
  const points = readShare(typed, 100);
  return points !== undefined && points <= 10_000 ? points : undefined;
}

/** A spread as it is typed, in basis points: "2", "-0.5". */
export function readSpread(typed: string): number | undefined {
  const plain = latinDigits(typed.trim()).replace(/^[-−]/, '');
  const points = readRate(plain);
  return points === undefined || plain === latinDigits(typed.trim()) ? points : -points;
}

/** A whole number as it is typed, from `least` to `most`. */
export function readCount(typed: string, least: number, most: number): number | undefined {
  const count = readShare(typed, 1);
  return count !== undefined && count >= least && count <= most ? count : undefined;
}

export const bases = ['actual/365', 'actual/360'] as const;
export const methods = ['equal-principal', 'equal-instalment', 'bullet'] as const;
export const everies = [1, 3, 6, 12] as const;
export const resets = ['on-change', 'on-due-days'] as const;

const oneOf = <T>(choices: readonly T[], text: string): T | undefined =>
  choices.find((one) => String(one) === text);

/** Terms as the texts of the form; a new loan begins with what most loans have. */
export function termsValues(terms: LoanTerms | undefined): DeedValues {
  const { markUp } = terms ?? {};
  return {
    markUp: markUp?.kind ?? 'fixed',
    ...(markUp?.kind === 'fixed' ? { rate: shareText(markUp.rate, 100) } : {}),
    ...(markUp?.kind === 'floating'
      ? { base: markUp.base, spread: shareText(markUp.spread, 100), resets: markUp.resets }
      : { resets: 'on-change' }),
    ...{ basis: terms?.basis ?? 'actual/365', method: terms?.method ?? 'equal-principal' },
    ...(terms ? { first: terms.first, instalments: String(terms.instalments) } : {}),
    ...{ every: String(terms?.every ?? 3), grace: String(terms?.grace ?? 0) },
  };
}

export type TermsFault = 'debt-fault-rate' | 'debt-fault-instalments';

/** The terms that the form's texts say, or what is not sound in them. */
export function termsOf(values: DeedValues): LoanTerms | TermsFault {
  const text = (name: string): string => textOf(values, name);
  const rate = readRate(text('rate'));
  const spread = readSpread(text('spread'));
  const reset = oneOf(resets, text('resets'));
  const floating = text('markUp') === 'floating';
  if (floating ? spread === undefined || reset === undefined : rate === undefined) return 'debt-fault-rate';
  const instalments = readCount(text('instalments'), 1, 600);
  const grace = readCount(text('grace'), 0, 599);
  const every = oneOf(everies, text('every'));
  if (instalments === undefined || grace === undefined || grace >= instalments || every === undefined)
    return 'debt-fault-instalments';
  return {
    markUp: floating
      ? { kind: 'floating', base: text('base'), spread: spread ?? 0, resets: reset ?? 'on-change' }
      : { kind: 'fixed', rate: rate ?? 0 },
    basis: oneOf(bases, text('basis')) ?? 'actual/365',
    method: oneOf(methods, text('method')) ?? 'equal-principal',
    ...{ first: text('first'), every, instalments, grace },
  };
}

/** The consent that the form says; nothing while it has no number. */
export function consentOf(values: DeedValues) {
  const [number, date, file] = ['consentNumber', 'consentDate', 'consentFile'].map((name) =>
    textOf(values, name),
  );
  if (!number || !date) return undefined;
  return { number, date, ...(file ? { file } : {}) };
}

/** A day of every year, "31-12" or "12-31", as the rules keep it ("12-31"); nothing for what is none. */
export function readYearDay(typed: string): string | undefined {
  const match = /^(\d{1,2})[-/.](\d{1,2})$/.exec(latinDigits(typed.trim()));
  const pad = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  return match ? `${pad(match[2])}-${pad(match[1])}` : undefined;
}

/** "12-31" as it is typed: "31-12". */
export const yearDayText = (day: string): string => day.split('-').reverse().join('-');

/** The days of a quarter (1 to 4) of a fiscal year, or of the whole year (0); never beyond today. */
export function quarterDays(
  year: FiscalYear,
  quarter: number,
  today: Day,
): { readonly from: Day; readonly to: Day } {
  const { first, last } = daysOf(year);
  const from = quarter === 0 ? first : addMonths(first, 3 * (quarter - 1));
  const end = quarter === 0 ? last : addDays(addMonths(first, 3 * quarter), -1);
  return { from, to: end > today && from <= today ? today : end };
}
