import { z } from 'zod';
import { amount, day, headCode, optionalText, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A holder is trusted with a permanent advance up to `limit` paisa; `head` is the petty-cash head that carries it
 * (domain.md A7: the holder answers for loss). Subject: `imprest:<id>`.
 */
export const imprestOpened = defineKind({
  kind: 'imprest.opened',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    holder: text(120),
    limit: amount,
    head: headCode,
    on: day,
    order: optionalText(120),
  }),
});
