import { z } from 'zod';
import { keyId, text } from '../fields';
import { defineKind } from '../kind';

/** A key may not act any more, from the moment of this act. Subject: `registry:<office>`. */
export const officerRevoked = defineKind({
  kind: 'officer.revoked',
  v: 1,
  needs: ['root', 'certify'],
  body: z.strictObject({ key: keyId, reason: text(500) }),
});
