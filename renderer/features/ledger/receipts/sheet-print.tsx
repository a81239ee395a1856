import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetCell, SheetColumn } from '#shared/domain/ledger/statements/sheet';
import { ActionButton } from '#ui/action-button';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { PrintSheet } from '#ui/print-sheet';
import { PrintHead, Signatures } from '#ui/print-parts';
import { FiguresSeal } from '#ui/print-seal';
import styles from '../cash/print.module.css';

/** Prints a register on legal paper, as wide as it is; `seal` names what the figures are of. */
export function SheetPrinting({ seal, sheet }: { readonly seal: string; readonly sheet: () => Sheet }) {
  const { t } = useTranslation('ledger');
  const [printed, setPrinted] = useState<Sheet>();
  return (
    <>
      <ActionButton
        size="compact-sm"
        variant="default"
        label={t('rcpt-print-register')}
        keys="Alt+P"
        disabled={printed !== undefined}
        act={() => setPrinted(sheet())}
      />
      {printed && (
        <PrintSheet paper="legal" wide onDone={() => setPrinted(undefined)}>
          <SheetPrint seal={seal} sheet={printed} />
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

function SheetPrint({ seal, sheet }: { readonly seal: string; readonly sheet: Sheet }) {
  const { t } = useTranslation('ledger');
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
      <Signatures
        names={[{ post: t('preparedBy') }, { post: t('cash-accounts-officer') }, { post: t('cash-ddo') }]}
      />
      <FiguresSeal
        id={seal}
        figures={rows.map((row) => row.cells.filter((cell) => typeof cell === 'number'))}
      />
    </>
  );
}
