import { groupBy } from '#shared/base/group-by';
import { leafOf, leavesOf, type Chequebook } from '#shared/domain/ledger/cheques/chequebook';
import type { ChequebookView, ChequeException, LeafView } from '../cash-views';
import type { Registers } from '../registers/registers';
import { present } from './shape';

type Drawn = { voucher: string; number: string; state: string; instrument: string; reversed: number };

const drawnSql = `
  SELECT v.voucher, v.number, v.state, v.instrument,
         EXISTS (SELECT 1 FROM vouchers r WHERE r.reverses = v.voucher AND r.state = 'posted') AS reversed
  FROM vouchers v WHERE v.account = ? AND v.instrument IS NOT NULL AND v.type IN ('payment', 'contra')
    AND v.state <> 'returned' ORDER BY v.at`;

/** Cheque books leaf by leaf, from their own acts and the vouchers that were drawn on them. */
export function createChequeViews(registers: Registers) {
  const { sql, folded } = registers;
  const drawnOn = (account: string): ReadonlyMap<string, readonly Drawn[]> =>
    groupBy(sql.all<Drawn>(drawnSql, [account]), (row) => row.instrument);

  const leafView = (book: Chequebook, leaf: string, drawn: readonly Drawn[] | undefined): LeafView => {
    const voided = book.voided[leaf];
    const vouchers = (drawn ?? []).map(({ voucher, number, reversed }) => ({
      voucher,
      number,
      reversed: reversed === 1,
    }));
    const state = voided?.state ?? (vouchers.length > 0 ? 'issued' : 'available');
    return {
      ...present({ reason: voided?.reason }),
      leaf,
      instrument: book.prefix + leaf,
      state,
      vouchers,
    };
  };
  const books = (account?: string): readonly ChequebookView[] => {
    const rows = sql.all<{ chequebook: string; account: string; title: string | null }>(
      `SELECT c.chequebook, c.account, a.title FROM chequebooks c LEFT JOIN accounts a ON a.account = c.account
       WHERE ?1 IS NULL OR c.account = ?1 ORDER BY c.account, c.issued, c.chequebook`,
      [account ?? null],
    );
    const drawn = new Map(
      [...new Set(rows.map((row) => row.account))].map((one) => [one, drawnOn(one)] as const),
    );
    return rows.flatMap(({ chequebook, account: owner, title }) => {
      const book = folded<Chequebook>(chequebook)?.state;
      if (!book) return [];
      const leaves = leavesOf(book).map((leaf) =>
        leafView(book, leaf, drawn.get(owner)?.get(book.prefix + leaf)),
      );
      const { prefix, first, last, issued } = book;
      const available = leaves.filter((leaf) => leaf.state === 'available').length;
      return [
        {
          ...{ chequebook, account: owner, accountTitle: title ?? owner },
          ...{ prefix, first, last, issued, available, leaves },
        },
      ];
    });
  };

  return {
    chequebooks: () => books(),
    nextLeaf(account: string): string | null {
      const all = books(account);
      for (const book of all) {
        const used = book.leaves.findLastIndex((leaf) => leaf.state !== 'available');
        const next = book.leaves.slice(used + 1)[0] ?? book.leaves.find((leaf) => leaf.state === 'available');
        if (next) return next.instrument;
      }
      return null;
    },
    chequeExceptions(): readonly ChequeException[] {
      return sql
        .all<{ account: string; title: string | null; instrument: string }>(
          `SELECT v.account, a.title, v.instrument FROM vouchers v LEFT JOIN accounts a ON a.account = v.account
           WHERE v.instrument IS NOT NULL AND v.account IS NOT NULL AND v.type IN ('payment', 'contra') AND v.state <> 'returned'
             AND NOT EXISTS (SELECT 1 FROM vouchers r WHERE r.reverses = v.voucher AND r.state = 'posted')
           GROUP BY v.account, v.instrument HAVING COUNT(*) > 1`,
        )
        .filter(({ account, instrument }) => isLeaf(registers, account, instrument))
        .map(({ account, title, instrument }) => ({
          account,
          accountTitle: title ?? account,
          instrument,
          vouchers: (drawnOn(account).get(instrument) ?? [])
            .filter((row) => row.reversed === 0)
            .map(({ voucher, number, state }) => ({ voucher, number, state })),
        }));
    },
  };
}

/** Whether a payment's instrument is a leaf of the account's cheque books; a transfer's reference is none. */
export const isLeaf = ({ sql, folded }: Registers, account: string, instrument: string): boolean =>
  sql
    .all<{ chequebook: string }>('SELECT chequebook FROM chequebooks WHERE account = ?', [account])
    .some(({ chequebook }) => {
      const book = folded<Chequebook>(chequebook)?.state;
      return book !== undefined && leafOf(book, instrument) !== undefined;
    });
