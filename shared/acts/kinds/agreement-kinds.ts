import { agreementSigned } from './agreement-signed';
import { agreementStated } from './agreement-stated';

/** The monthly reconciliation with the accounts office. */
export const agreementKinds = [agreementStated, agreementSigned] as const;
