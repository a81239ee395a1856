import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import { ExportMenu } from './export-menu';
import { SheetPrinting } from './sheet-print';

/** A register on paper, as CSV or as a workbook. `seal` says what the figures are of, `name` is the file's. */
export function KeptSheet({
  seal,
  name,
  sheet,
  signatures,
  keyless,
}: {
  readonly seal: string;
  readonly name: string;
  readonly sheet: () => Sheet;
  readonly signatures: readonly string[];
  /** Another register on the same screen has the key for printing. */
  readonly keyless?: boolean | undefined;
}) {
  return (
    <>
      <SheetPrinting seal={seal} sheet={sheet} signatures={signatures} keyless={keyless} />
      <ExportMenu name={name} sheet={sheet} />
    </>
  );
}
