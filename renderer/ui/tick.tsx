import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Tick as TickView } from '#engine/views';
import { hubReason } from '#app/reasons';
import styles from './ui.module.css';

const looks = {
  saved: { className: styles.tickSaved, paths: ['M3 9l4 4 8-9'] },
  'at-hub': { className: styles.tickAtHub, paths: ['M1 9l4 4 8-9', 'M8 12l1.5 1 8-9'] },
  refused: { className: styles.tickRefused, paths: ['M9 4.5V9.5', 'M9 12.6v.4', 'M9 1.5L16.8 15.5H1.2z'] },
} as const;

/** One tick: saved on this computer. Two: at the hub. A red sign: refused there, with the reason. Named for screen readers. */
export function Tick({ tick }: { readonly tick: TickView }) {
  const { t } = useTranslation('app');
  const plain = tick.by === 'courier' ? t('tick.at-hub-by-courier') : t(`tick.${tick.state}`);
  const label = tick.reason ? t(`tick.${tick.state}-because`, { reason: hubReason(t, tick.reason) }) : plain;
  const look = looks[tick.state];
  return (
    <Tooltip label={label} multiline maw={320}>
      <span role="img" aria-label={label} className={`${styles.tick} ${look.className}`}>
        <svg
          width="18"
          height="18"
          viewBox="0 0 18 18"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          aria-hidden
        >
          {look.paths.map((path) => (
            <path key={path} d={path} strokeLinecap="round" strokeLinejoin="round" />
          ))}
        </svg>
      </span>
    </Tooltip>
  );
}
