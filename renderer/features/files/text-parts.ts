/** The next letter that is not on a page yet; nothing when all are. */
export const nextFlag = (flags: readonly string[]): string | undefined =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !flags.includes(letter));

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The mark of the next fresh receipt: "FR", then "FR II" and so on; nothing after the tenth. */
export function nextReceipt(flags: readonly string[]): string | undefined {
  const used = flags.filter((flag) => flag.startsWith('FR')).length;
  if (used === 0) return 'FR';
  return numerals.map((numeral) => `FR ${numeral}`).find((flag, n) => n >= 1 && !flags.includes(flag));
}

/** A volume or part as it is printed: "Vol. II", "Part 2". */
export const romanOf = (volume: number): string => {
  const signs = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = volume;
  let text = '';
  for (const [value, sign] of signs)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
};
