import { Alert, FileButton, Button, NativeSelect, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHex } from '#shared/base/bytes';
import { readCsv, type CsvRow } from '#shared/domain/ledger/bank/read-csv';
import {
  guessMapping,
  mappingFrom,
  readStatement,
  withoutKnown,
} from '#shared/domain/ledger/bank/read-statement';
import type { StatementMapping } from '#shared/domain/ledger/bank/read-statement';
import type { AccountRow } from '#engine/views';
import { useGo } from '#app/router';
import { useEngine, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { MoneyField } from '#ui/money-field';
import { Section } from '#ui/section';
import { decodeFile, type NoText } from '#engine/workbook/decode';
import { MappingFields } from './mapping-fields';
import { StatementPreview } from './statement-preview';
import styles from './cash.module.css';

type Opened = {
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly rows: readonly CsvRow[];
};

/** Taking in a bank's CSV file: its columns are named once per account, every bad row is shown by its line, all or nothing comes in. */
export function ImportStatement({ banks }: { readonly banks: readonly AccountRow[] }) {
  const { t } = useTranslation('ledger');
  const engine = useEngine();
  const [account, setAccount] = useState(banks[0]?.account ?? '');
  const [opened, setOpened] = useState<Opened>();
  const [mapping, setMapping] = useState<StatementMapping>();
  const [refused, setRefused] = useState<NoText>();

  const open = async (file: File | null): Promise<void> => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const decoded = decodeFile(bytes);
    setRefused(decoded.ok ? undefined : decoded.refusal);
    setOpened(undefined);
    if (!decoded.ok) return;
    const rows = readCsv(decoded.value.text);
    const sha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    const saved = mappingFrom(await engine.query('statementMapping', account));
    setMapping(saved ?? guessMapping(rows));
    setOpened({ file: file.name, sha256, encoding: decoded.value.encoding, rows });
  };

  return (
    <Section title={t('cash-part-import')}>
      <div className={styles.bar}>
        <NativeSelect
          size="xs"
          aria-label={t('account')}
          value={account}
          onChange={(event) => {
            setAccount(event.currentTarget.value);
            setOpened(undefined);
          }}
          data={banks.map((one) => ({ value: one.account, label: one.title }))}
        />
        <FileButton onChange={(file) => void open(file)} accept=".csv,.txt,.tsv">
          {(props) => (
            <Button {...props} size="xs" variant={opened ? 'default' : 'filled'}>
              {t('cash-choose-file')}
            </Button>
          )}
        </FileButton>
        {opened && (
          <Text size="sm">
            <bdi>{opened.file}</bdi> · <bdi dir="ltr">{opened.encoding.toUpperCase()}</bdi>
          </Text>
        )}
      </div>
      {refused && (
        <Alert color="red" variant="light" role="alert">
          {t(`cash-file-${refused}`)}
        </Alert>
      )}
      {!opened && !refused && <EmptyState text={t('cash-says-import')} />}
      {opened && mapping && (
        <Preview
          key={`${opened.sha256} ${account}`}
          account={account}
          opened={opened}
          mapping={mapping}
          onMapping={setMapping}
          onDone={() => setOpened(undefined)}
        />
      )}
    </Section>
  );
}

function Preview({
  account,
  opened,
  mapping,
  onMapping,
  onDone,
}: {
  readonly account: string;
  readonly opened: Opened;
  readonly mapping: StatementMapping;
  readonly onMapping: (mapping: StatementMapping) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const perform = usePerform();
  const [typed, setTyped] = useState<number>();
  const read = readStatement(opened.rows, mapping);
  const days = read.lines.map((line) => line.date).sort();
  const known = useQuery('knownLines', ['ledger'], account, days[0] ?? '', days.at(-1) ?? '').data ?? [];
  const fresh = withoutKnown(read.lines, known);
  const closing = read.closing ?? typed;
  const ready = read.faults.length === 0 && fresh.length > 0 && closing !== undefined;
  const takeIn = async (): Promise<void> => {
    if (closing === undefined) return;
    const { file, sha256 } = opened;
    const done = await perform({
      do: 'import-statement',
      statement: {
        ...{ account, file: file.slice(0, 160), sha256, closing },
        mapping: { ...mapping },
        lines: [...fresh],
      },
    });
    if (!done.ok) return;
    notifications.show({ color: 'daftar', message: t('cash-imported', { count: fresh.length }) });
    onDone();
    go(
      `/ledger/bank/reconcile?account=${encodeURIComponent(account)}&month=${(days.at(-1) ?? '').slice(0, 7)}`,
    );
  };
  return (
    <>
      <MappingFields rows={opened.rows} mapping={mapping} onChange={onMapping} />
      <div className={styles.bar}>
        {read.closing === undefined && (
          <MoneyField label={t('cash-closing')} value={typed} onChange={setTyped} required w={200} />
        )}
        <Text size="sm" aria-live="polite">
          {t('cash-preview-says', {
            good: fresh.length,
            bad: read.faults.length,
            known: read.lines.length - fresh.length,
          })}
        </Text>
        <span className={styles.end} />
        <ActionButton label={t('cash-take-in')} keys="Ctrl+Enter" disabled={!ready} act={takeIn} />
      </div>
      {read.faults.length > 0 && (
        <Alert color="red" variant="light" mb="sm" title={t('cash-bad-rows', { count: read.faults.length })}>
          <ul>
            {read.faults.slice(0, 100).map((fault) => (
              <li key={fault.line}>
                {t('cash-bad-line', { line: fault.line })}: {t(`cash-fault-${fault.why}`)}{' '}
                {fault.cell && <bdi dir="ltr">“{fault.cell.slice(0, 60)}”</bdi>}
              </li>
            ))}
          </ul>
          {t('cash-all-or-nothing')}
        </Alert>
      )}
      <StatementPreview lines={fresh.slice(0, 200)} />
    </>
  );
}
