import { counterOpened } from '#shared/acts/kinds/counter-opened';
import { feeSet } from '#shared/acts/kinds/fee-set';
import { tallyEntered } from '#shared/acts/kinds/tally-entered';
import { isDay } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { headToPost } from '../control/spending';
import type { ChargesCommandOf } from './charges-commands';
import { feesOn, feesSubject } from './fees';
import { receiptVoucher } from './receive';
import { tallyDue, tallySubject, type TallyBody } from './tally';

/** Opens a counter, or changes its entry. */
export function openCounter({ counter, entry }: ChargesCommandOf<'open-counter'>, context: Context): Decided {
  if (counter !== undefined && !context.receipts.counter(counter)) return refuse(refusal('unknown-subject'));
  if (!context.account(entry.account)) return refuse(refusal('unknown-account'));
  for (const head of [entry.shortageHead, entry.excessHead]) {
    const found = headToPost(context, head, context.today);
    if (!found.ok) return found;
  }
  const subject = counter ?? subjectId('counter', context.newName());
  return decided(subject, [draft(counterOpened, subject, entry)]);
}

/** Publishes a user charge from a day on. */
export function setFee({ fee }: ChargesCommandOf<'set-fee'>, context: Context): Decided {
  const wrong = malformed(feeSet, fee);
  if (wrong) return refuse(wrong);
  if (fee.head.startsWith('A')) return refuse(refusal('bad-input', { field: 'head' }));
  const head = headToPost(context, fee.head, fee.from < context.today ? context.today : fee.from);
  if (!head.ok && !fee.ended) return head;
  const subject = feesSubject(context.office);
  return decided(subject, [draft(feeSet, subject, fee)]);
}

/** What each head took, in the order of the rows; paisa. */
function byHead(rows: TallyBody['rows']): readonly { readonly head: string; readonly amount: number }[] {
  const heads = new Map<string, number>();
  for (const { head, fee, count } of rows) heads.set(head, (heads.get(head) ?? 0) + fee * count);
  return [...heads].map(([head, amount]) => ({ head, amount }));
}

/**
 * The receipt of a counter's day: the heads are credited with counts times fees, the account is debited with the cash
 * that was counted, and what is short or over stands in a line of its own. A counter's day is entered once.
 */
export function enterTally(command: ChargesCommandOf<'enter-tally'>, context: Context): Decided {
  const { counter, date, counts, counted, reason } = command;
  const place = context.receipts.counter(counter);
  if (!place) return refuse(refusal('unknown-subject'));
  if (!isDay(date)) return refuse(refusal('bad-input', { field: 'date' }));
  const subject = tallySubject(counter, date);
  const standing = context.receipts.tallied(subject);
  if (standing !== undefined) return refuse(refusal('already-tallied', { number: standing }));
  const table = feesOn(context.receipts.fees(), date);
  const rows: TallyBody['rows'] = [];
  for (const { code, count } of counts) {
    if (count === 0) continue;
    const fee = table.find((one) => one.code === code);
    if (!fee) return refuse(refusal('no-tariff', { item: code, date }));
    rows.push({ code, name: fee.name, head: fee.head, fee: fee.fee, count });
  }
  if (rows.length === 0) return refuse(refusal('bad-input', { field: 'counts' }));
  const short = tallyDue(rows) - counted;
  if (short !== 0 && !reason?.trim())
    return refuse(refusal('difference-unexplained', { short: Math.abs(short) }));
  const made = receiptVoucher(
    {
      payer: place.title,
      about: `User charges of ${date}: ${rows.map((row) => `${row.count} × ${row.name}`).join(', ')}`,
      receipt: { account: place.account, date, instrument: 'cash' },
      credits: [...byHead(rows), { head: place.excessHead, amount: Math.max(0, -short) }],
      debits: [{ head: place.shortageHead, amount: Math.max(0, short) }],
    },
    context,
  );
  if (!made.ok) return made;
  const { subject: voucher, number = '', drafts } = made.value;
  const body = { counter, title: place.title, date, voucher, number, rows, counted };
  const entered = draft(tallyEntered, subject, { ...body, reason: reason?.trim() || undefined });
  return decided(subject, [...drafts, entered], number);
}
