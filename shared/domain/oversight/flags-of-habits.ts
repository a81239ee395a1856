import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import { daysBetween } from '../ledger/debt/days';
import type { Flag, FlagVoucher } from './flag-rows';
import type { FlagFinder } from './flags';
import { flagKey, newest, sumOf, voucherEvidence } from './flag-parts';

const isPayment = ({ type, undone }: FlagVoucher): boolean => type === 'payment' && !undone;
const flagOf = (rule: string, key: string, own: readonly FlagVoucher[], facts: Flag['facts']): Flag => ({
  ...{ rule, key, date: newest(own), amount: sumOf(own), evidence: own.map(voucherEvidence), facts },
});

/** Payments of a month that are whole multiples of a round amount, where they are many and a large share. */
export const roundAmounts: FlagFinder = ({ vouchers }, threshold) => {
  const [least, multiple] = [threshold('least'), threshold('multiple')];
  const large = vouchers.filter((one) => isPayment(one) && one.amount >= least);
  return [...groupBy(large, (one) => one.date.slice(0, 7))].flatMap(([month, own]): readonly Flag[] => {
    const round = own.filter((one) => one.amount % multiple === 0);
    const percent = Math.round((round.length * 100) / own.length);
    if (round.length < threshold('count') || percent < threshold('percent')) return [];
    return [flagOf('round-amounts', month, round, { count: round.length, of: own.length, percent })];
  });
};

/** Vouchers that one person prepared and another passed within moments, the same two in one month again and again. */
export const quickPass: FlagFinder = ({ vouchers }, threshold) => {
  const most = threshold('seconds') * 1000;
  const quick = vouchers.filter(
    ({ preparedAt, passedAt }) =>
      preparedAt !== undefined && passedAt !== undefined && passedAt - preparedAt < most,
  );
  const pair = ({ maker = '', passer = '', date }: FlagVoucher): string =>
    flagKey(date.slice(0, 7), maker, passer);
  return [...groupBy(quick, pair)]
    .filter(([, own]) => own.length >= threshold('count'))
    .map(([key, own]) => {
      const { maker = '', passer = '' } = own[0] ?? {};
      return flagOf('quick-pass', key, own, { count: own.length, maker, passer });
    });
};

/** Vouchers that were prepared long after the date that they carry. */
export const backDated: FlagFinder = ({ vouchers }, threshold) =>
  vouchers.flatMap((one): readonly Flag[] => {
    if (one.preparedAt === undefined) return [];
    const days = daysBetween(one.date, dayInPakistan(one.preparedAt));
    return days > threshold('days')
      ? [flagOf('back-dated', flagKey(one.voucher), [one], { days, payee: one.payee })]
      : [];
  });

/** The hour of the day in Pakistan, and whether it is a Sunday there. */
function momentOf(milliseconds: number): { readonly hour: number; readonly sunday: boolean } {
  const date = new Date(milliseconds + 5 * 3_600_000);
  return { hour: date.getUTCHours(), sunday: date.getUTCDay() === 0 };
}

/** Vouchers that one person passed at night or on a Sunday, several in one month. */
export const outOfHours: FlagFinder = ({ vouchers }, threshold) => {
  const late = vouchers.filter(({ passedAt }) => {
    if (passedAt === undefined) return false;
    const { hour, sunday } = momentOf(passedAt);
    return sunday || hour < threshold('from') || hour >= threshold('to');
  });
  const person = ({ passer = '', passedAt = 0 }: FlagVoucher): string =>
    flagKey(dayInPakistan(passedAt).slice(0, 7), passer);
  return [...groupBy(late, person)]
    .filter(([, own]) => own.length >= threshold('count'))
    .map(([key, own]) =>
      flagOf('out-of-hours', key, own, { count: own.length, passer: own[0]?.passer ?? '' }),
    );
};

/** How often Benford's law expects a first digit, in millionths. */
const expected = [301_030, 176_091, 124_939, 96_910, 79_181, 66_947, 57_992, 51_153, 45_757] as const;

/**
 * The first digits of a year's payments against Benford's law, by the mean absolute deviation in basis points. It takes
 * many payments over several orders of magnitude to mean anything, and proves nothing by itself. The largest payments of
 * the digit that is most too frequent are shown.
 */
export const firstDigits: FlagFinder = ({ vouchers }, threshold) => {
  const payments = vouchers.filter((one) => isPayment(one) && one.amount > 0);
  return [...groupBy(payments, (one) => fiscalYearOf(one.date))].flatMap(([year, own]): readonly Flag[] => {
    if (own.length < threshold('least')) return [];
    const digitOf = (one: FlagVoucher): number => Number(String(one.amount)[0]);
    const over = expected.map((share, n) => {
      const count = own.filter((one) => digitOf(one) === n + 1).length;
      return (count * 1_000_000) / own.length - share;
    });
    const deviation = Math.round(over.reduce((sum, one) => sum + Math.abs(one), 0) / 9 / 100);
    if (deviation <= threshold('deviation')) return [];
    const digit = over.indexOf(Math.max(...over)) + 1;
    const shown = own
      .filter((one) => digitOf(one) === digit)
      .toSorted((a, b) => b.amount - a.amount)
      .slice(0, 10);
    return [flagOf('first-digits', year, shown, { digit, count: own.length, deviation })];
  });
};
