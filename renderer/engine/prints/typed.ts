import { printedHash, readSealText } from '#shared/domain/seal-text';

/**
 * What an officer typed from beside a code that cannot be read: the id, and the letters of the hash if he typed them
 * too (in any groups), or the whole text of the code. Nothing if there is no id in it.
 */
export function readTyped(
  typed: string,
  office: string,
): { readonly office: string; readonly id: string; readonly hash?: string } | undefined {
  const text = typed.trim();
  const seal = readSealText(text);
  if (seal) return seal;
  const [id = '', ...rest] = text.split(/[\s·]+/);
  if (!/^[A-Za-z0-9._:-]{4,120}$/.test(id)) return undefined;
  const letters = rest
    .filter((word) => !/^SHA-?256:?$/i.test(word))
    .join('')
    .toLowerCase();
  const hash = new RegExp(`[0-9a-f]{${printedHash}}$`).exec(letters)?.[0];
  const of = /^(KP-\d{4})\.[0-9A-Z]{6}\.\d{8}$/.exec(id)?.[1] ?? office;
  return { office: of, id, ...(hash ? { hash } : {}) };
}
