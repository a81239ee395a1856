import { Loader, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { onboardingBy, type OnboardingGroup, type OnboardingView } from '#engine/compliance-views';
import { entitySteps, type EntityRow, type StepView } from '#engine/province-views';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { KeptSheet } from '#ui/kept-sheet';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { useSheetHead } from '#ui/use-sheet-head';
import { dayInPakistan } from '#shared/base/calendar';
import styles from '../dashboard/dashboard.module.css';
import { codeColumn } from '../dashboard/office-code';
import { usePlaceNames } from '../place-names';
import { FilterSelect } from '../service/months-bar';
import {
  inTime,
  onboardingFrom,
  onboardingPath,
  onboardingSheet,
  type OnboardingWords,
} from './onboarding-view';
import { useOnboardingWords } from './use-onboarding-words';

/** How far each office has come since its beginning, by its acts, against the days of its phase. */
export function Onboarding({ query }: { readonly query: URLSearchParams }) {
  const { t } = useTranslation('province');
  const asked = onboardingFrom(query);
  const view = useQuery('provinceOnboarding', ['province', 'registry', 'oversight'], asked).data;
  if (view === undefined) return <Loader m="xl" aria-label={t('app:loading')} />;
  return <Shown asked={asked} view={view} />;
}

function Shown({
  asked,
  view,
}: {
  readonly asked: ReturnType<typeof onboardingFrom>;
  readonly view: OnboardingView;
}) {
  const { t } = useTranslation('province');
  const goTo = useGo();
  const words = useOnboardingWords(view);
  const head = useSheetHead();
  const places = usePlaceNames();
  const { total, choices } = view;
  const lines = [
    t('onboarding-line', { ...total }),
    ...(total.late > 0 ? [t('onboarding-late', { count: total.late, days: total.lateDays })] : []),
    ...(total.silent > 0 ? [t('onboarding-silent-offices', { count: total.silent })] : []),
  ];
  const go = (part: Parameters<typeof onboardingPath>[0]): void =>
    goTo(onboardingPath({ ...asked, ...part }));
  const nameOf = {
    phase: words.phase,
    department: (one: string) => one,
    district: places.district,
    kind: places.kind,
  };
  const filters = onboardingBy.flatMap((name) => (asked[name] ? [nameOf[name](asked[name])] : []));
  const labels = {
    phase: { label: t('entities-phase'), all: t('onboarding-all-phases') },
    department: { label: t('onboarding-department'), all: t('board-all-departments') },
    district: { label: t('board-district'), all: t('board-all-districts') },
    kind: { label: t('board-kind'), all: t('board-all-kinds') },
  };
  const groupings = onboardingBy.filter((name) => choices[name].length > 0);
  return (
    <>
      <div className={styles.bar}>
        {onboardingBy.map((name) => (
          <FilterSelect
            key={name}
            {...labels[name]}
            list={choices[name]}
            value={asked[name]}
            nameOf={nameOf[name]}
            onChange={(value) => go({ [name]: value })}
          />
        ))}
        <NativeSelect
          size="xs"
          w="8.4rem"
          label={t('onboarding-by')}
          value={view.by}
          onChange={(event) => go({ by: onboardingBy.find((one) => one === event.currentTarget.value) })}
          data={(groupings.length > 0 ? groupings : [view.by]).map((name) => ({
            value: name,
            label: labels[name].label,
          }))}
        />
      </div>
      <div className={styles.coverage} aria-live="polite">
        <strong>{lines[0]}</strong>
        {lines.slice(1).map((line) => (
          <span key={line}>{line}</span>
        ))}
        {view.phases.length === 0 && <span>{t('onboarding-no-phases')}</span>}
      </div>
      <Groups view={view} nameOf={nameOf[view.by]} onOpen={(key) => go({ [view.by]: key })} />
      <Section
        title={words.title}
        count={view.rows.length}
        tight
        actions={
          <KeptSheet
            seal="onboarding"
            name="onboarding"
            sheet={() => onboardingSheet(view, words, head(words.title, ...filters, ...lines))}
            signatures={[]}
          />
        }
      >
        <Offices view={view} words={words} />
      </Section>
    </>
  );
}

function Groups({
  view,
  nameOf,
  onOpen,
}: {
  readonly view: OnboardingView;
  readonly nameOf: (key: string) => string;
  readonly onOpen: (key: string) => void;
}) {
  const { t } = useTranslation('province');
  if (view.groups.length < 2 && view.phases.length === 0) return null;
  const phaseOf = (key: string) =>
    view.by === 'phase' ? view.phases.find((one) => one.code === key) : undefined;
  const count = (name: string, title: string, of: (row: OnboardingGroup) => number, bad = false) => ({
    ...{ name, title, end: true, width: '7rem' },
    cell: (row: OnboardingGroup) =>
      of(row) === 0 ? '–' : <span className={bad ? styles.over : undefined}>{of(row)}</span>,
  });
  const columns: readonly Column<OnboardingGroup>[] = [
    {
      name: 'key',
      title: t(`onboarding-by-${view.by}`),
      cell: (row) => <bdi>{row.key === '' ? t('onboarding-not-said') : nameOf(row.key)}</bdi>,
    },
    ...(view.by === 'phase' && view.phases.length > 0
      ? [
          {
            name: 'due',
            title: t('onboarding-last-day'),
            cell: (row: OnboardingGroup) => {
              const last = Object.values(phaseOf(row.key)?.due ?? {})
                .toSorted()
                .at(-1);
              return last === undefined ? '—' : <DayText day={last} />;
            },
          },
        ]
      : []),
    count('of', t('onboarding-count'), (row) => row.of),
    count('done', t('onboarding-all-done'), (row) => row.done),
    count('time', t('onboarding-in-time'), inTime),
    count('late', t('onboarding-count-late'), (row) => row.late, true),
    count('days', t('onboarding-most-days'), (row) => row.lateDays, true),
    count('silent', t('onboarding-count-silent'), (row) => row.silent),
  ];
  return (
    <Section title={t('onboarding-groups')} count={view.groups.length} tight>
      <RegisterTable
        label={t('onboarding-groups')}
        rows={view.groups}
        columns={columns}
        keyOf={(row) => row.key}
        onOpen={(row) => row.key !== '' && onOpen(row.key)}
        empty={null}
        maxHeight="14rem"
      />
    </Section>
  );
}

/** A step of an office: since when, or by when; what is late is red, what nobody can know is said as such. */
export function Step({ step, words }: { readonly step: StepView; readonly words: OnboardingWords }) {
  const { t } = useTranslation('province');
  const late = step.lateDays > 0 ? t('matrix-late', { count: step.lateDays }) : undefined;
  if (step.done)
    return (
      <span className={styles.whole}>
        ✓ {step.at !== undefined && <DayText day={dayInPakistan(Date.parse(step.at))} />}
        {late && <small className={`${styles.thin} ${styles.under}`}>{late}</small>}
      </span>
    );
  const look = step.open === 'silent' ? styles.thin : late ? styles.over : styles.faint;
  return <span className={look}>{words.standing(step)}</span>;
}

/** When it was last heard of, and how many of its computers write nothing. */
function LastHeard({ row }: { readonly row: EntityRow }) {
  const { t } = useTranslation('province');
  const silent = row.devices.filter((one) => one.silent).length;
  return (
    <>
      {row.heardAt === undefined ? (
        <span className={styles.over}>{t('entities-never')}</span>
      ) : (
        <DayText day={dayInPakistan(Date.parse(row.heardAt))} />
      )}
      {silent > 0 && (
        <small className={`${row.silentDays === undefined ? styles.thin : styles.over} ${styles.under}`}>
          {t('onboarding-computers-of', { count: silent, of: row.devices.length })}
        </small>
      )}
    </>
  );
}

function Offices({ view, words }: { readonly view: OnboardingView; readonly words: OnboardingWords }) {
  const { t } = useTranslation('province');
  const go = useGo();
  const { columns: title } = words;
  const columns: readonly Column<EntityRow>[] = [
    codeColumn(title.code),
    { name: 'office', title: title.office, width: '20%', cell: (row) => <bdi>{words.name(row)}</bdi> },
    ...(view.choices.phase.length > 0
      ? [
          {
            name: 'phase',
            title: title.phase,
            cell: (row: EntityRow) => <bdi className={styles.whole}>{words.phase(row.phase ?? '')}</bdi>,
          },
        ]
      : []),
    ...entitySteps.map((step) => ({
      ...{ name: step, title: <span title={words.step(step)}>{t(`onboarding-step-${step}`)}</span> },
      cell: (row: EntityRow) => <Step step={row.steps[step]} words={words} />,
    })),
    {
      ...{ name: 'late', title: title.late, end: true, width: '4.5rem' },
      cell: (row) => (row.lateDays > 0 ? <span className={styles.over}>{row.lateDays}</span> : '–'),
    },
    { name: 'heard', title: title.heard, width: '8.5rem', cell: (row) => <LastHeard row={row} /> },
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
          row.kind,
          row.district,
          row.districtUrdu,
          row.department,
          row.phase,
        ].join(' ')
      }
      onOpen={(row) => go(`/province/entities/${row.office}`)}
      empty={<EmptyState text={t('entities-none')} />}
      maxHeight="calc(100vh - 20rem)"
    />
  );
}
