import { z } from 'zod';
import { devicePattern } from '#shared/base/ids';
import { maximumPaisa } from '#shared/base/money';
import { day, fiscalYear, shortCode, text } from '../fields';
import { defineKind } from '../kind';

const cell = z.union([z.string().max(400), z.number().int().min(-maximumPaisa).max(maximumPaisa), z.null()]);
const named = { name: text(200).optional(), nameUrdu: text(200).optional() };

/** One table of a return as it was when it was prepared. Money is paisa. */
export const returnPart = z.strictObject({
  part: shortCode,
  columns: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(40),
        kind: z.enum(['text', 'day', 'money', 'percent', 'count']),
        blank: z.string().max(40).optional(),
        title: text(80).optional(),
        titleUrdu: text(80).optional(),
      }),
    )
    .max(16),
  rows: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(120),
        level: z.enum(['group', 'line', 'total']),
        label: z.string().max(60).optional(),
        code: z.string().max(60).optional(),
        ...named,
        cells: z.record(z.string(), cell),
      }),
    )
    .max(1500),
});

/**
 * A return was drawn up: its figures are frozen here, with the position that they rest on (`seen`: up to which act of each
 * device the preparer's computer had everything). `from` is the day of the template's version.
 * Subject: `return:<office>:<template>:<year>:<period, 2 digits>`.
 */
export const returnPrepared = defineKind({
  kind: 'return.prepared',
  v: 1,
  needs: ['prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    template: shortCode,
    from: day,
    year: fiscalYear,
    period: z.number().int().min(1).max(12),
    parts: z.array(returnPart).min(1).max(20),
    seen: z
      .array(z.strictObject({ device: z.string().regex(devicePattern), counter: z.number().int().min(1) }))
      .max(200),
  }),
});
