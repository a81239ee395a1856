import { z } from 'zod';
import { amount, fiscalYear, headCode, month, subject } from '../fields';
import { defineKind } from '../kind';

/**
 * A computer found what no rule could stop because devices were apart: more spent and bound (`used`) than released, or
 * a posting into a month that was closed. It stands until somebody answers it. Paisa. Subject: `exception:<what>.<id>`.
 */
export const exceptionRaised = defineKind({
  kind: 'exception.raised',
  v: 1,
  needs: ['machine'],
  body: z.discriminatedUnion('what', [
    z.strictObject({
      what: z.literal('over-release'),
      year: fiscalYear,
      head: headCode,
      used: amount,
      released: amount,
    }),
    z.strictObject({ what: z.literal('late-posting'), month, voucher: subject('[a-z]+') }),
  ]),
});
