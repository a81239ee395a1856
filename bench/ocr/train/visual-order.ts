/**
 * The order in which the characters of a line of Urdu stand from left to right, which is how Tesseract learns and reads
 * them: the Unicode bidirectional algorithm for one right-to-left paragraph without explicit marks or Latin letters
 * inside Urdu words. Brackets of the right-to-left parts are mirrored, as they look on paper.
 */
export function visualOrder(text: string): string {
  const chars = [...text];
  const levels = levelsOf(numbersSettled(chars.map(classOf)));
  const upturned: string[] = [];
  for (let at = 0; at < chars.length;) {
    let end = at + 1;
    if (levels[at] === 2) for (; levels[end] === 2;) end++;
    const run = chars.slice(at, end);
    upturned.push(levels[at] === 2 ? run.join('') : (mirrors[run[0] ?? ''] ?? run.join('')));
    at = end;
  }
  return upturned.reverse().join('');
}

/** The classes of Unicode Annex 9 that a line of Urdu holds. */
type Kind = 'L' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'ON';

const mirrors: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '<': '>',
  '>': '<',
};

function classOf(char: string): Kind {
  if (/[0-9\u06f0-\u06f9]/.test(char)) return 'EN';
  if (/[\u0660-\u0669\u066b\u066c]/.test(char)) return 'AN';
  if (/[+-]/.test(char)) return 'ES';
  if (/[,./:\u060c\u00a0]/.test(char)) return 'CS';
  if (/[%#$\u066a]/.test(char)) return 'ET';
  if (/\p{M}/u.test(char)) return 'NSM';
  if (/\p{Script=Arabic}|\u06d4/u.test(char)) return 'AL';
  return /\p{L}/u.test(char) ? 'L' : 'ON';
}

/** Rules W1 to W7: what digits and the marks between them count as. Before the first letter digits are European ones. */
function numbersSettled(given: readonly Kind[]): Kind[] {
  const kinds = [...given];
  let strong: Kind | undefined;
  kinds.forEach((kind, n) => {
    if (kind === 'NSM') kinds[n] = kinds[n - 1] ?? 'AL';
    if (kind === 'AL' || kind === 'L') strong = kind;
    if (kind === 'EN' && strong === 'AL') kinds[n] = 'AN';
  });
  kinds.forEach((kind, n) => {
    const [before, after] = [kinds[n - 1], kinds[n + 1]];
    const isBetween = before === after && (before === 'EN' || (before === 'AN' && kind === 'CS'));
    if ((kind === 'CS' || kind === 'ES') && isBetween && before) kinds[n] = before;
    if (kind === 'ET' && (before === 'EN' || after === 'EN')) kinds[n] = 'EN';
  });
  return kinds.map((kind) => (kind === 'ES' || kind === 'ET' || kind === 'CS' ? 'ON' : kind));
}

/** Rules N1 to I2: 2 for what runs from left to right within the line, 1 for the rest. */
function levelsOf(kinds: readonly Kind[]): number[] {
  return kinds.map((kind, n) => {
    if (kind === 'AN' || kind === 'EN' || kind === 'L') return 2;
    if (kind !== 'ON') return 1;
    const before = kinds.slice(0, n).findLast((one) => one !== 'ON');
    const after = kinds.slice(n + 1).find((one) => one !== 'ON');
    return before === 'L' && after === 'L' ? 2 : 1;
  });
}
