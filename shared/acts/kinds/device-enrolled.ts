import { z } from 'zod';
import { devicePattern } from '#shared/base/ids';
import { keyId, text } from '../fields';
import { defineKind } from '../kind';

/**
 * The province admits a device to an office. `series` is the letter (or letters) in its voucher, diary and file
 * numbers, so that two devices without a line never give the same number. Subject: `registry:<office>`.
 */
export const deviceEnrolled = defineKind({
  kind: 'device.enrolled',
  v: 1,
  needs: ['root'],
  body: z.strictObject({
    device: z.string().regex(devicePattern),
    series: z.string().regex(/^[A-Z]{1,3}$/),
    key: keyId,
    publicKey: z.string().length(43),
    title: text(80),
  }),
});
