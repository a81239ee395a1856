/** Shares in basis points as percents: "20 / 25 / 25 / 30 %". */
export const sharesText = (quarters: readonly number[]): string =>
  quarters.length === 0 ? '' : `${quarters.map((points) => points / 100).join(' / ')} %`;

/** Four typed percents as basis points, or nothing when they are not four that make 100. */
export function readShares(text: string): [number, number, number, number] | undefined {
  const parts = text
    .replace(/%/g, '')
    .split(/[/,،\s]+/)
    .filter((part) => part !== '');
  const [a, b, c, d, more] = parts.map((part) =>
    /^\d{1,3}(\.\d{1,2})?$/.test(part) ? Math.round(Number(part) * 100) : NaN,
  );
  if (a === undefined || b === undefined || c === undefined || d === undefined || more !== undefined)
    return undefined;
  return a + b + c + d === 10_000 ? [a, b, c, d] : undefined;
}
