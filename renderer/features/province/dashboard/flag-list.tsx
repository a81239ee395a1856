import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlagRow } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { ToPack } from '../audit/to-pack';
import styles from './dashboard.module.css';

/** Red flags with what they rest on: each piece of evidence leads to its voucher. */
export function FlagList({ office }: { readonly office?: string }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const flags = useQuery('provinceFlags', ['province'], office).data;
  const columns: readonly Column<FlagRow>[] = [
    { name: 'date', title: t('behind-date'), cell: (row) => <DayText day={row.date} />, width: '6.5rem' },
    ...(office === undefined
      ? [
          {
            ...{ name: 'office', title: t('entities-name'), width: '15rem' },
            cell: (row: FlagRow) => (
              <Link to={`/province/entities/${row.office}`}>{nameIn(language, row.name, row.nameUrdu)}</Link>
            ),
          },
        ]
      : []),
    {
      ...{ name: 'rule', title: t('flags-rule'), width: '15rem' },
      cell: (row) => <bdi>{nameIn(language, row.title ?? row.rule, row.titleUrdu)}</bdi>,
    },
    {
      ...{ name: 'amount', title: t('behind-amount'), end: true, width: '9rem' },
      cell: (row) => row.amount !== undefined && <Money amount={row.amount} />,
    },
    {
      ...{ name: 'evidence', title: t('flags-evidence') },
      cell: (row) =>
        row.evidence.slice(0, 6).map((one) => (
          <Fragment key={one.subject}>
            <Link to={`/province/entities/${row.office}/${one.subject}`}>
              <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>
                {one.number}
              </bdi>
            </Link>{' '}
          </Fragment>
        )),
    },
    {
      ...{ name: 'answer', title: t('flags-answer'), width: '9rem' },
      cell: (row) =>
        row.answer ? (
          <bdi>{row.answer.text}</bdi>
        ) : (
          <span className={styles.over}>{t('entity-flag-open')}</span>
        ),
    },
  ];
  return (
    <Section
      title={t('entity-flags')}
      tight
      actions={
        <ToPack
          vouchers={(flags ?? []).flatMap(({ office: of, evidence }) =>
            evidence.map(({ number, subject }) => ({ office: of, number, subject })),
          )}
        />
      }
      {...(flags ? { count: flags.length } : {})}
    >
      <RegisterTable
        label={t('entity-flags')}
        rows={flags}
        columns={columns}
        keyOf={(row) => row.id}
        textOf={(row) => [row.office, row.name, row.rule, ...row.evidence.map((one) => one.number)].join(' ')}
        empty={<EmptyState text={t(office === undefined ? 'flags-none' : 'entity-no-flags')} />}
        maxHeight="calc(100vh - 17rem)"
      />
    </Section>
  );
}
