import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import { SheetPrinting } from '../receipts/sheet-print';
import { ExportMenu } from '../statements/export-menu';

/** A register of debt on paper, as CSV or as a workbook. `seal` says what the figures are of, `name` is the file's. */
export function Kept({
  seal,
  name,
  sheet,
}: {
  readonly seal: string;
  readonly name: string;
  readonly sheet: () => Sheet;
}) {
  return (
    <>
      <SheetPrinting seal={seal} sheet={sheet} />
      <ExportMenu name={name} sheet={sheet} />
    </>
  );
}
