import { Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { SignedPrints } from '#ui/signed-prints';
import { Correspondence, type Place } from './correspondence';
import { FileHead } from './file-head';
import { placeOfPage } from './files-view';
import { NoteDesk } from './note-desk';
import { NoteSheet } from './note-sheet';
import { Problems } from './problems';
import type { TextPart } from '#shared/domain/files/citations';
import { useReceive } from './use-receive';
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
  useReceive(file);
  const sheet = useRef<HTMLDivElement>(null);
  const newest = file.correspondence.at(-1);
  const considered = file.flags.find((one) => one.flag === 'PUC');
  const first = considered
    ? { document: considered.document, index: considered.page }
    : newest && { document: newest.document, index: 0 };
  const place = chosen ?? first ?? null;

  const follow = (part: TextPart): void => {
    if (part.reference === undefined) return;
    const flag = part.reference === 'F' && file.flags.find((one) => one.flag === part.flag);
    const number = flag ? flag.number : part.reference === 'C' ? part.number : 0;
    const page = placeOfPage(file.correspondence, number);
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
      <SignedPrints of={file.file} />
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
