import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRow } from '#engine/views';
import { useGo } from '#app/router';
import { usePostTitle, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { UrgencyBadge } from '#ui/badges';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { RegisterPrinting } from './register-print';
import { useToday } from './use-today';
import { YearSelect } from './year-select';

/** Rows that are asked for at once; others are found by typing. */
const most = 500;

/** The diary of a calendar year, in the columns of the paper register. */
export function DiaryRegister() {
  const { t } = useTranslation('records');
  const go = useGo();
  const today = useToday();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const letters = useQuery('letters', ['letters', 'files'], {
    year,
    ...(asked ? { text: asked } : {}),
    limit: most,
  }).data;
  const parcels = useQuery('parcels', ['letters', 'files', 'registry']).data ?? [];
  const waiting = parcels.filter((row) => row.way === 'in' && row.state === 'arrived').length;
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <RegisterPrinting register="diary" year={year} />
            <ActionButton
              variant={waiting > 0 ? 'light' : 'default'}
              label={waiting > 0 ? t('parcelsWaiting', { count: waiting }) : t('parcels')}
              keys="Alt+O"
              act={() => go('/records/parcels')}
            />
            <ActionButton variant="default" label={t('room')} keys="Alt+M" act={() => go('/records/room')} />
            <ActionButton
              variant="default"
              label={t('dispatch')}
              keys="Alt+D"
              act={() => go('/records/dispatch')}
            />
            <ActionButton label={t('newEntry')} keys="Alt+N" act={() => go('/records?new')} />
          </>
        }
      />
      <Section title={t('registerOf', { year })} tight>
        <RegisterTable
          label={t('registerOf', { year })}
          rows={letters}
          columns={columns}
          keyOf={(row) => row.letter}
          onOpen={(row) => go(`/records/${row.letter}`)}
          filter={{ text, onChange: setText, most }}
          empty={<EmptyState text={t('empty', { year })} />}
          tools={<YearSelect year={year} today={today} onChange={setYear} />}
        />
      </Section>
    </>
  );
}

function useColumns(): readonly Column<LetterRow>[] {
  const { t } = useTranslation('records');
  const titleOf = usePostTitle();
  return [
    {
      name: 'number',
      title: t('number'),
      width: 120,
      cell: (row) => <bdi className="numbers">{row.number}</bdi>,
    },
    { name: 'date', title: t('date'), width: 100, cell: (row) => <DayText day={row.received} /> },
    {
      name: 'theirs',
      title: t('theirs'),
      width: 150,
      cell: (row) => (
        <>
          <bdi>{row.theirNumber}</bdi>
          {row.theirDate && (
            <Text size="xs" c="dimmed">
              <DayText day={row.theirDate} />
            </Text>
          )}
        </>
      ),
    },
    { name: 'from', title: t('from'), width: '18%', cell: (row) => <bdi>{row.from}</bdi> },
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
      name: 'marked',
      title: t('markedTo'),
      width: 130,
      cell: (row) => row.markedTo && <bdi>{titleOf(row.markedTo)}</bdi>,
    },
    {
      name: 'file',
      title: t('fileNumber'),
      width: 140,
      cell: (row) =>
        row.file ? (
          <bdi>{row.file.number}</bdi>
        ) : (
          <Text size="xs" c="dimmed">
            {row.disposed ? <bdi>{row.disposed.remark}</bdi> : t('notFiled')}
          </Text>
        ),
    },
    { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
  ];
}
