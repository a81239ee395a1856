import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetCell, SheetColumn } from '#shared/domain/ledger/statements/sheet';
import { ActionButton } from './action-button';
import { shortDay } from './format';
import { Money } from './money';
import { PrintSheet } from './print-sheet';
import { PrintHead, Signatures } from './print-parts';
import { FiguresSeal } from './print-seal';
import styles from './sheet-print.module.css';

type Printing = {
  /** Names what the figures are of. */
  readonly seal: string;
  readonly sheet: () => Sheet;
  /** The titles of those who sign below. */
  readonly signatures: readonly string[];
  /** Another register on the same screen has the key. */
  readonly keyless?: boolean | undefined;
};

/** Prints a register on legal paper, as wide as it is. */
export function SheetPrinting({ seal, sheet, signatures, keyless = false }: Printing) {
  const { t } = useTranslation('app');
  const [printed, setPrinted] = useState<Sheet>();
  return (
    <>
      <ActionButton
        size="compact-sm"
        variant="default"
        label={t('print.it')}
        {...(keyless ? {} : { keys: 'Alt+P' })}
        disabled={printed !== undefined}
        act={() => setPrinted(sheet())}
      />
      {printed && (
        <PrintSheet paper="legal" wide onDone={() => setPrinted(undefined)}>
          <SheetPrint seal={seal} sheet={printed} signatures={signatures} />
        </PrintSheet>
      )}
    </>
  );
}

/** A cell that is no amount, as it is read on paper. */
function cellText(kind: SheetColumn['kind'] | undefined, cell: SheetCell): SheetCell {
  if (cell === null) return null;
  if (kind === 'percent') return `${cell} %`;
  return kind === 'day' ? shortDay(String(cell)) : cell;
}

function SheetPrint({
  seal,
  sheet,
  signatures,
}: Pick<Printing, 'seal' | 'signatures'> & { readonly sheet: Sheet }) {
  const { title, about, columns, rows } = sheet;
  const ends = (at: number): string | undefined =>
    ['text', 'day'].includes(columns[at]?.kind ?? '') ? undefined : styles.amount;
  return (
    <>
      <PrintHead title={title} lines={[about.slice(1).join(' · ')]} />
      <table className={styles.statement}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column.title} className={ends(at)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={row.level === 'line' ? undefined : styles.strong}>
              {row.cells.map((cell, at) => (
                <td key={columns[at]?.title ?? at} className={ends(at)}>
                  {columns[at]?.kind === 'money' && typeof cell === 'number' ? (
                    <Money amount={cell} blankZero={row.level === 'line'} />
                  ) : (
                    <bdi>{cellText(columns[at]?.kind, cell)}</bdi>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Signatures names={signatures.map((post) => ({ post }))} />
      <FiguresSeal
        id={seal}
        figures={rows.map((row) => row.cells.filter((cell) => typeof cell === 'number'))}
      />
    </>
  );
}
