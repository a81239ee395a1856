import { demandCancelled } from '#shared/acts/kinds/demand-cancelled';
import { demandCollected } from '#shared/acts/kinds/demand-collected';
import { demandWaived } from '#shared/acts/kinds/demand-waived';
import { holdingRegistered } from '#shared/acts/kinds/holding-registered';
import { payerRegistered } from '#shared/acts/kinds/payer-registered';
import { tariffSet } from '#shared/acts/kinds/tariff-set';
import { subjectId } from '#shared/base/ids';
import { assertNever, refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { headToPost } from '../control/spending';
import type { Demand } from './demand';
import { issueDemand, issueDemands } from './issue';
import { receiptVoucher } from './receive';
import type { ReceiptsCommand, ReceiptsCommandOf } from './receipts-commands';
import { demandStanding, type DemandFacts } from './standing';
import { tariffOn, tariffSubject } from './tariff';

function registerPayer({ payer, entry }: ReceiptsCommandOf<'register-payer'>, context: Context): Decided {
  const known = entry.number === undefined ? undefined : context.receipts.payerNumbered(entry.number);
  if (known && known.payer !== payer) return refuse(refusal('payer-exists', { name: known.name }));
  if (payer !== undefined && !context.receipts.payer(payer)) return refuse(refusal('unknown-payer'));
  const subject = payer ?? subjectId('payer', context.newName());
  return decided(subject, [draft(payerRegistered, subject, entry)]);
}

function registerHolding(command: ReceiptsCommandOf<'register-holding'>, context: Context): Decided {
  const { holding, entry } = command;
  const { receipts, today } = context;
  const before = holding === undefined ? undefined : receipts.holding(holding);
  if (holding !== undefined && !before) return refuse(refusal('unknown-subject'));
  if (entry.payer !== undefined && !receipts.payer(entry.payer)) return refuse(refusal('unknown-payer'));
  for (const { item, from } of entry.charges) {
    if (before?.charges.some((one) => one.item === item && one.from === from)) continue; // the item may have ended since
    const day = from < today ? today : from;
    if (!tariffOn(receipts.tariff(), item, day)) return refuse(refusal('no-tariff', { item, date: day }));
  }
  const subject = holding ?? subjectId('holding', context.newName());
  return decided(subject, [draft(holdingRegistered, subject, entry)]);
}

function setTariff({ item }: ReceiptsCommandOf<'set-tariff'>, context: Context): Decided {
  const wrong = malformed(tariffSet, item);
  if (wrong) return refuse(wrong);
  for (const head of item.ended ? [] : [item.head, item.penaltyHead]) {
    if (head.startsWith('A')) return refuse(refusal('bad-input', { field: 'head' }));
    const found = headToPost(context, head, item.from < context.today ? context.today : item.from);
    if (!found.ok) return found;
  }
  const subject = tariffSubject(context.office);
  return decided(subject, [draft(tariffSet, subject, item)]);
}

/** What a demand's standing is worked out from, as the registers know it. */
export const factsOf = (demand: Demand, collections: DemandFacts['collections']): DemandFacts => ({
  ...{ amount: demand.amount, due: demand.due, terms: demand.terms, collections },
  penaltyWaived: demand.penaltyWaived !== undefined,
  waived: demand.waived?.amount,
  cancelled: demand.cancelled !== undefined,
});

function waiveDemand(command: ReceiptsCommandOf<'waive-demand'>, context: Context): Decided {
  const { demand, what, reason } = command;
  const found = context.receipts.demand(demand);
  if (!found) return refuse(refusal('unknown-subject'));
  const on = context.today;
  const stands = demandStanding(factsOf(found, context.receipts.collections(demand)), on);
  const amount = what === 'demand' ? stands.balance : 0;
  const settled = found.cancelled ?? found.waived ?? (what === 'penalty' ? found.penaltyWaived : undefined);
  if (settled || (what === 'demand' && amount === 0)) return refuse(refusal('demand-state'));
  return decided(demand, [draft(demandWaived, demand, { what, amount, on, reason })], found.number);
}

function cancelDemand({ demand, reason }: ReceiptsCommandOf<'cancel-demand'>, context: Context): Decided {
  const found = context.receipts.demand(demand);
  if (!found) return refuse(refusal('unknown-subject'));
  const hasMoney = context.receipts.collections(demand).some((one) => one.state !== 'gone');
  if (found.cancelled || found.waived || hasMoney) return refuse(refusal('demand-state'));
  return decided(demand, [draft(demandCancelled, demand, { on: context.today, reason })], found.number);
}

/** Takes money for a demand: never more than is left of it and of its penalty on that day. */
function collectDemand(command: ReceiptsCommandOf<'collect-demand'>, context: Context): Decided {
  const { demand, amount, penalty, receipt } = command;
  const found = context.receipts.demand(demand);
  if (!found) return refuse(refusal('unknown-subject'));
  if (found.cancelled || found.waived) return refuse(refusal('demand-state'));
  if (receipt.date < found.issued) return refuse(refusal('bad-input', { field: 'date' }));
  const stands = demandStanding(factsOf(found, context.receipts.collections(demand)), receipt.date);
  const over = (why: 'over-payment' | 'over-penalty', asked: number, available: number) =>
    refuse(refusal(why, { available, short: asked - available }));
  if (amount > stands.balance) return over('over-payment', amount, stands.balance);
  if (penalty > stands.penaltyDue) return over('over-penalty', penalty, stands.penaltyDue);
  if (amount + penalty <= 0) return refuse(refusal('bad-input', { field: 'amount' }));
  const made = receiptVoucher(
    {
      ...{ payer: found.payer.name, about: `${found.number}: ${found.about}`, receipt },
      credits: [
        { head: found.head, amount },
        { head: found.penaltyHead, amount: penalty },
      ],
    },
    context,
  );
  if (!made.ok) return made;
  const { subject: voucher, number = '', drafts } = made.value;
  const { date, instrument, reference } = receipt;
  const body = { voucher, number, date, instrument, reference: reference?.trim() || undefined };
  const collected = draft(demandCollected, demand, { ...body, amount, penalty });
  return decided(demand, [...drafts, collected], number);
}

/** The rules of payers, tariff and demands. */
export function decideReceipts(command: ReceiptsCommand, context: Context): Decided {
  switch (command.do) {
    case 'register-payer':
      return registerPayer(command, context);
    case 'register-holding':
      return registerHolding(command, context);
    case 'set-tariff':
      return setTariff(command, context);
    case 'issue-demands':
      return issueDemands(command, context);
    case 'issue-demand':
      return issueDemand(command, context);
    case 'waive-demand':
      return waiveDemand(command, context);
    case 'cancel-demand':
      return cancelDemand(command, context);
    case 'collect-demand':
      return collectDemand(command, context);
    default:
      return assertNever(command, 'command');
  }
}
