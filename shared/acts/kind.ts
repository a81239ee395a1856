import type { z } from 'zod';

/**
 * What a post may do. Posts carry powers as data (`post.created`), so an office can share them out as it likes.
 * `root` belongs to the province's own key and `machine` to an enrolled device's key; no post can hold these two.
 */
export const powers = [
  'certify', // certify officers, create posts
  'scan', // bring in, arrange and remove pages
  'diarise', // enter letters in the diary
  'note', // open files, write notes, move files
  'decide', // approve or decline on a file
  'prepare-voucher',
  'approve-voucher',
  'keep-accounts', // open accounts, enter budget and releases
  'review', // accept or query the office's returns, for the province
] as const;

export type Power = (typeof powers)[number];
export type Need = Power | 'root' | 'machine';

/** One act kind: its name, the version of its body that this program writes, the body's schema and who may perform it. */
export type ActKind<Body extends z.ZodType = z.ZodType> = {
  readonly kind: string;
  readonly v: number;
  readonly body: Body;
  /** Any one of these is enough. */
  readonly needs: readonly Need[];
  /** A power that was lent up to a sum is enough as well: the fold compares the sum. */
  readonly bounded?: boolean;
};

/** The body of an act kind, as its schema gives it. */
export type BodyOf<K extends ActKind> = z.infer<K['body']>;

/** Names an act kind in its own file. */
export const defineKind = <Body extends z.ZodType>(kind: ActKind<Body>): ActKind<Body> => kind;
