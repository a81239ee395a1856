import type { Demand } from '#shared/domain/ledger/receipts/demand';
import type { Payer } from '#shared/domain/ledger/receipts/payer';
import { penaltyCap } from '#shared/domain/ledger/receipts/penalty';
import type { Standing } from '#shared/domain/ledger/receipts/standing';
import { tariffOn, type Tariff } from '#shared/domain/ledger/receipts/tariff';
import type { DemandRowView, PayerEntry } from '../receipt-views';
import type { DemandRow } from '../registers/receipt-rows';
import { actorView, present } from './shape';
import type { Ticks } from './ticks';

/** A demand as a line of a list; its tick is that of the newest deed. */
export function demandRow(
  row: DemandRow,
  state: Demand,
  stands: Standing,
  tariff: Tariff | undefined,
  ticks: Ticks,
): DemandRowView {
  const { number, payer, about, holding, head, issued, due, amount, spoiled } = state;
  const item = state.item === undefined ? undefined : tariffOn(tariff, state.item, state.period.from);
  const newest = state.collections.at(-1) ?? state.cancelled ?? state.waived ?? state.penaltyWaived ?? state;
  return {
    ...stands,
    ...present({
      payerNameUrdu: payer.nameUrdu,
      label: holding?.label,
      aboutUrdu: item?.name === about ? item.nameUrdu : undefined,
    }),
    ...{ demand: row.demand, number, payer: payer.payer, payerName: payer.name },
    ...{ about, head, issued, due, amount },
    spoiled: spoiled.map((one) => one.number),
    tick: ticks.act(newest.act),
  };
}

type Remitted = NonNullable<Demand['waived'] | Demand['cancelled']>;
const remission = (one: Remitted | undefined) =>
  one && { by: actorView(one.by), on: one.on, reason: one.reason };

/** Everything else that a demand's own acts say, for its sheet. */
export function demandDetail(state: Demand, row: DemandRow, payer: Payer | undefined) {
  const { terms, period, penaltyHead, name, holding, waived } = state;
  const waiver = remission(waived);
  return {
    ...present({
      payerNumber: state.payer.number,
      payerAddress: payer?.address,
      holding: holding?.holding,
      penaltyWaiver: remission(state.penaltyWaived),
      waiver: waiver && { ...waiver, amount: waived?.amount ?? 0 },
      cancellation: remission(state.cancelled),
    }),
    ...{ act: state.act, terms, period, penaltyHead, name, cap: penaltyCap(state) },
    issuedBy: actorView(state.by),
    receipts: state.collections.map(
      ({ act, voucher, number, date, instrument, reference, amount, penalty, by }) => ({
        ...present({ reference }),
        ...{ act, voucher, number, date, instrument, amount, penalty, by: actorView(by) },
        state: row.collections.find((one) => one.act === act)?.state ?? ('gone' as const),
      }),
    ),
  };
}

type Entry = Omit<PayerEntry, 'balance'>;

function entriesOf(row: DemandRow, state: Demand | undefined): readonly Entry[] {
  const base = { demand: row.demand, number: row.number, debit: 0, credit: 0, penalty: 0, waits: false };
  const entries: Entry[] = [
    { ...base, key: row.demand, date: row.issued, what: 'demand', debit: row.amount },
  ];
  for (const { act, voucher, date, amount, penalty, state: receipt, undone } of row.collections) {
    if (receipt === 'gone' && undone === undefined) continue;
    const number = state?.collections.find((one) => one.act === act)?.number ?? row.number;
    const money = { ...base, voucher, number };
    entries.push({
      ...{ ...money, key: act, date, what: 'receipt', credit: amount, penalty },
      waits: receipt === 'prepared',
    });
    if (undone !== undefined)
      entries.push({
        ...money,
        key: `${act}-`,
        date: undone,
        what: 'undone',
        debit: amount,
        penalty: -penalty,
      });
  }
  const { waived, cancelledOn } = row;
  if (waived)
    entries.push({ ...base, key: `${row.demand}w`, date: waived.on, what: 'waived', credit: waived.amount });
  if (cancelledOn !== undefined) {
    const credit = row.amount - (waived?.amount ?? 0);
    entries.push({ ...base, key: `${row.demand}c`, date: cancelledOn, what: 'cancelled', credit });
  }
  return entries;
}

/** A payer's account by day, with the balance after each entry. */
export function payerLedger(
  demands: readonly DemandRow[],
  stateOf: (demand: string) => Demand | undefined,
): readonly PayerEntry[] {
  let balance = 0;
  return demands
    .flatMap((row) => entriesOf(row, stateOf(row.demand)))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) // same day: as they stand
    .map((entry) => {
      balance += entry.debit - entry.credit;
      return { ...entry, balance };
    });
}
