import { z } from 'zod';
import { day, keyId, optionalText, postCode, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A certificate: this public key belongs to this person, who holds these posts from and until these days (inclusive).
 * The same person may have a key on each device. Subject: `registry:<office>`.
 */
export const officerCertified = defineKind({
  kind: 'officer.certified',
  v: 1,
  needs: ['root', 'certify'],
  body: z.strictObject({
    key: keyId,
    publicKey: z.string().length(43),
    person: z.string().regex(/^[a-z0-9-]{3,40}$/),
    name: text(80),
    nameUrdu: optionalText(80),
    posts: z.array(z.strictObject({ post: postCode, from: day, to: day.optional() })).min(1),
  }),
});
