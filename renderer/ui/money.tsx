import { formatRupees, paisa } from '#shared/base/money';
import { useSettings } from '#app/settings';
import styles from './ui.module.css';

/**
 * An amount in paisa as rupees, grouped as the reader chose, tabular and always left to right inside.
 * `blankZero` shows nothing for zero, as the columns of a cash book do.
 */
export function Money({
  amount,
  blankZero = false,
  strong = false,
}: {
  readonly amount: number;
  readonly blankZero?: boolean;
  readonly strong?: boolean;
}) {
  const { settings } = useSettings();
  if (blankZero && amount === 0) return null;
  const className = [styles.money, amount < 0 && styles.negative, strong && styles.strong]
    .filter(Boolean)
    .join(' ');
  return (
    <bdi dir="ltr" className={className}>
      {formatRupees(paisa(amount), settings.grouping)}
    </bdi>
  );
}
