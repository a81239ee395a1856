import type { SearchHit } from '#engine/views';

/** The sorts of hits in the order they are shown. */
export const sorts = [
  'file',
  'note',
  'letter',
  'voucher',
  'bill',
  'payee',
  'payer',
  'demand',
  'claim',
  'page',
] as const;

/** Hits by sort, in the order of `sorts`; sorts without a hit are left out, the order within a sort is kept. */
export function groupHits(
  hits: readonly SearchHit[],
): readonly { readonly sort: SearchHit['sort']; readonly hits: readonly SearchHit[] }[] {
  return sorts
    .map((sort) => ({ sort, hits: hits.filter((hit) => hit.sort === sort) }))
    .filter((group) => group.hits.length > 0);
}

/** The path that shows a hit. */
export function pathOf(hit: SearchHit): string {
  switch (hit.sort) {
    case 'file':
    case 'note':
      return `/files/${hit.subject}`;
    case 'letter':
      return `/records/${hit.subject}`;
    case 'voucher':
      return `/ledger/vouchers/${hit.subject}`;
    case 'bill':
      return `/ledger/bills/${hit.subject}`;
    case 'payee':
      return `/ledger/payees/${hit.subject}`;
    case 'payer':
      return `/ledger/receipts/payers/${hit.subject}`;
    case 'demand':
      return `/ledger/receipts/demands/${hit.subject}`;
    case 'claim':
      return `/ledger/receipts/claims/${hit.subject}`;
    case 'page': {
      const document = hit.document ?? hit.subject;
      return hit.page ? `/scan/${document}/${hit.page}` : `/scan/${document}`;
    }
  }
}
