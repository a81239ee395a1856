import { z } from 'zod';
import { optionalText, postCode } from '../fields';
import { defineKind } from '../kind';

export const moves = ['put-up', 'forwarded', 'returned', 'marked-down'] as const;

/** The file goes to another post; only its holder can send it (domain.md B5). Subject: `file:<id>`. */
export const fileMoved = defineKind({
  kind: 'file.moved',
  v: 1,
  needs: ['note'],
  body: z.strictObject({ to: postCode, move: z.enum(moves), remark: optionalText(500) }),
});
