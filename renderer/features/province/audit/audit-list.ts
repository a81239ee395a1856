import { sortOf } from '#shared/base/ids';
import { voucherSorts } from '#shared/domain/ledger/vouchers-of';
import type { Asked } from '#shared/domain/audit/sample';

/** Under which name the typed list is kept, so that other screens can put vouchers into it. */
export const auditDraft = 'province/audit';

/** How many vouchers of how many offices a sample names. */
export const sampleCounts = (
  asked: readonly Asked[],
): { readonly vouchers: number; readonly offices: number } => ({
  vouchers: asked.length,
  offices: new Set(asked.map((one) => one.office)).size,
});

/** Vouchers as lines of a list, each once; what has no number, or is no voucher, cannot be asked for. */
export function sampleText(
  vouchers: readonly {
    readonly office: string;
    readonly number?: string | undefined;
    readonly subject: string;
  }[],
): string {
  const lines = vouchers.flatMap(({ office, number, subject }) =>
    number === undefined || !voucherSorts.includes(sortOf(subject))
      ? []
      : [[office, number, subject].join(',')],
  );
  return [...new Set(lines)].join('\n');
}
