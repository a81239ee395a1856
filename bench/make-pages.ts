/** Texts of pages as an office's papers would read: words by how often they occur, in both scripts, with slips of OCR. */
export type MadePages = {
  /** The text of page `n`; the same for the same `n`. */
  text(n: number): string;
  /** A word that is on about every page, on one in a hundred, and on very few. */
  word(how: 'common' | 'middling' | 'rare', n: number): string;
};

const vocabulary = 40_000;
const wordsOnPage = 220;
const latin = [
  'ba',
  'de',
  'fi',
  'go',
  'lu',
  'me',
  'ni',
  'po',
  'ra',
  'se',
  'ti',
  'vo',
  'ca',
  'ter',
  'ment',
  'ing',
];
const urdu = ['کا', 'می', 'نو', 'ری', 'سا', 'تی', 'پو', 'دا', 'لے', 'من', 'ظر', 'شد', 'گی', 'بر', 'ہا', 'ور'];

/** A generator of numbers from 0 to 1 that gives the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function makeWord(n: number): string {
  const roll = dice(n + 1);
  const parts = n % 3 === 0 ? urdu : latin;
  const count = 2 + Math.floor(roll() * 3);
  return Array.from({ length: count }, () => parts[Math.floor(roll() * parts.length)] ?? '').join('');
}

/** Makes pages; what is common and what is rare follows Zipf's law, as in any language. */
export function makePages(): MadePages {
  const words = Array.from({ length: vocabulary }, (_, n) => makeWord(n));
  const pick = (roll: () => number): string => words[Math.floor(vocabulary ** roll()) - 1] ?? '';
  const slip = (word: string, roll: () => number): string => {
    const at = Math.floor(roll() * word.length);
    return `${word.slice(0, at)}${word[at] === 'i' ? 'l' : 'x'}${word.slice(at + 1)}`;
  };
  return {
    text(n) {
      const roll = dice(n * 7919 + 13);
      return Array.from({ length: wordsOnPage }, (_, place) => {
        if (place % 60 === 59) return String(Math.floor(roll() * 100_000));
        const word = pick(roll);
        return roll() < 0.02 ? slip(word, roll) : word;
      }).join(' ');
    },
    word: (how, n) => words[(how === 'common' ? 1 : how === 'middling' ? 400 : 20_000) + n] ?? '',
  };
}
