import { appendFile } from 'node:fs/promises';

/** Adds faults to a text file, each with its time. A disk that takes no more lines must not stop the host. */
export function createFaultLog(path: string) {
  let writing: Promise<void> = Promise.resolve();
  return {
    add: (fault: string): void => {
      const line = `${new Date().toISOString()} ${fault}\n`;
      writing = writing.then(() => appendFile(path, line, { mode: 0o600 })).catch(() => undefined);
    },
    /** Resolves when all that was added is written. */
    settled: (): Promise<void> => writing,
  };
}
