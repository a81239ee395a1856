import { useTranslation } from 'react-i18next';
import type { BoardAsked, BoardColumn, BoardRow } from '#engine/province-views';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { usePlaceNames } from '../place-names';
import { boardPath, inMillions } from './board-view';
import { districtPlaces } from '#shared/domain/oversight/district-places';
import styles from './dashboard.module.css';

/** How much of a tile is coloured, in percent: the root of its part of the largest, so that small ones are seen too. */
const shade = (amount: number, largest: number): number =>
  amount > 0 && largest > 0 ? Math.round(8 + 52 * Math.sqrt(amount / largest)) : 0;

/** The districts as tiles, roughly where they lie; each leads to its offices. */
export function DistrictTiles({
  asked,
  column,
}: {
  readonly asked: BoardAsked;
  readonly column: BoardColumn;
}) {
  const { t } = useTranslation('province');
  const go = useGo();
  const places = usePlaceNames();
  const view = useQuery('provinceBoard', ['province'], { ...asked, by: 'district' }).data;
  if (!view) return null;
  const rows = new Map(view.rows.map((row) => [row.key, row]));
  const largest = Math.max(0, ...view.rows.map((row) => row.figures[column]));
  const title = t('board-map', { column: t(`board-column-${column}`) });
  const open = (row: BoardRow): void => go(boardPath({ ...asked, by: 'office', district: row.key }, column));
  const tile = (district: string, inShort: string, style: object) => {
    const row = rows.get(district);
    const [name, short] = [places.district(district), places.tile(district, inShort)];
    if (!row)
      return (
        <span
          key={district}
          className={`${styles.tile} ${styles.tileEmpty}`}
          style={style}
          title={`${name}: ${t('board-map-none')}`}
        >
          <bdi>{short}</bdi>
        </span>
      );
    const { here, of } = row.coverage;
    const amount = row.figures[column];
    const words = `${name}: ${inMillions(amount)} · ${t('board-in', { here, of })}`;
    const colour = `color-mix(in srgb, var(--daftar-green) ${shade(amount, largest)}%, var(--daftar-paper))`;
    return (
      <button
        key={district}
        type="button"
        className={styles.tile}
        style={{ ...style, background: colour }}
        title={words}
        aria-label={short === name ? words : `${short}, ${words}`}
        onClick={() => open(row)}
      >
        <bdi>{short}</bdi>
      </button>
    );
  };
  const others = view.rows.filter((row) => !districtPlaces.has(row.key));
  return (
    <figure className={styles.plot}>
      <figcaption>{title}</figcaption>
      <div className={styles.tiles}>
        {[...districtPlaces].map(([name, { column: x, row: y, short }]) =>
          tile(name, short, { gridColumn: x + 1, gridRow: y + 1 }),
        )}
      </div>
      {others.length > 0 && (
        <div className={styles.others}>
          {others.map((row) => tile(row.key, row.key || t('board-none'), {}))}
        </div>
      )}
    </figure>
  );
}
