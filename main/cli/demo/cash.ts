import type { ActDraft } from '#shared/acts/act';
import { accountOpened } from '#shared/acts/kinds/account-opened';
import { chequebookOpened } from '#shared/acts/kinds/chequebook-opened';
import { imprestOpened } from '#shared/acts/kinds/imprest-opened';
import { subjectId } from '#shared/base/ids';
import { draft } from '#shared/domain/context';

/** The cash chest, from a day on. */
export const cashDrafts = (on: string): ActDraft[] => [
  draft(accountOpened, 'account:cashchest0000001', {
    ...{ title: 'Cash chest', sort: 'cash' as const, head: 'F01403' },
    ...{ on, opening: 0 },
  }),
];

/** A cheque book of the bank account and an imprest. */
export const chequeDrafts = (account: string, issued: string): ActDraft[] => [
  draft(chequebookOpened, subjectId('chequebook', 'chequebook000001'), {
    ...{ account: subjectId('account', account), prefix: '' },
    ...{ first: '001201', last: '001225', issued },
  }),
  draft(imprestOpened, subjectId('imprest', 'imprest000000001'), {
    ...{ holder: 'Storekeeper', limit: 25_000_00, head: 'F01403', on: issued },
  }),
];
