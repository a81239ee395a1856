import { fiscalYearOf, type Day } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import { sortOf } from '#shared/base/ids';
import { addMonths, daysBetween } from '../ledger/debt/days';
import { foldText } from '../records/fold-text';
import type { Flag, FlagBill, FlagEvidence, FlagVoucher } from './flag-rows';
import type { FlagFinder } from './flags';
import { flagKey, newest, sumOf, voucherEvidence } from './flag-parts';

/** How many vouchers stand for a head or a month, where many would. */
const mostEvidence = 10;

/** Spent and committed under a head more than is released (domain.md A4). The newest vouchers of the head are shown. */
export const overRelease: FlagFinder = ({ lines, vouchers, today }) =>
  lines
    .filter(({ head, released, spent, committed }) => head.startsWith('A') && spent + committed > released)
    .map(({ year, head, released, spent, committed }): Flag => {
      const own = vouchers
        .filter((one) => fiscalYearOf(one.date) === year && one.heads.some((part) => part.head === head))
        .toSorted((a, b) => (a.date > b.date ? -1 : 1))
        .slice(0, mostEvidence);
      return {
        ...{ rule: 'over-release', key: flagKey(year, head), date: newest(own) || today },
        ...{ amount: spent + committed - released, evidence: own.map(voucherEvidence) },
        facts: { head, released, spent },
      };
    });

/** June's outlay over a share of the average of July to May (domain.md A2). */
export const juneRush: FlagFinder = ({ months, vouchers }, threshold) => {
  const byYear = groupBy(months, (one) => fiscalYearOf(`${one.month}-01`));
  return [...byYear].flatMap(([year, own]): readonly Flag[] => {
    const june = own.find((one) => one.month.endsWith('-06'));
    const before = own.reduce((sum, one) => (one === june ? sum : sum + one.spent), 0);
    if (!june || before <= 0 || june.spent * 1100 <= before * threshold('percent')) return [];
    const big = vouchers
      .filter((one) => one.date.startsWith(june.month) && one.type === 'payment' && !one.undone)
      .toSorted((a, b) => b.amount - a.amount)
      .slice(0, mostEvidence);
    return [
      {
        ...{ rule: 'june-rush', key: year, date: newest(big) || `${june.month}-30` },
        ...{ amount: june.spent, evidence: big.map(voucherEvidence) },
        facts: { average: Math.round(before / 11), percent: Math.round((june.spent * 1100) / before) },
      },
    ];
  });
};

const billEvidence = ({ bill, number, gross }: FlagBill) => ({ subject: bill, number, amount: gross });

/** Something that was claimed of the office. `payee` names the payee in one spelling. */
type Claim = FlagEvidence & {
  readonly date: Day;
  readonly payee: string;
  readonly name: string;
  readonly amount: number;
};

const claimOfBill = ({ bill, number, date, payeeNumber, payeeName, gross }: FlagBill): Claim => ({
  ...{ subject: bill, number, date, payee: payeeNumber, name: payeeName, amount: gross },
});

/** Payments that no bill stands behind. */
const claimsOfPayments = (vouchers: readonly FlagVoucher[]): readonly Claim[] =>
  vouchers
    .filter((one) => one.type === 'payment' && !one.undone && sortOf(one.voucher) === 'voucher')
    .map(({ voucher, number, date, payee, amount }) => ({
      ...{ subject: voucher, number, date, amount, name: payee },
      payee: foldText(payee).replace(/\s+/g, ' '),
    }));

const inOrderOfDays = (claims: readonly Claim[]): readonly Claim[] =>
  claims.toSorted((a, b) =>
    a.date === b.date ? (a.subject < b.subject ? -1 : 1) : a.date < b.date ? -1 : 1,
  );

const claimEvidence = ({ subject, number, amount }: Claim): FlagEvidence => ({ subject, number, amount });

/** Bills, or payments without any, of one payee within some days, each under the limit, together over it. */
export const splitBills: FlagFinder = ({ bills, vouchers }, threshold) => {
  const [limit, days, count] = [threshold('limit'), threshold('days'), threshold('count')];
  const claims = [...bills.map(claimOfBill), ...claimsOfPayments(vouchers)];
  const small = claims.filter((one) => one.amount < limit);
  return [...groupBy(small, (one) => one.payee)].flatMap(([payee, own]) => {
    const inOrder = inOrderOfDays(own);
    const flags: Flag[] = [];
    for (let at = 0; at < inOrder.length;) {
      const first = inOrder[at];
      if (!first) break;
      const near = inOrder.slice(at).filter((one) => daysBetween(first.date, one.date) <= days);
      const amount = sumOf(near);
      if (near.length < count || amount < limit) {
        at++;
        continue;
      }
      flags.push({
        ...{ rule: 'split-bills', key: flagKey(payee, first.date), date: newest(near), amount },
        ...{ evidence: near.map(claimEvidence), facts: { payee: first.name, count: near.length } },
      });
      at += near.length;
    }
    return flags;
  });
};

/** One invoice number in several bills of one payee. */
export const sameInvoice: FlagFinder = ({ bills }) => {
  const claimed = bills.filter((one) => one.claim !== undefined && one.claim !== '');
  return [...groupBy(claimed, (one) => flagKey(one.payeeNumber, one.claim ?? ''))]
    .filter(([, own]) => own.length > 1)
    .map(([key, own]): Flag => ({
      ...{ rule: 'same-invoice', key, date: newest(own), evidence: own.map(billEvidence) },
      amount: own.reduce((sum, one) => sum + one.gross, 0),
      facts: { payee: own[0]?.payeeName ?? '', count: own.length },
    }));
};

/** One sum paid twice to one payee under the same heads within some days, without a bill behind it. */
export const paidTwice: FlagFinder = ({ vouchers }, threshold) => {
  const headsOf = new Map(vouchers.map((one) => [one.voucher, one.heads.map(({ head }) => head).join()]));
  const alike = groupBy(
    claimsOfPayments(vouchers),
    (one) => `${one.payee} ${one.amount} ${headsOf.get(one.subject)}`,
  );
  return [...alike.values()].flatMap((own): readonly Flag[] => {
    const inOrder = inOrderOfDays(own);
    const [first] = inOrder;
    const near = inOrder.filter((one, at) => {
      const [before, after] = [inOrder[at - 1], inOrder[at + 1]];
      const days = threshold('days');
      return (
        (before && daysBetween(before.date, one.date) <= days) ||
        (after && daysBetween(one.date, after.date) <= days)
      );
    });
    if (!first || near.length < 2) return [];
    return [
      {
        ...{ rule: 'paid-twice', key: flagKey(near[0]?.subject ?? ''), date: newest(near) },
        ...{ amount: first.amount, evidence: near.map(claimEvidence) },
        facts: { payee: first.name, count: near.length },
      },
    ];
  });
};

/** Payees of one name under several numbers. */
export const samePayee: FlagFinder = ({ payees, today }) =>
  [...groupBy(payees, (one) => foldText(one.name).replace(/\s+/g, ' '))]
    .filter(([, own]) => new Set(own.map((one) => one.number)).size > 1)
    .map(([, own]): Flag => {
      const inOrder = own.toSorted((a, b) => (a.payee < b.payee ? -1 : 1));
      return {
        ...{ rule: 'same-payee', key: flagKey(inOrder[0]?.payee ?? ''), date: today },
        evidence: inOrder.map(({ payee, name, number }) => ({ subject: payee, number: `${name} ${number}` })),
        facts: { payee: inOrder[0]?.name ?? '', count: own.length },
      };
    });

/**
 * Cheques that no statement shows, so many days after they were drawn: only where the bank's statements reach that far,
 * since a statement that nobody imported says nothing about a cheque.
 */
export const staleCheques: FlagFinder = ({ vouchers, banks }, threshold) => {
  const stated = new Map(banks.map((one) => [one.account, one.statedThrough ?? '']));
  return vouchers
    .filter(({ type, instrument, account = '', presented, undone, date }) => {
      const through = stated.get(account) ?? '';
      const isOpen = type === 'payment' && instrument !== undefined && !presented && !undone;
      return isOpen && through !== '' && daysBetween(date, through) > threshold('days');
    })
    .map((one): Flag => ({
      ...{ rule: 'stale-cheque', key: flagKey(one.voucher), date: one.date, amount: one.amount },
      ...{ evidence: [voucherEvidence(one)], facts: { cheque: one.instrument ?? '', payee: one.payee } },
    }));
};

const monthAfter = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7);

/** Months that are over and have no locked reconciliation, from the account's opening on. */
export const unreconciled: FlagFinder = ({ banks, today }, threshold) =>
  banks.flatMap(({ account, title, opened, lockedThrough }): readonly Flag[] => {
    const first = lockedThrough === undefined ? opened.slice(0, 7) : monthAfter(lockedThrough);
    const open: string[] = [];
    for (let month = first; month < today.slice(0, 7); month = monthAfter(month)) open.push(month);
    if (open.length < threshold('months')) return [];
    return [
      {
        ...{ rule: 'unreconciled', key: flagKey(account), date: today },
        ...{ evidence: [{ subject: account, number: title }] },
        facts: { count: open.length, month: open[0] ?? '' },
      },
    ];
  });
