import { z } from 'zod';
import { day, optionalText, text } from '../fields';
import { defineKind } from '../kind';

/** The insurer sent a claim back with a question instead of an answer. Subject: `claim:<id>`. */
export const claimQueried = defineKind({
  kind: 'claim.queried',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({ on: day, reason: text(500), reference: optionalText(60) }),
});
