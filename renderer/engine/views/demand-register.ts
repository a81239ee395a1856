import { isDay } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import type { Payer } from '#shared/domain/ledger/receipts/payer';
import { monthDays } from '#shared/domain/ledger/receipts/plan-month';
import { registerLine } from '#shared/domain/ledger/receipts/register';
import type { DemandRegister, DemandRegisterRow, RegisterAsked, RegisterBy } from '../receipt-views';
import { readDemands, type DemandRow } from '../registers/receipt-rows';
import type { Registers } from '../registers/registers';
import { present } from './shape';

const most = 120;
/** A line in which all of these are nothing was settled before. */
const moves = ['arrears', 'demanded', 'remitted', 'collected', 'penalty', 'balance'] as const;

/** The months from one to another ("2026-07"), both included. */
function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < most;) {
    months.push(month);
    const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}

/** The demand and collection register, made up to the end of its period or to today. */
export function createDemandRegister({ sql, folded }: Registers, today: () => string) {
  const named = (by: RegisterBy, key: string): Pick<DemandRegisterRow, 'name' | 'nameUrdu'> => {
    if (by === 'payer') {
      const payer = folded<Payer>(key)?.state;
      return present({ name: payer?.name ?? key, nameUrdu: payer?.nameUrdu });
    }
    const head = sql.get<{ name: string; urdu: string | null }>(
      'SELECT name, name_urdu AS urdu FROM heads WHERE code = ?',
      [key],
    );
    return present({ name: head?.name ?? key, nameUrdu: head?.urdu ?? undefined });
  };

  return {
    demandRegister({ from, to, by }: RegisterAsked): DemandRegister {
      const sound = isDay(`${from}-01`) && isDay(`${to}-01`) && from <= to;
      const first = sound ? `${from}-01` : today();
      const last = sound ? monthDays(to).to : today();
      const on = last < today() ? last : today();
      const demands = readDemands(sql, 'd.issued <= ?', [last]);
      const line = (rows: readonly DemandRow[]) => registerLine(rows, first, on < first ? last : on);
      const months = sound ? monthsBetween(from, to).filter((month) => month <= on.slice(0, 7)) : [];
      const monthRow = (month: string): DemandRegisterRow => {
        const days = monthDays(month);
        return { ...registerLine(demands, days.from, days.to < on ? days.to : on), key: month, name: month };
      };
      const groups = groupBy(demands, (one) => (by === 'head' ? one.head : one.payer));
      const rows =
        by === 'month'
          ? months.map(monthRow)
          : [...groups]
              .map(([key, group]): DemandRegisterRow => ({ ...line(group), ...named(by, key), key }))
              .filter((row) => moves.some((field) => row[field] !== 0))
              .sort((a, b) => (by === 'head' ? (a.key < b.key ? -1 : 1) : a.name.localeCompare(b.name)));
      return { on, rows, total: line(demands) };
    },
  };
}
