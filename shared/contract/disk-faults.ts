import { z } from 'zod';

const segment = z.number().int().min(1);

/** Damage that the host found on its disk. What people read is in the renderer's languages and in `sentenceOf`. */
export const diskFault = z.discriminatedUnion('fault', [
  /** A line inside the tape does not fit its checksum; `line` counts from 0. */
  z.strictObject({ fault: z.literal('tape-line'), line: z.number().int().min(0), segment }),
  z.strictObject({ fault: z.literal('tape-first-line'), segment }),
  /** A whole file of the tape is gone. */
  z.strictObject({ fault: z.literal('tape-segment'), segment, path: z.string() }),
  /** The last write was cut off, as in a power failure: `kept` names the file with those bytes. Nothing acknowledged is lost. */
  z.strictObject({ fault: z.literal('tape-torn'), bytes: z.number().int(), kept: z.string() }),
  /** A torn end could not be moved away yet. */
  z.strictObject({ fault: z.literal('tape-torn-stays'), detail: z.string() }),
  z.strictObject({ fault: z.literal('key-file'), path: z.string() }),
]);
export type DiskFault = z.infer<typeof diskFault>;

/** One fault for the log that an administrator reads. */
export function sentenceOf(fault: DiskFault): string {
  switch (fault.fault) {
    case 'tape-line':
      return `Line ${fault.line} of the tape is damaged (segment ${fault.segment}).`;
    case 'tape-first-line':
      return `The first line of tape segment ${fault.segment} is damaged; it was worked out from the segments before.`;
    case 'tape-segment':
      return `Tape segment ${fault.segment} is missing. Bring ${fault.path} back from a backup.`;
    case 'tape-torn':
      return `The tape's last ${fault.bytes} bytes were only half written; they are kept in ${fault.kept}.`;
    case 'tape-torn-stays':
      return fault.detail;
    case 'key-file':
      return `The key file ${fault.path} is damaged. Bring it back from a backup.`;
  }
}
