import { groupBy } from '#shared/base/group-by';
import type { Claim } from '#shared/domain/ledger/receipts/claim';
import { claimStanding } from '#shared/domain/ledger/receipts/claim-standing';
import type { Payer } from '#shared/domain/ledger/receipts/payer';
import { sumReceivables, type Owed } from '#shared/domain/ledger/receipts/receivables';
import { demandStanding } from '#shared/domain/ledger/receipts/standing';
import { foldText } from '#shared/domain/records/fold-text';
import type { ChargeQueries, ClaimEvent, ClaimRow, ReceivableRow } from '../charge-views';
import { readClaimReceipts } from '../registers/charge-rows';
import { readDemands, standingFacts } from '../registers/receipt-rows';
import type { Registers } from '../registers/registers';
import { actorView, anywhere, present, problemView } from './shape';
import type { Ticks } from './ticks';

const nothing = { approved: 0, rejected: 0, received: 0 };

/** Claims and everything receivable as screens see them, as it stands `today`. */
export function createClaimViews(
  { sql, folded, authority }: Registers,
  ticks: Ticks,
  today: () => string,
): Pick<ChargeQueries, 'claims' | 'claim' | 'receivables'> {
  const claimRow = (claim: string, state: Claim): ClaimRow => {
    const { number, payer, scheme, month, cases, submitted, due, amount } = state;
    const newest = [...state.answers, ...state.receipts, ...state.queries, ...state.resubmissions]
      .map((one) => one.act)
      .sort();
    return {
      ...claimStanding(state, readClaimReceipts(sql, claim), today()),
      ...present({ payerNameUrdu: payer.nameUrdu }),
      ...{ claim, number, payer: payer.payer, payerName: payer.name, scheme, month, cases },
      ...{ submitted, due, amount, tick: ticks.act(state.withdrawn?.act ?? newest.at(-1) ?? state.act) },
    };
  };
  const rows = (words: string): readonly ClaimRow[] =>
    sql
      .all<{ claim: string }>(
        "SELECT claim FROM claims WHERE folded LIKE ? ESCAPE '\\' ORDER BY submitted DESC, number DESC",
        [words],
      )
      .flatMap(({ claim }) => {
        const state = folded<Claim>(claim)?.state;
        return state ? [claimRow(claim, state)] : [];
      });

  const eventsOf = (claim: string, state: Claim): readonly ClaimEvent[] => {
    const receipts = readClaimReceipts(sql, claim);
    const { act, submitted, by, answers, withdrawn } = state;
    const times = new Map(
      [state, ...answers, ...state.queries, ...state.resubmissions, ...state.receipts].map((one) => [
        one.act,
        one.at,
      ]),
    );
    const clock = ({ act: made }: ClaimEvent): string => times.get(made) ?? withdrawn?.at ?? '';
    const all: readonly ClaimEvent[] = [
      { ...nothing, act, on: submitted, what: 'submitted', by: actorView(by) },
      ...answers.map((one) => ({
        ...present({ reason: one.reason, reference: one.reference }),
        ...{ ...nothing, act: one.act, on: one.on, what: 'answered' as const, by: actorView(one.by) },
        ...{ approved: one.approved, rejected: one.rejected },
      })),
      ...state.queries.map((one) => ({
        ...present({ reference: one.reference }),
        ...{ ...nothing, act: one.act, on: one.on, what: 'queried' as const, by: actorView(one.by) },
        reason: one.reason,
      })),
      ...state.resubmissions.map((one) => ({
        ...present({ reference: one.reference }),
        ...{ ...nothing, act: one.act, on: one.on, what: 'resubmitted' as const, by: actorView(one.by) },
        reason: one.text,
      })),
      ...state.receipts.map((one) => ({
        ...present({ reference: one.reference }),
        ...{ ...nothing, act: one.act, on: one.date, what: 'received' as const, by: actorView(one.by) },
        ...{ received: one.amount, voucher: one.voucher },
        state: receipts.find((row) => row.act === one.act)?.state ?? ('gone' as const),
      })),
      ...(withdrawn
        ? [
            {
              ...{ ...nothing, act: withdrawn.act, on: withdrawn.on, what: 'withdrawn' as const },
              ...{ reason: withdrawn.reason, by: actorView(withdrawn.by) },
            },
          ]
        : []),
    ];
    return [...all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : clock(a) < clock(b) ? -1 : 1));
  };

  const payerName = (payer: string): Pick<ReceivableRow, 'name' | 'nameUrdu'> => {
    const state = folded<Payer>(payer)?.state;
    return present({ name: state?.name ?? payer, nameUrdu: state?.nameUrdu });
  };

  return {
    claims({ text, state, limit = 200 }) {
      return rows(anywhere(foldText(text ?? '')))
        .filter((row) =>
          state === 'open' ? row.outstanding > 0 : state === undefined || row.state === state,
        )
        .slice(0, limit);
    },
    claim(claim) {
      const found = folded<Claim>(claim);
      const state = found?.state;
      if (!state) return null;
      return {
        ...claimRow(claim, state),
        ...present({ reference: state.reference }),
        ...{ head: state.head, name: state.name, submittedBy: actorView(state.by) },
        events: eventsOf(claim, state),
        problems: found.problems.map((problem) => problemView(problem, authority())),
      };
    },
    receivables() {
      const on = today();
      const owed: readonly (Owed & { payer: string; kind: 'claim' | 'demand' })[] = [
        ...rows('%').map(({ payer, outstanding, approvedDue, daysOver }) => ({
          ...{ kind: 'claim' as const, payer, outstanding, daysOver },
          approved: Math.min(approvedDue, outstanding),
        })),
        ...readDemands(sql, 'd.issued <= ?', [on]).map((row) => {
          const { balance, daysOver } = demandStanding(standingFacts(row), on);
          return {
            kind: 'demand' as const,
            payer: row.payer,
            outstanding: balance,
            approved: balance,
            daysOver,
          };
        }),
      ];
      const groups = groupBy(owed, (one) => `${one.kind} ${one.payer}`);
      const made = [...groups].flatMap(([key, group]): readonly ReceivableRow[] => {
        const first = group[0];
        const sums = sumReceivables(group);
        if (!first || sums.count === 0) return [];
        return [{ ...sums, ...payerName(first.payer), key, kind: first.kind, payer: first.payer }];
      });
      return {
        on,
        rows: made.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name)),
        total: sumReceivables(owed),
      };
    },
  };
}
