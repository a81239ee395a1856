import { Badge, SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Moment } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { IntakeBar } from './intake-bar';
import { OcrBar } from './ocr-bar';
import { PrintsWaiting } from './print-notices';
import styles from './scan.module.css';

/** Rows that are asked for at once; others are found by typing. */
const most = 300;

/** The room without an open document: bringing in, the OCR queue, and all documents. */
export function ScanRoom() {
  const { t } = useTranslation('scan');
  const go = useGo();
  const [text, setText] = useState('');
  const [which, setWhich] = useState('all');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const loose = which === 'loose';
  const documents = useQuery('documents', ['documents', 'ocr', 'letters', 'files', 'ledger'], {
    ...(asked ? { text: asked } : {}),
    ...(loose ? { loose } : {}),
    limit: most,
  }).data;
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t('dropTitle')}
        about={`${t('dropHint')} ${t('dropFormats')}`}
        actions={
          <ActionButton variant="default" label={t('work')} keys="Alt+W" act={() => go('/scan/work')} />
        }
      />
      <IntakeBar />
      <OcrBar />
      <PrintsWaiting />
      <Section title={t('list')} tight>
        <RegisterTable
          label={t('list')}
          rows={documents}
          columns={columns}
          keyOf={(row) => row.document}
          onOpen={(row) => go(`/scan/${row.document}`)}
          filter={{ text, onChange: setText, most }}
          empty={<EmptyState text={t(loose ? 'emptyLoose' : 'empty')} />}
          tools={
            <SegmentedControl
              size="xs"
              aria-label={t('list')}
              value={which}
              onChange={setWhich}
              data={[
                { value: 'all', label: t('listAll') },
                { value: 'loose', label: t('listLoose') },
              ]}
            />
          }
        />
      </Section>
    </>
  );
}

/** A thumbnail that is not on this computer yet leaves its place empty. */
const hide = (event: { readonly currentTarget: HTMLElement }): void => {
  event.currentTarget.hidden = true;
};

function useColumns(): readonly Column<DocumentRow>[] {
  const { t } = useTranslation('scan');
  const language = useLanguage();
  return [
    {
      name: 'thumbnail',
      title: '',
      width: 56,
      cell: (row) => (
        <span className={styles.rowPicture}>
          {row.thumbnail && <img src={`/vault/${row.thumbnail}`} alt="" loading="lazy" onError={hide} />}
        </span>
      ),
    },
    {
      name: 'title',
      title: t('columnTitle'),
      cell: (row) => (
        <>
          <Text inherit fw={600}>
            <bdi>{row.title}</bdi>
          </Text>
          {row.usedIn.length > 0 && (
            <Text size="xs" c="dimmed">
              {t('usedIn')} <bdi>{row.usedIn.map((use) => use.title).join(', ')}</bdi>
            </Text>
          )}
        </>
      ),
    },
    { name: 'pages', title: t('columnPages'), width: 110, cell: (row) => t('pages', { count: row.pages }) },
    {
      name: 'read',
      title: t('columnRead'),
      width: 150,
      cell: (row) =>
        row.read >= row.pages ? (
          t('readAll')
        ) : (
          <Badge size="sm" variant="light" color="yellow" tt="none">
            {t('readOf', { read: row.read, pages: row.pages })}
          </Badge>
        ),
    },
    {
      name: 'came',
      title: t('columnCame'),
      width: 230,
      cell: (row) => (
        <>
          <Moment at={row.scannedAt} />
          <Text size="xs" c="dimmed">
            <bdi>{row.by ? nameIn(language, row.by.name, row.by.nameUrdu) : t('byScanner')}</bdi>
          </Text>
        </>
      ),
    },
  ];
}
