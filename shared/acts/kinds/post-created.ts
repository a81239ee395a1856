import { z } from 'zod';
import { optionalText, postCode, text } from '../fields';
import { defineKind, powers } from '../kind';

/** A post (designation) of the office and what it may do. Posts act; persons hold posts. Subject: `registry:<office>`. */
export const postCreated = defineKind({
  kind: 'post.created',
  v: 1,
  needs: ['root', 'certify'],
  body: z.strictObject({
    post: postCode,
    title: text(80),
    titleUrdu: optionalText(80),
    rank: z.number().int().min(1).max(99), // place in the chain upward: 1 is the lowest (domain.md B5)
    powers: z.array(z.enum(powers)).max(powers.length),
  }),
});
