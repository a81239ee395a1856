import { Alert, Button, SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow } from '#engine/views';
import { useGo } from '#app/router';
import { useOfficer, usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { useUrgencyHours } from '#app/use-urgency-hours';
import { ActionButton } from '#ui/action-button';
import { StateBadge, UrgencyBadge } from '#ui/badges';
import { EmptyState } from '#ui/empty-state';
import { daysSince } from '#ui/format';
import { PageHeader } from '#ui/page-header';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { isOverdue } from '#ui/urgency';
import { useBodyName } from './cover';

/** Rows that are asked for at once; others are found by typing. */
const most = 500;

/** The file register. With `document`, choosing a file puts that document in it. */
export function FileRegister({ document }: { readonly document: string | undefined }) {
  const { t } = useTranslation('files');
  const go = useGo();
  const me = useOfficer();
  const put = usePutIn(document);
  const [text, setText] = useState('');
  const [which, setWhich] = useState(document ? 'mine' : 'all');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const mine = which === 'mine';
  const closed = which === 'recorded';
  const files = useQuery('files', ['files'], {
    ...(asked ? { text: asked } : {}),
    ...(mine ? { holder: me.post } : {}),
    ...(which === 'all' ? {} : { status: closed ? ('recorded' as const) : ('current' as const) }),
    limit: most,
  }).data;
  const columns = useColumns(me.post);
  const newPath = document ? `/files?new&document=${encodeURIComponent(document)}` : '/files?new';
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Button variant="default" onClick={() => go('/files?pendency')}>
              {t('reports')}
            </Button>
            <Button variant="default" onClick={() => go('/files?paperless')}>
              {t('paperlessShort')}
            </Button>
            <ActionButton label={t('newFile')} keys="Alt+N" act={() => go(newPath)} />
          </>
        }
      />
      {document && (
        <Alert color="daftar" variant="light" mb="sm" py="xs">
          <strong>{t('pickTitle')}</strong> {t('pickHint')}
        </Alert>
      )}
      <Section title={t('register')} tight>
        <RegisterTable
          label={t('register')}
          rows={files}
          columns={columns}
          keyOf={(row) => row.file}
          onOpen={(row) => (document ? void put(row) : go(`/files/${row.file}`))}
          filter={{ text, onChange: setText, most }}
          empty={<EmptyState text={t(mine ? 'emptyMine' : 'empty')} />}
          tools={
            <SegmentedControl
              size="xs"
              aria-label={t('holder')}
              value={which}
              onChange={setWhich}
              data={[
                { value: 'all', label: t('all') },
                { value: 'mine', label: t('mine') },
                ...(document ? [] : [{ value: 'recorded', label: t('closed') }]),
              ]}
            />
          }
        />
      </Section>
    </>
  );
}

function usePutIn(document: string | undefined) {
  const go = useGo();
  const perform = usePerform();
  const title = useQuery('document', ['documents'], document ?? '').data?.title;
  return async (row: FileRow): Promise<void> => {
    if (!document) return;
    const done = await perform({ do: 'file-paper', file: row.file, document, title: title ?? row.about });
    if (done.ok) go(`/files/${row.file}`);
  };
}

function useColumns(me: string): readonly Column<FileRow>[] {
  const { t } = useTranslation('files');
  const titleOf = usePostTitle();
  const bodyName = useBodyName();
  const [now] = useState(() => Date.now());
  const hours = useUrgencyHours(now);
  return [
    {
      name: 'number',
      title: t('number'),
      width: 180,
      cell: (row) => (
        <>
          <bdi>{row.number}</bdi> {bodyName(row)}
        </>
      ),
    },
    {
      name: 'about',
      title: t('about'),
      cell: (row) => (
        <>
          <bdi>{row.about}</bdi> <UrgencyBadge urgency={row.urgency} />
        </>
      ),
    },
    {
      name: 'holder',
      title: t('holder'),
      width: 170,
      cell: (row) => (row.holder === me ? <strong>{t('withMe')}</strong> : <bdi>{titleOf(row.holder)}</bdi>),
    },
    {
      name: 'since',
      title: t('since'),
      width: 130,
      cell: (row) => {
        const days = daysSince(row.since, now);
        const late =
          row.status === 'current' &&
          row.decision === undefined &&
          isOverdue(row.urgency, row.since, now, hours);
        return (
          <Text inherit {...(late ? { c: 'var(--daftar-red)', fw: 600 } : {})}>
            {days === 0 ? t('today') : t('days', { count: days })}
            {late && ` · ${t('overdue')}`}
          </Text>
        );
      },
    },
    {
      name: 'size',
      title: t('notesAndPages'),
      width: 110,
      cell: (row) => (
        <bdi dir="ltr" className="numbers">
          {row.notes}/N · {row.pages}/C
        </bdi>
      ),
    },
    {
      name: 'decision',
      title: t('decision'),
      width: 110,
      cell: (row) =>
        row.status === 'recorded' ? (
          <StateBadge state="recorded" />
        ) : (
          row.decision && <StateBadge state={row.decision} />
        ),
    },
    { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
  ];
}
