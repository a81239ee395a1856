import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import { yearsShown } from '#shared/domain/oversight/templates';
import type { ReturnRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { Beginning } from './beginning';
import { periodName } from './period-name';
import { ReturnBadge, reasonOf } from './return-state';

const selections = ['todo', 'sent', 'all'] as const;
type Selection = (typeof selections)[number];
const todo: readonly ReturnRow['state'][] = ['due', 'late', 'prepared', 'queried'];
const fits = ({ state }: ReturnRow, shown: Selection): boolean =>
  shown === 'all' ||
  (shown === 'todo' ? todo.includes(state) : state === 'submitted' || state === 'accepted');

/** What the office owes the province, by period: what waits for the office first, each with the one reason for how it stands. */
export function ReturnList() {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const go = useGo();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const years = yearsShown(today);
  const [year, setYear] = useState(years[0] ?? '');
  const [shown, setShown] = useState<Selection>('all');
  const rows = useQuery('returns', ['oversight', 'line', 'registry'], year).data;
  const open = rows?.filter((row) => fits(row, shown));
  return (
    <>
      <Beginning open />
      <Section title={t('tab-returns')} tight>
        <RegisterTable
          label={t('tab-returns')}
          rows={open}
          columns={useColumns()}
          keyOf={(row) => row.return}
          textOf={(row) =>
            `${row.title} ${row.titleUrdu} ${periodName(row, language)} ${t(`ret-state-${row.state}`)}`
          }
          onOpen={(row) => go(`/province/returns/${row.return}`)}
          empty={<EmptyState text={t(rows?.length ? 'ret-none-so' : 'ret-none')} />}
          tools={
            <>
              <SegmentedControl
                size="xs"
                aria-label={t('ret-shown')}
                value={shown}
                onChange={(value) => setShown(value as Selection)} // of the list below
                data={selections.map((value) => ({ value, label: t(`ret-show-${value}`) }))}
              />
              <NativeSelect
                size="xs"
                aria-label={t('ret-year')}
                value={year}
                onChange={(event) => setYear(event.currentTarget.value)}
                data={[...years]}
              />
            </>
          }
        />
      </Section>
    </>
  );
}

function useColumns(): readonly Column<ReturnRow>[] {
  const { t } = useTranslation('province');
  const language = useLanguage();
  return [
    {
      name: 'name',
      title: t('ret-name'),
      width: '26%',
      cell: (row) => <bdi>{nameIn(language, row.title, row.titleUrdu)}</bdi>,
    },
    { name: 'period', title: t('ret-period'), width: '22%', cell: (row) => periodName(row, language) },
    { name: 'due', title: t('ret-due'), width: 110, cell: (row) => <DayText day={row.due} /> },
    { name: 'state', title: t('ret-state'), width: 130, cell: (row) => <ReturnBadge row={row} /> },
    { name: 'reason', title: t('ret-reason'), cell: (row) => <bdi>{reasonOf(t, row)}</bdi> },
    {
      name: 'tick',
      title: t('ret-tick'),
      width: 60,
      cell: (row) => row.tick && <Tick tick={row.tick} />,
    },
  ];
}
