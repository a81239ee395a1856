import { demandIssued } from '#shared/acts/kinds/demand-issued';
import { fiscalYearOf, isDay, type Day } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { ok, refuse, type Result } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal, type Refusal } from '#shared/domain/refusals';
import { headToPost } from '../control/spending';
import { demandNumber, type DemandBody } from './demand';
import { holdingLabel, type Payer } from './payer';
import { dueDayOf, monthDays, planMonth } from './plan-month';
import type { ReceiptsCommandOf } from './receipts-commands';
import { tariffSubject } from './tariff';

const payerOf = (subject: string, { name, nameUrdu, number }: Payer): DemandBody['payer'] => ({
  payer: subject,
  name,
  ...(nameUrdu ? { nameUrdu } : {}),
  ...(number ? { number } : {}),
});

/** Serial numbers one after another, as long as a decision takes. */
function numbers(issued: Day, context: Context) {
  const year = fiscalYearOf(issued);
  const { series } = context;
  const first = context.nextSerial('demand', year);
  return (taken: number) => {
    const serial = first + taken;
    return { year, series, serial, number: demandNumber(year, series, serial) };
  };
}

/** The names of a head that takes money and of the head of its penalty, on a day; neither may be an expenditure head. */
function headNames(
  { head, penaltyHead }: Pick<DemandBody, 'head' | 'penaltyHead'>,
  day: Day,
  context: Context,
): Result<string, Refusal> {
  for (const code of [head, penaltyHead]) {
    if (code.startsWith('A')) return refuse(refusal('bad-input', { field: 'head' }));
    const found = headToPost(context, code, day);
    if (!found.ok) return found;
  }
  const named = headToPost(context, head, day);
  return named.ok ? ok(named.value.name) : named;
}

/** Issues a whole month's demands from the tariff, in one go; those that are issued already stay as they are. */
export function issueDemands(command: ReceiptsCommandOf<'issue-demands'>, context: Context): Decided {
  const { month, issued } = command;
  if (!isDay(`${month}-01`)) return refuse(refusal('bad-input', { field: 'month' }));
  if (!isDay(issued) || issued > context.today) return refuse(refusal('bad-input', { field: 'issued' }));
  const { receipts } = context;
  const planned = planMonth(month, receipts.holdings(), receipts.tariff());
  const open = planned.filter((one) => receipts.demand(one.demand) === undefined);
  const numberOf = numbers(issued, context);
  const drafts = [];
  for (const { demand, holding, state, item, amount } of open) {
    const payer = receipts.payer(state.payer);
    if (!payer) return refuse(refusal('unknown-payer'));
    const named = headNames(item, issued, context);
    if (!named.ok) return named;
    const body: DemandBody = {
      ...numberOf(drafts.length),
      payer: payerOf(state.payer, payer),
      holding: { holding, label: holdingLabel(state) },
      item: item.code,
      ...{ head: item.head, name: named.value, penaltyHead: item.penaltyHead },
      ...{ about: item.name, period: monthDays(month), issued, due: dueDayOf(month, item.dueDay, issued) },
      ...{ amount, terms: item.terms },
    };
    drafts.push(draft(demandIssued, demand, body));
  }
  if (drafts.length === 0) return refuse(refusal('nothing-to-demand', { month }));
  return decided(tariffSubject(context.office), drafts, String(drafts.length));
}

/** Issues one demand that no tariff makes. It may be dated back, as when a paper challan is entered later. */
export function issueDemand({ demand }: ReceiptsCommandOf<'issue-demand'>, context: Context): Decided {
  const { payer, holding, ...typed } = demand;
  if (!isDay(typed.issued) || typed.issued > context.today)
    return refuse(refusal('bad-input', { field: 'issued' }));
  if (!isDay(typed.due) || typed.due < typed.issued) return refuse(refusal('bad-input', { field: 'due' }));
  const owner = context.receipts.payer(payer);
  if (!owner) return refuse(refusal('unknown-payer'));
  const held = holding === undefined ? undefined : context.receipts.holding(holding);
  if (holding !== undefined && !held) return refuse(refusal('unknown-subject'));
  const named = headNames(typed, typed.issued, context);
  if (!named.ok) return named;
  const body: DemandBody = {
    ...numbers(typed.issued, context)(0),
    payer: payerOf(payer, owner),
    ...(holding !== undefined && held ? { holding: { holding, label: holdingLabel(held) } } : {}),
    ...typed,
    name: named.value,
  };
  const wrong = malformed(demandIssued, JSON.parse(JSON.stringify(body)));
  if (wrong) return refuse(wrong);
  const subject = subjectId('demand', context.newName());
  return decided(subject, [draft(demandIssued, subject, body)], body.number);
}
