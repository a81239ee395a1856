import type { ProvinceRow, ReturnDocument } from './province-documents';
import type { Return } from './return';
import { returnParts, returnSubject } from './returns';

/** The figures of a return: `[<part>.<column>, <row>, paisa or count]` for every line, without totals, shares and texts. */
export const returnRows = ({ prepared }: Return): readonly ProvinceRow[] =>
  (prepared?.parts ?? []).flatMap(({ part, columns, rows }) =>
    rows
      .filter((row) => row.level === 'line')
      .flatMap(({ key, cells }) =>
        columns
          .filter((column) => column.kind === 'money' || column.kind === 'count')
          .flatMap((column): readonly ProvinceRow[] => {
            const value = cells[column.name];
            return typeof value === 'number' && value !== 0 ? [[`${part}.${column.name}`, key, value]] : [];
          }),
      ),
  );

/**
 * A return as the province reads it; nothing for a subject that is no return's. `asOf`: milliseconds since 1970 of the
 * newest act that is known.
 */
export function returnDocumentOf(
  office: string,
  subject: string,
  state: Return,
  asOf: number,
): ReturnDocument | undefined {
  const name = returnParts(subject);
  if (name?.office !== office) return undefined;
  const { template, year, period } = name;
  return {
    _id: returnSubject(office, template, year, period),
    type: 'return',
    ...{ office, template, year, period, subject, state: state.state },
    ...(state.prepared ? { preparedAt: state.prepared.wall } : {}),
    ...(state.submitted ? { submittedAt: state.submitted.wall } : {}),
    ...(state.state === 'queried' && state.query !== undefined ? { query: state.query } : {}),
    rows: [...returnRows(state)],
    asOf,
  };
}
