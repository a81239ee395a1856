import type { Day } from '#shared/base/calendar';
import { readSearch, searchKinds, type SearchKind } from '#shared/domain/records/search-query';
import type { SearchHit } from '#engine/views';

/** Hits by sort, in the order of `searchKinds`; sorts without a hit are left out, the order within a sort is kept. */
export function groupHits(
  hits: readonly SearchHit[],
): readonly { readonly sort: SearchHit['sort']; readonly hits: readonly SearchHit[] }[] {
  return searchKinds
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
    case 'draft':
      return `/files/drafts/${hit.subject}`;
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
    case 'loan':
      return `/ledger/debt/loans/${hit.subject}`;
    case 'guarantee':
      return `/ledger/debt/guarantees/${hit.subject}`;
    case 'page': {
      const document = hit.document ?? hit.subject;
      const find = hit.find === undefined ? '' : `?find=${encodeURIComponent(hit.find)}`;
      return hit.page ? `/scan/${document}/${hit.page}${find}` : `/scan/${document}`;
    }
  }
}

/** The kinds that are offered beside the search; the others can be typed. */
export const offeredKinds = [
  'file',
  'note',
  'letter',
  'bill',
  'voucher',
  'page',
] as const satisfies SearchKind[];

const without = (typed: string, isGone: (part: string) => boolean): string =>
  (typed.match(/[^\s"]*"[^"]*"?|\S+/g) ?? []).filter((part) => !isGone(part)).join(' ');

/** What is typed with a kind added, or taken away if it was there; filters stand in front of the words. */
export function withKind(typed: string, kind: SearchKind): string {
  const isThere = readSearch(typed).kinds.includes(kind);
  const rest = without(typed, (part) => readSearch(part).kinds.includes(kind));
  return (isThere ? rest : `kind:${kind} ${rest}`.trimEnd()) + (rest === '' && !isThere ? ' ' : '');
}

/** What is typed with other days; without days, those that were there are taken away. */
export function withDays(typed: string, days?: { readonly from: Day; readonly to: Day }): string {
  const rest = without(typed, (part) => {
    const { from, to } = readSearch(part);
    return from !== undefined || to !== undefined;
  });
  return days ? `from:${days.from} to:${days.to} ${rest}` : rest;
}

/** The spans of days that are offered: this month and this year, as far as `today` knows them. */
export const offeredDays = (today: Day) =>
  [
    { name: 'thisMonth', from: `${today.slice(0, 7)}-01`, to: today },
    { name: 'thisYear', from: `${today.slice(0, 4)}-01-01`, to: today },
  ] as const;

/** The place that a link of a saved report names ("daftar:/province/board?…"); nothing for any other text. */
export const evidencePath = (typed: string): string | undefined =>
  /^daftar:(\/province\/[!-~]+)$/.exec(typed)?.[1];
