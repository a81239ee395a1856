import { useTranslation } from 'react-i18next';
import type { StatementWords } from '#shared/domain/ledger/statements/sheet';
import type { Statement, StatementColumn } from '#shared/domain/ledger/statements/statement';
import type { StatementAsked } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { PrintHead, Signatures } from '#ui/print-parts';
import { isolate } from '../bills/isolate';
import { FiguresSeal } from '#ui/print-seal';
import styles from '../cash/print.module.css';
import { monthName } from '../ledger-view';
import { isAtEnd, StatementCell } from './statement-table';

/** A statement as it is printed and signed. */
export function StatementPrint({
  statement,
  asked,
  words,
}: {
  readonly statement: Statement;
  readonly asked: StatementAsked;
  readonly words: StatementWords;
}) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const { name, year, month, columns, rows } = statement;
  const ends = (kind: StatementColumn['kind']): string | undefined =>
    isAtEnd({ kind }) ? styles.amount : undefined;
  return (
    <>
      <PrintHead
        title={t(`statement-${name}`)}
        lines={[
          `${t('year')} ${isolate(year)} · ${t('statement-through')} ${monthName(month, language)}`,
          ...(asked.head ? [asked.head.replace('*', '')] : []),
        ]}
      />
      <table className={styles.statement}>
        <thead>
          <tr>
            <th>{name === 'general-ledger' ? t('number') : words.code}</th>
            <th>{words.name}</th>
            {columns.map((column) => (
              <th key={column.name} className={ends(column.kind)}>
                {words.column(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.level === 'line' ? undefined : styles.strong}>
              <td>
                <bdi dir="ltr">{row.code}</bdi>
              </td>
              <td>
                <bdi>{row.label === undefined ? words.nameOf(row) : words.label(row.label)}</bdi>
              </td>
              {columns.map((column) => (
                <td key={column.name} className={ends(column.kind)}>
                  <StatementCell column={column} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {statement.notes.map((note) => (
        <p key={note}>{t(`statement-note-${note}`)}</p>
      ))}
      <Signatures
        names={[
          { post: t('preparedBy') },
          { post: t('cash-accounts-officer') },
          { post: t('cash-ddo') },
          ...(name === 'accounts-office' ? [{ post: t('agreement-verified') }] : []),
        ]}
      />
      <FiguresSeal
        id={`statement:${name}.${asked.head ? `${asked.head.replace('*', '')}.` : ''}${year}.${month}`}
        figures={rows.map(({ key, cells }) => [key, { ...cells }])}
      />
    </>
  );
}
