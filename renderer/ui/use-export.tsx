import { sheetCsv } from '#shared/domain/ledger/statements/csv';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import { useEngine } from '#app/use-engine';
import { saveFile, saveText } from './save-file';

/** Keeps a table as a file; `name` has no ending. */
export function useExport() {
  const engine = useEngine();
  return {
    csv: (name: string, sheet: Sheet): void =>
      saveText(`${name}.csv`, 'text/csv', `\uFEFF${sheetCsv(sheet)}`), // the mark tells Excel that it is UTF-8
    xlsx: async (name: string, sheet: Sheet): Promise<void> =>
      saveFile(`${name}.xlsx`, await engine.writeWorkbook(sheet)),
  };
}
