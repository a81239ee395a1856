import { z } from 'zod';
import { keyIdPattern, sha256Pattern } from '#shared/base/ids';
import { bundleName, bundleNote, partHeader } from '#shared/acts/courier/bundle';
import { madeBundle, takenBundle } from '#shared/acts/courier/history';

/**
 * The courier's part of the contract. The host writes and reads the files, seals, opens, and remembers; it does not know
 * who is enrolled. The engine says who may open a bundle, checks every act that came, and judges the sender before it
 * says `courier.took`.
 */
const nothing = z.strictObject({});
const folder = z.string().min(1).max(1000);
const count = z.number().int().min(0);
const part = z.number().int().min(1);
const sha256 = z.string().regex(sha256Pattern);
const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

const foundBundle = z.strictObject({
  bundle: bundleName,
  from: partHeader.shape.from,
  to: partHeader.shape.to,
  at: count,
  parts: part,
  there: z.array(part),
  missing: z.array(part),
  damaged: z.array(z.strictObject({ file: z.string(), part: part.optional() })),
  /** Parts that were taken in before. */
  took: z.array(part),
});
export type FoundBundleView = z.infer<typeof foundBundle>;

const readPart = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('read'),
    note: bundleNote,
    acts: z.array(z.string()),
    announced: z.array(z.string()),
    /** Objects that are whole in the vault now. */
    objects: z.array(sha256),
  }),
  /** One byte is not as its sender signed it, or the file is cut short. */
  z.strictObject({ outcome: z.literal('damaged'), files: z.array(z.string()) }),
  z.strictObject({ outcome: z.literal('for-others') }),
  z.strictObject({ outcome: z.literal('not-readable') }),
]);
export type ReadPart = z.infer<typeof readPart>;

export const courierMethods = {
  /** Folders where a stick is likely to be, and the courier's own folder on this computer. */
  'courier.places': method(nothing, z.strictObject({ places: z.array(z.string()) })),
  'courier.history': method(
    nothing,
    z.strictObject({
      made: z.array(madeBundle),
      taken: z.array(takenBundle),
      /** Who was heard of by courier, and how far his chains go: `<office>.<device>`. */
      heard: z.record(z.string(), bundleNote.shape.have),
    }),
  ),
  /** Objects that a recipient has confirmed. */
  'courier.confirmed': method(
    z.strictObject({ to: z.string().max(20) }),
    z.strictObject({ objects: z.array(sha256) }),
  ),
  /**
   * Begins a bundle with everything that the recipient lacks, as far as is known here. `pushed` is the counter up to which
   * the hub has this device's acts, `objects` what may be carried. Fails with `not-found` when there is no such folder.
   */
  'courier.begin': method(
    z.strictObject({
      folder,
      to: partHeader.shape.to,
      readers: z
        .array(z.strictObject({ key: z.string().regex(keyIdPattern), publicKey: z.string().length(43) }))
        .min(1),
      partBytes: z.number().int().min(10_000).max(64_000_000),
      pushed: count,
      objects: z.array(sha256),
      announced: z.array(z.string()),
    }),
    z.strictObject({
      bundle: bundleName,
      place: z.string(),
      parts: part,
      acts: count,
      objects: count,
      bytes: count,
    }),
  ),
  /** Writes the next part; `finished` after the last one. Fails with `disk-full` or `io`, and can be asked again. */
  'courier.next': method(
    z.strictObject({ bundle: bundleName }),
    z.strictObject({ written: count, parts: part, bytes: count, finished: z.boolean() }),
  ),
  /** Leaves a bundle as it is. What is on the stick can be taken in. */
  'courier.stop': method(z.strictObject({ bundle: bundleName }), nothing),
  /** Looks into a folder, and the folders in it. Fails with `not-found`. */
  'courier.look': method(
    z.strictObject({ folder }),
    z.strictObject({ bundles: z.array(foundBundle), strays: z.array(z.string()) }),
  ),
  /** Opens one part of a bundle that was seen at the last look, and puts its pieces of objects into the vault. */
  'courier.read': method(z.strictObject({ bundle: bundleName, part }), readPart),
  /**
   * The part that was read last is in the books, and its sender is who he says: notes it, and what he says he has.
   * Answers with the objects that he confirms. `acts` and `objects` are what was new.
   */
  'courier.took': method(
    z.strictObject({ bundle: bundleName, part, acts: count, objects: count }),
    z.strictObject({ confirmed: z.array(sha256) }),
  ),
} as const;
