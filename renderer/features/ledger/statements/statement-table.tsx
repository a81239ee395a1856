import { Text } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementWords } from '#shared/domain/ledger/statements/sheet';
import type { Statement, StatementColumn, StatementRow } from '#shared/domain/ledger/statements/statement';
import type { StatementAsked } from '#engine/views';
import { useGo } from '#app/router';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import styles from '../control/control.module.css';
import { rowPath } from './statement-view';

/** A statement in its columns; arrow keys walk the rows that open something, Enter opens. */
export function StatementTable({
  statement,
  asked,
  words,
}: {
  readonly statement: Statement;
  readonly asked: StatementAsked;
  readonly words: StatementWords;
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const body = useRef<HTMLTableSectionElement>(null);
  const pressed = (event: KeyboardEvent, path: string): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const opening = [...(body.current?.querySelectorAll<HTMLElement>('tr[tabindex]') ?? [])];
    const at = opening.indexOf(event.currentTarget as HTMLElement); // the row that listens
    if (event.key === 'Enter') go(path);
    else if (by !== 0) opening[at + by]?.focus();
    else return;
    event.preventDefault();
  };
  if (statement.rows.length === 0) return <EmptyState text={t('statement-empty')} />;
  return (
    <>
      <div className={styles.statementScroll}>
        <table className={styles.statement} aria-label={t(`statement-${statement.name}`)}>
          <thead>
            <tr>
              <th scope="col">{statement.name === 'general-ledger' ? t('number') : words.code}</th>
              <th scope="col">{words.name}</th>
              {statement.columns.map((column) => (
                <th
                  key={column.name}
                  scope="col"
                  className={isAtEnd(column) ? styles.end : undefined}
                  style={column.kind === 'text' ? { minWidth: '13rem' } : undefined}
                >
                  <bdi>{words.column(column)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {statement.rows.map((row) => {
              const path = rowPath(row, asked);
              const classes = [row.level !== 'line' && styles[row.level], path && styles.opens];
              return (
                <tr
                  key={row.key}
                  className={classes.filter(Boolean).join(' ')}
                  {...(path
                    ? {
                        tabIndex: 0,
                        onClick: () => go(path),
                        onKeyDown: (event: KeyboardEvent) => pressed(event, path),
                      }
                    : {})}
                >
                  <td className={styles.code}>
                    <bdi dir="ltr">{row.code}</bdi>
                  </td>
                  <td>
                    <bdi>{row.label === undefined ? words.nameOf(row) : words.label(row.label)}</bdi>
                  </td>
                  {statement.columns.map((column) => (
                    <td key={column.name} className={isAtEnd(column) ? styles.end : undefined}>
                      <StatementCell column={column} row={row} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {statement.notes.map((note) => (
        <Text key={note} size="xs" c="dimmed" p="xs">
          {t(`statement-note-${note}`)}
        </Text>
      ))}
    </>
  );
}

/** Whether a column's cells stand at the end of it: figures do. */
export const isAtEnd = ({ kind }: Pick<StatementColumn, 'kind'>): boolean =>
  kind !== 'day' && kind !== 'text';

/** One figure of a statement as it is shown and printed. */
export function StatementCell({
  column,
  row,
}: {
  readonly column: StatementColumn;
  readonly row: StatementRow;
}) {
  const value = row.cells[column.name];
  if (value === null || value === undefined) return null;
  if (column.kind === 'money') return <Money amount={Number(value)} blankZero={row.level === 'line'} />;
  if (column.kind === 'day') return <DayText day={String(value)} />;
  if (column.kind === 'text') return <bdi>{value}</bdi>;
  return <bdi dir="ltr">{column.kind === 'percent' ? `${value} %` : value}</bdi>;
}
