import { rollupRole } from './databases';
import { guardFunction, guardParts } from './guard-parts';

/** The guard of the province's figures: made from acts, so they change; written by the daemon and by nobody else. */
export const figuresGuard = (): string =>
  guardFunction(
    guardParts,
    String.raw`
  if (!isAdmin && !hasRole('${rollupRole}')) refuse('the figures are made from acts: nobody writes them');
`,
  );
