import { useTranslation } from 'react-i18next';
import type { BoardView } from '#engine/province-views';
import { PrintHead } from '#ui/print-parts';
import { FiguresSeal } from '#ui/print-seal';
import { inMillions, ranked, shareOf, type BoardPlace, type BoardWords } from './board-view';
import styles from './dashboard.module.css';

/** The dashboard as it is printed: what was asked, the coverage of each row, and the hash of the figures. */
export function BoardPrint({
  place,
  view,
  words,
  about,
}: {
  readonly place: BoardPlace;
  readonly view: BoardView;
  readonly words: BoardWords;
  readonly about: readonly string[];
}) {
  const { t } = useTranslation('province');
  const { columns, asked, column } = place;
  const rows = [...ranked(view.rows, asked.by, column), { ...view.total, key: 'total' }];
  return (
    <>
      <PrintHead title={words.title} lines={[...about, t('board-unit')]} />
      <table className={styles.printed}>
        <thead>
          <tr>
            <th>{words.rows}</th>
            <th>{words.offices}</th>
            {columns.map((name) => (
              <th key={name} className={styles.end}>
                {words.column(name)}
              </th>
            ))}
            {columns.includes('spent') && <th className={styles.end}>{words.share}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>
                <bdi>{row.key === 'total' ? words.total : words.name(row)}</bdi>
              </td>
              <td>{words.coverage(row)}</td>
              {columns.map((name) => (
                <td key={name} className={styles.end}>
                  <bdi dir="ltr">{inMillions(row.figures[name])}</bdi>
                </td>
              ))}
              {columns.includes('spent') && (
                <td className={styles.end}>
                  <bdi dir="ltr">{shareOf(row.figures.spent, row.figures.released) ?? '—'}</bdi>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <FiguresSeal
        id={`dashboard:${asked.by}.${view.year}.${view.from}-${view.to}`}
        figures={rows.map(({ key, figures }) => [key, { ...figures }])}
      />
    </>
  );
}
