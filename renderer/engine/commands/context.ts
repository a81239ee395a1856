import { dayInPakistan } from '#shared/base/calendar';
import type { Account } from '#shared/domain/ledger/account';
import { budgetSubject, type Budget } from '#shared/domain/ledger/budget';
import type { Chart } from '#shared/domain/ledger/chart';
import type { Voucher } from '#shared/domain/ledger/voucher';
import type { Document } from '#shared/domain/records/document';
import type { Context } from '#shared/domain/context';
import type { Identity } from '#shared/contract/methods';
import type { Registers } from '../registers/registers';

const serialQueries = {
  letter: 'SELECT MAX(serial) AS last FROM letters WHERE year = ? AND series = ?',
  file: 'SELECT MAX(serial) AS last FROM files WHERE year = ? AND series = ?',
} as const;
const voucherSerials = 'SELECT MAX(serial) AS last FROM vouchers WHERE type = ? AND year = ? AND series = ?';

/** What the rules may know, read from the registers. `now` is the wall clock in milliseconds. */
export function createContext(
  identity: Identity,
  registers: Registers,
  post: string,
  now: number,
  newName: () => string,
): Context {
  const { sql } = registers;
  const state = <S>(subject: string): S | undefined => registers.folded<S>(subject)?.state;
  return {
    office: identity.office,
    series: identity.series,
    today: dayInPakistan(now),
    post,
    newName,
    nextSerial(register, year) {
      const row =
        register === 'letter' || register === 'file'
          ? sql.get<{ last: number | null }>(serialQueries[register], [Number(year), identity.series])
          : sql.get<{ last: number | null }>(voucherSerials, [register, year, identity.series]);
      return (row?.last ?? 0) + 1;
    },
    chart: () => state<Chart>(`chart:${identity.office}`),
    account: (subject) => state<Account>(subject),
    budget: (year, head) => state<Budget>(budgetSubject(year, head)),
    spent(year, head) {
      const row = sql.get<{ debit: number; credit: number }>(
        'SELECT debit, credit FROM balances WHERE year = ? AND head = ?',
        [year, head],
      );
      return row ? row.debit - row.credit : 0;
    },
    document: (subject) => state<Document>(subject),
    voucher: (subject) => state<Voucher>(subject),
  };
}
