import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { chequebookOpened } from '#shared/acts/kinds/chequebook-opened';
import { leafVoided } from '#shared/acts/kinds/leaf-voided';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

/** A cheque book and its leaves that will never be used. Which leaves are issued, the vouchers say. */
export type Chequebook = BodyOf<typeof chequebookOpened> & {
  readonly act: string;
  readonly voided: Readonly<
    Record<
      string,
      {
        readonly state: 'cancelled' | 'damaged';
        readonly reason: string;
        readonly at: string;
        readonly by: Actor;
      }
    >
  >;
};

/** The most leaves of one book: more is a typing error. */
export const maximumLeaves = 500;

/** Whether the numbers of a book make sense: equally long digits, ascending, not too many. */
export const soundBook = (book: Pick<Chequebook, 'first' | 'last'>): boolean =>
  book.first.length === book.last.length &&
  Number(book.first) <= Number(book.last) &&
  Number(book.last) - Number(book.first) < maximumLeaves;

/** The digits of a leaf on which `instrument` is printed, or nothing if it is no leaf of this book. */
export function leafOf(book: Chequebook, instrument: string): string | undefined {
  const plain = instrument.trim();
  if (!plain.startsWith(book.prefix)) return undefined;
  const digits = plain.slice(book.prefix.length);
  return isLeaf(book, digits) ? digits : undefined;
}

const isLeaf = (book: Chequebook, digits: string): boolean =>
  /^\d+$/.test(digits) && digits.length === book.first.length && digits >= book.first && digits <= book.last;

/** Every leaf of a book in order, as its digits. */
export const leavesOf = (book: Pick<Chequebook, 'first' | 'last'>): readonly string[] =>
  Array.from({ length: Number(book.last) - Number(book.first) + 1 }, (_, n) =>
    String(Number(book.first) + n).padStart(book.first.length, '0'),
  );

/** A leaf is voided once and stays voided. */
export const chequebookSort: SubjectSort<Chequebook> = {
  sort: 'chequebook',
  step(state, act, actor) {
    const opened = bodyOf(chequebookOpened, act);
    if (opened) {
      if (state) return refuse('no-change');
      return soundBook(opened) ? ok({ ...opened, act: act.id, voided: {} }) : refuse('bad-leaves');
    }
    const voided = bodyOf(leafVoided, act);
    if (!voided) return notForThis();
    if (!state) return refuse('unknown-subject');
    if (!isLeaf(state, voided.leaf)) return refuse('leaf-not-in-book');
    if (state.voided[voided.leaf]) return refuse('no-change');
    const { leaf, ...why } = voided;
    return ok({ ...state, voided: { ...state.voided, [leaf]: { ...why, at: act.at, by: actor } } });
  },
};
