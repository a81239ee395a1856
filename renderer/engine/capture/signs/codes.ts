import { readSeparator } from '#shared/domain/records/separator';
import { readSealText } from '#shared/domain/seal-text';
import { mayHoldCode } from './finder';
import type { Grey } from './grey';

/** The texts of the codes on a picture, and whether one stands there that cannot be read. */
export type Codes = { readonly texts: readonly string[]; readonly damaged: boolean };

export type ReadCodes = (grey: Grey) => Promise<Codes>;

const isOurs = (text: string): boolean =>
  readSeparator(text) !== undefined || readSealText(text) !== undefined;

/**
 * The program's own codes on a page. The large code of a separator sheet is found on the small picture; the codes of
 * prints are a sixth of the page's width at most, and need the page as `large` as 150 dots per inch make it.
 */
export async function codesOn(small: Grey, large: () => Grey, read: ReadCodes): Promise<Codes> {
  const first = mayHoldCode(small) ? await read(small) : undefined;
  if (first?.texts.some(isOurs)) return ours(first);
  const page = large();
  return mayHoldCode(page) ? ours(await read(page)) : { texts: [], damaged: false };
}

/** Codes of others, on a letter or a bill, are nothing to the program, and a good one says that none is damaged. */
const ours = ({ texts, damaged }: Codes): Codes => ({
  texts: texts.filter(isOurs),
  damaged: damaged && texts.length === 0,
});
