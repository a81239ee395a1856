import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/base/calendar';
import { DayText } from '#ui/moment';
import styles from './settings.module.css';

/** One thing that a publication changes, in the reader's words. */
export type Change = { readonly name: string; readonly before: string; readonly after: string };

/** What changes and from which day, before it is published. */
export function Changes({
  from,
  today,
  changes,
}: {
  readonly from: Day | undefined;
  readonly today: Day;
  readonly changes: readonly Change[];
}) {
  const { t } = useTranslation('ledger');
  return (
    <section aria-label={t('settings-changes')} aria-live="polite" className={styles.changes}>
      <Text size="sm" fw={600}>
        {t('settings-changes')}: {from === undefined ? '—' : <DayText day={from} />}
      </Text>
      {changes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('settings-no-change')}
        </Text>
      )}
      <ul>
        {changes.map(({ name, before, after }) => (
          <li key={name}>
            {name}: <bdi className={styles.before}>{before || t('settings-none')}</bdi> →{' '}
            <strong>
              <bdi>{after || t('settings-none')}</bdi>
            </strong>
          </li>
        ))}
      </ul>
      {from !== undefined && from < today && changes.length > 0 && (
        <Text size="sm" c="var(--daftar-amber)">
          {t('settings-past')}
        </Text>
      )}
    </section>
  );
}
