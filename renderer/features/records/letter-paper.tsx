import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentPane } from '#ui/document-pane';
import { DocumentPicker } from '#ui/document-picker';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { PaperProposals } from '#ui/paper-proposals';
import { usePaperText } from '#ui/use-paper-text';
import { letterProposals, withProposals } from './letter-proposals';
import type { LetterForm } from './records-view';
import styles from './records.module.css';

/** The scanned letter beside the form: none yet, or its pages and their text for copying. */
export function LetterPaper({
  form,
  onChange,
}: {
  readonly form: LetterForm;
  readonly onChange: (form: LetterForm) => void;
}) {
  const { document } = form;
  const onDocument = (chosen: string): void => onChange({ ...form, document: chosen });
  const { t } = useTranslation('records');
  const [picking, setPicking] = useState(false);
  const [index, setIndex] = useState(0);
  const [marks, setMarks] = useState<ReadonlySet<number>>();
  const choose = (
    <Button size="xs" variant={document ? 'default' : 'filled'} onClick={() => setPicking(true)}>
      {t(document ? 'changePaper' : 'choosePaper')}
    </Button>
  );
  return (
    <section className={styles.paper} aria-label={t('paper')}>
      {document ? (
        <>
          <Proposals form={form} onChange={onChange} onPoint={setMarks} />
          <div className={styles.pane}>
            <DocumentPane document={document} index={index} onIndex={setIndex} marks={marks} />
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

/** What the letter seems to say of itself, for the form. */
function Proposals({
  form,
  onChange,
  onPoint,
}: {
  readonly form: LetterForm;
  readonly onChange: (form: LetterForm) => void;
  readonly onPoint: (words: ReadonlySet<number> | undefined) => void;
}) {
  const { t } = useTranslation('records');
  const text = usePaperText(form.document);
  const proposals = letterProposals(text, form);
  return (
    <PaperProposals
      proposals={proposals.map((one) => ({
        ...one,
        label: t(one.name),
        shown: one.name === 'theirDate' ? shortDay(one.value) : one.value,
      }))}
      onPoint={onPoint}
      onTake={(names) => onChange(withProposals(form, proposals, names))}
    />
  );
}
