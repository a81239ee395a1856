import type { BodyOf } from '#shared/acts/kind';
import type { baseRatePublished } from '#shared/acts/kinds/base-rate-published';
import type { debtConsented } from '#shared/acts/kinds/debt-consented';
import type { debtRulesPublished } from '#shared/acts/kinds/debt-rules-published';
import type { guaranteeCalled } from '#shared/acts/kinds/guarantee-called';
import type { guaranteeGiven } from '#shared/acts/kinds/guarantee-given';
import type { guaranteeReleased } from '#shared/acts/kinds/guarantee-released';
import type { loanEntered } from '#shared/acts/kinds/loan-entered';
import type { loanRescheduled } from '#shared/acts/kinds/loan-rescheduled';

type Money = {
  readonly account: string;
  readonly date: string;
  readonly amount: number;
  readonly instrument?: string;
};

/**
 * Commands about debt. Those that move money draw up a voucher, which another officer passes into the books; how a
 * payment is split into mark-up and principal is worked out. Amounts are paisa.
 */
export type DebtCommand =
  | { readonly do: 'publish-base-rate'; readonly rate: BodyOf<typeof baseRatePublished> }
  | { readonly do: 'publish-debt-rules'; readonly rules: BodyOf<typeof debtRulesPublished> }
  | { readonly do: 'enter-loan'; readonly loan: BodyOf<typeof loanEntered> }
  | {
      /** `debt` is a loan or a guarantee. */
      readonly do: 'enter-consent';
      readonly debt: string;
      readonly consent: BodyOf<typeof debtConsented>;
    }
  | { readonly do: 'reschedule-loan'; readonly loan: string; readonly change: BodyOf<typeof loanRescheduled> }
  | ({ readonly do: 'draw-loan'; readonly loan: string } & Money)
  | ({ readonly do: 'pay-loan'; readonly loan: string } & Money)
  | { readonly do: 'give-guarantee'; readonly guarantee: BodyOf<typeof guaranteeGiven> }
  | {
      readonly do: 'call-guarantee';
      readonly guarantee: string;
      readonly call: BodyOf<typeof guaranteeCalled>;
    }
  | {
      readonly do: 'release-guarantee';
      readonly guarantee: string;
      readonly release: BodyOf<typeof guaranteeReleased>;
    }
  | ({ readonly do: 'pay-guarantee-call'; readonly guarantee: string } & Money)
  | ({ readonly do: 'receive-guarantee-fee'; readonly guarantee: string } & Money)
  | ({ readonly do: 'contribute-to-fund'; readonly year: string } & Money);

export type DebtCommandOf<N extends DebtCommand['do']> = Extract<DebtCommand, { do: N }>;

const names: Readonly<Record<DebtCommand['do'], true>> = {
  'publish-base-rate': true,
  'publish-debt-rules': true,
  'enter-loan': true,
  'enter-consent': true,
  'reschedule-loan': true,
  'draw-loan': true,
  'pay-loan': true,
  'give-guarantee': true,
  'call-guarantee': true,
  'release-guarantee': true,
  'pay-guarantee-call': true,
  'receive-guarantee-fee': true,
  'contribute-to-fund': true,
};

/** Whether a command is about debt. */
export const isDebtCommand = (command: { readonly do: string }): command is DebtCommand =>
  Object.hasOwn(names, command.do);
