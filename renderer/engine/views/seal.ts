import { actText } from '#shared/acts/act';
import { sha256Hex, type Subtle } from '#shared/base/crypto';
import { utf8 } from '#shared/base/bytes';
import type { Journal } from '../journal/journal';
import type { Registers } from '../registers/registers';
import { foldedVoucher } from '../registers/voucher-state';

/** What a printed voucher can be checked by: the act that drew it up and the hash of its canonical text. */
export const createSealView =
  (registers: Registers, journal: Journal, subtle: Subtle) =>
  async (voucher: string): Promise<{ readonly act: string; readonly hash: string } | null> => {
    const act = foldedVoucher(registers, voucher)?.state?.act;
    const [found] = act === undefined ? [] : await journal.get([act]);
    return found ? { act: found.id, hash: await sha256Hex(subtle, utf8(actText(found))) } : null;
  };
