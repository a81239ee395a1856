type Screens = readonly { readonly path: string }[];

/**
 * Which screen of the ledger a path names, as its position: [place, screen]. The screen whose path is the longest
 * beginning wins ("bills/new" before "bills"); a bare first part ("budget") is the first screen under it; anything
 * else is the very first screen.
 */
export function placeOf(
  places: readonly { readonly screens: Screens }[],
  rest: readonly string[],
): readonly [number, number] {
  const path = `${rest.join('/')}/`;
  let best: readonly [number, number] = [0, 0];
  let length = 0;
  places.forEach(({ screens }, place) =>
    screens.forEach((screen, index) => {
      const fits = path.startsWith(`${screen.path}/`) && screen.path.length > length;
      const isUnder = length === 0 && rest[0] !== undefined && screen.path.startsWith(`${rest[0]}/`);
      if (!fits && !isUnder) return;
      best = [place, index];
      length = fits ? screen.path.length : 1;
    }),
  );
  return best;
}
