import { Button, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { PendencyRow } from '#engine/views';
import { useGo } from '#app/router';
import { usePostTitle, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Moment } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';

const places = [0, 1, 2, 3, 4] as const;

/** What lies where and how long, by post or section, and how many days each stage takes. */
export function PendencyPage() {
  const { t } = useTranslation('files');
  const go = useGo();
  return (
    <>
      <PageHeader
        title={t('reports')}
        actions={
          <Button variant="default" onClick={() => go('/files')}>
            {t('back')}
          </Button>
        }
      />
      <Pendency />
      <Stages />
    </>
  );
}

function Pendency() {
  const { t } = useTranslation('files');
  const titleOf = usePostTitle();
  const [by, setBy] = useState<'post' | 'section'>('post');
  const rows = useQuery('pendency', ['files', 'ledger'], by).data;
  const nameOf = (row: PendencyRow): string =>
    by === 'post' ? titleOf(row.name) : row.name || t('noSection');
  const count = (name: string, title: string, of: (row: PendencyRow) => number): Column<PendencyRow> => ({
    name,
    title,
    width: '6.5rem',
    end: true,
    cell: (row) => of(row) || '',
  });
  return (
    <Section title={t('pendency')} tight>
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t('pendencyAbout')}
      </Text>
      <RegisterTable
        label={t('pendency')}
        rows={rows}
        keyOf={(row) => row.name}
        empty={<EmptyState text={t('noPendency')} />}
        tools={
          <SegmentedControl
            size="xs"
            aria-label={t('pendency')}
            value={by}
            onChange={(value) => setBy(value === 'section' ? 'section' : 'post')}
            data={[
              { value: 'post', label: t('byPost') },
              { value: 'section', label: t('bySection') },
            ]}
          />
        }
        columns={[
          {
            name: 'name',
            title: t(by === 'post' ? 'holder' : 'section'),
            cell: (row) => <bdi>{nameOf(row)}</bdi>,
          },
          count('files', t('filesCount'), (row) => row.files),
          ...places.map((place) => count(`age-${place}`, t(`age-${place}`), (row) => row.ages[place])),
          {
            name: 'late',
            title: t('late'),
            width: '6.5rem',
            end: true,
            cell: (row) =>
              row.overdue > 0 && (
                <Text inherit c="var(--daftar-red)" fw={600}>
                  {row.overdue}
                </Text>
              ),
          },
          { name: 'oldest', title: t('oldest'), width: '11rem', cell: (row) => <Moment at={row.oldest} /> },
        ]}
      />
    </Section>
  );
}

function Stages() {
  const { t } = useTranslation('files');
  const titleOf = usePostTitle();
  const [year] = useState(() => Number(dayInPakistan(Date.now()).slice(0, 4)));
  const rows = useQuery('stages', ['files'], year).data;
  return (
    <Section title={t('stages')} tight>
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t('stagesAbout', { year })}
      </Text>
      <RegisterTable
        label={t('stages')}
        rows={rows}
        keyOf={(row) => row.post}
        empty={<EmptyState text={t('noStages')} />}
        columns={[
          { name: 'post', title: t('holder'), cell: (row) => <bdi>{titleOf(row.post)}</bdi> },
          { name: 'stays', title: t('timesLain'), width: '8rem', end: true, cell: (row) => row.stays },
          {
            name: 'days',
            title: t('averageDays'),
            width: '10rem',
            end: true,
            cell: (row) => row.days.toFixed(1),
          },
        ]}
      />
    </Section>
  );
}
