import { Alert, Button, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BehindAsked, BehindRow } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useEngine, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { ToPack } from '../audit/to-pack';
import { monthName } from '../office/period-name';
import { useSubjectName } from '../place-names';
import { entityPath, placeFrom } from './board-view';
import { calendarMonth } from './months';

/** The vouchers behind a figure of an office, fetched from the hub. */
export function BehindList({ office, query }: { readonly office: string; readonly query: URLSearchParams }) {
  const { t } = useTranslation('province');
  const { asked, column } = placeFrom(query);
  const { year = '', from = 1, to = 1, head } = asked;
  const behind: BehindAsked = { office, year, from, to, column, ...(head ? { head } : {}) };
  const found = useQuery('provinceBehind', ['line'], behind);
  return (
    <>
      <Head office={office} behind={behind} />
      {found.data === undefined && (
        <Text p="md">
          <Loader size="xs" /> {t('behind-asking')}
        </Text>
      )}
      {found.data && found.data.state !== 'here' && <NotHere state={found.data.state} />}
      {found.data?.state === 'here' && (
        <Rows office={office} behind={behind} rows={found.data.value.rows} view={found.data.value} />
      )}
    </>
  );
}

/** Why it is not here, in words, and how to try again. */
export function NotHere({ state }: { readonly state: 'no-line' | 'not-there' }) {
  const { t } = useTranslation('province');
  const engine = useEngine();
  return (
    <Alert color="yellow" role="status">
      {t(`behind-${state}`)}{' '}
      {state === 'no-line' && (
        <Button size="compact-xs" variant="default" onClick={() => void engine.syncNow()}>
          {t('behind-try')}
        </Button>
      )}
    </Alert>
  );
}

function Head({ office, behind }: { readonly office: string; readonly behind: BehindAsked }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const nameOf = useSubjectName();
  const entities = useQuery('provinceEntities', ['province']).data;
  const row = entities?.find((one) => one.office === office);
  const { year, from, to, column, head } = behind;
  const name = (period: number): string => monthName(calendarMonth(year, period), language);
  return (
    <PageHeader
      title={t('behind-title', { column: t(`board-column-${column}`) })}
      about={
        <>
          <Link to={entityPath(office, { year, from, to }, column)}>
            {row ? nameIn(language, row.name, row.nameUrdu) : office}
          </Link>
          {' · '}
          {from === to ? name(to) : `${name(from)} – ${name(to)}`}
          {head && (
            <>
              {' · '}
              <bdi>{head.includes(':') ? nameOf(head) : head}</bdi>
            </>
          )}
        </>
      }
    />
  );
}

function Rows({
  office,
  behind,
  rows,
  view,
}: {
  readonly office: string;
  readonly behind: BehindAsked;
  readonly rows: readonly BehindRow[];
  readonly view: { readonly total: number; readonly unlisted: number };
}) {
  const { t } = useTranslation('province');
  const go = useGo();
  const nameOf = useSubjectName();
  const columns: readonly Column<BehindRow>[] = [
    {
      ...{ name: 'number', title: t('behind-number') },
      cell: (row) => (row.number ? <bdi dir="ltr">{row.number}</bdi> : <bdi>{nameOf(row.subject)}</bdi>),
    },
    {
      ...{ name: 'date', title: t('behind-date') },
      cell: (row) => (row.date ? <DayText day={row.date} /> : '—'),
    },
    { name: 'payee', title: t('behind-payee'), cell: (row) => <bdi>{row.payee}</bdi> },
    { name: 'about', title: t('behind-what'), cell: (row) => <bdi>{row.about}</bdi> },
    { name: 'amount', title: t('behind-amount'), end: true, cell: (row) => <Money amount={row.amount} /> },
    {
      ...{ name: 'papers', title: t('behind-papers'), end: true },
      cell: (row) => (row.papers > 0 ? row.papers : '–'),
    },
  ];
  return (
    <Section
      title={
        <>
          {t('behind-total')} <Money amount={view.total} strong />
        </>
      }
      count={rows.length}
      tight
      actions={<ToPack vouchers={rows.map(({ number, subject }) => ({ office, number, subject }))} />}
    >
      <RegisterTable
        label={t('behind-title', { column: t(`board-column-${behind.column}`) })}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.subject}
        textOf={(row) => [row.number, row.payee, row.about, nameOf(row.subject)].join(' ')}
        onOpen={(row) => go(`/province/entities/${office}/${row.subject}`)}
        empty={<EmptyState text={t('behind-empty')} />}
        maxHeight="calc(100vh - 18rem)"
      />
      {view.unlisted > 0 && (
        <Text size="sm" c="dimmed" p="xs">
          {t('behind-unlisted', { count: view.unlisted })}
        </Text>
      )}
    </Section>
  );
}
