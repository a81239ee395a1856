import { z } from 'zod';
import { devicePattern, officePattern, sha256Pattern } from '#shared/base/ids';
import { bundleNote } from '#shared/acts/courier/bundle';

const nothing = z.strictObject({});
const folder = z.string().min(1).max(1000);
const count = z.number().int().min(0);
const milliseconds = z.number().int().min(0);
const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

/**
 * What a whole copy of a computer holds. When it was finished, at `at`, its acts and what was new in it were read again from
 * the copy, and a sixteenth of its older objects.
 */
export const keptCopy = z.strictObject({
  at: milliseconds,
  acts: count,
  objects: count,
  /** Things of the copy that were spoilt and were written once more. */
  mended: count,
});
export type KeptCopy = z.infer<typeof keptCopy>;

const trouble = z.strictObject({
  /**
   * `away`: the place is not there; `spoilt`: the copy is damaged and could not be mended; `source`: something on this
   * computer's own disk cannot be read any more; the others as for every method.
   */
  why: z.enum(['away', 'spoilt', 'source', 'disk-full', 'io']),
  detail: z.string(),
});
export type BackupTrouble = z.infer<typeof trouble>;

const running = z.strictObject({
  step: z.enum(['acts', 'pages', 'check']),
  done: count,
  total: count,
});

const backupState = z.strictObject({
  /** Where this computer is backed up; absent if nobody chose a place. */
  folder: z.string().optional(),
  isThere: z.boolean(),
  last: keptCopy.optional(),
  running: running.optional(),
  /** What went wrong at the last try, until one goes well. */
  trouble: trouble.optional(),
  /** The last copy is older than a week, or the last try went wrong: somebody should look. */
  isDue: z.boolean(),
});
export type BackupState = z.infer<typeof backupState>;

const foundBackup = z.strictObject({
  folder: z.string(),
  office: z.string().regex(officePattern),
  device: z.string().regex(devicePattern),
  title: z.string(),
  last: keptCopy,
  /** Why it cannot be taken in here; absent if it can. */
  refused: z.enum(['other-office', 'other-root', 'same-computer']).optional(),
});
export type FoundBackup = z.infer<typeof foundBackup>;

const sha256 = z.string().regex(sha256Pattern);

/**
 * The backup's part of the contract: a whole copy of this computer (tape, vault, officers' sealed keys; never the device's
 * own key) on another disk. Taking such a copy in is the engine's work, on a computer that was enrolled anew: it checks
 * every act as if it came over the line. So a copy never continues a device's chain, and no number is given twice.
 */
export const backupMethods = {
  'backup.state': method(nothing, backupState),
  /** Where sticks and other disks are likely to be. */
  'backup.places': method(nothing, z.strictObject({ places: z.array(z.string()) })),
  /**
   * Chooses where backups go, from now on by themselves; without a folder there are none. Fails with `not-found`, and
   * with `not-allowed` for a folder of this computer's own data: it would be lost together with it.
   */
  'backup.place': method(z.strictObject({ folder: folder.optional() }), backupState),
  /** Begins a backup now, and does not wait for its end. */
  'backup.run': method(nothing, backupState),
  /** The copies in a folder, or in the folders in it. Fails with `not-found`. */
  'backup.look': method(z.strictObject({ folder }), z.strictObject({ found: z.array(foundBackup) })),
  /** Lines of a copy's tape, as `tape.read`; `spoilt` counts lines passed over since they do not fit their checksum. */
  'backup.read': method(
    z.strictObject({ folder, from: count, bytes: z.number().int().min(1).max(16_000_000) }),
    z.strictObject({ lines: z.array(z.string()), next: count, count, spoilt: count }),
  ),
  /** The objects on one of the 256 shelves of a copy's vault. */
  'backup.shelf': method(
    z.strictObject({ folder, shelf: z.number().int().min(0).max(255) }),
    z.strictObject({ names: z.array(sha256) }),
  ),
  /** Puts objects of a copy into this computer's vault. Those that are not what their name says are left out, by name. */
  'backup.fetch': method(
    z.strictObject({ folder, names: z.array(sha256).max(500) }),
    z.strictObject({ spoilt: z.array(sha256) }),
  ),
  /** Takes over the officers' sealed keys; each opens with its officer's passphrase only. */
  'backup.keys': method(z.strictObject({ folder }), z.strictObject({ keys: count })),
  /** Notes how far a lost computer's acts came from its copy, so that the courier carries them on to the hub. */
  'backup.came': method(z.strictObject({ acts: bundleNote.shape.have, objects: z.array(sha256) }), nothing),
} as const;
