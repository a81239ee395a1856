const figure = /[A-Za-z0-9]+(?:[-/.:,()&]+[A-Za-z0-9]+)+\)?/g;

/**
 * A text of Urdu in which dates, numbers of letters and files, and the like are read from the left, as they were typed:
 * between Urdu words 1842/DHO would be shown as DHO/1842, and 11-08-2025 as 2025-08-11 (Unicode isolates, unseen).
 */
export const figuresFromLeft = (text: string): string =>
  text.replace(figure, (found) => {
    const isBehind = found.endsWith(')') && !found.includes('('); // it ends what stands around the number
    return isBehind ? `\u2066${found.slice(0, -1)}\u2069)` : `\u2066${found}\u2069`;
  });
