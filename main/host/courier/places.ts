import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const isThere = (path: string): Promise<boolean> =>
  readdir(path).then(
    () => true,
    () => false,
  );

const foldersIn = (path: string): Promise<string[]> =>
  readdir(path, { withFileTypes: true }).then(
    (entries) => entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name)),
    () => [],
  );

/** Where this system shows sticks: the drives of Windows after C, and what is mounted for people elsewhere. */
export async function sticksOf(platform: NodeJS.Platform): Promise<readonly string[]> {
  if (platform === 'win32') {
    const drives = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
    const there = await Promise.all(drives.map(isThere));
    return drives.filter((_, at) => there[at]);
  }
  const shelves = platform === 'darwin' ? ['/Volumes'] : ['/media', '/run/media'];
  const first = (await Promise.all(shelves.map(foldersIn))).flat();
  const second = (await Promise.all(first.map(foldersIn))).flat();
  return platform === 'darwin' ? first : second;
}
