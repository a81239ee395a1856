import { Alert, Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { PaperlessRow, PaperlessView } from '#engine/views';
import { useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { KeptSheet } from '#ui/kept-sheet';
import { PageHeader } from '#ui/page-header';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { useSheetHead } from '#ui/use-sheet-head';
import { PaperSaved } from './paper-saved';
import {
  monthShare,
  monthsOf,
  paperlessMonthsSheet,
  paperlessSheet,
  wholeShare,
  type PaperlessWords,
} from './paperless-sheets';
import { usePaperlessWords } from './use-paperless-words';

/** Which sections work without paper from which day, and whether they do. */
export function PaperlessPage() {
  const { t } = useTranslation('files');
  const go = useGo();
  const mayPublish = useOfficer().powers.includes('certify');
  const { data, loading } = useQuery('paperless', ['files', 'letters', 'ledger']);
  const change = (label: string) =>
    mayPublish && (
      <Button variant="default" onClick={() => go('/admin/office')}>
        {label}
      </Button>
    );
  return (
    <>
      <PageHeader
        title={t('paperless')}
        actions={
          <>
            {data && change(t('paperlessChange'))}
            <Button variant="default" onClick={() => go('/files')}>
              {t('back')}
            </Button>
          </>
        }
      />
      {data ? (
        <>
          <Named view={data} />
          <Use view={data} />
          <Months rows={data.rows} />
          <PaperSaved view={data} />
        </>
      ) : (
        !loading && <EmptyState text={t('paperlessNone')} action={change(t('paperlessPlan'))} />
      )}
    </>
  );
}

const isolated = (day: string): string => `\u2066${shortDay(day)}\u2069`;

/** The sections whose day has passed and that do not work without paper, by name. */
function Named({ view }: { readonly view: PaperlessView }) {
  const { t } = useTranslation('files');
  const { nameOf } = usePaperlessWords();
  const named = view.rows.filter((row) => row.state === 'unused' || row.state === 'stopped');
  if (named.length === 0) return null;
  return (
    <Alert color="red" variant="light" mb="sm" role="status" title={t('paperlessNamed')}>
      {named.map((row) => (
        <Text key={row.section} size="sm">
          {row.last === undefined
            ? t('paperlessNeverUsed', { section: nameOf(row), day: isolated(row.on) })
            : t('paperlessStoppedUse', {
                ...{ section: nameOf(row), day: isolated(row.last), idle: view.idleDays },
              })}
        </Text>
      ))}
    </Alert>
  );
}

const colours = { coming: 'gray', working: 'daftar', stopped: 'red', unused: 'red' } as const;

function Use({ view: { rows, outside } }: { readonly view: PaperlessView }) {
  const { t } = useTranslation('files');
  const words = usePaperlessWords();
  const headOf = useSheetHead();
  const [today] = useState(() => dayInPakistan(Date.now()));
  return (
    <Section
      title={t('paperlessUse')}
      tight
      actions={
        <KeptSheet
          seal={`paperless:${today}`}
          name={`paperless-${today}`}
          sheet={() =>
            paperlessSheet(rows, words, headOf(t('paperless'), t('reportDay', { day: isolated(today) })))
          }
          signatures={[t('reportedBy')]}
        />
      }
    >
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t('paperlessAbout')}
      </Text>
      <RegisterTable
        label={t('paperlessUse')}
        rows={rows}
        keyOf={(row) => row.section}
        empty={<EmptyState text={t('paperlessNone')} />}
        columns={useColumns(words)}
      />
      {outside.letters + outside.files > 0 && (
        <Text size="sm" c="dimmed" px="md" py="xs">
          {t('paperlessOutside', outside)}
        </Text>
      )}
    </Section>
  );
}

function useColumns({ nameOf, say }: PaperlessWords): readonly Column<PaperlessRow>[] {
  const number = (
    name: string,
    width: string,
    of: (row: PaperlessRow) => number | string,
  ): Column<PaperlessRow> => ({
    ...{ name, title: say(name), width, end: true },
    cell: (row) => <bdi dir="ltr">{of(row) || ''}</bdi>,
  });
  return [
    { name: 'section', title: say('section'), cell: (row) => <bdi>{nameOf(row)}</bdi> },
    number('paperlessPhase', '4.5rem', (row) => row.phase),
    {
      name: 'on',
      title: say('paperlessOn'),
      width: '7rem',
      cell: (row) => <bdi dir="ltr">{shortDay(row.on)}</bdi>,
    },
    {
      name: 'state',
      title: say('paperlessState'),
      width: '9rem',
      cell: (row) => (
        <Badge size="sm" variant="light" color={colours[row.state]}>
          {say(`paperless-${row.state}`)}
        </Badge>
      ),
    },
    number('paperlessLetters', '8rem', ({ deeds: { scanned, unscanned } }) =>
      scanned + unscanned > 0 ? `${scanned} / ${scanned + unscanned}` : '',
    ),
    number('paperlessOpened', '6.5rem', (row) => row.deeds.opened),
    number('paperlessNotes', '5rem', (row) => row.deeds.noted),
    number('paperlessMoved', '7rem', (row) => row.deeds.moved),
    number('paperlessByHand', '7rem', (row) => row.deeds['by-hand']),
    number('paperlessShare', '5rem', (row) => percent(wholeShare(row))),
    {
      name: 'last',
      title: say('paperlessLast'),
      width: '7.5rem',
      cell: (row) => row.last && <bdi dir="ltr">{shortDay(row.last)}</bdi>,
    },
  ];
}

const percent = (share: number | undefined): string => (share === undefined ? '' : `${share} %`);

function Months({ rows }: { readonly rows: readonly PaperlessRow[] }) {
  const { t } = useTranslation('files');
  const words = usePaperlessWords();
  const headOf = useSheetHead();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const months = monthsOf(rows);
  return (
    <Section
      title={t('paperlessMonths')}
      tight
      actions={
        months.length > 0 && (
          <KeptSheet
            seal={`paperless-months:${today}`}
            name={`paperless-months-${today}`}
            sheet={() =>
              paperlessMonthsSheet(rows, words, headOf(t('paperlessMonths'), t('paperlessMonthsAbout')))
            }
            signatures={[t('reportedBy')]}
            keyless
          />
        )
      }
    >
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t('paperlessMonthsAbout')}
      </Text>
      {months.length === 0 ? (
        <EmptyState text={t('paperlessNoMonths')} />
      ) : (
        <RegisterTable
          label={t('paperlessMonths')}
          rows={rows}
          keyOf={(row) => row.section}
          empty={null}
          columns={[
            { name: 'section', title: t('section'), cell: (row) => <bdi>{words.nameOf(row)}</bdi> },
            ...months.map((month) => ({
              ...{ name: month, title: <bdi dir="ltr">{shortDay(month)}</bdi>, width: '7rem', end: true },
              cell: (row: PaperlessRow) => <bdi dir="ltr">{percent(monthShare(row, month))}</bdi>,
            })),
          ]}
        />
      )}
    </Section>
  );
}
