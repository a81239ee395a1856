export type SnippetPart = { readonly text: string; readonly hit: boolean };

/** Splits a snippet at its marks (U+0001 before a hit, U+0002 after it). A mark without its partner is dropped. */
export function snippetParts(text: string): readonly SnippetPart[] {
  const parts: SnippetPart[] = [];
  let hit = false;
  for (const piece of text.split(/([\u0001\u0002])/)) {
    if (piece === '\u0001') hit = true;
    else if (piece === '\u0002') hit = false;
    else if (piece) parts.push({ text: piece, hit });
  }
  return parts;
}
