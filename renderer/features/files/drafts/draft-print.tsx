import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '#engine/views';
import { useQuery } from '#app/use-engine';
import { LetterPaper } from '#ui/letter-paper';
import { PrintMenu } from '#ui/print-menu';
import { PrintSeal } from '#ui/print-seal';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { approvalOf, textOf } from './draft-view';
import { useLetter } from './use-letter';
import styles from './drafts.module.css';

/** Prints the last version on A4 or on legal paper: what is issued as it is sent, anything else marked as a draft. */
export function DraftPrinting({ draft }: { readonly draft: DraftView }) {
  const [paper, setPaper] = useState<Paper>();
  return (
    <>
      <PrintMenu onPick={setPaper} />
      {paper && (
        <PrintSheet paper={paper} onDone={() => setPaper(undefined)}>
          <DraftPrint draft={draft} />
        </PrintSheet>
      )}
    </>
  );
}

/** A draft as it stands on paper: the letter itself, and what it can be checked by. */
export function DraftPrint({ draft }: { readonly draft: DraftView }) {
  const { t } = useTranslation('files');
  const letter = useLetter();
  const office = useQuery('office', ['registry']).data;
  const last = draft.versionList.at(-1) ?? draft.versionList[0];
  const act = draft.issued?.act ?? approvalOf(draft)?.act ?? last.act;
  const seal = useQuery('actSeal', ['files'], act).data;
  const typed = textOf(last);
  return (
    <div {...(office ? {} : { 'data-print-waiting': true })}>
      {!draft.issued && <p className={styles.mark}>{t('draft-not-issued')}</p>}
      <LetterPaper lines={letter(typed, draft.fileNumber, draft)} language={typed.language} />
      <PrintSeal
        id={act}
        hash={seal === null ? null : seal?.hash}
        more={[[draft.number, draft.fileNumber].filter(Boolean).join(' · ')]}
      />
    </div>
  );
}
