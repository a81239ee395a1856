import { Badge, Button, Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow } from '#engine/views';
import { useGo } from '#app/router';
import { useOfficer, usePostTitle } from '#app/use-engine';
import { useUrgencyHours } from '#app/use-urgency-hours';
import { UrgencyBadge } from '#ui/badges';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { SendMany } from './send-many';
import { AgeText } from './age-text';
import { byUrgency, inTray, trays, type Tray } from './desk-view';

type Props = { readonly files: readonly FileRow[]; readonly now: number };

const textOf = (file: FileRow): string => `${file.number} ${file.about}`;

/** The files that the officer holds, with their age and whether it is too long; several can be sent on together. */
export function FilesWithMe({ files, now }: Props) {
  const { t } = useTranslation('desk');
  const go = useGo();
  const hours = useUrgencyHours(now);
  const mayMove = useOfficer().powers.includes('note');
  const [tray, setTray] = useState<Tray>('all');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(false);
  const rows = useMemo(
    () => byUrgency(files, (file) => file.since).filter((file) => inTray(tray, file, now, hours)),
    [files, tray, now, hours],
  );
  if (files.length === 0) return null;
  const marked = chosen.filter((one) => files.some((file) => file.file === one));
  const choose = (file: string): void =>
    setChosen(marked.includes(file) ? marked.filter((one) => one !== file) : [...marked, file]);
  const columns: Column<FileRow>[] = [
    ...(mayMove && files.length > 1
      ? [choiceColumn(marked, choose, (file) => t('choose', { number: file.number }))]
      : []),
    ...fileColumns(t('number'), t('subject')),
    {
      name: 'since',
      title: t('since'),
      width: '12rem',
      cell: (file) => <AgeText since={file.since} urgency={file.urgency} now={now} />,
    },
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
        empty={
          <Text p="md" size="sm" c="dimmed">
            {t('tray-empty')}
          </Text>
        }
        tools={
          <Group gap="sm">
            <SegmentedControl
              size="xs"
              aria-label={t('files-with-me')}
              value={tray}
              onChange={(value) => setTray(trays.find((one) => one === value) ?? 'all')}
              data={trays.map((value) => ({
                value,
                label: `${t(`tray-${value}`)} (${files.filter((file) => inTray(value, file, now, hours)).length})`,
              }))}
            />
            {marked.length > 0 && (
              <Button size="compact-sm" onClick={() => setSending(true)}>
                {t('send-many', { count: marked.length })}
              </Button>
            )}
          </Group>
        }
      />
      {sending && (
        <SendMany
          files={files.filter((file) => marked.includes(file.file))}
          close={() => setSending(false)}
          sent={() => setChosen([])}
        />
      )}
    </Section>
  );
}

const choiceColumn = (
  marked: readonly string[],
  choose: (file: string) => void,
  label: (file: FileRow) => string,
): Column<FileRow> => ({
  name: 'choose',
  title: '',
  width: '2.5rem',
  cell: (file) => (
    <Checkbox
      size="xs"
      aria-label={label(file)}
      checked={marked.includes(file.file)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
      onChange={() => choose(file.file)}
    />
  ),
});

/** The files that he sent on and that are still with somebody else: whom to ask. */
export function FilesSent({ files, now }: Props) {
  const { t } = useTranslation('desk');
  const go = useGo();
  const titleOf = usePostTitle();
  if (files.length === 0) return null;
  const columns: Column<FileRow>[] = [
    ...fileColumns(t('number'), t('subject')),
    {
      name: 'holder',
      title: t('holder'),
      width: '15rem',
      cell: (file) => (
        <>
          <bdi>{titleOf(file.holder)}</bdi>
          {!file.isOpen && (
            <Text span size="xs" c="dimmed">
              {' · '}
              {t('unopened')}
            </Text>
          )}
        </>
      ),
    },
    {
      name: 'since',
      title: t('since-sent'),
      width: '11rem',
      cell: (file) => <AgeText since={file.since} urgency={file.urgency} now={now} />,
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
  { name: 'number', title: number, width: '13rem', cell: (file) => <bdi>{file.number}</bdi> },
  { name: 'about', title: subject, cell: (file) => <About file={file} /> },
];

/** The subject, how urgent it is, and how it came: returned with its query, for views, reminded. */
function About({ file }: { readonly file: FileRow }) {
  const { t } = useTranslation('desk');
  const last = file.last;
  return (
    <Group gap="xs">
      <bdi>{file.about}</bdi>
      <UrgencyBadge urgency={file.urgency} />
      {last?.move === 'returned' && last.to === file.holder && (
        <Badge size="sm" variant="light" color="red">
          {t('returned')}
        </Badge>
      )}
      {file.backTo && (
        <Badge size="sm" variant="light" color="yellow">
          {t('for-views')}
        </Badge>
      )}
      {file.reminders > 0 && (
        <Badge size="sm" variant="light" color="red">
          {t('reminders', { count: file.reminders })}
        </Badge>
      )}
      {last?.remark && last.to === file.holder && (
        <Text span size="xs" c="dimmed">
          <bdi>{last.remark}</bdi>
        </Text>
      )}
    </Group>
  );
}

const tickColumn: Column<FileRow> = {
  name: 'tick',
  title: '',
  width: '2.5rem',
  cell: (file) => <Tick tick={file.tick} />,
};
