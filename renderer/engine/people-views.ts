import type { Command } from '#shared/domain/commands';
import type { ProblemView } from './views';

/** Posts, charges, leave and delegation as screens see them. Days are inclusive, sums are paisa. */

export type Manner = 'regular' | 'additional' | 'acting';

/** A post that an officer may act for today, and how he holds it when it is not his own. */
export type HeldPost = {
  readonly post: string;
  readonly title: string;
  readonly titleUrdu?: string;
  readonly manner?: 'additional' | 'acting';
};

/** An officer who holds a post today. */
export type PostHolder = {
  readonly person: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly manner?: 'additional' | 'acting';
  readonly leaveUntil?: string;
};

export type OfficerName = { readonly person: string; readonly name: string; readonly nameUrdu?: string };

/** A charge of a post, from the register of incumbents. */
export type ChargeRow = OfficerName & {
  readonly act: string;
  readonly post: string;
  readonly manner: Manner;
  readonly from: string;
  readonly to?: string;
  readonly order?: string;
  /** It may be acted for today. */
  readonly runs: boolean;
};

export type LeaveRow = OfficerName & {
  readonly act: string;
  readonly from: string;
  readonly to: string;
  readonly remark?: string;
  readonly runs: boolean;
  readonly ended: boolean;
};

export type DelegationRow = {
  readonly act: string;
  readonly of: string;
  readonly to: string;
  readonly powers: readonly string[];
  readonly ceiling?: number;
  readonly from: string;
  readonly until: string;
  readonly order?: string;
  readonly runs: boolean;
  readonly withdrawn: boolean;
};

/** An act for somebody's eyes: it has no effect (`why`), or was done after a charge was over (`why` is `late-end`). */
export type ReviewRow = ProblemView & {
  readonly subject: string;
  /** The number and subject of the file, voucher or letter, as far as it is known. */
  readonly title: string;
};

/** An act of the officer's own that has no effect, with what became of it. */
export type LostRow = ReviewRow & {
  readonly holder?: string;
  readonly move?: string;
  readonly to?: string;
  /** A movement that had no effect, to be made again with the paragraph that was written for it. */
  readonly again?: Extract<Command, { do: 'move-file' }>;
};

export type PeopleQueries = {
  /** Everybody who was ever certified. */
  people(): readonly OfficerName[];
  charges(): readonly ChargeRow[];
  leaves(): readonly LeaveRow[];
  delegations(): readonly DelegationRow[];
  /** For those who certify officers: what was done without charge, until one of them has seen it. */
  review(): readonly ReviewRow[];
  /** What the officer who is signed in did to no effect, until he has seen it. */
  lost(): readonly LostRow[];
};
