import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardColumn, BoardRow, BoardView } from '#engine/province-views';
import { useGo } from '#app/router';
import { Amount } from './amount';
import { cellPath, changeOf, ranked, shareOf, type BoardPlace, type BoardWords } from './board-view';
import { CoverageCell } from './coverage-line';
import styles from './dashboard.module.css';

/** The dashboard's table: a heading ranks by its column, each cell leads down, arrow keys walk, Enter opens. */
export function BoardTable({
  place,
  view,
  words,
  onColumn,
}: {
  readonly place: BoardPlace;
  readonly view: BoardView;
  readonly words: BoardWords;
  readonly onColumn: (column: BoardColumn) => void;
}) {
  const go = useGo();
  const body = useRef<HTMLTableSectionElement>(null);
  const { asked, column, columns } = place;
  const open = (row: BoardRow, cell: BoardColumn): void => go(cellPath(asked, view, row, cell));
  const pressed = (event: KeyboardEvent, row: BoardRow): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('tr[tabindex]') ?? [])];
    if (event.key === 'Enter') open(row, column);
    else if (by !== 0) rows[rows.indexOf(event.currentTarget as HTMLElement) + by]?.focus();
    else return;
    event.preventDefault();
  };
  const compares = view.total.before !== undefined;
  const classOf = (name: BoardColumn): string => `${styles.end} ${name === column ? styles.front : ''}`;
  return (
    <div className={styles.tableBox}>
      <table className={styles.table} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.offices}</th>
            {columns.map((name) => (
              <th
                key={name}
                scope="col"
                className={styles.end}
                aria-sort={name === column ? 'descending' : 'none'}
              >
                <button
                  type="button"
                  className={`${styles.sort} ${name === column ? styles.sorted : ''}`}
                  onClick={() => onColumn(name)}
                >
                  {words.column(name)} {name === column && <span aria-hidden>▾</span>}
                </button>
              </th>
            ))}
            {columns.includes('spent') && (
              <th scope="col" className={styles.end}>
                {words.share}
              </th>
            )}
            {compares && <Compared.Head words={words} column={column} />}
          </tr>
        </thead>
        <tbody ref={body}>
          {ranked(view.rows, asked.by, column).map((row) => (
            <tr
              key={row.key}
              tabIndex={0}
              className={styles.opens}
              onClick={() => open(row, column)}
              onKeyDown={(event) => pressed(event, row)}
            >
              <td className={styles.name}>
                <bdi>{words.name(row)}</bdi>
              </td>
              <td>
                <CoverageCell coverage={row.coverage} />
              </td>
              {columns.map((name) => (
                <td
                  key={name}
                  className={classOf(name)}
                  onClick={(event) => {
                    event.stopPropagation();
                    open(row, name);
                  }}
                >
                  <Amount amount={row.figures[name]} />
                </td>
              ))}
              {columns.includes('spent') && <Share row={row} />}
              {compares && <Compared.Cells row={row} column={column} />}
            </tr>
          ))}
          <tr className={styles.total}>
            <td>{words.total}</td>
            <td>
              <CoverageCell coverage={view.total.coverage} />
            </td>
            {columns.map((name) => (
              <td key={name} className={styles.end}>
                <Amount amount={view.total.figures[name]} />
              </td>
            ))}
            {columns.includes('spent') && <Share row={view.total} />}
            {compares && <Compared.Cells row={view.total} column={column} />}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** What part of the release is spent; red and marked where it is more than all. */
function Share({ row }: { readonly row: BoardRow }) {
  const { t } = useTranslation('province');
  const share = shareOf(row.figures.spent, row.figures.released);
  const isOver = share !== null && share > 100;
  return (
    <td
      className={`${styles.end} ${isOver ? styles.over : ''}`}
      title={isOver ? t('board-over-released') : ''}
    >
      <bdi dir="ltr">{share === null ? '—' : `${isOver ? '▲ ' : ''}${share} %`}</bdi>
    </td>
  );
}

const Compared = {
  Head({ words, column }: { readonly words: BoardWords; readonly column: BoardColumn }) {
    const { t } = useTranslation('province');
    return (
      <>
        <th scope="col" className={styles.end}>
          {words.before}: {words.column(column)}
        </th>
        <th scope="col" className={styles.end}>
          {t('board-change')}
        </th>
      </>
    );
  },
  Cells({ row, column }: { readonly row: BoardRow; readonly column: BoardColumn }) {
    const before = row.before?.[column];
    const change = changeOf(row.figures[column], before);
    return (
      <>
        <td className={styles.end}>{before === undefined ? '—' : <Amount amount={before} />}</td>
        <td className={styles.end}>
          <bdi dir="ltr">{change === null ? '—' : `${change > 0 ? '+' : ''}${change} %`}</bdi>
        </td>
      </>
    );
  },
};
