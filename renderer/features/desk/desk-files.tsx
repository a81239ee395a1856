import { Badge, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow } from '#engine/views';
import { useGo } from '#app/router';
import { usePostTitle } from '#app/use-engine';
import { useUrgencyHours } from '#app/use-urgency-hours';
import { UrgencyBadge } from '#ui/badges';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { ageOf, byUrgency } from './desk-view';

type Props = { readonly files: readonly FileRow[]; readonly now: number };

const textOf = (file: FileRow): string => `${file.number} ${file.about}`;

/** The files that the officer holds, with their age and whether it is too long. */
export function FilesWithMe({ files, now }: Props) {
  const { t } = useTranslation('desk');
  const go = useGo();
  const rows = useMemo(() => byUrgency(files, (file) => file.since), [files]);
  if (files.length === 0) return null;
  const columns: Column<FileRow>[] = [
    ...fileColumns(t('number'), t('subject')),
    { name: 'since', title: t('since'), width: '11rem', cell: (file) => <AgeText file={file} now={now} /> },
    tickColumn,
  ];
  return (
    <Section title={t('files-with-me')} count={files.length} tight>
      <RegisterTable
        label={t('files-with-me')}
        rows={rows}
        columns={columns}
        keyOf={(file) => file.file}
        textOf={textOf}
        onOpen={(file) => go(`/files/${file.file}`)}
        empty={null}
      />
    </Section>
  );
}

/** The files that he sent on and that are still with somebody else: whom to ask. */
export function FilesSent({ files, now }: Props) {
  const { t } = useTranslation('desk');
  const go = useGo();
  const titleOf = usePostTitle();
  if (files.length === 0) return null;
  const columns: Column<FileRow>[] = [
    ...fileColumns(t('number'), t('subject')),
    { name: 'holder', title: t('holder'), width: '13rem', cell: (file) => titleOf(file.holder) },
    {
      name: 'since',
      title: t('since-sent'),
      width: '11rem',
      cell: (file) => <AgeText file={file} now={now} />,
    },
    tickColumn,
  ];
  return (
    <Section title={t('files-sent')} count={files.length} tight>
      <RegisterTable
        label={t('files-sent')}
        rows={files}
        columns={columns}
        keyOf={(file) => file.file}
        textOf={textOf}
        onOpen={(file) => go(`/files/${file.file}`)}
        empty={null}
        maxHeight="18rem"
      />
    </Section>
  );
}

const fileColumns = (number: string, subject: string): Column<FileRow>[] => [
  { name: 'number', title: number, width: '14rem', cell: (file) => <bdi>{file.number}</bdi> },
  {
    name: 'about',
    title: subject,
    cell: (file) => (
      <Group gap="xs">
        <bdi>{file.about}</bdi>
        <UrgencyBadge urgency={file.urgency} />
      </Group>
    ),
  },
];

const tickColumn: Column<FileRow> = {
  name: 'tick',
  title: '',
  width: '2.5rem',
  cell: (file) => <Tick tick={file.tick} />,
};

function AgeText({ file, now }: { readonly file: FileRow; readonly now: number }) {
  const { t } = useTranslation('desk');
  const age = ageOf(file.since, file.urgency, now, useUrgencyHours(now));
  return (
    <Group gap="xs">
      <Text span inherit>
        {t('days', { count: age.days })}
      </Text>
      {age.overdue && (
        <Badge size="sm" color="red" variant="light">
          {t('overdue')}
        </Badge>
      )}
    </Group>
  );
}
