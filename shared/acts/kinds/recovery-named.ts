import { z } from 'zod';
import { keyId } from '../fields';
import { defineKind } from '../kind';

/**
 * The key in the safe: it signs nothing but who the root's successor is, when the root key is lost or stolen. Named by the
 * root while there is none; only the recovery key itself names another. Subject: `registry:<office>`.
 */
export const recoveryNamed = defineKind({
  kind: 'recovery.named',
  v: 1,
  needs: ['root'],
  body: z.strictObject({ key: keyId, publicKey: z.string().length(43) }),
});
