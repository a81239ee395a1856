import { NativeSelect, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import type { BudgetRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { budgetSums, fiscalYears, spentPercent } from './ledger-view';
import styles from './ledger.module.css';

/** The budget register of a fiscal year: what was sanctioned, released and spent under each head. */
export function BudgetRegister() {
  const { t } = useTranslation('ledger');
  const [today] = useState(() => dayInPakistan(Date.now()));
  const [year, setYear] = useState(fiscalYearOf(today));
  const rows = useQuery('budget', ['ledger'], year).data;
  const columns = useColumns();
  const sums = budgetSums(rows ?? []);
  return (
    <Section
      title={
        <>
          {t('budget')} <bdi dir="ltr">{year}</bdi>
        </>
      }
      tight
    >
      <RegisterTable
        label={`${t('budget')} ${year}`}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.head}
        textOf={(row) => `${row.head} ${row.name} ${row.nameUrdu ?? ''}`}
        empty={<EmptyState text={t('noBudget', { year })} />}
        maxHeight="calc(100vh - 17rem)"
        tools={
          <NativeSelect
            size="xs"
            aria-label={t('year')}
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
            data={[...fiscalYears(today)]}
          />
        }
      />
      {rows && rows.length > 0 && (
        <dl className={styles.sums}>
          {(['sanctioned', 'released', 'spent', 'available'] as const).map((name) => (
            <div key={name}>
              <dt>
                {t('total')}: {t(name === 'available' ? 'availableColumn' : name)}
              </dt>
              <dd>
                <Money amount={sums[name]} strong />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function useColumns(): readonly Column<BudgetRow>[] {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const money = (name: 'sanctioned' | 'released' | 'spent', title: string): Column<BudgetRow> => ({
    name,
    title,
    end: true,
    width: 150,
    cell: (row) => <Money amount={row[name]} />,
  });
  return [
    {
      name: 'head',
      title: t('head'),
      cell: (row) => (
        <>
          <bdi className="numbers">{row.head}</bdi> <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>
        </>
      ),
    },
    money('sanctioned', t('sanctioned')),
    money('released', t('released')),
    money('spent', t('spent')),
    {
      name: 'used',
      title: t('used'),
      width: 130,
      cell: (row) => {
        const percent = spentPercent(row);
        return percent === null ? (
          <Text size="xs">—</Text>
        ) : (
          <>
            <Progress
              size="sm"
              value={Math.min(100, percent)}
              color={percent > 100 ? 'red' : percent > 90 ? 'yellow' : 'daftar'}
              aria-label={t('spentOf', { percent })}
            />
            <Text size="xs" c="dimmed">
              {t('spentOf', { percent })}
            </Text>
          </>
        );
      },
    },
    {
      name: 'available',
      title: t('availableColumn'),
      end: true,
      width: 150,
      cell: (row) => <Money amount={row.available} strong />,
    },
  ];
}
