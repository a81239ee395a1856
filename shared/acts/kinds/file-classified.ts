import { z } from 'zod';
import { day } from '../fields';
import { defineKind } from '../kind';
import { retentionClasses } from './file-recorded';

/**
 * The record room reviews for how long a recorded file is kept: its class, the day on which the paper was closed, and
 * the last day by the office's rule; without `keepUntil`, for ever. Subject: `file:<id>`.
 */
export const fileClassified = defineKind({
  kind: 'file.classified',
  v: 1,
  needs: ['diarise'],
  body: z.strictObject({ retention: z.enum(retentionClasses), closedOn: day, keepUntil: day.optional() }),
});
