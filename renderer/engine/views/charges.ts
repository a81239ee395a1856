import { feesOn, feesSubject, type Counter, type Fees } from '#shared/domain/ledger/receipts/fees';
import type { Tally } from '#shared/domain/ledger/receipts/tally';
import type { ChargeQueries, TallyRow } from '../charge-views';
import { readTallies, type TallyFound } from '../registers/charge-rows';
import type { Registers } from '../registers/registers';
import { actorView, present, problemView } from './shape';
import type { Ticks } from './ticks';

/** User charges as screens see them. */
export function createChargeViews(
  { sql, folded, authority }: Registers,
  ticks: Ticks,
  office: string,
  today: () => string,
): Pick<ChargeQueries, 'counters' | 'feeTable' | 'feesOfDay' | 'tallies' | 'tally'> {
  const fees = () => folded<Fees>(feesSubject(office))?.state;
  const counterOf = (counter: string) => folded<Counter>(counter)?.state;
  const headName = (head: string): string =>
    sql.get<{ name: string }>('SELECT name FROM heads WHERE code = ?', [head])?.name ?? head;
  const tallyRow = (found: TallyFound): TallyRow => {
    const { act, tally, date, due, counted, number, voucher, state } = found;
    const place = counterOf(found.counter);
    const others = readTallies(sql, 't.tally = ? AND t.act <> ?', [tally, act]);
    return {
      ...present({ titleUrdu: place?.titleUrdu }),
      ...{ act, tally, title: place?.title ?? found.counter, date, due, counted, number, voucher, state },
      difference: counted - due,
      isTwice: state !== 'gone' && others.some((one) => one.state !== 'gone'),
      tick: ticks.act(act),
    };
  };

  return {
    counters: () =>
      sql
        .all<{ counter: string }>('SELECT counter FROM counters ORDER BY title, counter')
        .flatMap(({ counter }) => {
          const state = counterOf(counter);
          if (!state) return [];
          const { title, titleUrdu, account, shortageHead, excessHead } = state;
          return [{ ...present({ titleUrdu }), counter, title, account, shortageHead, excessHead }];
        }),
    feeTable() {
      const all = fees();
      const holding = feesOn(all, today());
      return [...(all?.fees ?? [])].reverse().map((fee) => ({
        ...fee,
        ...{ headName: headName(fee.head), holds: holding.includes(fee) },
      }));
    },
    feesOfDay: (day) => feesOn(fees(), day),
    tallies: ({ limit = 200 }) =>
      readTallies(sql, '1 ORDER BY t.date DESC, t.act DESC LIMIT ?', [limit]).map(tallyRow),
    tally(act) {
      const row = readTallies(sql, 't.act = ?', [act])[0];
      const state = row && folded<Tally>(row.tally);
      const entry = state?.state?.entries.find((one) => one.act === act);
      if (!row || !state || !entry) return null;
      return {
        ...tallyRow(row),
        ...present({ reason: entry.reason }),
        ...{ rows: entry.rows, by: actorView(entry.by) },
        problems: state.problems.map((problem) => problemView(problem, authority())),
      };
    },
  };
}
