/** Reads CSV (RFC 4180: quotes, doubled quotes, line breaks inside quotes) into one record per row, keyed by the heading. */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') field += text[++at];
      else if (letter === '"') quoted = false;
      else field += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      rows.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (letter === '\n') rows.push([]);
    } else field += letter;
  }
  rows.at(-1)?.push(field);
  const [heading = [], ...records] = rows.filter((row) => row.length > 1 || row[0] !== '');
  return records.map((row) => Object.fromEntries(heading.map((name, n) => [name, row[n] ?? ''])));
}
