import { readFile } from 'node:fs/promises';
import { parseCsv } from './csv';

/** The detailed heads of a chart of accounts in our CSV form. Its local sub-heads belong to local governments. */
export async function readHeads(
  path: string,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const rows = parseCsv(await readFile(path, 'utf8'));
  return rows
    .filter((row) => row.level === 'detailed')
    .map((row) => ({ code: row.code ?? '', name: (row.name ?? '').slice(0, 160) }));
}

/** The names of its major and minor heads, which take no postings. */
export async function readGroups(
  path: string,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const rows = parseCsv(await readFile(path, 'utf8'));
  return rows
    .filter((row) => row.level === 'major' || row.level === 'minor')
    .map((row) => ({ code: row.code ?? '', name: (row.name ?? '').slice(0, 160) }));
}
