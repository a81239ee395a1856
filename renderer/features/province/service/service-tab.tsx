import { Loader, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { serviceRowsBy, type ServiceAsked, type ServiceBoard } from '#engine/service-views';
import { useLanguage, nameIn } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { KeptSheet } from '#ui/kept-sheet';
import { Moment } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { Section } from '#ui/section';
import { useSheetHead } from '#ui/use-sheet-head';
import { calendarMonth } from '../dashboard/months';
import styles from '../dashboard/dashboard.module.css';
import { monthName } from '../office/period-name';
import { usePlaceNames } from '../place-names';
import { MonthsBar, PlaceFilters } from './months-bar';
import { ServiceTable } from './service-table';
import { serviceFrom, servicePath, serviceSheet } from './service-view';
import { useServiceWords } from './use-service-words';

/** Service delivery of all offices: all indicators, or one of them by office, kind of body or district. */
export function ServiceTab({
  code,
  query,
}: {
  readonly code: string | undefined;
  readonly query: URLSearchParams;
}) {
  const { t } = useTranslation('province');
  const asked = serviceFrom(code, query);
  const view = useQuery('provinceService', ['province', 'registry', 'oversight'], asked).data;
  if (view === undefined) return <Loader m="xl" aria-label={t('app:loading')} />;
  if (view === null) return <EmptyState text={t('service-none')} />;
  return <Board asked={asked} view={view} />;
}

function Board({ asked, view }: { readonly asked: ServiceAsked; readonly view: ServiceBoard }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const goTo = useGo();
  const places = usePlaceNames();
  const head = useSheetHead();
  const words = useServiceWords(asked, view);
  const range = { year: view.year, from: view.from, to: view.to };
  const go = (part: Partial<ServiceAsked>): void => {
    const { from, to, ...rest } = { ...asked, ...range, ...part };
    const months = 'year' in part && !('from' in part) ? {} : { from, to };
    goTo(servicePath(withoutNothing({ ...rest, ...months })));
  };
  const [first, last] = [view.from, view.to].map((at) => monthName(calendarMonth(view.year, at), language));
  const months = first === last ? (last ?? '') : `${first} – ${last}`;
  const filters = [asked.kind && places.kind(asked.kind), asked.district && places.district(asked.district)];
  const sheet = () => {
    const { about, rightToLeft } = head(words.title, months, ...filters.flatMap((one) => one ?? []));
    return serviceSheet(view, words, { about, rightToLeft });
  };
  const all = view.total?.reports ?? sumOf(view);
  return (
    <>
      {asked.code !== undefined && (
        <PageHeader
          title={<bdi>{words.title}</bdi>}
          about={
            <Link to={servicePath(withoutNothing({ ...asked, ...range, code: undefined, by: undefined }))}>
              {t('service-all')}
            </Link>
          }
        />
      )}
      <div className={styles.bar}>
        <MonthsBar said={range} years={view.years} onChange={go} />
        {asked.code !== undefined && (
          <NativeSelect
            size="xs"
            w="9rem"
            label={t('board-by')}
            value={asked.by ?? 'office'}
            onChange={(event) => {
              const by = serviceRowsBy.find((one) => one === event.currentTarget.value);
              if (by) go({ by });
            }}
            data={serviceRowsBy.map((by) => ({ value: by, label: t(`service-by-${by}`) }))}
          />
        )}
        <PlaceFilters
          asked={asked}
          onChange={(part) => go(part as Partial<ServiceAsked>)} // `undefined` takes one away
        />
      </div>
      <div className={styles.coverage} aria-live="polite">
        <strong>{t('service-coverage', all)}</strong>
        {view.asOf !== undefined && (
          <span>
            {t('board-as-of')} <Moment at={new Date(view.asOf).toISOString()} />
          </span>
        )}
      </div>
      <Section
        title={<bdi>{asked.code === undefined ? words.title : words.rows}</bdi>}
        count={view.rows.length}
        tight
        actions={
          <KeptSheet
            seal={`indicators:${asked.code ?? 'all'}.${view.year}.${view.from}-${view.to}`}
            name={`indicators-${asked.code ?? 'all'}-${view.year}-${view.from}-${view.to}`}
            sheet={sheet}
            signatures={[]}
          />
        }
      >
        <ServiceTable asked={asked} view={view} words={words} onOpen={go} />
        <Text size="xs" c="dimmed" p="xs">
          {t('service-readded')}
          {asked.code !== undefined && view.rows[0] && (
            <>
              {' '}
              {t('ind-source')}: <bdi>{view.rows[0].indicator.source}</bdi> ·{' '}
              {nameIn(language, view.rows[0].indicator.numerator, view.rows[0].indicator.numeratorUrdu)}
            </>
          )}
        </Text>
      </Section>
    </>
  );
}

const sumOf = ({ rows }: ServiceBoard): { here: number; of: number } => ({
  here: rows.reduce((sum, row) => sum + row.reports.here, 0),
  of: rows.reduce((sum, row) => sum + row.reports.of, 0),
});

const withoutNothing = (asked: { readonly [K in keyof ServiceAsked]: ServiceAsked[K] | undefined }) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as ServiceAsked; // what is left has values
