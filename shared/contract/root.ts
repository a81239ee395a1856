import { z } from 'zod';
import { keyIdPattern } from '#shared/base/ids';

const half = { key: z.string().regex(keyIdPattern), publicKey: z.string().length(43) };

/** What a computer trusts from its enrolment on; see `Root` in `shared/domain/people/roots.ts`. */
export const rootTrust = z.strictObject({
  ...half,
  successors: z
    .array(z.strictObject({ ...half, from: z.number().int().min(1) }))
    .readonly()
    .optional(),
  recovery: z.strictObject(half).optional(),
});
