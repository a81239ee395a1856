import { z } from 'zod';
import { day, headCode, optionalText, text } from '../fields';
import { defineKind } from '../kind';

/**
 * The office divides a detailed head (domain.md A3): from `from` on its parent takes no postings any more.
 * Subject: `chart:<office>`.
 */
export const subHeadOpened = defineKind({
  kind: 'sub-head.opened',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    head: headCode.regex(/-\d{2}$/),
    from: day,
    name: text(160),
    nameUrdu: optionalText(160),
  }),
});
