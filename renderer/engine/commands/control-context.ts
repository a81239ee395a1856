import { agreementSubject } from '#shared/domain/ledger/agreement/agreement';
import type { ControlContext, HeadSum } from '#shared/domain/ledger/control/context';
import { policyOn, policySubject, type Policy } from '#shared/domain/ledger/control/policy';
import { daysOf } from '#shared/base/calendar';
import {
  readLastPoster,
  readLine,
  readLines,
  readMonthTotal,
  readMoved,
  readOpening,
  readSeen,
} from '../registers/control-rows';
import type { Registers } from '../registers/registers';
import { readSpending } from '../registers/spent-under';

/** What the rules of heads, budget and periods may know, read from the registers. `key` is the officer's. */
export function createControlContext(registers: Registers, office: string, key: string): ControlContext {
  const { sql } = registers;
  const state = <S>(subject: string): S | undefined => registers.folded<S>(subject)?.state;
  const personOf = (signer: string): string => registers.authority().certificates[signer]?.person ?? signer;
  const policy = () => state<Policy>(policySubject(office));
  return {
    person: personOf(key),
    policy,
    lines: (year) => readLines(sql, year),
    line: (year, head) => readLine(sql, year, head),
    commitment: (subject) => state(subject),
    openCommitments: (year) =>
      sql
        .all<{ commitment: string }>(
          'SELECT commitment FROM commitments WHERE year = ? AND open > 0 ORDER BY commitment',
          [year],
        )
        .map((row) => row.commitment),
    exception: (subject) => state(subject),
    period: (month) => state(`period:${month}`),
    agreement: (month) => state(agreementSubject(month)),
    spending: (month) => readSpending(sql, month),
    lastPoster(month) {
      const poster = readLastPoster(sql, month);
      return poster && personOf(poster);
    },
    monthTotal: (month) => readMonthTotal(sql, month),
    seen: () => readSeen(sql),
    closing(year) {
      const { last } = daysOf(year);
      const fundHead = policyOn(policy(), 'fundHead', last) ?? '';
      const sums: readonly HeadSum[] = [
        ...readOpening(sql, year, fundHead).sums,
        ...readMoved(sql, year, last.slice(0, 7)),
      ];
      const net = new Map<string, HeadSum>();
      for (const { head, debit, credit } of sums) {
        const before = net.get(head) ?? { head, debit: 0, credit: 0 };
        net.set(head, { head, debit: before.debit + debit, credit: before.credit + credit });
      }
      return [...net.values()];
    },
  };
}
