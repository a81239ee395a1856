import { useTranslation } from 'react-i18next';
import type { BoardView, Coverage } from '#engine/province-views';
import { useQuery } from '#app/use-engine';
import { Moment } from '#ui/moment';
import styles from './dashboard.module.css';

/** How many offices stand in the figures, the newest entry among them, and when the hub last answered. */
export function CoverageLine({ view }: { readonly view: BoardView }) {
  const { t } = useTranslation('province');
  const feed = useQuery('provinceFeed', ['province']).data;
  const { here, of, asOf } = view.total.coverage;
  return (
    <div className={styles.coverage} aria-live="polite">
      <strong>{t('board-coverage', { here, of })}</strong>
      {asOf !== undefined && (
        <span>
          {t('board-as-of')} <Moment at={new Date(asOf).toISOString()} />
        </span>
      )}
      {feed?.at !== undefined && (
        <span>
          {t('board-asked')} <Moment at={feed.at} />
        </span>
      )}
      <span style={{ marginInlineStart: 'auto' }}>{t('board-unit')}</span>
    </div>
  );
}

/** "171 of 183", in another colour where somebody is missing. */
export function CoverageCell({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation('province');
  const { here, of } = coverage;
  return (
    <span
      className={`${styles.whole} ${here < of ? styles.thin : ''}`}
      title={t('board-in-help', { here, of })}
    >
      {t('board-in', { here, of })}
    </span>
  );
}
