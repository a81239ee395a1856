import { Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Correspondence, type Place } from './correspondence';
import { FileHead } from './file-head';
import { placeOfPage, type TextPart } from './files-view';
import { NoteDesk } from './note-desk';
import { NoteSheet } from './note-sheet';
import { Problems } from './problems';
import styles from './files.module.css';

/** An open file: note sheet on one side, correspondence on the other. */
export function FileRoom({ file }: { readonly file: string }) {
  const { t } = useTranslation('files');
  const found = useQuery('file', ['files', 'documents'], file);
  if (found.data) return <OpenFile file={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('title')} />;
  return <EmptyState text={t('gone')} action={<Link to="/files">{t('back')}</Link>} />;
}

function OpenFile({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const [chosen, setChosen] = useState<Place>();
  const sheet = useRef<HTMLDivElement>(null);
  const newest = file.correspondence.at(-1);
  const place = chosen ?? (newest ? { document: newest.document, index: 0 } : null);

  const follow = (part: TextPart): void => {
    if (part.reference === undefined) return;
    const page = part.reference === 'C' ? placeOfPage(file.correspondence, part.number) : null;
    const paragraph = part.reference === 'N' ? sheet.current?.querySelector(`#note-${part.number}`) : null;
    if (page) setChosen(page);
    else if (paragraph instanceof HTMLElement) {
      paragraph.scrollIntoView({ block: 'center' });
      paragraph.focus();
    } else notifications.show({ message: t('notHere', { reference: part.text }) });
  };

  return (
    <div className={styles.file}>
      <FileHead file={file} />
      {file.problems.length > 0 && <Problems problems={file.problems} />}
      <div className={styles.halves}>
        <section className={styles.half} aria-label={t('noteSheet')}>
          <NoteSheet sheet={sheet} file={file} onFollow={follow} />
          <NoteDesk file={file} />
        </section>
        <section className={styles.half} aria-label={t('correspondence')}>
          <Correspondence file={file} place={place} onPlace={setChosen} />
        </section>
      </div>
    </div>
  );
}
