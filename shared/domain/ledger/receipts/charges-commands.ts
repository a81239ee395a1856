import type { BodyOf } from '#shared/acts/kind';
import type { counterOpened } from '#shared/acts/kinds/counter-opened';
import type { feeSet } from '#shared/acts/kinds/fee-set';
import type { ClaimBody } from './claim';
import type { TypedReceipt } from './receipts-commands';

/** What a screen can ask of user charges and claims. Amounts are paisa. */
export type ChargesCommand =
  | { readonly do: 'open-counter'; readonly counter?: string; readonly entry: BodyOf<typeof counterOpened> }
  | { readonly do: 'set-fee'; readonly fee: BodyOf<typeof feeSet> }
  /** Draws up the receipt voucher of a counter's day; names, fees and heads are those of the day. */
  | {
      readonly do: 'enter-tally';
      readonly counter: string;
      readonly date: string;
      readonly counts: readonly { readonly code: string; readonly count: number }[];
      readonly counted: number;
      readonly reason?: string;
    }
  | {
      readonly do: 'submit-claim';
      readonly claim: Pick<
        ClaimBody,
        'scheme' | 'month' | 'cases' | 'reference' | 'head' | 'submitted' | 'due' | 'amount'
      > & { readonly payer: string };
    }
  | {
      readonly do: 'decide-claim';
      readonly claim: string;
      readonly on: string;
      readonly approved: number;
      readonly rejected: number;
      readonly reason?: string;
      readonly reference?: string;
    }
  | {
      readonly do: 'query-claim';
      readonly claim: string;
      readonly on: string;
      readonly reason: string;
      readonly reference?: string;
    }
  /** Meets the insurer's question; `due` is the day by which the claim is due now. */
  | {
      readonly do: 'resubmit-claim';
      readonly claim: string;
      readonly on: string;
      readonly due: string;
      readonly text: string;
      readonly reference?: string;
    }
  /** Draws up the receipt voucher too. */
  | {
      readonly do: 'receive-claim';
      readonly claim: string;
      readonly amount: number;
      readonly receipt: TypedReceipt;
    }
  | { readonly do: 'withdraw-claim'; readonly claim: string; readonly reason: string };

export type ChargesCommandOf<N extends ChargesCommand['do']> = Extract<ChargesCommand, { do: N }>;

const names: Readonly<Record<ChargesCommand['do'], true>> = {
  'open-counter': true,
  'set-fee': true,
  'enter-tally': true,
  'submit-claim': true,
  'decide-claim': true,
  'query-claim': true,
  'resubmit-claim': true,
  'receive-claim': true,
  'withdraw-claim': true,
};

/** Whether a command belongs to user charges or claims. */
export const isChargesCommand = (command: { readonly do: string }): command is ChargesCommand =>
  Object.hasOwn(names, command.do);
