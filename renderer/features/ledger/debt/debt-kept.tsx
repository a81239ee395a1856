import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import { KeptSheet } from '#ui/kept-sheet';
import { useSignatures } from '../use-signatures';

/** A register of debt on paper, as CSV or as a workbook. `seal` says what the figures are of, `name` is the file's. */
export function Kept({
  seal,
  name,
  sheet,
  keyless,
}: {
  readonly seal: string;
  readonly name: string;
  readonly sheet: () => Sheet;
  readonly keyless?: boolean;
}) {
  return <KeptSheet seal={seal} name={name} sheet={sheet} signatures={useSignatures()} keyless={keyless} />;
}
