import { z } from 'zod';
import { optionalText, postCode } from '../fields';
import { defineKind } from '../kind';
import { personName } from './charge-taken';

export const moves = ['put-up', 'forwarded', 'returned', 'marked-down', 'consulted', 'replied'] as const;

/**
 * The file goes to another post; only its holder can send it (domain.md B5). `person` names the officer that is meant
 * among those of the post; the remark of a return is the query. A post that is consulted sends the file back with
 * `replied`, to the post that consulted it. Subject: `file:<id>`.
 */
export const fileMoved = defineKind({
  kind: 'file.moved',
  v: 1,
  needs: ['note'],
  body: z.strictObject({
    to: postCode,
    move: z.enum(moves),
    person: personName.optional(),
    remark: optionalText(500),
  }),
});
