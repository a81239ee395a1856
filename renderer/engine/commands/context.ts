import { dayInPakistan } from '#shared/base/calendar';
import type { Account } from '#shared/domain/ledger/account';
import { budgetSubject, type Budget } from '#shared/domain/ledger/budget';
import type { Chart } from '#shared/domain/ledger/chart';
import type { File } from '#shared/domain/files/file';
import type { Document } from '#shared/domain/records/document';
import type { Context } from '#shared/domain/context';
import type { Identity } from '#shared/contract/methods';
import { createBillContext } from './bill-context';
import { createCashFacts } from './cash-facts';
import { createImportContext } from './import-context';
import { createReceiptsContext } from './receipts-context';
import { foldedVoucher } from '../registers/voucher-state';
import type { Registers } from '../registers/registers';
import { createDraftContext } from './draft-context';
import { createDebtContext } from './debt-context';
import { createControlContext } from './control-context';
import { createOversightContext } from './oversight-context';

const serialQueries = {
  letter: 'SELECT MAX(serial) AS last FROM letters WHERE year = ? AND series = ?',
  file: 'SELECT MAX(serial) AS last FROM files WHERE year = ? AND series = ?',
} as const;
const demandSerials = 'SELECT MAX(serial) AS last FROM demand_numbers WHERE year = ? AND series = ?';
const claimSerials = 'SELECT MAX(serial) AS last FROM claims WHERE year = ? AND series = ?';
const billSerials = 'SELECT MAX(serial) AS last FROM bills WHERE year = ? AND series = ?';
/** A number that this device gave stays given, whatever became of the act that took it. */
const voucherSerials = `SELECT MAX(serial) AS last FROM (
  SELECT serial FROM numbers WHERE register = ?1 AND year = ?2 AND series = ?3 AND device = ?4
  UNION ALL SELECT MAX(serial) FROM vouchers WHERE type = ?1 AND year = ?2 AND series = ?3)`;
const subVoucherSerials =
  'SELECT MAX(serial) AS last FROM sub_vouchers WHERE imprest = ? AND year = ? AND series = ?';

/** What the rules may know, read from the registers. `now` is the wall clock in milliseconds. */
export function createContext(
  identity: Identity,
  registers: Registers,
  post: string,
  now: number,
  newName: () => string,
  key: string,
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
      if (register === 'bill')
        return (sql.get<{ last: number | null }>(billSerials, [year, identity.series])?.last ?? 0) + 1;
      if (register === 'demand' || register === 'claim') {
        const serials = register === 'demand' ? demandSerials : claimSerials;
        return (sql.get<{ last: number | null }>(serials, [year, identity.series])?.last ?? 0) + 1;
      }
      if (register.startsWith('imprest:'))
        return (
          (sql.get<{ last: number | null }>(subVoucherSerials, [register, year, identity.series])?.last ??
            0) + 1
        );
      const row =
        register === 'letter' || register === 'file'
          ? sql.get<{ last: number | null }>(serialQueries[register], [Number(year), identity.series])
          : sql.get<{ last: number | null }>(voucherSerials, [
              register,
              year,
              identity.series,
              identity.device,
            ]);
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
    bills: createBillContext(identity.office, registers),
    control: createControlContext(registers, identity.office, key),
    drafts: createDraftContext(registers),
    oversight: createOversightContext(identity.office, registers),
    debt: createDebtContext(identity.office, registers),
    cash: createCashFacts(registers),
    imports: createImportContext(registers),
    receipts: createReceiptsContext(identity.office, registers),
    document: (subject) => state<Document>(subject),
    file: (subject) => state<File>(subject),
    voucher: (subject) => foldedVoucher(registers, subject)?.state,
  };
}
