/** An object that is to go into a bundle, and its size in bytes. */
export type CargoObject = { readonly name: string; readonly bytes: number };

/** What goes into one part: so many of the acts that are left, and these stretches of objects. */
export type PartPlan = {
  readonly acts: number;
  readonly pieces: readonly {
    readonly object: string;
    readonly offset: number;
    readonly length: number;
    readonly total: number;
  }[];
};

/**
 * Shares acts (their sizes, in order) and objects out to parts of at most about `most` bytes: acts first, each in one
 * part; an object is cut only if no part could hold it. There is always one part, which may hold nothing but the note.
 */
export function planParts(
  acts: readonly number[],
  objects: readonly CargoObject[],
  most: number,
): readonly PartPlan[] {
  const plans: { acts: number; pieces: PartPlan['pieces'][number][] }[] = [];
  let room = 0;
  const open = (bytes: number): { acts: number; pieces: PartPlan['pieces'][number][] } => {
    const last = plans.at(-1);
    if (last && bytes <= room) return last;
    const next = { acts: 0, pieces: [] };
    plans.push(next);
    room = most;
    return next;
  };
  for (const bytes of acts) {
    open(bytes).acts++;
    room -= bytes;
  }
  for (const { name, bytes } of objects)
    for (let offset = 0; offset < bytes || offset === 0;) {
      const plan = open(Math.min(bytes - offset, most));
      const length = Math.min(bytes - offset, most);
      plan.pieces.push({ object: name, offset, length, total: bytes });
      room -= length;
      offset += length;
      if (bytes === 0) break;
    }
  return plans.length > 0 ? plans : [{ acts: 0, pieces: [] }];
}
