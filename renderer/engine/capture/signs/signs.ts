import type { BodyOf } from '#shared/acts/kind';
import type { pageScanned } from '#shared/acts/kinds/page-scanned';
import { readSeparator } from '#shared/domain/records/separator';
import { codesOn, type ReadCodes } from './codes';
import { isBlank, isBlurred, isCoarse, isCutOff, isDark } from './faults';
import { likenessOf } from './likeness';
import { sharpParts, smallGrey, type Picture } from './small-picture';

/** What the program sees when a page comes in. */
export type PageSigns = NonNullable<BodyOf<typeof pageScanned>['signs']>;
type Fault = NonNullable<PageSigns['faults']>[number];

/** The longer side of the small grey picture that is looked at, in pixels. */
const smallSide = 900;
/** The same for codes of prints: legal paper at 160 dots per inch. */
const codeSide = 2250;
/** Codes of prints that are noted of one page, and letters of each. */
const [mostSeals, longest] = [4, 300];

/** What can be seen of a page on grey pictures of it: what is wrong with it, that it is blank, what its codes say. */
export async function signsOf(picture: Picture, readCodes: ReadCodes): Promise<PageSigns> {
  const small = smallGrey(picture, smallSide);
  const { texts, damaged } = await codesOn(small, () => smallGrey(picture, codeSide), readCodes);
  const sheet = texts.find((text) => readSeparator(text));
  const seals = sheet === undefined ? texts.filter((text) => text.length <= longest).slice(0, mostSeals) : [];
  const blank = texts.length === 0 && !damaged && isBlank(small);
  const likeness = blank || sheet !== undefined ? undefined : likenessOf(small);
  const seen: Readonly<Record<Fault, boolean>> = {
    dark: isDark(small),
    coarse: isCoarse(picture.width, picture.height),
    blurred: !blank && isBlurred(sharpParts(picture)),
    'cut-off': !blank && isCutOff(small),
  };
  const faults = (Object.keys(seen) as Fault[]).filter((fault) => seen[fault]); // the keys of the record above
  return {
    ...(faults.length > 0 && sheet === undefined ? { faults } : {}),
    ...(blank ? { blank } : {}),
    ...(sheet === undefined ? {} : { sheet: sheet.slice(0, longest) }),
    ...(seals.length > 0 ? { seals } : {}),
    ...(damaged ? { unreadCode: true as const } : {}),
    ...(likeness === undefined ? {} : { likeness }),
  };
}
