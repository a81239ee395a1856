import { voucherAmount, type Voucher } from '#shared/domain/ledger/voucher';
import type { Registers } from '../registers/registers';
import { foldedVoucher } from '../registers/voucher-state';
import type { VoucherRow, VoucherView } from '../ledger-views';
import { actorView, anywhere, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

/** Vouchers as screens see them. Amounts are paisa. */
export function createVoucherViews(registers: Registers, ticks: Ticks) {
  const { sql, authority } = registers;
  const struckBy = (voucher: string) =>
    sql.get<{ voucher: string; number: string }>(
      "SELECT voucher, number FROM vouchers WHERE reverses = ? AND state = 'posted' ORDER BY at LIMIT 1",
      [voucher],
    );
  const toRow = (voucher: string, state: Voucher): VoucherRow => ({
    voucher,
    number: state.number,
    type: state.type,
    date: state.date,
    payee: state.payee,
    about: state.about,
    amount: voucherAmount(state),
    state: state.state,
    ...present({ struck: struckBy(voucher) }),
    tick: ticks.act(state.settled?.act ?? state.act),
  });

  return {
    vouchers(filter: {
      readonly text?: string;
      readonly state?: string;
      readonly limit?: number;
    }): readonly VoucherRow[] {
      const like = anywhere(filter.text);
      return sql
        .all<{ voucher: string }>(
          `SELECT voucher FROM vouchers WHERE (? IS NULL OR state = ?)
           AND (number LIKE ? ESCAPE '\\' OR payee LIKE ? ESCAPE '\\' OR about LIKE ? ESCAPE '\\')
           ORDER BY date DESC, number DESC LIMIT ?`,
          [filter.state ?? null, filter.state ?? null, like, like, like, filter.limit ?? 200],
        )
        .flatMap(({ voucher }) => {
          const state = foldedVoucher(registers, voucher)?.state;
          return state ? [toRow(voucher, state)] : [];
        });
    },
    voucher(voucher: string): VoucherView | null {
      const found = foldedVoucher(registers, voucher);
      const state = found?.state;
      if (!state) return null;
      const { account, instrument, settled } = state;
      return {
        ...toRow(voucher, state),
        ...present({ account, instrument, settledAt: settled && isoOf(settled.at), remark: settled?.remark }),
        ...present({ over: settled?.over && present(settled.over) }),
        ...present({
          toAccount: state.toAccount,
          mode: state.mode,
          reverses: state.reverses,
          imprest: state.imprest?.imprest,
          imported: state.imported,
        }),
        year: state.year,
        lines: state.lines.map((line) => present(line)),
        documents: state.documents,
        preparedBy: actorView(state.preparedBy),
        preparedAt: isoOf(state.at),
        settledBy: settled ? actorView(settled.by) : null,
        problems: found.problems.map((problem) => problemView(problem, authority())),
      };
    },
  };
}
