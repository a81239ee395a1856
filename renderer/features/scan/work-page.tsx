import { Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PaperWorkView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { OcrBar } from './ocr-bar';
import { accuracyOf, percentOf, perPersonDay } from './work-view';
import styles from './work.module.css';

/** How many days are looked back. */
const days = 30;

/** How the work with paper stands: pages by day and person, what waits, the state of the scans, and the accuracy. */
export function WorkPage() {
  const { t } = useTranslation('scan');
  const work = useQuery('paperWork', ['documents', 'ocr', 'letters', 'files', 'ledger'], days).data;
  return (
    <>
      <PageHeader title={t('work')} about={<Link to="/scan">{t('back')}</Link>} />
      {work ? <Work work={work} /> : <Loader m="xl" aria-label={t('work')} />}
    </>
  );
}

function Work({ work }: { readonly work: PaperWorkView }) {
  const { t } = useTranslation('scan');
  return (
    <>
      <OcrBar />
      <dl className={styles.figures}>
        <Figure name={t('workToday')} value={work.days.find((one) => isToday(one.day))?.pages ?? 0} />
        <Figure name={t('workPages', { days })} value={work.pages} />
        <Figure name={t('workPerPerson')} value={perPersonDay(work.days) ?? '–'} />
        <Figure
          name={t('workLoose')}
          value={work.loose.documents}
          more={t('pages', { count: work.loose.pages })}
        />
        <Figure name={t('workUnread')} value={work.unread} />
        <Figure name={t('workForPerson')} value={work.forPerson} />
      </dl>
      <div className={styles.beside}>
        <Section title={t('workDays', { days })} tight>
          <Days work={work} />
        </Section>
        <div>
          <Section title={t('workAccuracy')} tight>
            <Accuracy work={work} />
          </Section>
          <Section title={t('workFaults', { days })} tight>
            <RegisterTable
              label={t('workFaults', { days })}
              rows={work.faults}
              keyOf={(row) => row.fault}
              empty={<EmptyState text={t('workFaultsNone')} />}
              columns={[
                { name: 'fault', title: t('workFault'), cell: (row) => t(`fault-${row.fault}`) },
                { name: 'pages', title: t('columnPages'), end: true, width: 90, cell: (row) => row.pages },
                {
                  name: 'part',
                  title: t('workPart'),
                  end: true,
                  width: 100,
                  cell: (row) => <bdi dir="ltr">{percentOf(row.pages, work.pages)}</bdi>,
                },
              ]}
            />
          </Section>
        </div>
      </div>
    </>
  );
}

const isToday = (day: string): boolean =>
  day === new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Karachi' }).format(new Date());

function Figure({
  name,
  value,
  more,
}: {
  readonly name: string;
  readonly value: number | string;
  readonly more?: string;
}) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>
        <bdi className="numbers">{typeof value === 'number' ? value.toLocaleString('en') : value}</bdi>
        {more && (
          <Text size="xs" c="dimmed">
            {more}
          </Text>
        )}
      </dd>
    </div>
  );
}

function Days({ work }: { readonly work: PaperWorkView }) {
  const { t } = useTranslation('scan');
  const language = useLanguage();
  const rows = work.days.flatMap(({ day, people }) => people.map((one) => ({ day, ...one })));
  return (
    <RegisterTable
      label={t('workDays', { days })}
      rows={rows}
      keyOf={(row) => `${row.day} ${row.person}`}
      maxHeight="60vh"
      empty={<EmptyState text={t('workNone')} />}
      columns={[
        { name: 'day', title: t('workDay'), width: 120, cell: (row) => <DayText day={row.day} /> },
        {
          name: 'person',
          title: t('workPerson'),
          cell: (row) => (
            <bdi>{row.name === undefined ? t('byScanner') : nameIn(language, row.name, row.nameUrdu)}</bdi>
          ),
        },
        { name: 'pages', title: t('columnPages'), end: true, width: 100, cell: (row) => row.pages },
      ]}
    />
  );
}

function Accuracy({ work }: { readonly work: PaperWorkView }) {
  const { t } = useTranslation('scan');
  return (
    <RegisterTable
      label={t('workAccuracy')}
      rows={work.accuracy}
      keyOf={(row) => row.month}
      empty={<EmptyState text={t('workAccuracyNone')} />}
      columns={[
        { name: 'month', title: t('workMonth'), cell: (row) => <bdi dir="ltr">{row.month}</bdi> },
        { name: 'pages', title: t('workChecked'), end: true, width: 90, cell: (row) => row.pages },
        {
          name: 'letters',
          title: t('workLetters'),
          end: true,
          width: 150,
          cell: (row) => (
            <bdi dir="ltr" className="numbers">
              {row.corrected.toLocaleString('en')} / {row.read.toLocaleString('en')}
            </bdi>
          ),
        },
        {
          name: 'right',
          title: t('workRight'),
          end: true,
          width: 100,
          cell: (row) => (
            <strong>
              <bdi dir="ltr">{accuracyOf(row)}</bdi>
            </strong>
          ),
        },
      ]}
    />
  );
}
