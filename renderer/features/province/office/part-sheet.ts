import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import type { ReturnPart } from '#shared/domain/oversight/return';
import type { PartWords } from './use-part-words';

/** A part of a return as a table to be kept. `titles` are those of the two columns before its own. */
export function partSheet(
  part: ReturnPart,
  words: PartWords,
  titles: readonly [code: string, name: string],
  head: Pick<Sheet, 'about' | 'rightToLeft'>,
): Sheet {
  return {
    ...head,
    title: words.title(part.part),
    columns: [
      { title: titles[0], kind: 'text' },
      { title: titles[1], kind: 'text' },
      ...part.columns.map((column) => ({ title: words.column(column), kind: column.kind })),
    ],
    rows: part.rows.map((row) => ({
      level: row.level,
      cells: [
        row.code ?? null,
        words.name(row),
        ...part.columns.map(({ name, kind }) => {
          const value = row.cells[name] ?? null;
          return kind === 'text' && typeof value === 'string' ? words.text(part.part, name, value) : value;
        }),
      ],
    })),
  };
}
