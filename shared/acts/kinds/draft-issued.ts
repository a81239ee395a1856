import { z } from 'zod';
import { day } from '../fields';
import { defineKind } from '../kind';
import { draftAct } from './draft-written';

/** How a communication leaves the office. */
export const dispatchWays = ['hand', 'post', 'courier', 'email', 'fax', 'notice'] as const;

/**
 * The approved version leaves the office with a number of the dispatch register. Dispatch years are calendar years, as
 * diary years are. Subject: `draft:<id>`.
 */
export const draftIssued = defineKind({
  kind: 'draft.issued',
  v: 1,
  needs: ['diarise'],
  body: z.strictObject({
    version: draftAct,
    year: z.number().int().min(1990).max(2200),
    series: z.string().regex(/^[A-Z]{1,3}$/),
    serial: z.number().int().min(1),
    on: day,
    way: z.enum(dispatchWays),
  }),
});
