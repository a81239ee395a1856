import type { BodyOf } from '#shared/acts/kind';
import type { pageScanned } from '#shared/acts/kinds/page-scanned';
import { readSeparator } from '#shared/domain/records/separator';
import { isBlank, isBlurred, isCoarse, isCutOff, isDark } from './faults';
import { mayHoldCode } from './finder';
import type { Grey } from './grey';
import { likenessOf } from './likeness';
import { sharpParts, smallGrey, type Picture } from './small-picture';

/** What the program sees when a page comes in. */
export type PageSigns = NonNullable<BodyOf<typeof pageScanned>['signs']>;
type Fault = NonNullable<PageSigns['faults']>[number];

/** The longer side of the small grey picture that is looked at, in pixels. */
const smallSide = 900;

/** What can be seen of a page on a small grey picture: what is wrong with it, that it is blank, the code of a sheet. */
export async function signsOf(
  picture: Picture,
  readCode: (grey: Grey) => Promise<string | undefined>,
): Promise<PageSigns> {
  const small = smallGrey(picture, smallSide);
  const found = mayHoldCode(small) ? await readCode(small) : undefined;
  const code = found !== undefined && readSeparator(found) ? found : undefined;
  const blank = code === undefined && isBlank(small);
  const likeness = blank || code !== undefined ? undefined : likenessOf(small);
  const seen: Readonly<Record<Fault, boolean>> = {
    dark: isDark(small),
    coarse: isCoarse(picture.width, picture.height),
    blurred: !blank && isBlurred(sharpParts(picture)),
    'cut-off': !blank && isCutOff(small),
  };
  const faults = (Object.keys(seen) as Fault[]).filter((fault) => seen[fault]); // the keys of the record above
  return {
    ...(faults.length > 0 && code === undefined ? { faults } : {}),
    ...(blank ? { blank } : {}),
    ...(code === undefined ? {} : { sheet: code.slice(0, 300) }),
    ...(likeness === undefined ? {} : { likeness }),
  };
}
