import { readFile } from 'node:fs/promises';
import { parseCsv } from './csv';

/** The heads that can be posted to (detailed and local sub-heads) of a chart of accounts in our CSV form. */
export async function readHeads(
  path: string,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const rows = parseCsv(await readFile(path, 'utf8'));
  return rows
    .filter((row) => row.level === 'detailed' || row.level === 'local-sub')
    .map((row) => ({ code: row.code ?? '', name: (row.name ?? '').slice(0, 160) }));
}
