import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The fonts of a report's page: letters and figures, and Urdu. */
const needed = [
  { family: 'Noto Sans', weight: '100 900', file: 'noto-sans-latin-wght-normal' },
  { family: 'Noto Naskh Arabic', weight: '400', file: 'noto-naskh-arabic-arabic-400-normal' },
  { family: 'Noto Naskh Arabic', weight: '600 700', file: 'noto-naskh-arabic-arabic-600-normal' },
] as const;

/** `noto-sans-latin-wght-normal.woff2`, or with the hash of a build before the ending. */
const isFile = (name: string, file: string): boolean =>
  name.startsWith(file) && /^(-[\w-]{8})?\.woff2$/.test(name.slice(file.length));

/**
 * The rules of the program's own fonts, the fonts within them, from whichever of some folders has each; nothing when one is
 * in none. So a report looks alike on every computer, whatever fonts that has.
 */
export async function readFonts(folders: readonly string[]): Promise<string | undefined> {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder).catch(() => [])).sort().map((name) => ({ name, path: join(folder, name) })),
    ),
  );
  const rules = await Promise.all(
    needed.map(async ({ family, weight, file }) => {
      const found = names.flat().find((one) => isFile(one.name, file));
      if (!found) return undefined;
      const data = (await readFile(found.path)).toString('base64');
      return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format('woff2'); }\n`;
    }),
  );
  return rules.includes(undefined) ? undefined : rules.join('');
}
