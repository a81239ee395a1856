/**
 * Gives every letter that is typed to `take`, and to nothing else, until the returned function is called. A window takes
 * some tenths of a second to open on an old computer; whoever types on at once must not lose the beginning of a word, nor
 * have it land in the form behind.
 */
export function catchLetters(take: (letter: string) => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.key);
  };
  globalThis.addEventListener('keydown', listen, true);
  return () => globalThis.removeEventListener('keydown', listen, true);
}
