import { sortOf } from '#shared/base/ids';
import { fileSort } from './files/file';
import type { SubjectSort } from './fold';
import { accountSort } from './ledger/account';
import { budgetSort } from './ledger/budget';
import { chartSort } from './ledger/chart';
import { voucherSort } from './ledger/voucher';
import { documentSort } from './records/document';
import { letterSort } from './records/letter';
import { pageSort } from './records/page';

/** Every sort of subject but the registry, which is the context that these are folded in. */
export const sorts = [
  documentSort,
  pageSort,
  letterSort,
  fileSort,
  chartSort,
  accountSort,
  budgetSort,
  voucherSort,
] as const;

const byName = new Map<string, SubjectSort<unknown>>(
  sorts.map((sort) => [sort.sort, sort as SubjectSort<unknown>]),
);

/** The sort of a subject id, or nothing for one that a newer program made up. */
export const sortNamed = (subject: string): SubjectSort<unknown> | undefined => byName.get(sortOf(subject));
