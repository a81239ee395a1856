import { chequebookOpened } from '#shared/acts/kinds/chequebook-opened';
import { leafVoided } from '#shared/acts/kinds/leaf-voided';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import type { CashCommandOf } from '../cash-commands';
import { leafOf, leavesOf, soundBook } from './chequebook';

/** Registers a cheque book; no leaf of it may be in another book of the account. */
export function openChequebook({ book }: CashCommandOf<'open-chequebook'>, context: Context): Decided {
  if (context.account(book.account)?.sort !== 'bank') return refuse(refusal('unknown-account'));
  if (!soundBook(book)) return refuse(refusal('bad-leaves'));
  const others = context.cash.chequebooks(book.account);
  const twice = leavesOf(book).find((leaf) =>
    others.some((one) => leafOf(one, book.prefix + leaf) !== undefined),
  );
  if (twice !== undefined)
    return refuse(refusal('leaf-used', { leaf: book.prefix + twice, by: book.prefix + twice }));
  const subject = subjectId('chequebook', context.newName());
  return decided(subject, [draft(chequebookOpened, subject, book)]);
}

/** Takes a leaf out of use. One that a voucher was drawn on is voided only after that voucher went back or was reversed. */
export function voidLeaf(command: CashCommandOf<'void-leaf'>, context: Context): Decided {
  const book = context.cash.chequebook(command.book);
  if (!book) return refuse(refusal('unknown-subject'));
  const leaf = book.prefix + command.leaf.leaf;
  if (leafOf(book, leaf) === undefined) return refuse(refusal('leaf-not-in-book', { leaf }));
  const by = context.cash.leafUsedBy(book.account, leaf);
  if (by) return refuse(refusal('leaf-used', { leaf, by }));
  return decided(command.book, [draft(leafVoided, command.book, command.leaf)]);
}
