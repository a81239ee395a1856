import type { BodyOf } from '#shared/acts/kind';
import type { demandCollected } from '#shared/acts/kinds/demand-collected';
import type { holdingRegistered } from '#shared/acts/kinds/holding-registered';
import type { payerRegistered } from '#shared/acts/kinds/payer-registered';
import type { tariffSet } from '#shared/acts/kinds/tariff-set';
import type { DemandBody } from './demand';

/** A demand that is typed; its number, names and year are worked out. Amounts are paisa. */
export type TypedDemand = Pick<
  DemandBody,
  'head' | 'penaltyHead' | 'about' | 'period' | 'issued' | 'due' | 'amount' | 'terms'
> & { readonly payer: string; readonly holding?: string };

/** Money as it comes in: into which account, by what, when. */
export type TypedReceipt = Pick<BodyOf<typeof demandCollected>, 'date' | 'instrument' | 'reference'> & {
  readonly account: string;
  readonly documents?: readonly string[];
};

/** What a screen can ask of payers, tariff and demands. With `payer` or `holding` an existing entry is changed. */
export type ReceiptsCommand =
  | { readonly do: 'register-payer'; readonly payer?: string; readonly entry: BodyOf<typeof payerRegistered> }
  | {
      readonly do: 'register-holding';
      readonly holding?: string;
      readonly entry: BodyOf<typeof holdingRegistered>;
    }
  | { readonly do: 'set-tariff'; readonly item: BodyOf<typeof tariffSet> }
  /** Issues what the tariff charges for a month ("2026-11") and is not issued yet. */
  | { readonly do: 'issue-demands'; readonly month: string; readonly issued: string }
  | { readonly do: 'issue-demand'; readonly demand: TypedDemand }
  | {
      readonly do: 'waive-demand';
      readonly demand: string;
      readonly what: 'penalty' | 'demand';
      readonly reason: string;
    }
  | { readonly do: 'cancel-demand'; readonly demand: string; readonly reason: string }
  /** Draws up the receipt voucher too; it is in the books when another officer passes it. */
  | {
      readonly do: 'collect-demand';
      readonly demand: string;
      readonly amount: number;
      readonly penalty: number;
      readonly receipt: TypedReceipt;
    };

export type ReceiptsCommandOf<N extends ReceiptsCommand['do']> = Extract<ReceiptsCommand, { do: N }>;

const names: Readonly<Record<ReceiptsCommand['do'], true>> = {
  'register-payer': true,
  'register-holding': true,
  'set-tariff': true,
  'issue-demands': true,
  'issue-demand': true,
  'waive-demand': true,
  'cancel-demand': true,
  'collect-demand': true,
};

/** Whether a command belongs to receipts. */
export const isReceiptsCommand = (command: { readonly do: string }): command is ReceiptsCommand =>
  Object.hasOwn(names, command.do);
