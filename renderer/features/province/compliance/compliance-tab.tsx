import { Loader, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { returnSubject } from '#shared/domain/oversight/returns';
import type { ComplianceAsked, ComplianceRow, ComplianceView, MissingReturn } from '#engine/compliance-views';
import { entitySteps } from '#engine/province-views';
import { useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { KeptSheet } from '#ui/kept-sheet';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { useSheetHead } from '#ui/use-sheet-head';
import { Heard } from '../dashboard/entities-tab';
import { calendarMonth } from '../dashboard/months';
import { codeColumn } from '../dashboard/office-code';
import styles from '../dashboard/dashboard.module.css';
import { monthName } from '../office/period-name';
import { usePlaceNames } from '../place-names';
import { PlaceFilters, YearSelect } from '../service/months-bar';
import {
  complianceFrom,
  compliancePath,
  complianceSheet,
  missingSheet,
  type ComplianceWords,
} from './compliance-view';
import { useComplianceWords } from './use-compliance-words';

/** How complete and punctual the offices are, what is missing and why, and how far each has come. */
export function ComplianceTab({ query }: { readonly query: URLSearchParams }) {
  const { t } = useTranslation('province');
  const asked = complianceFrom(query);
  const view = useQuery('provinceCompliance', ['province', 'registry', 'oversight'], asked).data;
  if (view === undefined) return <Loader m="xl" aria-label={t('app:loading')} />;
  if (view === null) return <EmptyState text={t('matrix-none')} />;
  return <Compliance asked={asked} view={view} />;
}

function Compliance({ asked, view }: { readonly asked: ComplianceAsked; readonly view: ComplianceView }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const places = usePlaceNames();
  const words = useComplianceWords();
  const head = useSheetHead();
  const { total, onboarded, year, period } = view;
  const month = period === undefined ? year : monthName(calendarMonth(year, period), language);
  const filters = [asked.kind && places.kind(asked.kind), asked.district && places.district(asked.district)];
  const about = [
    ...[month, ...filters.flatMap((one) => one ?? [])],
    ...[t('compliance-line', { ...total }), t('compliance-onboarded', onboarded)],
  ];
  const name = `${year}${period === undefined ? '' : `-${period}`}`;
  return (
    <>
      <Bar asked={asked} view={view} />
      <div className={styles.coverage} aria-live="polite">
        <strong>{t('compliance-line', { ...total })}</strong>
        <span>{t('compliance-onboarded', onboarded)}</span>
      </div>
      <Section
        title={t('compliance-offices')}
        count={view.rows.length}
        tight
        actions={
          <KeptSheet
            seal={`compliance:${name}`}
            name={`compliance-${name}`}
            sheet={() => complianceSheet(view, words, head(words.title, ...about))}
            signatures={[]}
          />
        }
      >
        <Offices view={view} words={words} />
      </Section>
      <Section
        title={t('compliance-missing')}
        count={view.missing.length}
        tight
        actions={
          <KeptSheet
            seal={`missing-returns:${name}`}
            name={`missing-returns-${name}`}
            sheet={() => missingSheet(view.missing, words, head(words.missing, ...about))}
            signatures={[]}
            keyless
          />
        }
      >
        <MissingList rows={view.missing} words={words} />
      </Section>
    </>
  );
}

function Bar({ asked, view }: { readonly asked: ComplianceAsked; readonly view: ComplianceView }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const goTo = useGo();
  const go = (part: Parameters<typeof compliancePath>[0]): void =>
    goTo(compliancePath({ ...asked, year: view.year, ...part }));
  const months = view.periods.map(({ period }) => ({
    value: String(period),
    label: monthName(calendarMonth(view.year, period), language),
  }));
  return (
    <div className={styles.bar}>
      <YearSelect value={view.year} years={view.years} onChange={(year) => go({ year, period: undefined })} />
      <NativeSelect
        size="xs"
        w="9.5rem"
        label={t('compliance-month')}
        value={view.period === undefined ? '' : String(view.period)}
        onChange={(event) => go({ period: Number(event.currentTarget.value) || undefined })}
        data={[{ value: '', label: t('compliance-all-months') }, ...months]}
      />
      <PlaceFilters asked={asked} onChange={go} />
    </div>
  );
}

function Offices({ view, words }: { readonly view: ComplianceView; readonly words: ComplianceWords }) {
  const go = useGo();
  const { columns: title } = words;
  const part = (here: number, of: number) => (
    <span className={`${styles.whole} ${here < of ? styles.over : ''}`}>{words.part(here, of)}</span>
  );
  const columns: readonly Column<ComplianceRow>[] = [
    codeColumn(title.code),
    { name: 'office', title: title.office, width: '24%', cell: (row) => <bdi>{words.name(row)}</bdi> },
    { name: 'come', title: title.come, width: '6rem', cell: (row) => part(row.come, row.owed) },
    { name: 'time', title: title.inTime, width: '6rem', cell: (row) => part(row.inTime, row.come) },
    { name: 'why', title: title.why, cell: (row) => words.reasons(row) },
    {
      ...{ name: 'steps', title: title.steps, width: '5rem' },
      cell: (row) => part(entitySteps.filter((step) => row.steps[step].done).length, entitySteps.length),
    },
    { name: 'left', title: title.left, cell: (row) => words.left(row) },
    { name: 'heard', title: title.heard, cell: (row) => <Heard row={row} /> },
  ];
  return (
    <RegisterTable
      label={words.title}
      rows={view.rows}
      columns={columns}
      keyOf={(row) => row.office}
      textOf={(row) =>
        [
          row.office,
          row.name,
          row.nameUrdu,
          words.kind(row.kind),
          row.district,
          row.districtUrdu,
          words.reasons(row),
        ].join(' ')
      }
      onOpen={(row) => go(`/province/entities/${row.office}`)}
      empty={null}
      maxHeight="calc(100vh - 24rem)"
    />
  );
}

function MissingList({
  rows,
  words,
}: {
  readonly rows: readonly MissingReturn[];
  readonly words: ComplianceWords;
}) {
  const { t } = useTranslation('province');
  const go = useGo();
  const { missingColumns: title } = words;
  const subject = (row: MissingReturn): string =>
    returnSubject(row.office, row.template, row.year, row.period);
  const columns: readonly Column<MissingReturn>[] = [
    codeColumn(words.columns.code),
    {
      name: 'office',
      title: words.columns.office,
      width: '26%',
      cell: (row) => <bdi>{words.name(row)}</bdi>,
    },
    { name: 'return', title: title.return, cell: (row) => <bdi>{words.returned(row)}</bdi> },
    { name: 'period', title: title.period, cell: (row) => words.period(row) },
    { name: 'due', title: title.due, width: '7rem', cell: (row) => <DayText day={row.due} /> },
    { name: 'days', title: title.days, end: true, width: '6rem', cell: (row) => row.lateDays },
    {
      ...{ name: 'reason', title: title.reason },
      cell: (row) => <bdi className={styles.over}>{words.reason(row)}</bdi>,
    },
  ];
  return (
    <RegisterTable
      label={words.missing}
      rows={rows}
      columns={columns}
      keyOf={subject}
      textOf={(row) => [row.office, row.name, row.nameUrdu, row.title, words.reason(row)].join(' ')}
      onOpen={(row) => go(`/province/review/${subject(row)}`)}
      empty={<EmptyState text={t('compliance-missing-none')} />}
      maxHeight="calc(100vh - 20rem)"
    />
  );
}
