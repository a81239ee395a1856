import type { BodyOf } from '#shared/acts/kind';
import type { budgetReappropriated } from '#shared/acts/kinds/budget-reappropriated';
import type { budgetSurrendered } from '#shared/acts/kinds/budget-surrendered';
import type { commitmentMade } from '#shared/acts/kinds/commitment-made';
import type { exceptionRaised } from '#shared/acts/kinds/exception-raised';
import type { headClosed } from '#shared/acts/kinds/head-closed';
import type { headMapped } from '#shared/acts/kinds/head-mapped';
import type { policySet } from '#shared/acts/kinds/policy-set';
import type { subHeadOpened } from '#shared/acts/kinds/sub-head-opened';
import type { supplementaryGranted } from '#shared/acts/kinds/supplementary-granted';

/** What can be asked of heads, budget and periods. Amounts are paisa. */
export type ControlCommand =
  | { readonly do: 'close-head'; readonly closing: BodyOf<typeof headClosed> }
  | {
      /** The number of the sub-head is the next free one under `parent`. */
      readonly do: 'open-sub-head';
      readonly parent: string;
      readonly head: Omit<BodyOf<typeof subHeadOpened>, 'head'>;
    }
  | { readonly do: 'map-head'; readonly head: BodyOf<typeof headMapped> }
  | { readonly do: 'set-policy'; readonly policy: BodyOf<typeof policySet> }
  | { readonly do: 'grant-supplementary'; readonly grant: BodyOf<typeof supplementaryGranted> }
  | {
      /** `released` is the least that must move along when it is left out. */
      readonly do: 'reappropriate';
      readonly move: Omit<BodyOf<typeof budgetReappropriated>, 'released'> & { readonly released?: number };
    }
  | {
      /** The released part is worked out: only what the remaining budget cannot hold any more. */
      readonly do: 'surrender-budget';
      readonly surrender: Omit<BodyOf<typeof budgetSurrendered>, 'released'>;
    }
  | {
      /** Releases to every head what the policy gives by the end of that quarter and was not released yet. */
      readonly do: 'release-quarter';
      readonly year: string;
      readonly quarter: number;
      readonly on: string;
      readonly order?: string;
    }
  | { readonly do: 'make-commitment'; readonly commitment: Omit<BodyOf<typeof commitmentMade>, 'year'> }
  | {
      readonly do: 'reduce-commitment';
      readonly commitment: string;
      readonly amount: number;
      readonly reason: string;
    }
  | { readonly do: 'close-commitment'; readonly commitment: string; readonly reason: string }
  | { readonly do: 'raise-exception'; readonly exception: BodyOf<typeof exceptionRaised> }
  | { readonly do: 'resolve-exception'; readonly exception: string; readonly reason: string }
  | { readonly do: 'close-period'; readonly month: string }
  | { readonly do: 'reopen-period'; readonly month: string; readonly reason: string }
  | { readonly do: 'close-year'; readonly year: string };

export type ControlCommandName = ControlCommand['do'];
export type ControlCommandOf<N extends ControlCommandName> = Extract<ControlCommand, { do: N }>;

const names: Readonly<Record<ControlCommandName, true>> = {
  'close-head': true,
  'open-sub-head': true,
  'map-head': true,
  'set-policy': true,
  'grant-supplementary': true,
  reappropriate: true,
  'surrender-budget': true,
  'release-quarter': true,
  'make-commitment': true,
  'reduce-commitment': true,
  'close-commitment': true,
  'raise-exception': true,
  'resolve-exception': true,
  'close-period': true,
  'reopen-period': true,
  'close-year': true,
};

/** Whether a command belongs to heads, budget and periods. */
export const isControlCommand = (command: { readonly do: string }): command is ControlCommand =>
  Object.hasOwn(names, command.do);
