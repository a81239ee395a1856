import { Alert, CloseButton, FileButton, Progress, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeResult, IntakeView } from '#engine/views';
import { useQuery } from '#app/use-engine';
import { useIdentity } from '#app/use-identity';
import { ActionButton } from '#ui/action-button';
import { intakeTally, intakeWordsKey } from './scan-view';
import { SeparatorDialog } from './separator-dialog';
import { useBringIn } from './use-bring-in';
import styles from './scan.module.css';

const formats = 'image/jpeg,image/png,image/webp,image/tiff,application/pdf';

/** Choosing files, where the scanner saves, how far the papers are, and what became of each. */
export function IntakeBar() {
  const { t } = useTranslation('scan');
  const intake = useQuery('intake', ['intake']).data;
  const bringIn = useBringIn();
  // The room works without it; that the host is gone is said by what needs it.
  const folder = useIdentity().identity?.scannerFolder;
  const [printing, setPrinting] = useState(false);
  return (
    <div className={styles.intake}>
      <div className={styles.intakeTop}>
        <FileButton multiple accept={formats} onChange={(files) => files.length > 0 && void bringIn(files)}>
          {({ onClick }) => <ActionButton label={t('choose')} keys="Alt+O" act={onClick} />}
        </FileButton>
        <ActionButton variant="default" label={t('sheets')} keys="Alt+H" act={() => setPrinting(true)} />
        {printing && <SeparatorDialog onClose={() => setPrinting(false)} />}
        {folder && (
          <Text size="sm" c="dimmed">
            {t('scannerFolder')}{' '}
            <Tooltip label={t('scannerWatched')}>
              <bdi dir="ltr" className={styles.folder}>
                {folder}
              </bdi>
            </Tooltip>
          </Text>
        )}
      </div>
      {intake?.running && <Running intake={intake} />}
      {intake && intake.results.length > 0 && (
        <Results key={intake.results.length} results={intake.results} />
      )}
    </div>
  );
}

function Running({ intake }: { readonly intake: IntakeView }) {
  const { t } = useTranslation('scan');
  return (
    <div>
      <Text size="sm" aria-live="polite">
        {t('coming', { done: intake.done, total: intake.total })}
        {intake.current && (
          <>
            {' · '}
            <bdi>{t('comingNow', { name: intake.current })}</bdi>
          </>
        )}
      </Text>
      <Progress
        value={intake.total === 0 ? 0 : (intake.done / intake.total) * 100}
        size="sm"
        mt={4}
        aria-label={t('coming', { done: intake.done, total: intake.total })}
      />
    </div>
  );
}

function Results({ results }: { readonly results: readonly IntakeResult[] }) {
  const { t } = useTranslation('scan');
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  const tally = intakeTally(results);
  const refused = results.filter((one) => one.refusal);
  return (
    <Alert
      color={tally.refused > 0 ? 'red' : 'daftar'}
      variant="light"
      py="xs"
      role={tally.refused > 0 ? 'alert' : 'status'}
    >
      <div className={styles.resultsHead}>
        <Text size="sm">
          {t('cameIn')}: {t('cameInPages', { count: tally.pages })}
          {tally.duplicates > 0 && ` · ${t('duplicates', { count: tally.duplicates })}`}
          {tally.sheets > 0 && ` · ${t('sheetsCame', { count: tally.sheets })}`}
          {tally.blank > 0 && ` · ${t('blankCame', { count: tally.blank })}`}
          {tally.faulty > 0 && (
            <strong>
              {' · '}
              {t('faultyCame', { count: tally.faulty })}
            </strong>
          )}
          {tally.refused > 0 && ` · ${t('refused', { count: tally.refused })}`}
        </Text>
        <CloseButton size="sm" ms="auto" aria-label={t('dismiss')} onClick={() => setHidden(true)} />
      </div>
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map((one, index) => (
            <Refused key={index} result={one} />
          ))}
        </ul>
      )}
    </Alert>
  );
}

function Refused({ result }: { readonly result: IntakeResult }) {
  const { t } = useTranslation('scan');
  const words = intakeWordsKey(result.refusal?.why ?? '');
  return (
    <li>
      <bdi>
        <strong>{result.name}</strong>
      </bdi>
      {result.refusal?.page !== undefined &&
        `${t('app:comma')} ${t('onPage', { page: result.refusal.page })}`}
      {': '}
      {t(words)} {words === 'why-other' && <bdi>{result.refusal?.detail ?? result.refusal?.why}</bdi>}
    </li>
  );
}
