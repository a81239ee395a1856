import { claimDecided } from '#shared/acts/kinds/claim-decided';
import { claimQueried } from '#shared/acts/kinds/claim-queried';
import { claimReceived } from '#shared/acts/kinds/claim-received';
import { claimResubmitted } from '#shared/acts/kinds/claim-resubmitted';
import { claimSubmitted } from '#shared/acts/kinds/claim-submitted';
import { claimWithdrawn } from '#shared/acts/kinds/claim-withdrawn';
import { fiscalYearOf, isDay } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { assertNever, refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { headToPost } from '../control/spending';
import type { ChargesCommand, ChargesCommandOf } from './charges-commands';
import { claimNumber, openOf, type ClaimBody } from './claim';
import { claimStanding } from './claim-standing';
import { enterTally, openCounter, setFee } from './enter-tally';
import { receiptVoucher } from './receive';

function submitClaim({ claim }: ChargesCommandOf<'submit-claim'>, context: Context): Decided {
  const { payer, ...typed } = claim;
  const owner = context.receipts.payer(payer);
  if (!owner) return refuse(refusal('unknown-payer'));
  if (!isDay(typed.submitted) || typed.submitted > context.today)
    return refuse(refusal('bad-input', { field: 'submitted' }));
  if (!isDay(typed.due) || typed.due < typed.submitted) return refuse(refusal('bad-input', { field: 'due' }));
  if (typed.head.startsWith('A')) return refuse(refusal('bad-input', { field: 'head' }));
  const head = headToPost(context, typed.head, typed.submitted);
  if (!head.ok) return head;
  const year = fiscalYearOf(typed.submitted);
  const { series } = context;
  const serial = context.nextSerial('claim', year);
  const body: ClaimBody = {
    ...{ year, series, serial, number: claimNumber(year, series, serial) },
    payer: { payer, name: owner.name, ...(owner.nameUrdu ? { nameUrdu: owner.nameUrdu } : {}) },
    ...typed,
    name: head.value.name,
  };
  const wrong = malformed(claimSubmitted, JSON.parse(JSON.stringify(body)));
  if (wrong) return refuse(wrong);
  const subject = subjectId('claim', context.newName());
  return decided(subject, [draft(claimSubmitted, subject, body)], body.number);
}

function decideClaim(command: ChargesCommandOf<'decide-claim'>, context: Context): Decided {
  const { claim, on, approved, rejected, reason, reference } = command;
  const found = context.receipts.claim(claim);
  if (!found) return refuse(refusal('unknown-subject'));
  if (!isDay(on) || on > context.today || on < found.submitted)
    return refuse(refusal('bad-input', { field: 'on' }));
  if (found.withdrawn) return refuse(refusal('claim-state'));
  const open = openOf(found);
  if (approved + rejected > open)
    return refuse(refusal('over-claim', { available: open, short: approved + rejected - open }));
  if (rejected > 0 && !reason?.trim()) return refuse(refusal('bad-input', { field: 'reason' }));
  const body = { on, approved, rejected, reason: reason?.trim() || undefined, reference };
  return decided(claim, [draft(claimDecided, claim, body)], found.number);
}

/** The insurer's question, or the resubmission that meets it. */
function askClaim(command: ChargesCommandOf<'query-claim' | 'resubmit-claim'>, context: Context): Decided {
  const { claim, on } = command;
  const found = context.receipts.claim(claim);
  if (!found) return refuse(refusal('unknown-subject'));
  const last = found.queries.at(-1)?.on ?? found.submitted;
  if (!isDay(on) || on > context.today || on < last) return refuse(refusal('bad-input', { field: 'on' }));
  const isQuery = command.do === 'query-claim';
  if (found.withdrawn || found.queried === isQuery || (isQuery && openOf(found) === 0))
    return refuse(refusal('claim-state'));
  const reference = command.reference?.trim() || undefined;
  if (command.do === 'query-claim')
    return decided(
      claim,
      [draft(claimQueried, claim, { on, reason: command.reason, reference })],
      found.number,
    );
  const { due, text } = command;
  if (!isDay(due) || due < on) return refuse(refusal('bad-input', { field: 'due' }));
  return decided(claim, [draft(claimResubmitted, claim, { on, due, text, reference })], found.number);
}

/** Money for a claim: never more than is approved and not received yet. */
function receiveClaim(command: ChargesCommandOf<'receive-claim'>, context: Context): Decided {
  const { claim, amount, receipt } = command;
  const found = context.receipts.claim(claim);
  if (!found) return refuse(refusal('unknown-subject'));
  if (found.withdrawn) return refuse(refusal('claim-state'));
  if (receipt.date < found.submitted) return refuse(refusal('bad-input', { field: 'date' }));
  const { approvedDue } = claimStanding(found, context.receipts.claimReceipts(claim), receipt.date);
  if (amount > approvedDue)
    return refuse(refusal('over-claim', { available: approvedDue, short: amount - approvedDue }));
  if (amount <= 0) return refuse(refusal('bad-input', { field: 'amount' }));
  const about = `${found.number}: ${found.scheme}, ${found.month}`;
  const made = receiptVoucher(
    { payer: found.payer.name, about, receipt, credits: [{ head: found.head, amount }] },
    context,
  );
  if (!made.ok) return made;
  const { subject: voucher, number = '', drafts } = made.value;
  const { date, instrument, reference } = receipt;
  const body = { voucher, number, date, instrument, reference: reference?.trim() || undefined, amount };
  return decided(claim, [...drafts, draft(claimReceived, claim, body)], number);
}

function withdrawClaim({ claim, reason }: ChargesCommandOf<'withdraw-claim'>, context: Context): Decided {
  const found = context.receipts.claim(claim);
  if (!found) return refuse(refusal('unknown-subject'));
  const hasMoney = context.receipts.claimReceipts(claim).some((one) => one.state !== 'gone');
  if (found.withdrawn || hasMoney) return refuse(refusal('claim-state'));
  return decided(claim, [draft(claimWithdrawn, claim, { on: context.today, reason })], found.number);
}

/** The rules of user charges and claims. */
export function decideCharges(command: ChargesCommand, context: Context): Decided {
  switch (command.do) {
    case 'open-counter':
      return openCounter(command, context);
    case 'set-fee':
      return setFee(command, context);
    case 'enter-tally':
      return enterTally(command, context);
    case 'submit-claim':
      return submitClaim(command, context);
    case 'decide-claim':
      return decideClaim(command, context);
    case 'query-claim':
    case 'resubmit-claim':
      return askClaim(command, context);
    case 'receive-claim':
      return receiveClaim(command, context);
    case 'withdraw-claim':
      return withdrawClaim(command, context);
    default:
      return assertNever(command, 'command');
  }
}
