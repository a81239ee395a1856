import type { BodyOf } from '#shared/acts/kind';
import type { agreementSigned } from '#shared/acts/kinds/agreement-signed';
import type { agreementStated } from '#shared/acts/kinds/agreement-stated';

type Reason = BodyOf<typeof agreementSigned>['reasons'][number];

/** What can be asked of the monthly reconciliation with the accounts office. Amounts are paisa. */
export type AgreementCommand =
  | { readonly do: 'state-agreement'; readonly statement: BodyOf<typeof agreementStated> }
  /** `statement` is the act whose figures were read. */
  | {
      readonly do: 'sign-agreement';
      readonly month: string;
      readonly statement: string;
      readonly reasons: readonly Reason[];
      readonly documents: readonly string[];
    };

const names: Readonly<Record<AgreementCommand['do'], true>> = {
  'state-agreement': true,
  'sign-agreement': true,
};

/** Whether a command is about the reconciliation with the accounts office. */
export const isAgreementCommand = (command: { readonly do: string }): command is AgreementCommand =>
  Object.hasOwn(names, command.do);
