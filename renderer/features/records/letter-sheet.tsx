import { Alert, Group, Loader, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRow } from '#engine/views';
import { Link, useGo, useRoute } from '#app/router';
import { usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { UrgencyBadge } from '#ui/badges';
import { DocumentPane } from '#ui/document-pane';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { Tick } from '#ui/tick';
import { FilePicker } from './file-picker';
import { titleInFile } from './records-view';
import styles from './records.module.css';

/** One letter of the diary with its scanned pages, and what can happen with it next. */
export function LetterSheet({ letter }: { readonly letter: string }) {
  const { t } = useTranslation('records');
  const found = useQuery('letter', ['letters', 'files'], letter);
  if (found.data) return <Sheet letter={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('title')} />;
  return <EmptyState text={t('gone')} action={<Link to="/records">{t('cancel')}</Link>} />;
}

function Sheet({ letter }: { readonly letter: LetterRow }) {
  const { t } = useTranslation('records');
  const { query } = useRoute();
  const [index, setIndex] = useState(0);
  const isNew = query.has('entered');
  return (
    <div className={styles.entry}>
      <PageHeader
        title={
          <>
            {t('letter', { number: letter.number })} <UrgencyBadge urgency={letter.urgency} />
          </>
        }
        about={<Link to="/records">{t('cancel')}</Link>}
        actions={<NextActions letter={letter} isNew={isNew} />}
      />
      {isNew && (
        <Alert color="daftar" variant="light" mb="sm" py="xs" role="status">
          <strong>{t('entered', { number: letter.number })}</strong> {!letter.file && t('enteredNext')}
        </Alert>
      )}
      <div className={styles.beside}>
        <Particulars letter={letter} />
        <section className={styles.paper} aria-label={t('paper')}>
          {letter.document ? (
            <DocumentPane document={letter.document} index={index} onIndex={setIndex} />
          ) : (
            <EmptyState text={t('noDocument')} action={<Link to="/scan">{t('toScan')}</Link>} />
          )}
        </section>
      </div>
    </div>
  );
}

function NextActions({ letter, isNew }: { readonly letter: LetterRow; readonly isNew: boolean }) {
  const { t } = useTranslation('records');
  const go = useGo();
  const perform = usePerform();
  const [picking, setPicking] = useState(false);
  const { document, file } = letter;
  if (file) return <ActionButton label={t('seeFile')} keys="Alt+F" act={() => go(`/files/${file.file}`)} />;
  const asked = new URLSearchParams({ letter: letter.letter, ...(document ? { document } : {}) });
  return (
    <>
      <ActionButton label={t('openFile')} keys="Alt+O" act={() => go(`/files?new&${asked.toString()}`)} />
      {document && (
        <ActionButton variant="default" label={t('putInFile')} keys="Alt+E" act={() => setPicking(true)} />
      )}
      {isNew && (
        <ActionButton variant="default" label={t('another')} keys="Alt+N" act={() => go('/records?new')} />
      )}
      <FilePicker
        opened={picking}
        onClose={() => setPicking(false)}
        onPick={async (row) => {
          if (!document) return;
          const done = await perform({
            do: 'file-paper',
            file: row.file,
            document,
            letter: letter.letter,
            title: titleInFile(letter),
          });
          if (!done.ok) return;
          setPicking(false);
          notifications.show({ color: 'daftar', message: t('filed', { number: row.number }) });
        }}
      />
    </>
  );
}

function Particulars({ letter }: { readonly letter: LetterRow }) {
  const { t } = useTranslation('records');
  const titleOf = usePostTitle();
  const rows = [
    [t('number'), <bdi key="n">{letter.number}</bdi>],
    [t('received'), <DayText key="d" day={letter.received} />],
    [t('from'), <bdi key="f">{letter.from}</bdi>],
    [t('theirNumber'), letter.theirNumber && <bdi key="t">{letter.theirNumber}</bdi>],
    [t('theirDate'), letter.theirDate && <DayText key="td" day={letter.theirDate} />],
    [t('about'), <bdi key="a">{letter.about}</bdi>],
    [t('markedTo'), letter.markedTo && <bdi key="m">{titleOf(letter.markedTo)}</bdi>],
    [
      t('fileNumber'),
      letter.file ? (
        <Link key="l" to={`/files/${letter.file.file}`}>
          {letter.file.number}
        </Link>
      ) : (
        t('notFiled')
      ),
    ],
  ] as const;
  return (
    <section className={styles.particulars}>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || '—'}</dd>
          </div>
        ))}
      </dl>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('enteredBy')}
        </Text>
        <ActorLine actor={letter.by} />
        <Tick tick={letter.tick} />
      </Group>
    </section>
  );
}
