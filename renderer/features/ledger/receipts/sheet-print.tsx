import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import { ActionButton } from '#ui/action-button';
import { Money } from '#ui/money';
import { PrintSheet } from '#ui/print-sheet';
import { PrintHead, Signatures } from '../cash/print-parts';
import { FiguresSeal } from '../cash/print-seal';
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

function SheetPrint({ seal, sheet }: { readonly seal: string; readonly sheet: Sheet }) {
  const { t } = useTranslation('ledger');
  const { title, about, columns, rows } = sheet;
  const ends = (at: number): string | undefined => (columns[at]?.kind === 'text' ? undefined : styles.amount);
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
                    <bdi>{cell !== null && columns[at]?.kind === 'percent' ? `${cell} %` : cell}</bdi>
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
