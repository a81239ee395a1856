import { Alert, Group, SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import type { RoomList, RoomRow } from '#engine/room-views';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { KeptSheet } from '#ui/kept-sheet';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { PrintSheet } from '#ui/print-sheet';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { useSheetHead } from '#ui/use-sheet-head';
import { RoomDialog } from './room-dialog';
import { BundleLabels, RoomLabels } from './room-labels';
import { bundlesOf, isolatedDay, standingOf } from './room-view';
import { useToday } from './use-today';

const lists = ['index', 'requests', 'weeding'] as const;

/** The record room: the index of recorded files, what is asked for and out, and what may be weeded. `open` is a file. */
export function RoomRegister({ open }: { readonly open?: string | undefined }) {
  const { t } = useTranslation('records');
  const [list, setList] = useState<RoomList>('index');
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const [chosen, setChosen] = useState(open);
  const [printing, setPrinting] = useState<'files' | 'bundles'>();
  const rows = useQuery('recordRoom', ['files'], { list, ...(asked ? { text: asked } : {}) }).data;
  const today = useToday();
  const placed = rows?.filter((row) => row.place) ?? [];
  const columns = useColumns();
  const sheetOf = useRoomSheet();
  return (
    <>
      <PageHeader
        title={t('room')}
        about={<Link to="/records">{t('cancelToDiary')}</Link>}
        actions={
          <Group gap="xs">
            <ActionButton
              variant="default"
              label={t('labels')}
              keys="Alt+L"
              disabled={placed.length === 0}
              act={() => setPrinting('files')}
            />
            <ActionButton
              variant="default"
              label={t('bundleLabels')}
              keys="Alt+B"
              disabled={placed.length === 0}
              act={() => setPrinting('bundles')}
            />
          </Group>
        }
      />
      {list === 'weeding' && <Alert mb="sm">{t('weedingSays')}</Alert>}
      <Section
        title={t('roomAbout')}
        tight
        actions={
          rows &&
          rows.length > 0 && (
            <KeptSheet
              seal={`record-room:${list}.${today}`}
              name={`record-room-${list}-${today}`}
              sheet={() => sheetOf(t(`room-${list}`), rows)}
              signatures={[t('recordKeeper'), t('competentOfficer')]}
            />
          )
        }
      >
        <RegisterTable
          label={t(`room-${list}`)}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.file}
          onOpen={(row) => setChosen(row.file)}
          filter={{ text, onChange: setText, most: 500 }}
          empty={<EmptyState text={t(`roomEmpty-${list}`)} />}
          tools={
            <SegmentedControl
              size="xs"
              aria-label={t('room')}
              value={list}
              onChange={(value) => setList(lists.find((one) => one === value) ?? 'index')}
              data={lists.map((value) => ({ value, label: t(`room-${value}`) }))}
            />
          }
        />
      </Section>
      {chosen && <RoomDialog key={chosen} file={chosen} onClose={() => setChosen(undefined)} />}
      {printing && (
        <PrintSheet paper="A4" onDone={() => setPrinting(undefined)}>
          {printing === 'files' ? <RoomLabels rows={placed} /> : <BundleLabels bundles={bundlesOf(placed)} />}
        </PrintSheet>
      )}
    </>
  );
}

function useColumns(): readonly Column<RoomRow>[] {
  const { t } = useTranslation('records');
  const today = useToday();
  const dimmed = (text: string) => (
    <Text size="xs" c="dimmed" component="span">
      {text}
    </Text>
  );
  const standing = (row: RoomRow) => {
    const is = standingOf(row, row.keepUntil !== undefined && row.keepUntil < today);
    if (!is) return null;
    const grave = is === 'is-overdue' || is === 'is-held';
    return (
      <Text size="sm" component="span" {...(grave ? { c: 'red', fw: 600 } : {})}>
        {t(is, { order: row.weeded, count: row.signatures, day: row.due && isolatedDay(row.due) })}
      </Text>
    );
  };
  return [
    {
      name: 'number',
      title: t('fileNumber'),
      width: 190,
      cell: (row) => <bdi className="numbers">{row.number}</bdi>,
    },
    { name: 'about', title: t('about'), cell: (row) => <bdi>{row.about}</bdi> },
    {
      name: 'place',
      title: t('place'),
      width: 310,
      cell: (row) => (row.place ? t('placeIs', row.place) : dimmed(t('noPlace'))),
    },
    { name: 'class', title: t('class'), width: 60, cell: (row) => <bdi>{row.retention}</bdi> },
    {
      name: 'until',
      title: t('keptUntil'),
      width: 110,
      cell: (row) =>
        row.keepUntil ? <DayText day={row.keepUntil} /> : dimmed(t(row.retention ? 'forEver' : 'notClosed')),
    },
    { name: 'standing', title: t('standing'), width: 170, cell: standing },
  ];
}

/** A list of the record room as a table to be printed and kept. */
function useRoomSheet(): (title: string, rows: readonly RoomRow[]) => Sheet {
  const { t } = useTranslation('records');
  const today = useToday();
  const headOf = useSheetHead();
  const names = ['fileNumber', 'about', 'place', 'class', 'keptUntil', 'standing'] as const;
  return (title, rows) => ({
    ...headOf(title, shortDay(today)),
    columns: names.map((name) => ({ title: t(name), kind: name === 'keptUntil' ? 'day' : 'text' })),
    rows: rows.map((row) => {
      const is = standingOf(row, row.keepUntil !== undefined && row.keepUntil < today);
      const said = { order: row.weeded, count: row.signatures, day: row.due && isolatedDay(row.due) };
      return {
        level: 'line',
        cells: [
          ...[row.number, row.about, row.place ? t('placeIs', row.place) : '', row.retention ?? ''],
          ...[row.keepUntil ?? null, is ? t(is, said) : ''],
        ],
      };
    }),
  });
}
