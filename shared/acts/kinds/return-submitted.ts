import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

/** Another officer signs a return as it was prepared by the act `prepared`; it is then with the province. */
export const returnSubmitted = defineKind({
  kind: 'return.submitted',
  v: 1,
  needs: ['decide'],
  body: z.strictObject({ prepared: z.string().regex(actIdPattern), remark: optionalText(500) }),
});
