import { z } from 'zod';
import { bundleName, partHeader } from './bundle';

const head = { bundle: bundleName, at: z.number().int(), parts: z.number().int().min(1) };
const numbers = z.array(z.number().int().min(1));
const count = z.number().int().min(0);

/** A bundle that this computer made: what it held, and which of its parts the recipient has confirmed. */
export const madeBundle = z.strictObject({
  ...head,
  to: partHeader.shape.to,
  place: z.string(),
  /** Parts on the stick; fewer than `parts` if it was stopped. */
  written: count,
  acts: count,
  objects: count,
  bytes: count,
  confirmed: numbers,
  confirmedAt: z.number().int().optional(),
});
export type MadeBundle = z.infer<typeof madeBundle>;

/** A bundle that came: which of its parts were taken in, when the last one was, and what was new in them. */
export const takenBundle = z.strictObject({
  ...head,
  from: partHeader.shape.from,
  took: numbers,
  tookAt: z.number().int(),
  acts: count,
  objects: count,
});
export type TakenBundle = z.infer<typeof takenBundle>;
