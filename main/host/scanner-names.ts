import { createHash } from 'node:crypto';

const accepted = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['webp', 'image/webp'],
  ['pdf', 'application/pdf'],
]);

const endingOf = (name: string): string => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The media type of a scanner file by its name, or nothing if Daftar cannot take it in. */
export const scanTypeOf = (name: string): string | undefined => accepted.get(endingOf(name));

/** Files that are hidden, or that a program is still busy with. */
export const isPassedOver = (name: string): boolean =>
  /^[.~]|~$|\.(tmp|part|partial|crdownload|writing)$/i.test(name) ||
  /^(thumbs\.db|desktop\.ini)$/i.test(name);

/** An opaque name for one state of one file: another size or time is another file. */
export const scanIdOf = (name: string, bytes: number, changed: number): string =>
  createHash('sha256').update(`${name}\0${bytes}\0${changed}`).digest('hex').slice(0, 32);

/** "scan.png", then "scan (2).png", "scan (3).png" ... until one is free. */
export async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${stem} (${n})${ending}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}
