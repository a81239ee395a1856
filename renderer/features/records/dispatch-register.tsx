import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DispatchRow } from '#engine/views';
import { Link, useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { RegisterPrinting } from './register-print';
import { useToday } from './use-today';
import { YearSelect } from './year-select';
import { useWayName } from './use-way-name';

/** Rows that are asked for at once; others are found by typing. */
const most = 500;

/** What left the office in a calendar year, in the columns of the paper register. */
export function DispatchRegister() {
  const { t } = useTranslation('records');
  const go = useGo();
  const today = useToday();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const rows = useQuery('dispatches', ['letters', 'files'], {
    year,
    ...(asked ? { text: asked } : {}),
    limit: most,
  }).data;
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t('dispatch')}
        about={<Link to="/records">{t('cancelToDiary')}</Link>}
        actions={<RegisterPrinting register="dispatch" year={year} />}
      />
      <Section title={t('dispatchOf', { year })} tight>
        <RegisterTable
          label={t('dispatchOf', { year })}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.draft}
          onOpen={(row) => go(`/files/drafts/${row.draft}`)}
          filter={{ text, onChange: setText, most }}
          empty={<EmptyState text={t('dispatchEmpty', { year })} />}
          tools={<YearSelect year={year} today={today} onChange={setYear} />}
        />
      </Section>
    </>
  );
}

function useColumns(): readonly Column<DispatchRow>[] {
  const { t } = useTranslation('records');
  const wayName = useWayName();
  return [
    {
      name: 'number',
      title: t('dispatchNumber'),
      width: 110,
      cell: (row) => <bdi className="numbers">{row.number}</bdi>,
    },
    { name: 'date', title: t('date'), width: 100, cell: (row) => <DayText day={row.on} /> },
    {
      name: 'to',
      title: t('toWhom'),
      width: '18%',
      cell: (row) => <bdi>{row.to.split('\n')[0] || '—'}</bdi>,
    },
    { name: 'about', title: t('about'), cell: (row) => <bdi>{row.about}</bdi> },
    { name: 'file', title: t('fileNumber'), width: 190, cell: (row) => <bdi>{row.file?.number}</bdi> },
    { name: 'by', title: t('issuedBy'), width: 160, cell: (row) => <ActorLine actor={row.by} /> },
    { name: 'way', title: t('howSent'), width: 100, cell: (row) => wayName(row.way) },
    {
      name: 'received',
      title: t('acknowledged'),
      width: 150,
      cell: (row) =>
        row.acknowledged ? (
          <>
            <bdi>{row.acknowledged.receiver}</bdi> <DayText day={row.acknowledged.on} />
          </>
        ) : (
          <Text size="xs" c="dimmed">
            {t('notAcknowledged')}
          </Text>
        ),
    },
    { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
  ];
}
