import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeRow, NoticesView } from '#engine/notice-views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useOfficer } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import styles from '../dashboard/dashboard.module.css';
import { codeColumn } from '../dashboard/office-code';
import { AnswerDialog } from './answer-dialog';

/** The notices that were drafted: how far each letter has come, and what the office did. */
export function NoticeList({ view }: { readonly view: Pick<NoticesView, 'notices'> }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const go = useGo();
  const { powers } = useOfficer();
  const [answering, setAnswering] = useState<NoticeRow>();
  const mayAnswer = powers.includes('note') || powers.includes('decide');
  const columns: readonly Column<NoticeRow>[] = [
    codeColumn(t('entities-code')),
    {
      ...{ name: 'office', title: t('entities-name'), width: '20%' },
      cell: (row) => <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>,
    },
    {
      name: 'notice',
      title: t('notice-notice'),
      cell: (row) => (
        <>
          <bdi>{row.title[language]}</bdi> <Tick tick={row.tick} />
        </>
      ),
    },
    {
      name: 'done',
      title: t('notice-done'),
      width: '6rem',
      cell: ({ items }) => {
        const done = items.filter((one) => !one.isOpen).length;
        return (
          <span
            className={`${styles.whole} ${done < items.length ? styles.over : ''}`}
            title={items.map((one) => `${one.isOpen ? '–' : '✓'} ${one.about[language]}`).join('\n')}
          >
            {t('board-in', { here: done, of: items.length })}
          </span>
        );
      },
    },
    { name: 'letter', title: t('notice-letter'), cell: (row) => <Letter row={row} /> },
    { name: 'there', title: t('notice-there'), cell: (row) => <Parcel row={row} /> },
    { name: 'answer', title: t('notice-answer'), width: '17%', cell: (row) => <Answer row={row} /> },
    {
      ...{ name: 'does', title: <VisuallyHidden>{t('notice-deeds')}</VisuallyHidden>, width: '9rem' },
      cell: (row) =>
        mayAnswer &&
        row.status === 'issued' && (
          <span
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
            role="presentation"
          >
            <ActionButton
              size="compact-xs"
              variant="default"
              label={t('notice-record-answer')}
              act={() => setAnswering(row)}
            />
          </span>
        ),
    },
  ];
  return (
    <Section title={t('notice-list')} count={view.notices.length} tight>
      <RegisterTable
        label={t('notice-list')}
        rows={view.notices}
        columns={columns}
        keyOf={(row) => row.draft}
        textOf={(row) =>
          [row.office, row.name, row.nameUrdu, row.title.en, row.title.ur, row.number, row.file.number].join(
            ' ',
          )
        }
        onOpen={(row) => go(`/files/drafts/${row.draft}`)}
        empty={<EmptyState text={t('notice-none')} />}
        maxHeight="calc(50vh - 6rem)"
      />
      {answering && <AnswerDialog row={answering} onClose={() => setAnswering(undefined)} />}
    </Section>
  );
}

/** The letter itself: a draft on its file, or its number in the dispatch register. */
function Letter({ row }: { readonly row: NoticeRow }) {
  const { t } = useTranslation('province');
  if (row.number === undefined || row.on === undefined)
    return (
      <span className={row.status === 'returned' ? styles.over : styles.thin}>
        {t(`notice-is-${row.status}`)} · <bdi dir="ltr">{row.file.number}</bdi>
      </span>
    );
  return (
    <>
      <bdi dir="ltr">{row.number}</bdi> <DayText day={row.on} />
    </>
  );
}

/** What became of it on its way: sent as a parcel, and entered in the other office's diary. */
function Parcel({ row: { parcel, status } }: { readonly row: NoticeRow }) {
  const { t } = useTranslation('province');
  if (!parcel)
    return status === 'issued' ? <span className={styles.faint}>{t('notice-not-sent')}</span> : '–';
  const said = t(`notice-parcel-${parcel.state}`);
  return (
    <span className={parcel.state === 'refused' ? styles.over : undefined}>
      {said}
      {parcel.number !== undefined && (
        <>
          {' '}
          <bdi dir="ltr">{parcel.number}</bdi>
        </>
      )}
    </span>
  );
}

function Answer({ row: { answer, answerBy, overdue } }: { readonly row: NoticeRow }) {
  const { t } = useTranslation('province');
  if (answer)
    return (
      <span className={answer.settles ? styles.sorted : styles.over} title={answer.remark}>
        {t(answer.settles ? 'notice-settled' : 'notice-not-settled')} <DayText day={answer.on} />
        {answer.letter && (
          <>
            {' '}
            <Link to={`/records/${answer.letter.letter}`} underline="always">
              <bdi dir="ltr">{answer.letter.number}</bdi>
            </Link>
          </>
        )}
      </span>
    );
  if (answerBy === undefined) return '–';
  return (
    <span className={overdue === undefined ? styles.faint : styles.over}>
      {t('notice-answer-by')} <DayText day={answerBy} />
      {overdue !== undefined && ` · ${t('matrix-late', { count: overdue })}`}
    </span>
  );
}
