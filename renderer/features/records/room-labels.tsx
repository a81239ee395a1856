import { useTranslation } from 'react-i18next';
import type { RoomRow } from '#engine/room-views';
import { Qr } from '#ui/qr';
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
