import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEngine, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ocrPercent, ocrReasons, spoken } from './scan-view';
import styles from './scan.module.css';

/** The OCR queue in one line: how far, how long still, and pausing, stopping and trying again. */
export function OcrBar() {
  const { t } = useTranslation('scan');
  const engine = useEngine();
  const ocr = useQuery('ocr', ['ocr']).data;
  if (!ocr || (ocr.total === 0 && ocr.failed.length === 0)) return null;
  const says = ocr.state === 'reading' ? 'ocrReading' : ocr.state === 'paused' ? 'ocrPaused' : 'ocrIdle';
  const left =
    ocr.state === 'reading' && ocr.millisecondsLeft !== undefined ? spoken(ocr.millisecondsLeft) : null;
  const button = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <section className={styles.ocr} aria-label={t(says, { done: ocr.done, total: ocr.total })}>
      <Text size="sm">{t(says, { done: ocr.done, total: ocr.total })}</Text>
      {ocr.state !== 'idle' && (
        <Progress
          value={ocrPercent(ocr)}
          size="sm"
          className={styles.ocrProgress ?? ''}
          animated={ocr.state === 'reading'}
          aria-label={t(says, { done: ocr.done, total: ocr.total })}
        />
      )}
      {ocr.state === 'reading' && ocr.current && (
        <Text size="xs" c="dimmed">
          {t('ocrThisPage', { percent: Math.round(ocr.current.progress * 100) })}
        </Text>
      )}
      {left && (
        <Text size="xs" c="dimmed">
          {t(`ocrLeft-${left.unit}`, { count: left.count })}
        </Text>
      )}
      {ocr.state === 'reading' && (
        <ActionButton {...button} label={t('ocrPause')} act={() => engine.ocrControl('pause')} />
      )}
      {ocr.state === 'paused' && (
        <ActionButton {...button} label={t('ocrResume')} act={() => engine.ocrControl('resume')} />
      )}
      {ocr.state !== 'idle' && (
        <ActionButton {...button} label={t('ocrCancel')} act={() => engine.ocrControl('cancel')} />
      )}
      {ocr.failed.length > 0 && (
        <>
          <Text size="sm" c="var(--daftar-red)">
            {[
              t('ocrFailed', { count: ocr.failed.length }),
              ...ocrReasons(ocr.failed).map((key) => t(key)),
            ].join(t('ocrBecause'))}
          </Text>
          <ActionButton {...button} label={t('ocrRetry')} act={() => engine.ocrControl('retry-failed')} />
        </>
      )}
    </section>
  );
}
