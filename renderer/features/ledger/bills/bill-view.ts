import type { BillState, BillView } from '#engine/views';

type Me = { readonly person: string; readonly powers: readonly string[] };

/** What the officer may do with a bill now; the same rule as in the fold, so that no button leads to a refusal. */
export type BillActions = {
  readonly next: 'check' | 'pass' | 'pay' | 'again' | null;
  readonly canReturn: boolean;
  readonly canCancel: boolean;
};

export function actionsOf(
  bill: Pick<BillView, 'state' | 'maker' | 'checker' | 'persons'>,
  me: Me,
): BillActions {
  const may = (power: string): boolean => me.powers.includes(power);
  const isMaker = bill.maker.person === me.person;
  const controls = may('keep-accounts') || may('approve-voucher');
  const open = bill.state === 'prepared' || bill.state === 'checked';
  return {
    next: nextOf(bill, me),
    canReturn: open && controls && !isMaker,
    canCancel:
      (open || bill.state === 'returned') && (may('prepare-voucher') || may('approve-voucher'))
        ? true
        : bill.state === 'passed' && may('approve-voucher') && !isMaker,
  };
}

function nextOf(
  bill: Pick<BillView, 'state' | 'maker' | 'checker' | 'persons'>,
  me: Me,
): BillActions['next'] {
  const may = (power: string): boolean => me.powers.includes(power);
  const isMaker = bill.maker.person === me.person;
  if (bill.state === 'returned') return may('prepare-voucher') ? 'again' : null;
  if (bill.state === 'passed') return may('prepare-voucher') || may('approve-voucher') ? 'pay' : null;
  if (bill.state === 'prepared')
    return (may('keep-accounts') || may('approve-voucher')) && !(isMaker && bill.persons === 3)
      ? 'check'
      : null;
  if (bill.state === 'checked')
    return may('approve-voucher') && !isMaker && bill.checker?.person !== me.person ? 'pass' : null;
  return null;
}

/** A share in basis points as a percentage: 550 is "5.5". */
export const percentOf = (points: number): string => String(points / 100);

/** Who did a step of the newest way of the bill; steps of an earlier preparation stand in the history only. */
export function stampOf(
  bill: Pick<BillView, 'stamps'>,
  what: BillState,
): BillView['stamps'][number] | undefined {
  const newest = bill.stamps.findLastIndex((stamp) => stamp.what === 'prepared');
  return bill.stamps.slice(newest).findLast((one) => one.what === what);
}
