import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentPane } from '#ui/document-pane';
import { DocumentPicker } from '#ui/document-picker';
import { EmptyState } from '#ui/empty-state';
import styles from './records.module.css';

/** The scanned letter beside the form: none yet, or its pages and their text for copying. */
export function LetterPaper({
  document,
  onDocument,
}: {
  readonly document: string;
  readonly onDocument: (document: string) => void;
}) {
  const { t } = useTranslation('records');
  const [picking, setPicking] = useState(false);
  const [index, setIndex] = useState(0);
  const choose = (
    <Button size="xs" variant={document ? 'default' : 'filled'} onClick={() => setPicking(true)}>
      {t(document ? 'changePaper' : 'choosePaper')}
    </Button>
  );
  return (
    <section className={styles.paper} aria-label={t('paper')}>
      {document ? (
        <>
          <div className={styles.pane}>
            <DocumentPane document={document} index={index} onIndex={setIndex} />
          </div>
          <div className={styles.paperActions}>
            {choose}
            <Button size="xs" variant="default" onClick={() => onDocument('')}>
              {t('takeOffPaper')}
            </Button>
          </div>
        </>
      ) : (
        <EmptyState text={t('noPaper')} action={choose} />
      )}
      <DocumentPicker
        opened={picking}
        title={t('choosePaper')}
        onClose={() => setPicking(false)}
        onPick={(row) => {
          setPicking(false);
          setIndex(0);
          onDocument(row.document);
        }}
      />
    </section>
  );
}
