import type { Account } from '../ledger/account';
import type { Bill } from '../ledger/bills/bill';
import { billVouchers } from '../ledger/bills/bill-vouchers';
import { batchVouchers, type ImportBatch } from '../ledger/import/batch';
import type { Voucher } from '../ledger/voucher';
import { flowOn, type Flow, type Related } from './facts-flow';
import type { Measure } from './facts';

type Line = Voucher['lines'][number];

/** Which measure a head's postings count in, and how a debit counts there. */
const headMeasures: Readonly<Record<string, readonly [Measure, 1 | -1]>> = {
  A: ['spent', 1],
  B: ['received', -1],
  C: ['received', -1],
  G: ['withheld', -1],
};

/** As in the registers: the debit of a contra is the account that it pays into. */
const accountOf = (voucher: Voucher, line: Line): string | undefined =>
  (line.debit > 0 ? voucher.toAccount : undefined) ?? voucher.account;

function postingFlows(voucher: Voucher, related: Related): readonly Flow[] {
  const { date } = voucher;
  return voucher.lines.flatMap((line) => {
    const net = line.debit - line.credit;
    const [measure, sign] = headMeasures[line.head.charAt(0)] ?? [];
    const account = accountOf(voucher, line);
    const opened = account === undefined ? undefined : (related(account) as Account | undefined); // an account's subject
    return [
      ...(measure && sign ? [flowOn(date, measure, line.head, sign * net)] : []),
      ...(account !== undefined && opened?.head === line.head ? [flowOn(date, 'cash', account, net)] : []),
    ];
  });
}

/** What a voucher draws of a loan (+) or repays (-). */
function debtFlows({ debt, date }: Pick<Voucher, 'debt' | 'date'>, sign: 1 | -1): readonly Flow[] {
  if (debt?.what === 'drawn') return [flowOn(date, 'debt', debt.subject, sign * debt.principal)];
  return debt?.what === 'paid' ? [flowOn(date, 'debt', debt.subject, -sign * debt.principal)] : [];
}

/** A voucher counts while it is posted; a reversal undoes what the other one drew or repaid, on its own day. */
export function factsOfVoucher(_subject: string, voucher: Voucher, related: Related): readonly Flow[] {
  if (voucher.state !== 'posted') return [];
  const undone = voucher.reverses
    ? (related(voucher.reverses.voucher) as Voucher | undefined) // a voucher's subject, or none that has a state
    : undefined;
  return [
    ...postingFlows(voucher, related),
    ...debtFlows(voucher, 1),
    ...debtFlows({ debt: undone?.debt, date: voucher.date }, -1),
  ];
}

/** What is owed by a bill from its date on, until the day that it is paid or taken out of the books; gross, by head. */
function pendingFlows(bill: Bill): readonly Flow[] {
  const { state, payment, reversal } = bill;
  const ended = payment?.voucher.date ?? reversal?.date;
  if (state === 'returned' || (state === 'cancelled' && !reversal)) return [];
  return bill.lines.flatMap(({ head, amount }) => [
    flowOn(bill.date, 'bills-pending', head, amount),
    ...(ended === undefined ? [] : [flowOn(ended, 'bills-pending', head, -amount)]),
  ]);
}

/** A bill's vouchers, and what is owed by it. */
export const factsOfBill = (subject: string, bill: Bill, related: Related): readonly Flow[] => [
  ...billVouchers(subject, bill).flatMap(({ voucher, state }) => factsOfVoucher(voucher, state, related)),
  ...pendingFlows(bill),
];

/** The vouchers of a batch that is passed. */
export const factsOfImport = (subject: string, batch: ImportBatch, related: Related): readonly Flow[] =>
  batchVouchers(subject, batch).flatMap(({ voucher, state }) => factsOfVoucher(voucher, state, related));

/** What an account was opened with. */
export const factsOfAccount = (subject: string, account: Account): readonly Flow[] => [
  flowOn(account.on, 'cash', subject, account.opening),
];

/** The accounts and the undone voucher that the facts of vouchers, bills and batches rest on. */
export function relatedVouchers(sort: string, subject: string, state: unknown): readonly string[] {
  const named = new Set<string>();
  const add = (name: string | undefined): unknown => name !== undefined && named.add(name);
  const one = (voucher: Pick<Voucher, 'account' | 'toAccount' | 'reverses'>): void => {
    add(voucher.account);
    add(voucher.toAccount);
    if (voucher.reverses?.voucher.startsWith('voucher:')) add(voucher.reverses.voucher);
  };
  if (sort === 'voucher') one(state as Voucher); // the sorts' own folds made these states
  if (sort === 'bill') billVouchers(subject, state as Bill).forEach((each) => one(each.state));
  if (sort === 'import')
    (state as ImportBatch).vouchers.forEach((each) => one({ ...each, reverses: undefined }));
  return [...named].sort();
}
