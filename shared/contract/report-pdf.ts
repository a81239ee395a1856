import { z } from 'zod';

/**
 * The part of the contract by which a report becomes a PDF. The host makes the page of the report itself: the window hands
 * over figures and words, never a page, so that nothing of this computer can be drawn into it.
 */
const why = z.enum(['no-program', 'no-fonts', 'ended', 'too-long', 'disk-full']);
/** Why there is no PDF: nothing here lays pages out, or its fonts are gone, or it broke off, hung, or the disk is full. */
export type NoReportPdf = z.infer<typeof why>;

export const reportPdfMethods = {
  /** `report` is a report of the province (see shared/domain/oversight/reports); `pdf` is base64url. One after another. */
  'report.pdf': {
    input: z.strictObject({
      report: z.record(z.string(), z.unknown()),
      language: z.enum(['en', 'ur']),
    }),
    output: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), pdf: z.string() }),
      z.strictObject({ ok: z.literal(false), why, detail: z.string() }),
    ]),
  },
} as const;
