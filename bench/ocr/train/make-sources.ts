import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asUrdu } from './texts';

const [folder, wordList, frequencies, ...more] = process.argv.slice(2);
if (!folder || !wordList || !frequencies) {
  console.error(
    'make-sources.ts <folder> <word list of the model> <word frequencies, JSON> [more texts, CSV …]',
  );
  process.exit(2);
}

/** Words seen less often in the corpus are mostly mistakes; those of the model's own list count as this often. */
const leastCount = 3;
const root = resolve(import.meta.dirname, '../../..');
const literal = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\\n]|\\.)*)"/g;
const arabicLetters = (text: string): number => text.match(/[\u0600-\u06ff]/g)?.length ?? 0;

/** The Urdu of the program itself, every string of its sources with a few letters of Urdu, and of more texts. */
function ownLines(): string[] {
  const files = ['renderer', 'shared', 'main'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, part, file),
    ),
  );
  const own = files
    .filter((file) => /\.tsx?$/.test(file) && !/test|ocr/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(literal)])
    .map(([, single, back, double]) => single ?? back ?? double ?? '');
  const texts = [...own, ...more.flatMap((file) => readFileSync(file, 'utf8').split(/[\n,"]/))];
  const said = texts.filter((text) => arabicLetters(text) >= 3);
  return [...new Set(said.map((text) => asUrdu(text.replace(/\$?\{[^}]*\}/g, ' '))))];
}

function words(): [string, number][] {
  const counts = new Map<string, number>();
  const isWord = (word: string): boolean => /^[\u0620-\u06d3\u064b-\u0657\u0670]+$/.test(word);
  const corpus = JSON.parse(readFileSync(frequencies ?? '', 'utf8')) as Readonly<Record<string, number>>;
  for (const [given, count] of Object.entries(corpus)) {
    const word = asUrdu(given);
    if (count >= leastCount && isWord(word)) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  for (const given of readFileSync(wordList ?? '', 'utf8').split('\n')) {
    const word = asUrdu(given);
    if (isWord(word) && !counts.has(word)) counts.set(word, leastCount);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

writeFileSync(join(folder, 'lines.txt'), `${ownLines().join('\n')}\n`);
writeFileSync(
  join(folder, 'words.tsv'),
  words()
    .map((pair) => `${pair.join('\t')}\n`)
    .join(''),
);
