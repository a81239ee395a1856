import type { Language } from './lane';
import { type Flattened, prepared, type Prepared } from './prepare';
import type { Recognise } from './read-lines';
import { bestTrial, better, type Trial, weight } from './trial';

/** A page flattened, and made ready the way that it probably lies. */
export type Found = { readonly flat: Flattened; readonly ready: Prepared };

/** A page that looks this much more like lying on its side than not is tried so first, or not at all. */
const surelySideways = 1.7;
/** How much more an unsure trial of a page turned on its side must be worth than one of it upright. */
const clearly = 1.5;

/**
 * The best trial of a page as it probably lies, or as it lies otherwise: `bestTrial`, turned by a quarter where that
 * fails.
 */
export async function findTrial(
  recognise: Recognise,
  { flat, ready }: Found,
  first: Language,
  mayTurn: boolean,
): Promise<Trial | undefined> {
  const trial = await bestTrial(recognise, ready, first, mayTurn);
  if (!mayTurn || trial?.isSure) return trial;
  if (trial && trial.sure >= 45 && ready.turn === 0) return trial;
  if (flat.sideways > surelySideways ** 2 || flat.sideways < surelySideways ** -2) return trial;
  const turned = await prepared(flat.flat, ready.turn === 0 ? 90 : 0);
  const again = await bestTrial(recognise, turned, first, mayTurn);
  const [upright, aside] = ready.turn === 0 ? [trial, again] : [again, trial];
  // What lies on its side is mostly read surely once it is turned; a table of figures looks so, and is not.
  if (!upright || !aside || aside.isSure) return better([upright, aside].filter((one) => one !== undefined));
  return weight(aside) > weight(upright) * clearly ? aside : upright;
}
