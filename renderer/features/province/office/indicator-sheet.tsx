import { Loader, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import { monthOfPeriod, yearsShown } from '#shared/domain/oversight/templates';
import type { IndicatorView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useSettings } from '#app/settings';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { formatFigure } from './indicator-entry';
import { Figure, IndicatorBadge } from './indicator-parts';
import { monthName } from './period-name';
import { TargetDialog } from './target-dialog';

/** One indicator: what it means, its figures of a year, its targets. */
export function IndicatorSheet({ code }: { readonly code: string }) {
  const { t } = useTranslation('province');
  const [years] = useState(() => yearsShown(dayInPakistan(Date.now())));
  const [year, setYear] = useState(years[0] ?? '');
  const found = useQuery('indicator', ['oversight', 'ledger', 'line'], code, year);
  if (found.data) return <Sheet view={found.data} years={years} onYear={setYear} />;
  if (found.loading) return <Loader m="xl" aria-label={t('tab-indicators')} />;
  return <EmptyState text={t('ind-gone')} action={<Link to="/province/indicators">{t('ind-back')}</Link>} />;
}

function Sheet({
  view,
  years,
  onYear,
}: {
  readonly view: IndicatorView;
  readonly years: readonly string[];
  readonly onYear: (year: string) => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const { powers } = useOfficer();
  const [setting, setSetting] = useState(false);
  return (
    <>
      <PageHeader
        title={
          <>
            <bdi dir="ltr">{view.code}</bdi> {nameIn(language, view.name, view.nameUrdu)}
          </>
        }
        about={<Link to="/province/indicators">{t('ind-back')}</Link>}
        actions={
          powers.includes('decide') && (
            <ActionButton
              label={t('ind-set-target')}
              keys="Alt+T"
              disabled={setting}
              act={() => setSetting(true)}
            />
          )
        }
      />
      <Definition view={view} />
      <Months view={view} years={years} onYear={onYear} />
      <TargetTable view={view} />
      {setting && <TargetDialog view={view} years={years} onClose={() => setSetting(false)} />}
    </>
  );
}

function Definition({ view }: { readonly view: IndicatorView }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const { settings } = useSettings();
  const { better } = view;
  const direction =
    typeof better === 'object'
      ? t('ind-better-band', {
          least: formatFigure(better.least, settings.grouping),
          most: formatFigure(better.most, settings.grouping),
        })
      : t(`ind-better-${better}`);
  return (
    <Section title={t('ind-definition')}>
      <Facts
        facts={[
          [t('ind-numerator'), <bdi key="n">{nameIn(language, view.numerator, view.numeratorUrdu)}</bdi>],
          [
            t('ind-denominator'),
            <bdi key="d">{nameIn(language, view.denominator ?? '—', view.denominatorUrdu)}</bdi>,
          ],
          [t('ind-unit'), <bdi key="u">{nameIn(language, view.unit, view.unitUrdu)}</bdi>],
          [t('ind-better'), direction],
          [t('ind-every'), t(`ind-every-${view.every}`)],
          [t('ind-source'), <bdi key="s">{view.source}</bdi>],
        ]}
      />
    </Section>
  );
}

function Months({
  view,
  years,
  onYear,
}: {
  readonly view: IndicatorView;
  readonly years: readonly string[];
  readonly onYear: (year: string) => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  return (
    <Section
      title={t('ind-months')}
      tight
      actions={
        <NativeSelect
          size="xs"
          aria-label={t('ind-year')}
          value={view.year}
          onChange={(event) => onYear(event.currentTarget.value)}
          data={[...years]}
        />
      }
    >
      <RegisterTable
        label={t('ind-months')}
        rows={view.rows}
        keyOf={(row) => String(row.period)}
        empty={<EmptyState text={t('ind-none')} />}
        columns={[
          {
            name: 'month',
            title: t('ind-month'),
            cell: (row) => monthName(monthOfPeriod(view.year, row.period), language),
          },
          {
            name: 'numerator',
            title: t('ind-numerator'),
            end: true,
            cell: (row) => <Figure value={row.figure?.numerator} />,
          },
          {
            name: 'denominator',
            title: t('ind-denominator'),
            end: true,
            cell: (row) => row.denominator !== undefined && <Figure value={row.figure?.denominator} />,
          },
          {
            name: 'value',
            title: t('ind-value'),
            end: true,
            cell: (row) => <Figure value={row.value} unit={row.unit} />,
          },
          {
            name: 'date',
            title: t('ind-to-date'),
            end: true,
            cell: (row) => <Figure value={row.toDate} unit={row.unit} />,
          },
          {
            name: 'reported',
            title: t('ind-reported-by'),
            cell: (row) => row.figure && <ActorLine actor={row.figure.by} at={row.figure.at} />,
          },
          {
            name: 'verified',
            title: t('ind-verified-by'),
            cell: (row) =>
              row.figure?.verified && (
                <ActorLine actor={row.figure.verified.by} at={row.figure.verified.at} />
              ),
          },
          {
            name: 'state',
            title: t('ind-state'),
            cell: (row) => (
              <>
                <IndicatorBadge row={row} /> {row.tick && <Tick tick={row.tick} />}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function TargetTable({ view }: { readonly view: IndicatorView }) {
  const { t } = useTranslation('province');
  return (
    <Section title={t('ind-targets')} tight>
      <RegisterTable
        label={t('ind-targets')}
        rows={[...view.targets].reverse()}
        keyOf={(row) => `${row.act} ${row.year}`}
        empty={<EmptyState text={t('ind-no-targets')} />}
        columns={[
          { name: 'year', title: t('ind-year'), cell: (row) => <bdi dir="ltr">{row.year}</bdi> },
          {
            name: 'target',
            title: t('ind-target'),
            end: true,
            cell: (row) => <Figure value={row.target} unit={view.unit} />,
          },
          {
            name: 'baseline',
            title: t('ind-baseline'),
            end: true,
            cell: (row) =>
              row.baseline && (
                <>
                  <Figure value={row.baseline.value} unit={view.unit} /> (
                  <DayText day={row.baseline.on} />)
                </>
              ),
          },
          { name: 'order', title: t('ind-order'), cell: (row) => <bdi>{row.order}</bdi> },
          { name: 'by', title: t('ind-set-by'), cell: (row) => <ActorLine actor={row.by} at={row.at} /> },
        ]}
      />
    </Section>
  );
}
