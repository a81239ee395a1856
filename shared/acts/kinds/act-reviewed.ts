import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { optionalText, subject } from '../fields';
import { defineKind, powers } from '../kind';

/**
 * An officer has seen that an act had no effect, or was done without charge, and says what follows. `about` is the
 * subject of that act. Subject: `review:<act id>`.
 */
export const actReviewed = defineKind({
  kind: 'act.reviewed',
  v: 1,
  needs: powers,
  body: z.strictObject({
    act: z.string().regex(actIdPattern),
    about: subject('[a-z]+'),
    finding: optionalText(500),
  }),
});
