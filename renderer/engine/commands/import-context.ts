import type { Account } from '#shared/domain/ledger/account';
import { numberKey, type ImportBatch } from '#shared/domain/ledger/import/batch';
import type { ImportContext } from '#shared/domain/ledger/import/facts';
import type { Registers } from '../registers/registers';

/** What the rules of imports may know, read from the registers. A returned voucher keeps its number. */
export const createImportContext = ({ sql, folded }: Registers): ImportContext => ({
  batch: (subject) => folded<ImportBatch>(subject)?.state,
  accounts: () =>
    sql
      .all<{ account: string }>('SELECT account FROM accounts ORDER BY sort, title')
      .flatMap(({ account }) => {
        const state = folded<Account>(account)?.state;
        return state ? [{ account, ...state }] : [];
      }),
  takenNumbers: (year) =>
    new Set(
      sql
        .all<{ type: string; number: string }>('SELECT type, number FROM vouchers WHERE year = ?', [year])
        .map(numberKey),
    ),
});
