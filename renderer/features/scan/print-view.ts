import type { FoundPrint, PrintTarget } from '#engine/print-views';
import type { CommandOf } from '#shared/domain/commands';

/** Where the window shows what a print is of. */
export function pathOfTarget({ sort, subject }: Pick<PrintTarget, 'sort' | 'subject'>): string {
  switch (sort) {
    case 'file':
      return `/files/${subject}`;
    case 'draft':
      return `/files/drafts/${subject}`;
    case 'voucher':
      return `/ledger/vouchers/${subject}`;
    case 'bill':
      return `/ledger/bills/${subject}`;
    case 'demand':
      return `/ledger/receipts/demands/${subject}`;
  }
}

/** The command that binds a print with its pages, from page number `first` to the one with the code. */
export function bindingOf(
  document: { readonly document: string; readonly pageList: readonly { readonly page: string }[] },
  { page, number, seal, target, state }: FoundPrint,
  { first, typed }: { readonly first: number; readonly typed?: true },
): CommandOf<'bind-print'> | undefined {
  if (!seal || !target || !state) return undefined;
  const { office, id, hash } = seal;
  const pages = document.pageList.slice(Math.min(first, number) - 1, number).map((one) => one.page);
  return {
    do: 'bind-print',
    ...{ page, office, document: document.document, pages, target: target.subject },
    ...{ seal: { id, ...(hash === undefined ? {} : { hash }) }, verdict: state.verdict },
    ...(typed ? { typed } : {}),
  };
}

/** The key of the words for what was typed and binds nothing. */
export const typedKey = (found: FoundPrint | null): string => {
  switch (found?.is) {
    case 'unknown':
      return 'printTypeUnknown';
    case 'other-office':
      return 'printTypeOther';
    case 'figures':
      return 'printTypeFigures';
    default:
      return 'printTypeNone';
  }
};
