import { Badge, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { fiscalYears } from '../ledger-view';
import { unexplained } from './cash-view';
import styles from './cash.module.css';

/** The numbers of a year's vouchers by series: every number that is not simply in the books, with its reason. */
export function Numbering() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const [year, setYear] = useState(fiscalYearOf(today));
  const series = useQuery('numbering', ['ledger'], year).data;
  const rows = series?.flatMap((one) => one.special);
  const bad = unexplained(series ?? []);
  return (
    <Section
      title={
        <>
          {t('cash-part-numbers')} <bdi dir="ltr">{year}</bdi>
        </>
      }
      tight
    >
      {series && series.length > 0 && (
        <dl className={styles.facts}>
          {series.map((one) => (
            <div key={`${one.register} ${one.series}`}>
              <dt>
                {t(`type-${one.register}`)} · <bdi>{one.series}</bdi>
              </dt>
              <dd>{t('cash-series-says', { last: one.last, posted: one.posted })}</dd>
            </div>
          ))}
          <div>
            <dt>{t('cash-unexplained')}</dt>
            <dd>
              <Badge color={bad === 0 ? 'daftar' : 'red'} variant="light">
                {bad === 0 ? t('cash-none') : bad}
              </Badge>
            </dd>
          </div>
        </dl>
      )}
      <RegisterTable
        label={t('cash-part-numbers')}
        rows={rows}
        keyOf={(row) => `${row.number} ${row.why}`}
        textOf={(row) => `${row.number} ${row.reason}`}
        onOpen={(row) => row.voucher && go(`/ledger/vouchers/${row.voucher}`)}
        empty={<EmptyState text={t('cash-no-special')} />}
        maxHeight="calc(100vh - 18rem)"
        tools={
          <NativeSelect
            size="xs"
            aria-label={t('year')}
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
            data={[...fiscalYears(today)]}
          />
        }
        columns={[
          {
            name: 'number',
            title: t('number'),
            width: '14rem',
            cell: (row) => (
              <bdi dir="ltr" className="numbers">
                {row.number}
              </bdi>
            ),
          },
          {
            name: 'why',
            title: t('state'),
            width: '14rem',
            cell: (row) => (
              <Badge
                size="sm"
                variant="light"
                color={
                  row.why === 'missing' || row.why === 'twice'
                    ? 'red'
                    : row.why === 'prepared'
                      ? 'yellow'
                      : 'gray'
                }
              >
                {t(`cash-number-${row.why}`)}
              </Badge>
            ),
          },
          {
            name: 'reason',
            title: t('cash-reason'),
            cell: (row) => (
              <bdi>
                {row.why === 'without-effect'
                  ? t(`app:refusal.${row.reason}`, { defaultValue: row.reason })
                  : row.reason}
              </bdi>
            ),
          },
        ]}
      />
    </Section>
  );
}
