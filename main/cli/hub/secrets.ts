import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** A secret from the environment or, at a terminal, typed without being shown. Throws where there is neither. */
export async function askSecret(variable: string, prompt: string): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new Error(`${prompt}: set ${variable}, or run this at a terminal.`);
  process.stderr.write(`${prompt}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise((resolve) => lines.question('', resolve));
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
