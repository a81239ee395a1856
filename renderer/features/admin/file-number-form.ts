import { fileNumbers } from '#shared/acts/kinds/file-rules';
import { fileToken } from '#shared/acts/kinds/file-opened';

type Named = { readonly code: string; readonly title: string; readonly titleUrdu?: string | undefined };

/** Whether a template has a serial and no token but the known ones. */
export const isTemplate = (template: string): boolean =>
  fileNumbers.shape.template.safeParse(template).success;

/** Sections or main heads, one to a line: code, title, and the title in Urdu behind a bar. */
export const linesOf = (rows: readonly Named[]): string =>
  rows.map((one) => `${one.code} ${one.title}${one.titleUrdu ? ` | ${one.titleUrdu}` : ''}`).join('\n');

/** The rows that are typed, or null when a line has no code and title, or a code is there twice. */
export function readLines(typed: string): Named[] | null {
  const rows: Named[] = [];
  for (const line of typed.split('\n')) {
    if (line.trim() === '') continue;
    const match = /^(\S+)\s+([^|]+?)\s*(?:\|\s*(.+?)\s*)?$/u.exec(line.trim());
    const [, code = '', title = '', titleUrdu] = match ?? [];
    if (!fileToken.safeParse(code).success || title === '' || rows.some((one) => one.code === code))
      return null;
    rows.push({ code, title, ...(titleUrdu ? { titleUrdu } : {}) });
  }
  return rows;
}
