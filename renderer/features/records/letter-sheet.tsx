import { Alert, Group, Loader, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterMark, LetterRow } from '#engine/views';
import { Link, useGo, useRoute } from '#app/router';
import { useOfficer, usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { UrgencyBadge } from '#ui/badges';
import { DocumentPane } from '#ui/document-pane';
import { EmptyState } from '#ui/empty-state';
import { MarkLetters, mayMark, type LetterDeed } from '#ui/mark-letters';
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
  const me = useOfficer();
  const [picking, setPicking] = useState(false);
  const [deed, setDeed] = useState<LetterDeed>();
  const { document, file } = letter;
  if (file) return <ActionButton label={t('seeFile')} keys="Alt+F" act={() => go(`/files/${file.file}`)} />;
  const asked = new URLSearchParams({ letter: letter.letter, ...(document ? { document } : {}) });
  return (
    <>
      <ActionButton label={t('openFile')} keys="Alt+O" act={() => go(`/files?new&${asked.toString()}`)} />
      {document && (
        <ActionButton variant="default" label={t('putInFile')} keys="Alt+E" act={() => setPicking(true)} />
      )}
      {mayMark(letter, me) && (
        <>
          <ActionButton
            variant="default"
            label={t('app:letters.mark')}
            keys="Alt+M"
            act={() => setDeed('mark')}
          />
          {!letter.disposed && (
            <ActionButton
              variant="default"
              label={t('app:letters.dispose')}
              keys="Alt+X"
              act={() => setDeed('dispose')}
            />
          )}
        </>
      )}
      {deed && <MarkLetters letters={[letter]} deed={deed} close={() => setDeed(undefined)} />}
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
    ...(letter.marks ? [[t('app:letters.marks'), <Marks key="ms" marks={letter.marks} />] as const] : []),
    ...(letter.disposed
      ? ([[t('app:letters.disposed'), <Said key="ds" {...letter.disposed} />]] as const)
      : []),
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

/** What somebody wrote beside the letter, and who and when. */
function Said({ remark, by, at }: Omit<LetterMark, 'to'>) {
  return (
    <div>
      {remark && <bdi>{remark}</bdi>} <ActorLine actor={by} at={at} />
    </div>
  );
}

/** How the letter went from post to post. */
function Marks({ marks }: { readonly marks: readonly LetterMark[] }) {
  const { t } = useTranslation('app');
  const titleOf = usePostTitle();
  return marks.map((mark) => (
    <div key={mark.act}>
      {t('letters.mark-line', { post: `\u2068${titleOf(mark.to)}\u2069` })}
      <Said {...mark} />
    </div>
  ));
}
