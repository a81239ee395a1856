import { z } from 'zod';
import { keyId, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A device may not act by itself any more, nor send by courier, from the moment of this act: it was lost, stolen or given
 * up. What officers did on it before stays. Subject: `registry:<office>`.
 */
export const deviceRevoked = defineKind({
  kind: 'device.revoked',
  v: 1,
  needs: ['root', 'certify'],
  body: z.strictObject({ key: keyId, reason: text(500) }),
});
