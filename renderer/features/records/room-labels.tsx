import { useTranslation } from 'react-i18next';
import type { RoomRow } from '#engine/room-views';
import { DayText } from '#ui/moment';
import { Qr } from '#ui/qr';
import type { Bundle } from './room-view';
import styles from './records.module.css';

/** Labels to be glued on files: place, number and subject, and the number as a code that any scanner types. */
export function RoomLabels({ rows }: { readonly rows: readonly RoomRow[] }) {
  const { t } = useTranslation('records');
  return (
    <div className={styles.labels}>
      {rows.map((row) => (
        <div key={row.file} className={styles.label}>
          <Qr text={row.number} label={t('label')} size="26mm" />
          <div>
            <strong>
              <bdi>{row.number}</bdi>
            </strong>
            <div className={styles.labelAbout}>
              <bdi>{row.about}</bdi>
            </div>
            <div>{row.place && t('placeIs', row.place)}</div>
            <div>
              {t('class')} <bdi>{row.retention}</bdi>
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}

/** As many numbers as a label has room for. */
const mostNumbers = 12;

/** Labels for bundles: where each belongs, what lies in it, and its place as a code that finds all of it. */
export function BundleLabels({ bundles }: { readonly bundles: readonly Bundle[] }) {
  const { t } = useTranslation('records');
  return (
    <div className={styles.labels}>
      {bundles.map(({ code, place, numbers, keepUntil }) => (
        <div key={code} className={styles.label}>
          <Qr text={code} label={t('label')} size="26mm" />
          <div>
            <strong>{t('placeIs', place)}</strong>
            <div className={styles.labelAbout}>
              <bdi>{numbers.slice(0, mostNumbers).join(' · ')}</bdi>
              {numbers.length > mostNumbers && ` … ${t('filesInBundle', { count: numbers.length })}`}
            </div>
            <div>
              {t('keptUntil')}: {keepUntil ? <DayText day={keepUntil} /> : t('forEver')}
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}
