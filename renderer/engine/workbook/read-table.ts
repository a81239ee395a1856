import { readSheet } from 'read-excel-file/universal';
import { ok, refuse, type Result } from '#shared/base/result';
import { readCsv, type CsvRow } from '#shared/domain/ledger/bank/read-csv';
import { decodeFile, type NoText } from './decode';

/** A file as rows of texts with their lines, and how it was written. */
export type ReadTable = { readonly rows: readonly CsvRow[]; readonly encoding: string };

/** How far a number that a spreadsheet reckoned may be from two decimals, in rupees. */
const dust = 1e-6;

/** A number as a workbook keeps it ("61500.000000000007"), as the text that a person sees in the cell. */
function numberText(kept: string): string {
  const value = Number(kept);
  if (!Number.isFinite(value)) return kept;
  if (Number.isInteger(value)) return BigInt(value).toString();
  const shown = value.toFixed(2);
  return Math.abs(value - Number(shown)) < dust ? shown : kept;
}

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
};

/** The rows of a workbook's first sheet; days come as "2026-07-31", whatever the sheet shows them as. */
async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadTable, NoText>> {
  try {
    const sheet = await readSheet<string>(new Blob([bytes]), 1, { parseNumber: numberText });
    const rows = sheet
      .map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) }))
      .filter((row) => row.cells.some((cell) => cell !== ''));
    return rows.length === 0 ? refuse('empty') : ok({ rows, encoding: 'xlsx' });
  } catch {
    return refuse('spreadsheet'); // an old .xls, locked with a password, or damaged
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The rows of a CSV file in any usual encoding or of a workbook; whatever else it is, is refused by what it is. */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadTable, NoText>> {
  if (isZip(bytes)) return readWorkbook(bytes);
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return decoded;
  const rows = readCsv(decoded.value.text);
  return rows.length === 0 ? refuse('empty') : ok({ rows, encoding: decoded.value.encoding });
}
