const letters: Readonly<Record<string, string>> = {
  '\u064A': '\u06CC', // Arabic yeh -> Farsi yeh
  '\u0649': '\u06CC', // alef maksura
  '\u0626': '\u06CC', // yeh with hamza
  '\u0643': '\u06A9', // Arabic kaf -> keheh
  '\u0647': '\u06C1', // Arabic heh -> heh goal
  '\u06BE': '\u06C1', // heh doachashmee
  '\u0629': '\u06C1', // teh marbuta
  '\u06C3': '\u06C1',
  '\u06C2': '\u06C1',
  '\u06C0': '\u06C1',
  '\u06D5': '\u06C1',
  '\u0623': '\u0627', // alef with hamza
  '\u0625': '\u0627',
  '\u0622': '\u0627', // alef with madda
  '\u0671': '\u0627',
  '\u0624': '\u0648', // waw with hamza
  '\u06BA': '\u0646', // noon ghunna
};

/**
 * Text in the one spelling under which it is indexed and looked up: Urdu and Arabic letter variants unified, all
 * digits Latin, diacritics, tatweel, zero-width and bidi marks gone, Latin in lower case (features.md N12).
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(
      /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g,
      '',
    )
    .replace(/[\u0620-\u06D5]/g, (letter) => letters[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .toLowerCase();
}
