import type { Actor } from '#shared/domain/people/authority';
import type { Voucher } from '../voucher';
import type { Bill, Numbering, Spoiled } from './bill';
import { grossOf, netOf } from './bill-sums';

type Line = Voucher['lines'][number];

/** A bill's voucher as the books see it, under an id of its own. */
export type BillVoucher = { readonly voucher: string; readonly state: Voucher };

const debit = (line: { head: string; name: string }, amount: number, text?: string): Line => ({
  head: line.head,
  name: line.name,
  debit: amount,
  credit: 0,
  ...(text ? { text } : {}),
});
const turned = (line: Line): Line => ({ ...line, debit: line.credit, credit: line.debit });

/** What a passed bill puts into the books (domain.md F1): expenditure gross, what is owed net, and what was withheld. */
export function liabilityLines(bill: Bill): readonly Line[] {
  const credits = [
    debit(bill.payable, netOf(bill)),
    ...bill.taxes.map((tax) => debit(tax, tax.amount)),
    ...bill.deductions.map((one) => debit(one, one.amount, one.text)),
  ];
  return [
    ...bill.lines.map((line) => debit(line, line.amount, line.text)),
    ...credits.filter((line) => line.debit > 0).map(turned),
  ];
}

type Deed = { readonly act: string; readonly at: string };

function voucherOf(
  bill: Bill,
  type: 'journal' | 'payment',
  { year, series, serial, number, date }: Numbering,
  deed: Deed & { readonly by: Actor },
  lines: readonly Line[],
  payment?: { readonly account?: string; readonly instrument?: string | undefined },
): Voucher {
  const about = `${bill.number}: ${bill.about}`.slice(0, 500);
  const passer = bill.passer ?? deed.by;
  return {
    ...(payment?.account ? { account: payment.account } : {}),
    ...(payment?.instrument ? { instrument: payment.instrument } : {}),
    ...{ type, year, series, serial, number, date, about },
    payee: bill.payee.name,
    lines: [...lines],
    documents: bill.documents,
    act: deed.act,
    at: deed.at,
    preparedBy: type === 'payment' ? deed.by : bill.maker,
    state: 'posted',
    settled: { act: deed.act, at: deed.at, by: type === 'payment' ? passer : deed.by },
  };
}

function spoiledVoucher(bill: Bill, spoiled: Spoiled): Voucher {
  const standing = (spoiled.type === 'payment' ? bill.payment?.voucher : bill.liability)?.number;
  const amount = spoiled.type === 'payment' ? netOf(bill) : grossOf(bill);
  const lines = [debit(bill.payable, amount), turned(debit(bill.payable, amount))];
  const made = voucherOf(bill, spoiled.type, spoiled, spoiled, lines, { instrument: spoiled.instrument });
  const { act, at, by } = spoiled;
  return { ...made, preparedBy: by, state: 'returned', settled: { act, at, by, remark: standing } };
}

/**
 * All vouchers of a bill: its liability, its payment, the reversal of a cancelled one, and spoiled numbers (state
 * `returned`, in no book). A bill is a subject of its own, so its vouchers are named `<bill>.jv`, `<bill>.pv`,
 * `<bill>.rv` and `<bill>.<act>`; bill ids have no dot, so no other subject writes these rows.
 */
export function billVouchers(subject: string, bill: Bill): readonly BillVoucher[] {
  const { liability, payment, reversal, passer } = bill;
  const found: BillVoucher[] = [];
  const add = (suffix: string, state: Voucher): number =>
    found.push({ voucher: `${subject}.${suffix}`, state });
  const lines = liabilityLines(bill);
  if (liability && passer)
    add('jv', voucherOf(bill, 'journal', liability, { ...liability, by: passer }, lines));
  if (payment) {
    const net = netOf(bill);
    const paid = [debit(bill.payable, net), turned(debit(payment, net))];
    add('pv', voucherOf(bill, 'payment', payment.voucher, payment, paid, payment));
  }
  if (reversal) add('rv', voucherOf(bill, 'journal', reversal, reversal, lines.map(turned)));
  for (const spoiled of bill.spoiled) add(spoiled.act, spoiledVoucher(bill, spoiled));
  return found;
}

/** The bill that a voucher's id belongs to, or nothing for a voucher that is a subject of its own. */
export const billOfVoucher = (voucher: string): string | undefined =>
  /^(bill:[A-Za-z0-9_-]+)\./.exec(voucher)?.[1];
