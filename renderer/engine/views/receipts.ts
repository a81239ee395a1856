import { groupBy } from '#shared/base/group-by';
import type { Demand } from '#shared/domain/ledger/receipts/demand';
import { holdingLabel, type Holding, type Payer } from '#shared/domain/ledger/receipts/payer';
import { planMonth } from '#shared/domain/ledger/receipts/plan-month';
import { demandStanding } from '#shared/domain/ledger/receipts/standing';
import { tariffOn, type Tariff } from '#shared/domain/ledger/receipts/tariff';
import { foldText } from '#shared/domain/records/fold-text';
import type { HoldingRow, PayerRow, ReceiptQueries } from '../receipt-views';
import { createReceiptsContext } from '../commands/receipts-context';
import { readDemands, standingFacts, type DemandRow } from '../registers/receipt-rows';
import type { Registers } from '../registers/registers';
import { createDemandRegister } from './demand-register';
import { demandDetail, demandRow, payerLedger } from './receipt-rows';
import { anywhere, present, problemView } from './shape';
import type { Ticks } from './ticks';

/** Payers, demands and their register as screens see them. `today` says the day on which everything stands. */
export function createReceiptViews(
  registers: Registers,
  ticks: Ticks,
  office: string,
  today: () => string,
): ReceiptQueries {
  const { sql, folded, authority } = registers;
  const context = createReceiptsContext(office, registers);
  const stateOf = (demand: string) => folded<Demand>(demand)?.state;
  const headName = (head: string): string =>
    sql.get<{ name: string }>('SELECT name FROM heads WHERE code = ?', [head])?.name ?? head;

  const toRow = (row: DemandRow, tariff: Tariff | undefined, on = today()) => {
    const state = stateOf(row.demand);
    return state && demandRow(row, state, demandStanding(standingFacts(row), on), tariff, ticks);
  };
  const found = (where: string, values: readonly (string | number)[]) => readDemands(sql, where, values);
  const payerRow = (payer: string, state: Payer, rows: readonly DemandRow[]): PayerRow => {
    const stands = rows.map((row) => demandStanding(standingFacts(row), today()));
    const { name, nameUrdu, number, phone } = state;
    return {
      ...present({ nameUrdu, number, phone }),
      ...{ payer, name, tick: ticks.act(state.act) },
      balance: stands.reduce((sum, one) => sum + one.balance, 0),
      penaltyDue: stands.reduce((sum, one) => sum + one.penaltyDue, 0),
    };
  };
  const holdingRow = (holding: string, state: Holding): HoldingRow => {
    const owner = state.payer === undefined ? undefined : context.payer(state.payer);
    const month = today().slice(0, 7);
    const { kind, type, subType, place, status, payer, charges } = state;
    return {
      ...present({ subType, payer, payerName: owner?.name, payerNameUrdu: owner?.nameUrdu }),
      ...{ holding, kind, type, place, status, charges, label: holdingLabel(state) },
      monthly: planMonth(month, [{ holding, state }], context.tariff()).reduce(
        (sum, one) => sum + one.amount,
        0,
      ),
      tick: ticks.act(state.act),
    };
  };
  const holdings = (): readonly HoldingRow[] =>
    context.holdings().map(({ holding, state }) => holdingRow(holding, state));

  return {
    ...createDemandRegister(registers, today),
    payers(text) {
      const words = foldText(text)
        .split(/\s+/)
        .filter((word) => word !== '');
      const where = words.map(() => "folded LIKE ? ESCAPE '\\'").join(' AND ') || '1';
      const payers = sql.all<{ payer: string }>(
        `SELECT payer FROM payers WHERE ${where} ORDER BY name, payer LIMIT 200`,
        words.map(anywhere),
      );
      const names = JSON.stringify(payers.map((row) => row.payer));
      const owed = groupBy(found('d.payer IN (SELECT value FROM json_each(?))', [names]), (row) => row.payer);
      return payers.flatMap(({ payer }) => {
        const state = context.payer(payer);
        return state ? [payerRow(payer, state, owed.get(payer) ?? [])] : [];
      });
    },
    payerNames: () =>
      sql.all<{ payer: string }>('SELECT payer FROM payers ORDER BY name, payer').flatMap(({ payer }) => {
        const state = context.payer(payer);
        return state ? [{ ...present({ nameUrdu: state.nameUrdu }), payer, name: state.name }] : [];
      }),
    payer(payer) {
      const state = context.payer(payer);
      if (!state) return null;
      const demands = found('d.payer = ? ORDER BY d.issued, d.number', [payer]);
      const tariff = context.tariff();
      return {
        ...payerRow(payer, state, demands),
        ...present({ address: state.address }),
        holdings: holdings().filter((one) => one.payer === payer),
        demands: demands.flatMap((row) => toRow(row, tariff) ?? []).reverse(),
        ledger: payerLedger(demands, stateOf),
      };
    },
    holdings,
    tariff() {
      const tariff = context.tariff();
      return [...(tariff?.items ?? [])].reverse().map((item) => ({
        ...item,
        headName: headName(item.head),
        holds: tariffOn(tariff, item.code, today()) === item,
      }));
    },
    demands({ text, state, head, limit = 200 }) {
      const words = anywhere(foldText(text ?? ''));
      const open = state === 'open' ? ' AND d.cancelled_on IS NULL AND d.waived IS NULL' : '';
      const rows = found(
        `d.folded LIKE ? ESCAPE '\\' AND (? = '' OR d.head = ?)${open} ORDER BY d.issued DESC, d.number DESC`,
        [words, head ?? '', head ?? ''],
      );
      const fits = (row: DemandRow): boolean => {
        if (state === undefined) return true;
        const stands = demandStanding(standingFacts(row), today());
        if (state === 'open') return stands.balance + stands.penaltyDue > 0;
        return state === 'look' ? stands.excess > 0 : stands.state === state;
      };
      const shown: DemandRow[] = [];
      for (const row of rows) if (shown.length < limit && fits(row)) shown.push(row);
      const tariff = context.tariff();
      return shown.flatMap((row) => toRow(row, tariff) ?? []);
    },
    demand(demand, on) {
      const state = stateOf(demand);
      const row = found('d.demand = ?', [demand])[0];
      const shown = row && toRow(row, context.tariff(), on);
      if (!state || !shown) return null;
      const problems = folded<Demand>(demand)?.problems ?? [];
      return {
        ...shown,
        ...demandDetail(state, row, context.payer(state.payer.payer)),
        problems: problems.map((problem) => problemView(problem, authority())),
      };
    },
    demandPlan: (month) =>
      planMonth(month, context.holdings(), context.tariff()).map(
        ({ demand, holding, state, item, amount }) => {
          const owner = context.payer(state.payer);
          return {
            ...present({ payerNameUrdu: owner?.nameUrdu, itemNameUrdu: item.nameUrdu }),
            ...{ demand, holding, label: holdingLabel(state), payerName: owner?.name ?? '' },
            ...{ item: item.code, itemName: item.name, amount, isNew: stateOf(demand) === undefined },
          };
        },
      ),
  };
}
