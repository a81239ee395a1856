import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { defineKind } from '../kind';
import { indicatorCode } from './oversight-published';

/** Another officer stands by figures as the acts named here reported them. Subject: that of the figures. */
export const indicatorVerified = defineKind({
  kind: 'indicator.verified',
  v: 1,
  needs: ['decide', 'approve-voucher', 'keep-accounts'],
  body: z.strictObject({
    values: z
      .array(z.strictObject({ code: indicatorCode, reported: z.string().regex(actIdPattern) }))
      .min(1)
      .max(300),
  }),
});
