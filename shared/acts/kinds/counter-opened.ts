import { z } from 'zod';
import { headCode, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A counter where user charges are taken: the account that its cash goes into, and the heads that a shortage is
 * recovered under and an excess is kept under. A change is another act of this kind. Subject: `counter:<id>`, without
 * a dot or an underscore.
 */
export const counterOpened = defineKind({
  kind: 'counter.opened',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    title: text(120),
    titleUrdu: optionalText(120),
    account: subject('account'),
    shortageHead: headCode,
    excessHead: headCode,
  }),
});
