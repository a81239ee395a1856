import { actText } from '#shared/acts/act';
import { sha256Hex, type Subtle } from '#shared/base/crypto';
import { utf8 } from '#shared/base/bytes';
import type { CashQueries } from '../cash-views';
import type { Journal } from '../journal/journal';
import { actsBetween } from '../registers/acts-table';
import type { Registers } from '../registers/registers';
import { foldedVoucher } from '../registers/voucher-state';

type Found = { readonly act: string; readonly hash: string } | null;

/** What printed pages can be checked by: an act and the hash of its canonical text. */
export function createSealViews(
  registers: Registers,
  journal: Journal,
  subtle: Subtle,
): { readonly [Q in keyof Pick<CashQueries, 'voucherSeal' | 'actSeal'>]: (id: string) => Promise<Found> } {
  const actSeal = async (act: string): Promise<Found> => {
    const kept = actsBetween(registers.sql, act, act);
    const [found] = await journal.get(kept.map(({ place }) => place));
    return found ? { act: found.id, hash: await sha256Hex(subtle, utf8(actText(found))) } : null;
  };
  return {
    actSeal,
    async voucherSeal(voucher) {
      const act = foldedVoucher(registers, voucher)?.state?.act;
      return act === undefined ? null : actSeal(act);
    },
  };
}
