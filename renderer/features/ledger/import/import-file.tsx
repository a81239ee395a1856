import { Alert, Button, FileButton, Loader, NativeSelect, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { AccountRow, ImportReading } from '#engine/views';
import { Link, useGo } from '#app/router';
import { useEngine, useTellRefusal } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import styles from '../cash/cash.module.css';
import { fiscalYears } from '../ledger-view';
import { ImportColumns } from './import-columns';
import { ImportFaults } from './import-faults';
import { canTakeIn } from './import-view';
import { PastVouchers } from './past-vouchers';
import { useImport } from './use-import';

/** Opening a file of past vouchers: its columns are named, every bad row is shown by its line, all or nothing comes in. */
export function ImportFile({ accounts }: { readonly accounts: readonly AccountRow[] }) {
  const { t } = useTranslation('ledger');
  const opened = useImport(accounts[0]?.account ?? '');
  const today = useToday();
  const { reading, refused, busy, asked, mapping } = opened;
  return (
    <Section title={t('import-place')}>
      <div className={styles.bar}>
        <FileButton accept=".csv,.txt,.tsv,.xlsx" onChange={(file) => file && opened.open(file)}>
          {(props) => (
            <Button {...props} size="xs" variant={reading ? 'default' : 'filled'}>
              {t('import-choose')}
            </Button>
          )}
        </FileButton>
        {reading && (
          <Text size="sm">
            <bdi>{reading.file}</bdi> · <bdi dir="ltr">{reading.encoding.toUpperCase()}</bdi>
          </Text>
        )}
        {busy && <Loader size="xs" aria-label={t('import-reading')} />}
      </div>
      {refused && (
        <Alert color="red" variant="light" role="alert">
          {t(`import-no-${refused}`)}
        </Alert>
      )}
      {!reading && !refused && !busy && <EmptyState text={t('import-says-choose')} />}
      {reading && (
        <>
          <div className={styles.bar}>
            <NativeSelect
              size="xs"
              label={t('import-year')}
              value={reading.year}
              onChange={(event) => opened.again({ year: event.currentTarget.value })}
              data={[...new Set([reading.year, ...fiscalYears(today)])]}
            />
            <NativeSelect
              size="xs"
              label={t('import-account')}
              value={asked.account}
              onChange={(event) => opened.again({ account: event.currentTarget.value })}
              data={accounts.map((one) => ({ value: one.account, label: one.title }))}
            />
          </div>
          <ImportColumns
            titles={reading.titles}
            mapping={mapping ?? reading.mapping}
            onChange={(chosen) => opened.again({ mapping: chosen })}
          />
          <Found reading={reading} busy={busy} onDone={opened.close} />
        </>
      )}
    </Section>
  );
}

function Found({
  reading,
  busy,
  onDone,
}: {
  readonly reading: ImportReading;
  readonly busy: boolean;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const engine = useEngine();
  const tell = useTellRefusal();
  const { known, vouchers } = reading;
  const takeIn = async (): Promise<void> => {
    const done = tell(await engine.takeImportIn());
    if (!done.ok) return;
    notifications.show({ color: 'daftar', message: t('import-taken', { count: vouchers }) });
    onDone();
    go(`/ledger/import/${done.value.subject}`);
  };
  return (
    <>
      {reading.encoding === 'windows-1252' && (
        <Alert color="yellow" variant="light" py="xs" mb="sm">
          {t('import-old-encoding')}
        </Alert>
      )}
      {known && (
        <Alert color={known.state === 'coming' ? 'yellow' : 'gray'} variant="light" py="xs" mb="sm">
          {t(`import-known-${known.state}`)}{' '}
          <Link to={`/ledger/import/${known.import}`}>{t('import-see')}</Link>
        </Alert>
      )}
      <div className={styles.bar}>
        <Text size="sm" aria-live="polite">
          {t('import-rows', { count: reading.rows })} · {t('import-found', { count: vouchers })} ·{' '}
          {t('import-sum')} <Money amount={reading.debit} />
        </Text>
        <span className={styles.end} />
        <ActionButton
          label={t('import-take-in')}
          keys="Ctrl+Enter"
          disabled={busy || !canTakeIn(reading)}
          act={takeIn}
        />
      </div>
      <ImportFaults reading={reading} />
      <Section title={t('import-preview')} tight>
        <PastVouchers label={t('import-preview')} rows={reading.shown} empty={t('import-preview-none')} />
      </Section>
      {vouchers > reading.shown.length && (
        <Text size="sm" c="dimmed" p="xs">
          {t('import-shown', { shown: reading.shown.length, found: vouchers })}
        </Text>
      )}
    </>
  );
}
