import { open } from 'node:fs/promises';

/** Writes a file that must not be there yet, readable by its owner only, and waits for the disk. Throws in words. */
export async function writeSecret(path: string, value: unknown): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST')
      throw new Error(`${path} is there already and holds secrets: choose another name.`);
    throw error;
  });
  try {
    await file.writeFile(`${JSON.stringify(value, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
