import { z } from 'zod';
import { keyId } from '../fields';
import { defineKind } from '../kind';

/**
 * The province's root key gives way to another: what the old one signs from `from` (milliseconds since 1970) on counts in
 * nothing, what the new one signs from then on counts. Signed by the root of that time, or by the recovery key. Said once
 * for each office with the same `from`. Subject: `registry:<office>`.
 */
export const rootSucceeded = defineKind({
  kind: 'root.succeeded',
  v: 1,
  needs: ['root'],
  body: z.strictObject({
    key: keyId,
    publicKey: z.string().length(43),
    from: z.number().int().min(1),
  }),
});
