import { z } from 'zod';
import { day, fiscalYear, optionalText } from '../fields';
import { defineKind } from '../kind';
import { indicatorCode, thousandths } from './oversight-published';

/**
 * What an indicator shall reach in a year, and where it started, in thousandths of its unit: 85 % is 85000.
 * Subject: `target:<office>`.
 */
export const indicatorTargeted = defineKind({
  kind: 'indicator.targeted',
  v: 1,
  needs: ['root', 'decide'],
  body: z.strictObject({
    code: indicatorCode,
    year: fiscalYear,
    target: thousandths,
    baseline: z.strictObject({ value: thousandths, on: day }).optional(),
    order: optionalText(120),
  }),
});
