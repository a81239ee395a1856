import type { ReturnPart } from '#shared/domain/oversight/return';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { useTranslation } from 'react-i18next';
import styles from './office.module.css';
import type { PartWords } from './use-part-words';

type Column = ReturnPart['columns'][number];
type Row = ReturnPart['rows'][number];

const isFigure = ({ kind }: Column): boolean => kind === 'money' || kind === 'count' || kind === 'percent';

/** A part of a return as a table, on the screen and on paper. */
export function PartTable({ part, words }: { readonly part: ReturnPart; readonly words: PartWords }) {
  const { t } = useTranslation('province');
  const typed = words.isTyped(part.part);
  const hasCodes = part.rows.some((row) => row.code !== undefined);
  if (part.rows.length === 0) return <p style={{ padding: '0 0.9rem' }}>{t('ret-nil')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={words.title(part.part)}>
        <thead>
          <tr>
            {hasCodes && <th scope="col">{t('ret-code')}</th>}
            {!typed && <th scope="col">{t('ret-particulars')}</th>}
            {part.columns.map((column) => (
              <th key={column.name} scope="col" className={isFigure(column) ? styles.end : undefined}>
                <bdi>{words.column(column)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.key} className={row.level === 'line' ? undefined : styles[row.level]}>
              {hasCodes && (
                <td className={styles.code}>
                  <bdi dir="ltr">{row.code}</bdi>
                </td>
              )}
              {!typed && (
                <td>
                  <bdi>{words.name(row)}</bdi>
                </td>
              )}
              {part.columns.map((column, n) => (
                <td key={column.name} className={isFigure(column) ? styles.end : undefined}>
                  {typed && n === 0 && row.level === 'total' ? (
                    words.name(row)
                  ) : (
                    <Cell part={part.part} column={column} row={row} words={words} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  part,
  column,
  row,
  words,
}: {
  readonly part: string;
  readonly column: Column;
  readonly row: Row;
  readonly words: PartWords;
}) {
  const value = row.cells[column.name];
  if (value === null || value === undefined || value === '') return null;
  if (column.kind === 'money') return <Money amount={Number(value)} blankZero={row.level === 'line'} />;
  if (column.kind === 'day') return <DayText day={String(value)} />;
  if (column.kind === 'percent') return <bdi dir="ltr">{value} %</bdi>;
  if (column.kind === 'count') return <bdi dir="ltr">{value}</bdi>;
  return <bdi>{words.text(part, column.name, String(value))}</bdi>;
}
