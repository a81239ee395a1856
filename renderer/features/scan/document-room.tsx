import { Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#engine/views';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { DocumentHead } from './document-head';
import { DocumentNotices } from './document-notices';
import { OcrBar } from './ocr-bar';
import { PageDesk } from './page-desk';
import { PageStrip } from './page-strip';
import { PrintNotices } from './print-notices';
import { RemoveDialog } from './remove-dialog';
import { useArrange } from './use-arrange';
import styles from './scan.module.css';

/** One document: its pages in order, the page at hand and its words, and where the document goes next. */
export function DocumentRoom({
  document,
  page,
}: {
  readonly document: string;
  readonly page: string | undefined;
}) {
  const { t } = useTranslation('scan');
  const found = useQuery('document', ['documents', 'ocr', 'files', 'letters', 'ledger'], document);
  if (found.data) return <Opened document={found.data} first={page} />;
  if (found.loading) return <Loader m="xl" aria-label={t('title')} />;
  return <EmptyState text={t('gone')} action={<Link to="/scan">{t('back')}</Link>} />;
}

function Opened({
  document,
  first,
}: {
  readonly document: DocumentView;
  readonly first: string | undefined;
}) {
  const { t } = useTranslation('scan');
  const [chosen, setChosen] = useState(first);
  const [removing, setRemoving] = useState(false);
  const arrange = useArrange(document);
  const { pageList } = document;
  const at = Math.max(
    0,
    pageList.findIndex((one) => one.page === chosen),
  );
  const page = pageList[at];
  return (
    <div className={styles.document}>
      <DocumentHead document={document} page={page?.page} onRename={arrange.rename} />
      <OcrBar />
      <DocumentNotices document={document} onChoose={setChosen} />
      <PrintNotices document={document} />
      {page ? (
        <div className={styles.columns}>
          <PageStrip
            pages={pageList}
            at={at}
            onChoose={(index) => setChosen(pageList[index]?.page)}
            onMove={arrange.move}
            onRemove={() => setRemoving(true)}
          />
          <PageDesk
            key={page.page}
            document={document.document}
            page={page}
            number={at + 1}
            total={pageList.length}
            onTurn={(quarters) => arrange.turn(page.page, quarters)}
            onSplit={async () => {
              const done = await arrange.split(page.page);
              if (done) notifications.show({ message: t('splitDone') });
            }}
            onRemove={() => setRemoving(true)}
          />
        </div>
      ) : (
        <EmptyState text={t('emptyDocument')} action={<Link to="/scan">{t('back')}</Link>} />
      )}
      {page && (
        <RemoveDialog
          opened={removing}
          number={at + 1}
          onClose={() => setRemoving(false)}
          onRemove={async (reason) => {
            const next = pageList[at + 1] ?? pageList[at - 1];
            if (!(await arrange.remove(page.page, reason))) return;
            setChosen(next?.page);
            setRemoving(false);
          }}
        />
      )}
    </div>
  );
}
