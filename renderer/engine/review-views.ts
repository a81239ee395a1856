import type { ReturnRow, ReturnView } from './oversight-views';
import type { Fetched } from './province-views';
import type { Tick } from './views';

/** What a return says of a head in its period beside what the vouchers at the hub add up to. Paisa. */
export type BesideRow = {
  readonly part: 'heads' | 'receipts';
  readonly head: string;
  readonly name?: string;
  readonly nameUrdu?: string;
  /** Nothing where the return does not have the head. */
  readonly said: number | null;
  readonly books: number;
};

/** A return of an office as an officer of the province reads it: folded here from acts whose signatures were checked here. */
export type OfficeReturn = {
  readonly office: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly view: ReturnView;
  /** How many acts carried good signatures, and those that count in nothing. */
  readonly acts: number;
  readonly faults: readonly { readonly act: string; readonly why: string }[];
  /** Head by head, where the return has them; nothing for one that is not prepared. */
  readonly beside: readonly BesideRow[];
  /** The last month that the office's books at the hub reach. */
  readonly reached?: { readonly year: string; readonly period: number };
  /** Whether the officer who is signed in may give the province's word on it. */
  readonly mayReview: boolean;
};

/** What was answered on this computer already and the hub has not made known yet. */
export type AnsweredHere = { readonly what: 'accepted' | 'queried' | 'exempt'; readonly tick: Tick };

/** A signed return that waits for the province's word. */
export type ReviewRow = Pick<
  ReturnRow,
  | 'return'
  | 'template'
  | 'title'
  | 'titleUrdu'
  | 'every'
  | 'year'
  | 'period'
  | 'first'
  | 'last'
  | 'due'
  | 'lateDays'
> & {
  readonly office: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly submittedAt: string;
  readonly answered?: AnsweredHere;
};

/** Questions of the officers who review returns. */
export type ReviewQueries = {
  /** Asks the hub: a return of an office. */
  provinceReturn(subject: string): Fetched<OfficeReturn>;
  /** Signed returns that nobody has answered, the longest waiting first. */
  provinceReviews(): readonly ReviewRow[];
};
