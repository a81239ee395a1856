import type { Params, Sql } from '../registers/sql';

/**
 * The rows of a query as arrays of the columns named (numbers and texts), packed by SQLite into one text: going into
 * WebAssembly once for all values costs less than once for each. The query's own order is not kept.
 */
export function packedRows<Row extends readonly (number | string | null)[]>(
  sql: Sql,
  columns: string,
  query: string,
  params: Params,
): readonly Row[] {
  const packed = sql.get<{ rows: string }>(
    `SELECT json_group_array(json_array(${columns})) AS rows FROM (${query})`,
    params,
  );
  return JSON.parse(packed?.rows ?? '[]') as readonly Row[]; // made by SQLite in this very call
}
