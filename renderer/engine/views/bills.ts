import type { Bill } from '#shared/domain/ledger/bills/bill';
import { billRuleOn } from '#shared/domain/ledger/bills/bill-rules';
import { grossOf } from '#shared/domain/ledger/bills/bill-sums';
import type { Payee } from '#shared/domain/ledger/bills/payee';
import { tableOn } from '#shared/domain/ledger/bills/withholding';
import { foldText } from '#shared/domain/records/fold-text';
import type { BillLike, BillQueries, BillRow, BillView, PayeeRow } from '../bill-views';
import { createBillContext } from '../commands/bill-context';
import type { Registers } from '../registers/registers';
import { billDetail, billRow, payeeEntry, rowIsPublished, waitsFor, type Reader } from './bill-rows';
import { actorView, anywhere, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

/** Payees and bills as screens see them. Amounts are paisa. */
export function createBillViews(
  registers: Registers,
  ticks: Ticks,
  office: string,
  reader: () => Reader | undefined,
): BillQueries {
  const { sql, folded, authority } = registers;
  const context = createBillContext(office, registers);

  const toRow = (bill: string, state: Bill): BillRow => billRow(bill, state, ticks);
  const rows = (where: string, values: readonly (string | number | null)[]): readonly [string, Bill][] =>
    sql.all<{ bill: string }>(`SELECT bill FROM bills ${where}`, values).flatMap(({ bill }) => {
      const state = context.bill(bill);
      return state ? [[bill, state] as [string, Bill]] : [];
    });
  const payeeRow = (payee: string, state: Payee): PayeeRow => ({
    ...payeeEntry(payee, state),
    tick: ticks.act(state.act),
  });

  return {
    payees(text) {
      const words = foldText(text)
        .split(/\s+/)
        .filter((word) => word !== '');
      // Three letters are the least that the index knows; shorter words are looked for in what the longer ones find.
      const [long, short] = [(word: string) => [...word].length >= 3, (word: string) => [...word].length < 3];
      const phrases = words.filter(long).map((word) => `"${word.replaceAll('"', '""')}"`);
      const conditions = [
        ...(phrases.length > 0
          ? ['rowid IN (SELECT rowid FROM payee_letters WHERE payee_letters MATCH ?)']
          : []),
        ...words.filter(short).map(() => "folded LIKE ? ESCAPE '\\'"),
      ];
      return sql
        .all<{ payee: string }>(
          `SELECT payee FROM payees WHERE ${conditions.join(' AND ') || '1'} ORDER BY name, payee LIMIT 200`,
          [...(phrases.length > 0 ? [phrases.join(' AND ')] : []), ...words.filter(short).map(anywhere)],
        )
        .flatMap(({ payee }) => {
          const state = context.payee(payee);
          return state ? [payeeRow(payee, state)] : [];
        });
    },
    payee(payee) {
      const found = folded<Payee>(payee);
      const state = found?.state;
      if (!state) return null;
      const { address, phone, bank, bankAccount } = state;
      return {
        ...payeeRow(payee, state),
        ...present({ address, phone, bank, bankAccount }),
        changes: state.changes.map((one) => ({ ...one, at: isoOf(one.at), by: actorView(one.by) })),
        bills: rows('WHERE payee_number = ? ORDER BY date DESC, number DESC LIMIT 100', [state.number]).map(
          ([bill, one]) => toRow(bill, one),
        ),
        problems: found.problems.map((problem) => problemView(problem, authority())),
      };
    },
    bills(filter) {
      const like = anywhere(filter.text);
      const state = filter.state ?? null;
      return rows(
        `WHERE (? IS NULL OR state = ?) AND (number LIKE ? ESCAPE '\\' OR payee_name LIKE ? ESCAPE '\\'
           OR payee_number LIKE ? ESCAPE '\\' OR about LIKE ? ESCAPE '\\')
         ORDER BY date DESC, number DESC LIMIT ?`,
        [state, state, like, like, like, like, filter.limit ?? 200],
      ).map(([bill, one]) => toRow(bill, one));
    },
    bill(bill) {
      const found = folded<Bill>(bill);
      if (!found?.state) return null;
      const problems = found.problems.map((problem) => problemView(problem, authority()));
      return { ...billDetail(bill, found.state, ticks), ...toView(bill, found.state), problems };
    },
    billsForMe() {
      const me = reader();
      if (!me) return [];
      const open = rows(
        "WHERE state IN ('prepared', 'checked', 'passed', 'returned') ORDER BY date, number LIMIT 500",
        [],
      );
      return open.flatMap(([bill, state]) => {
        const wants = waitsFor(state, me);
        return wants ? [{ ...toRow(bill, state), waitsFor: wants }] : [];
      });
    },
    billTerms: (day) => ({
      table: tableOn(context.rates(), day) ?? null,
      rule: billRuleOn(context.rules(), day) ?? null,
    }),
    billTables: () => ({
      tables: context.rates()?.tables ?? [],
      rules: context.rules()?.rules ?? [],
    }),
    billsAlike: (likeness, except) => context.alike(likeness, except),
  };

  function toView(bill: string, state: Bill) {
    const { spoiled: _spoiled, ...row } = toRow(bill, state);
    return { ...row, alike: alikeOf(bill, state), rowIsPublished: rowIsPublished(state, context.rates()) };
  }

  function alikeOf(bill: string, state: Bill): BillView['alike'] {
    const { invoice, date, payee, likeness } = state;
    const alike: readonly BillLike[] = context.alike(
      {
        payeeNumber: payee.number,
        invoice: invoice?.number,
        invoiceDate: invoice?.date ?? date,
        gross: grossOf(state),
      },
      bill,
    );
    return alike.map((one) =>
      likeness?.bills.includes(one.bill) ? { ...one, reason: likeness.reason } : one,
    );
  }
}
