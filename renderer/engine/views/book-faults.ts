import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { policyOn, policySubject, type Policy } from '#shared/domain/ledger/control/policy';
import { voucherNumber, type Voucher } from '#shared/domain/ledger/voucher';
import type { BookFault, ChequeException } from '../cash-views';
import type { Registers } from '../registers/registers';
import { isLeaf } from './cheques';
import { importedTwice } from './imports';

/** As many of each sort as a desk can take in. */
const most = 10;

type Numbered = { register: string; series: string; serial: number; subject: string };

/**
 * What in the books needs a person though no rule could stop it: a cheque used twice, a cheque that its payee never
 * presented, a bill that two computers paid, a voucher number that is missing, given twice, or taken for nothing. It is
 * worked out from the books each time, and goes away when the books are mended. `now` is milliseconds since 1970.
 */
export function createBookFaults(
  registers: Registers,
  office: string,
  cheques: { readonly chequeExceptions: () => readonly ChequeException[] },
  now: () => number,
) {
  const { sql, folded } = registers;

  const twice = (): readonly BookFault[] =>
    cheques.chequeExceptions().map(({ instrument, vouchers }) => ({
      what: 'cheque-twice',
      number: instrument,
      ...(vouchers[0] ? { voucher: vouchers[0].voucher } : {}),
    }));

  /** Only where the bank's statements tell that the cheque did not come: they cover its day and the days that it had. */
  const old = (today: string): readonly BookFault[] => {
    const days = policyOn(folded<Policy>(policySubject(office))?.state, 'chequeDays', today) ?? 0;
    if (days === 0) return [];
    const covered = sql.all<{ account: string; first: string; last: string }>(
      'SELECT account, MIN(first) AS first, MAX(last) AS last FROM statements GROUP BY account',
    );
    return covered.flatMap(({ account, first, last }) =>
      sql
        .all<{ voucher: string; instrument: string; date: string; amount: number }>(
          `SELECT v.voucher, v.instrument, v.date, v.amount FROM vouchers v
           WHERE v.account = ?1 AND v.state = 'posted' AND v.date >= ?2 AND v.date <= date(?3, ?4)
             AND v.type IN ('payment', 'contra') AND v.instrument IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM statement_lines l WHERE l.voucher = v.voucher AND l.account = v.account)
             AND NOT EXISTS (SELECT 1 FROM vouchers r WHERE r.reverses = v.voucher AND r.state = 'posted')
           ORDER BY v.date LIMIT 100`,
          [account, first, last < today ? last : today, `-${days} days`],
        )
        .filter(({ instrument }) => isLeaf(registers, account, instrument))
        .slice(0, most)
        .map(({ voucher, instrument, date, amount }) => ({
          ...{ what: 'cheque-old' as const, number: instrument, voucher, date, amount },
        })),
    );
  };

  const paidTwice = (): readonly BookFault[] =>
    sql
      .all<{ bill: string; number: string }>(
        "SELECT bill, number FROM bills WHERE spoiled > 0 AND state <> 'cancelled' ORDER BY at DESC LIMIT 10",
      )
      .map(({ bill, number }) => ({ what: 'bill-twice', number, bill }));

  const numbers = (year: string): readonly BookFault[] => {
    const numberOf = ({ register, series, serial }: Omit<Numbered, 'subject'>): string =>
      voucherNumber(register as Voucher['type'], year, series, serial); // `noteNumbers` writes types of vouchers
    const missing = sql.all<Omit<Numbered, 'subject'>>(
      `SELECT n.register, n.series, n.serial - 1 AS serial FROM numbers n
       WHERE n.year = ?1 AND n.serial > 1 AND NOT EXISTS (SELECT 1 FROM numbers b
         WHERE b.register = n.register AND b.year = ?1 AND b.series = n.series AND b.serial = n.serial - 1)
       LIMIT ${most}`,
      [year],
    );
    const given = sql.all<Omit<Numbered, 'subject'>>(
      `SELECT register, series, serial FROM numbers WHERE year = ?
       GROUP BY register, series, serial HAVING COUNT(DISTINCT subject) > 1 LIMIT ${most}`,
      [year],
    );
    const empty = sql.all<Numbered>(
      `SELECT n.register, n.series, n.serial, n.subject FROM numbers n
       WHERE n.year = ?1 AND NOT EXISTS (SELECT 1 FROM vouchers v
         WHERE v.type = n.register AND v.year = ?1 AND v.series = n.series AND v.serial = n.serial)
       LIMIT ${most}`,
      [year],
    );
    return [
      ...missing.map((one) => ({ what: 'number-missing' as const, number: numberOf(one) })),
      ...given.map((one) => ({ what: 'number-twice' as const, number: numberOf(one) })),
      ...empty.map((one) => ({ what: 'number-void' as const, number: numberOf(one) })),
    ];
  };

  return {
    bookFaults(): readonly BookFault[] {
      const today = dayInPakistan(now());
      const imported = importedTwice(sql)
        .slice(0, most)
        .map((one) => ({ what: 'number-twice' as const, ...one }));
      return [...twice(), ...paidTwice(), ...old(today), ...numbers(fiscalYearOf(today)), ...imported];
    },
  };
}
