/** A row of a file and the line on which it begins, counted from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

const separators = [',', ';', '\t', '|'] as const;

/** The character that separates the columns: the one that the first lines hold most of. */
function separatorOf(text: string): string {
  const start = text.slice(0, 4000);
  const counts = separators.map((one) => ({ one, count: start.split(one).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one;
}

/**
 * Reads a CSV file with any of the usual separators (RFC 4180 quotes, doubled quotes, line breaks inside quotes), with
 * the line of each row. Rows of nothing but blanks are left out.
 */
export function readCsv(text: string): readonly CsvRow[] {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(plain);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  const endCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((one) => one !== '')) rows.push({ line: began, cells });
    cells = [];
  };
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at];
    if (letter === '\n' || (letter === '\r' && plain[at + 1] !== '\n')) {
      line++;
      if (quoted) cell += '\n';
      else {
        endRow();
        began = line;
      }
    } else if (letter === '\r') continue;
    else if (quoted) {
      if (letter === '"' && plain[at + 1] === '"') cell += plain[++at];
      else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell.trim() === '') quoted = true;
    else if (letter === separator) endCell();
    else cell += letter;
  }
  endRow();
  return rows;
}
