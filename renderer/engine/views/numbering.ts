import { groupBy } from '#shared/base/group-by';
import { voucherNumber, type Voucher } from '#shared/domain/ledger/voucher';
import type { NumberingRow } from '../cash-views';
import type { Registers } from '../registers/registers';
import { foldedVoucher } from '../registers/voucher-state';

type Given = { register: string; series: string; serial: number; subject: string };
type Special = NumberingRow['special'][number];

/**
 * Every number that a voucher series gave in a year, from 1 to the last: what is in the books is counted, and all else
 * is named with its reason. A sound series has nothing `missing` and nothing given `twice`.
 */
export function createNumberingView(registers: Registers) {
  const { sql } = registers;

  const rows = (year: string): ReadonlyMap<string, readonly Given[]> => {
    const given = sql.all<Given>(
      'SELECT register, series, serial, subject FROM numbers WHERE year = ? ORDER BY register, series, serial, act',
      [year],
    );
    return groupBy(given, (one) => `${one.register} ${one.series}`);
  };

  const settled = (given: Given, year: string, number: string): Special | undefined => {
    const row = sql.get<{ voucher: string; state: string; number: string; by: string | null }>(
      `SELECT v.voucher, v.state, v.number, (
         SELECT r.number FROM vouchers r WHERE r.reverses = v.voucher AND r.state = 'posted' ORDER BY r.at LIMIT 1) AS by
       FROM vouchers v WHERE v.type = ? AND v.year = ? AND v.series = ? AND v.serial = ?`,
      [given.register, year, given.series, given.serial],
    );
    const { serial } = given;
    if (!row) {
      const why = registers.folded<Voucher>(given.subject)?.problems.at(-1)?.why ?? '';
      return { serial, number, why: 'without-effect', reason: why };
    }
    const { voucher } = row;
    if (row.by !== null) return { serial, number, voucher, why: 'reversed', reason: row.by };
    if (row.state === 'posted') return undefined;
    const remark = foldedVoucher(registers, voucher)?.state?.settled?.remark ?? '';
    return row.state === 'returned'
      ? { serial, number, voucher, why: 'returned', reason: remark }
      : { serial, number, voucher, why: 'prepared', reason: '' };
  };

  return {
    numbering(year: string): readonly NumberingRow[] {
      return [...rows(year).values()].flatMap((group) => {
        const first = group[0];
        if (!first) return [];
        const { register, series } = first;
        const numberOf = (serial: number) => voucherNumber(register as Voucher['type'], year, series, serial); // written by `noteNumbers` from a voucher's type
        const bySerial = groupBy(group, (one) => one.serial);
        const last = group.at(-1)?.serial ?? 0;
        const special: Special[] = [];
        let posted = 0;
        for (let serial = 1; serial <= last && special.length < 1000; serial++) {
          const given = bySerial.get(serial);
          const number = numberOf(serial);
          const one = given?.[0];
          if (!one) {
            special.push({ serial, number, why: 'missing', reason: '' });
            continue;
          }
          if (new Set(given.map((each) => each.subject)).size > 1)
            special.push({ serial, number, why: 'twice', reason: '' });
          const found = settled(one, year, number);
          if (found) special.push(found);
          else posted++;
        }
        return [{ register, series, last, posted, special }];
      });
    },
  };
}
