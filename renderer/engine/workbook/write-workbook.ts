import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/universal';
import {
  plainRupees,
  plainText,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
} from '#shared/domain/ledger/statements/sheet';

/** Excel keeps fifteen digits of a number; an amount with more is written as a text, so that no paisa is lost. */
const maximumDigits = 15;

/** The longest name of a sheet, and the characters that none may have. */
const nameLength = 31;
const notInNames = /[\\/?*[\]:']/g;

const widest = 60;
const narrowest = 9;

type Style = Pick<CellObject, 'fontWeight' | 'backgroundColor' | 'bottomBorderStyle' | 'topBorderStyle'>;

const styles: Readonly<Record<SheetRow['level'], Style>> = {
  line: {},
  group: { fontWeight: 'bold' },
  total: { fontWeight: 'bold', topBorderStyle: 'thin' },
};

/** Text is always written as text: a workbook's text cell is never run as a formula, whatever it begins with. */
const textCell = (text: string, style: Style): CellObject => ({
  value: plainText(text),
  type: String,
  ...style,
});

/** Paisa as a number cell of rupees: the decimal digits themselves are read as a number, nothing is divided. */
function moneyCell(amount: number, style: Style): CellObject {
  const rupees = plainRupees(amount);
  if (rupees.replace(/[-.]/g, '').length > maximumDigits) return textCell(rupees, style);
  return { value: Number(rupees), type: Number, format: '#,##0.00', ...style };
}

function cellOf({ kind }: SheetColumn, cell: SheetCell | undefined, style: Style): CellObject | null {
  if (cell === null || cell === undefined || cell === '') return style.topBorderStyle ? { ...style } : null;
  if (kind === 'money') return moneyCell(Number(cell), style);
  if (kind === 'day')
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy', ...style };
  if (kind === 'count' && typeof cell === 'number')
    return { value: cell, type: Number, format: '#,##0', ...style };
  if (kind === 'percent') return { value: Number(cell), type: Number, format: '0" %"', ...style };
  return textCell(String(cell), style);
}

const shown = (kind: SheetColumn['kind'], cell: SheetCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  return kind === 'money' ? `${plainRupees(Number(cell))},,,` : String(cell); // room for the separators
};

const widthOf = ({ title, kind }: SheetColumn, at: number, rows: readonly SheetRow[]): number => {
  const longest = rows.reduce(
    (most, row) => Math.max(most, shown(kind, row.cells[at]).length),
    title.length + 1,
  );
  return Math.min(widest, Math.max(narrowest, longest + 2));
};

const lineCells = (texts: readonly string[], style: Style): Row => texts.map((text) => textCell(text, style));

/**
 * A table as an .xlsx workbook of one sheet: the title and what it is about, a heading that stays in sight, amounts as
 * numbers of rupees with two decimals, days as dates; right to left for a reader of Urdu.
 */
export async function writeWorkbook(sheet: Sheet): Promise<Blob> {
  const { title, about, columns, rows, rightToLeft } = sheet;
  const top: Row[] = [
    lineCells([title], { fontWeight: 'bold' }),
    ...about.map((text) => lineCells([text], {})),
    [],
    lineCells(
      columns.map((column) => column.title),
      { fontWeight: 'bold', backgroundColor: '#e6efe9', bottomBorderStyle: 'thin' },
    ),
  ];
  const body = rows.map((row) =>
    columns.map((column, at) => cellOf(column, row.cells[at], styles[row.level])),
  );
  const name = plainText(title).replace(notInNames, ' ').slice(0, nameLength).trim();
  return writeXlsxFile([...top, ...body], {
    sheet: name === '' ? 'Sheet1' : name,
    rightToLeft,
    stickyRowsCount: top.length,
    columns: columns.map((column, at) => ({ width: widthOf(column, at, rows) })),
  }).toBlob();
}

/** The row of a written sheet on which its data begin, counted from 0. */
export const firstDataRow = (sheet: Pick<Sheet, 'about'>): number => sheet.about.length + 3;
