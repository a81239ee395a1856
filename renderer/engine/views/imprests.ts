import { subVoucherNumber, type Imprest } from '#shared/domain/ledger/imprest/imprest';
import type { ImprestRow, ImprestView } from '../cash-views';
import { claimedTwice, imprestStanding } from '../registers/imprest-standing';
import type { Registers } from '../registers/registers';
import { actorView, present } from './shape';
import type { Ticks } from './ticks';

/** Imprests as screens see them. Amounts are paisa. */
export function createImprestViews({ sql, folded }: Registers, ticks: Ticks) {
  const row = (imprest: string, state: Imprest): ImprestRow => {
    const { inHand, coming, claimed } = imprestStanding(sql, imprest);
    const unclaimed = state.expenses
      .filter((one) => !claimed.has(one.act))
      .reduce((sum, one) => sum + one.amount, 0);
    const { holder, limit, head, on } = state;
    return { imprest, holder, limit, head, on, inHand, coming, unclaimed };
  };
  return {
    imprests: (): readonly ImprestRow[] =>
      sql
        .all<{ imprest: string }>('SELECT imprest FROM imprests ORDER BY holder, imprest')
        .flatMap(({ imprest }) => {
          const state = folded<Imprest>(imprest)?.state;
          return state ? [row(imprest, state)] : [];
        }),
    imprest(imprest: string): ImprestView | null {
      const state = folded<Imprest>(imprest)?.state;
      if (!state) return null;
      const { claimed } = imprestStanding(sql, imprest);
      const twice = new Set(claimedTwice(sql, imprest));
      return {
        ...row(imprest, state),
        expenses: state.expenses
          .map((one) => {
            const { act, date, payee, about, head, name, amount } = one;
            return {
              ...present({ claimedBy: claimed.get(act) }),
              ...{ act, date, payee, about, head, name, amount },
              number: subVoucherNumber(one),
              claimedTwice: twice.has(act),
              by: actorView(one.by),
              tick: ticks.act(act),
            };
          })
          .reverse(),
        vouchers: sql.all(
          `SELECT v.voucher, v.number, v.date, v.amount, v.state, COUNT(c.expense) AS expenses
           FROM vouchers v LEFT JOIN imprest_claims c ON c.voucher = v.voucher
           WHERE v.imprest = ? GROUP BY v.voucher ORDER BY v.date DESC, v.at DESC`,
          [imprest],
        ),
      };
    },
  };
}
