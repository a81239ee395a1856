import { useTranslation } from 'react-i18next';
import type { BoardColumn, BoardView } from '#engine/province-views';
import { useLanguage } from '#app/i18n';
import { monthName } from '../office/period-name';
import { inMillions } from './board-view';
import { calendarMonth } from './months';
import styles from './dashboard.module.css';

const [width, height, foot] = [300, 104, 14];

/** The months of the year up to the one shown, each beside its month a year before. */
export function TrendPlot({ view, column }: { readonly view: BoardView; readonly column: BoardColumn }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const title = t('board-trend', { column: t(`board-column-${column}`) });
  const months = view.trend.slice(-12);
  const before = (year: string, period: number) =>
    view.trend.find((one) => one.period === period && one.year < year)?.figures[column] || undefined;
  const values = months.map((one) => ({
    ...{ name: monthName(calendarMonth(one.year, one.period), language), now: one.figures[column] },
    ...{ before: before(one.year, one.period), period: one.period },
  }));
  const all = values.flatMap((one) => [one.now, one.before ?? 0]);
  const top = Math.max(1, ...all);
  const low = Math.min(0, ...all);
  const y = (value: number): number => ((top - value) / (top - low)) * (height - foot);
  const step = width / Math.max(6, values.length);
  const bar = (value: number, left: number, wide: number) => ({
    ...{ x: left, width: wide, y: Math.min(y(0), y(value)), height: Math.abs(y(value) - y(0)) },
  });
  return (
    <figure className={styles.plot}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        {values.map((one, n) => (
          <g key={one.name}>
            <title>{`${one.name}: ${inMillions(one.now)}`}</title>
            {one.before !== undefined && (
              <rect className={styles.barBefore} {...bar(one.before, n * step + 2, step * 0.4)} />
            )}
            <rect
              className={styles.barNow}
              {...bar(one.now, n * step + (one.before === undefined ? 2 : step * 0.45), step * 0.42)}
            />
            <text className={styles.axis} x={n * step + step / 2} y={height - 3} textAnchor="middle">
              {calendarMonth('2000-01', one.period).slice(5)}
            </text>
          </g>
        ))}
      </svg>
      <small>{values.some((one) => one.before !== undefined) && t('board-trend-low')}</small>
    </figure>
  );
}
