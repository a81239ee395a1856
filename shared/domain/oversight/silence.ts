/** Who was not heard of for so long counts as silent, in milliseconds. */
export const silentAfter = 7 * 86_400_000;

/** Whether it is silent at a moment, by when it was last heard of. Both in milliseconds since 1970. */
export const isSilent = (heardAt: number | undefined, now: number): boolean =>
  heardAt === undefined || heardAt < now - silentAfter;
