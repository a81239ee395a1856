import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoticeDue, NoticesView } from '#engine/notice-views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import styles from '../dashboard/dashboard.module.css';
import { codeColumn } from '../dashboard/office-code';
import { canDraft } from './notice-draft';

/** What each office is late with, what was written of it, and what comes next. */
export function DueList({
  view,
  marked,
  mayDraft,
  mark,
}: {
  readonly view: NoticesView;
  readonly marked: readonly string[];
  readonly mayDraft: boolean;
  readonly mark: (key: string) => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const go = useGo();
  const name = (row: NoticeDue): string => nameIn(language, row.name, row.nameUrdu);
  const rung = (code: string | undefined): string => {
    const found = view.rungs.find((one) => one.code === code);
    return found ? nameIn(language, found.title, found.titleUrdu) : (code ?? '');
  };
  const columns: readonly Column<NoticeDue>[] = [
    ...(mayDraft
      ? [
          {
            ...{
              name: 'choose',
              title: <VisuallyHidden>{t('notice-chosen')}</VisuallyHidden>,
              width: '2.5rem',
            },
            cell: (row: NoticeDue) => (
              <Checkbox
                size="xs"
                aria-label={t('notice-choose', { office: name(row) })}
                disabled={!canDraft(row)}
                checked={marked.includes(row.key)}
                onClick={(event) => event.stopPropagation()}
                onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
                onChange={() => mark(row.key)}
              />
            ),
          },
        ]
      : []),
    codeColumn(t('entities-code')),
    { name: 'office', title: t('entities-name'), width: '22%', cell: (row) => <bdi>{name(row)}</bdi> },
    {
      name: 'items',
      title: t('notice-late-with'),
      cell: ({ items }) => <Items items={items} />,
    },
    {
      ...{ name: 'days', title: t('compliance-days'), end: true, width: '5rem' },
      cell: (row) => row.lateDays,
    },
    {
      name: 'earlier',
      title: t('notice-earlier'),
      cell: ({ earlier }) =>
        earlier.length === 0 ? (
          '–'
        ) : (
          <>
            <bdi>{earlier.at(-1)?.title[language]}</bdi> <DayText day={earlier.at(-1)?.on ?? ''} />
          </>
        ),
    },
    {
      name: 'next',
      title: t('notice-comes-next'),
      width: '15rem',
      cell: (row) => <Next row={row} rung={rung} />,
    },
  ];
  return (
    <RegisterTable
      label={t('notice-due')}
      rows={view.due}
      columns={columns}
      keyOf={(row) => row.key}
      textOf={(row) =>
        [
          row.office,
          row.name,
          row.nameUrdu,
          row.kind,
          row.district,
          row.districtUrdu,
          row.department,
          rung(row.next?.rung),
        ]
          .concat(row.items.map((one) => one.about[language]))
          .join(' ')
      }
      onOpen={(row) =>
        go(row.pending ? `/files/drafts/${row.pending.draft}` : `/province/entities/${row.office}`)
      }
      empty={<EmptyState text={t('notice-none-due')} />}
      maxHeight="calc(50vh - 6rem)"
    />
  );
}

/** The oldest of the items, how many more there are, and all of them on hover. */
function Items({ items }: Pick<NoticeDue, 'items'>) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const [first, ...others] = items;
  return (
    <bdi title={items.map((one) => one.about[language]).join(t('app:comma'))}>
      {first?.about[language]}
      {others.length > 0 && ` ${t('notice-and-more', { count: others.length })}`}
    </bdi>
  );
}

/** What the ladder says comes next: today, from a day on, or nothing. */
function Next({
  row,
  rung,
}: {
  readonly row: NoticeDue;
  readonly rung: (code: string | undefined) => string;
}) {
  const { t } = useTranslation('province');
  if (row.pending)
    return <span className={styles.thin}>{t('notice-drafted', { rung: rung(row.pending.rung) })}</span>;
  if (!row.next) return <span className={styles.faint}>{t(`notice-stands-${row.standing}`)}</span>;
  if (row.isReady) return <strong>{rung(row.next.rung)}</strong>;
  return (
    <span className={styles.faint}>
      {rung(row.next.rung)} {t('notice-from')} <DayText day={row.next.from} />
    </span>
  );
}
