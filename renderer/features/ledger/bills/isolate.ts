/** A text that keeps its own direction within another (Unicode first-strong isolate). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
