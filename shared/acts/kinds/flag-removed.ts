import { z } from 'zod';
import { defineKind } from '../kind';
import { flagPattern } from './page-flagged';

/** A flag is taken off the correspondence. Subject: `file:<id>`. */
export const flagRemoved = defineKind({
  kind: 'flag.removed',
  v: 1,
  needs: ['note'],
  body: z.strictObject({ flag: z.string().regex(flagPattern) }),
});
