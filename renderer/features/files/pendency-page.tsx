import { Button, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { PendencyBy, PendencyRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { usePostTitle, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { KeptSheet } from '#ui/kept-sheet';
import { Moment } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { useSheetHead } from '#ui/use-sheet-head';
import { pendencySheet, stagesSheet, type ReportWords } from './pendency-sheets';

const places = [0, 1, 2, 3, 4] as const;
const ways = ['post', 'person', 'section'] as const;
const wayWords = { post: 'byPost', person: 'byPerson', section: 'bySection' } as const;
const nameWords = { post: 'holder', person: 'personNow', section: 'section' } as const;

/** What lies where and how long, by post, person or section, and how many days each stage takes. */
export function PendencyPage() {
  const { t } = useTranslation('files');
  const go = useGo();
  return (
    <>
      <PageHeader
        title={t('reports')}
        actions={
          <Button variant="default" onClick={() => go('/files')}>
            {t('back')}
          </Button>
        }
      />
      <Pendency />
      <Stages />
    </>
  );
}

/** What rows and columns are called. */
function useReportWords(by: PendencyBy): ReportWords {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const titleOf = usePostTitle();
  const personsOf = ({ persons = [], posts = [] }: Partial<PendencyRow>): string => {
    const names = persons.map(({ name, nameUrdu }) => nameIn(language, name, nameUrdu)).join(' · ');
    const titles = posts.map(titleOf).filter((title) => title !== names);
    return `${names || t('vacant')}${titles.length > 0 ? ` (${titles.join(', ')})` : ''}`;
  };
  return {
    name: t(nameWords[by]),
    say: (word) => t(word as 'filesCount'), // words of this room, named by the sheet
    nameOf: (row) =>
      by === 'post' ? titleOf(row.name) : by === 'person' ? personsOf(row) : row.name || t('noSection'),
  };
}

function Choice<By extends PendencyBy>({
  label,
  by,
  all,
  onChange,
}: {
  readonly label: string;
  readonly by: By;
  readonly all: readonly By[];
  readonly onChange: (by: By) => void;
}) {
  const { t } = useTranslation('files');
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={by}
      onChange={(value) => onChange(all.find((one) => one === value) ?? by)}
      data={all.map((value) => ({ value, label: t(wayWords[value]) }))}
    />
  );
}

function Pendency() {
  const { t } = useTranslation('files');
  const [by, setBy] = useState<PendencyBy>('post');
  const rows = useQuery('pendency', ['files', 'ledger', 'registry'], by).data;
  const words = useReportWords(by);
  const headOf = useSheetHead();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const count = (name: string, title: string, of: (row: PendencyRow) => number): Column<PendencyRow> => ({
    name,
    title,
    width: '6.5rem',
    end: true,
    cell: (row) => of(row) || '',
  });
  const title = `${t('pendency')}: ${t(wayWords[by])}`;
  return (
    <Section
      title={t('pendency')}
      tight
      actions={
        rows &&
        rows.length > 0 && (
          <KeptSheet
            seal={`pendency:${by}.${today}`}
            name={`pendency-${by}-${today}`}
            sheet={() =>
              pendencySheet(
                rows,
                words,
                headOf(title, t('reportDay', { day: `\u2066${shortDay(today)}\u2069` })),
              )
            }
            signatures={[t('reportedBy')]}
          />
        )
      }
    >
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t('pendencyAbout')}
      </Text>
      <RegisterTable
        label={t('pendency')}
        rows={rows}
        keyOf={(row) => row.name}
        empty={<EmptyState text={t('noPendency')} />}
        tools={<Choice label={t('pendency')} by={by} all={ways} onChange={setBy} />}
        columns={[
          { name: 'name', title: words.name, cell: (row) => <bdi>{words.nameOf(row)}</bdi> },
          count('files', t('filesCount'), (row) => row.files),
          ...places.map((place) => count(`age-${place}`, t(`age-${place}`), (row) => row.ages[place])),
          {
            name: 'late',
            title: t('late'),
            width: '6.5rem',
            end: true,
            cell: (row) =>
              row.overdue > 0 && (
                <Text inherit c="var(--daftar-red)" fw={600}>
                  {row.overdue}
                </Text>
              ),
          },
          { name: 'oldest', title: t('oldest'), width: '11rem', cell: (row) => <Moment at={row.oldest} /> },
        ]}
      />
    </Section>
  );
}

const stageWays = ['post', 'section'] as const;

function Stages() {
  const { t } = useTranslation('files');
  const [by, setBy] = useState<(typeof stageWays)[number]>('post');
  const [today] = useState(() => dayInPakistan(Date.now()));
  const year = Number(today.slice(0, 4));
  const rows = useQuery('stages', ['files'], year, by).data;
  const words = useReportWords(by);
  const headOf = useSheetHead();
  return (
    <Section
      title={t('stages')}
      tight
      actions={
        rows &&
        rows.length > 0 && (
          <KeptSheet
            seal={`stages:${by}.${year}`}
            name={`stages-${by}-${year}`}
            sheet={() => stagesSheet(rows, words, headOf(t('stages'), t('stagesAbout', { year })))}
            signatures={[t('reportedBy')]}
            keyless
          />
        )
      }
    >
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t('stagesAbout', { year })}
      </Text>
      <RegisterTable
        label={t('stages')}
        rows={rows}
        keyOf={(row) => row.name}
        empty={<EmptyState text={t('noStages')} />}
        tools={<Choice label={t('stages')} by={by} all={stageWays} onChange={setBy} />}
        columns={[
          { name: 'name', title: words.name, cell: (row) => <bdi>{words.nameOf(row)}</bdi> },
          { name: 'stays', title: t('timesLain'), width: '8rem', end: true, cell: (row) => row.stays },
          {
            name: 'days',
            title: t('averageDays'),
            width: '10rem',
            end: true,
            cell: (row) => row.days.toFixed(1),
          },
          {
            name: 'longest',
            title: t('longestDays'),
            width: '10rem',
            end: true,
            cell: (row) => row.longest.toFixed(1),
          },
        ]}
      />
    </Section>
  );
}
