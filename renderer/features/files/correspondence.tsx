import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrespondenceView, FileView } from '#engine/views';
import { Link } from '#app/router';
import { useShortcut } from '#app/shortcuts';
import { useOfficer, usePerform } from '#app/use-engine';
import { DocumentPane } from '#ui/document-pane';
import { DocumentPicker } from '#ui/document-picker';
import { EmptyState } from '#ui/empty-state';
import { PdfButton } from '#ui/pdf-button';
import { Tick } from '#ui/tick';
import { actionsOn, lastPageOf, placeOfPage } from './files-view';
import { isOfficeCopy, OfficeCopy } from './drafts/office-copy';
import { FlagBar } from './flag-bar';
import styles from './files.module.css';

/** A page of a document on the file, counted from 0 within the document. */
export type Place = { readonly document: string; readonly index: number };

type Props = {
  readonly file: FileView;
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
};

/** The papers of the file, page-numbered through: choosing a paper, turning pages, flags, putting a paper in. */
export function Correspondence({ file, place, onPlace }: Props) {
  const { t } = useTranslation('files');
  const [picking, setPicking] = useState(false);
  const papers = file.correspondence;
  const paper = papers.find((one) => one.document === place?.document);
  const number = paper && place ? paper.firstPage + place.index : undefined;
  useTurning(file, number, onPlace);
  const mayAdd = actionsOn(file, useOfficer()).note && file.status === 'current';
  const add = mayAdd && (
    <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
      {t('addPaper')}
    </Button>
  );
  return (
    <>
      <div className={styles.halfHead}>
        <strong>{t('correspondence')}</strong>
        {paper && (
          <>
            <PaperSelect papers={papers} paper={paper} onPlace={onPlace} />
            <Tick tick={paper.tick} />
            {paper.letter && (
              <Link to={`/records/${paper.letter}`} size="xs">
                {t('seeLetter')}
              </Link>
            )}
          </>
        )}
        <span className={styles.spacer} />
        {paper && <PdfButton asked={{ file: file.file }} />}
        {paper && add}
      </div>
      {paper && place ? (
        <>
          <FlagBar file={file} place={place} onPlace={onPlace} />
          <div className={styles.pane}>
            {isOfficeCopy(paper.document) ? (
              <OfficeCopy draft={paper.document} />
            ) : (
              <DocumentPane
                document={paper.document}
                index={place.index}
                onIndex={(index) => onPlace({ document: paper.document, index })}
                nameOf={(index) => t('pageC', { number: paper.firstPage + index })}
              />
            )}
          </div>
        </>
      ) : (
        <EmptyState text={t('noPapers')} action={add} />
      )}
      <PaperPicker file={file} opened={picking} onClose={() => setPicking(false)} onPlace={onPlace} />
    </>
  );
}

/** Turns pages through all papers of the file, one after another. */
function useTurning(file: FileView, number: number | undefined, onPlace: (place: Place) => void): void {
  const { t } = useTranslation('files');
  const papers = file.correspondence;
  const turn = (by: number): void => {
    const next = placeOfPage(papers, (number ?? 0) + by);
    if (next) onPlace(next);
  };
  useShortcut('Alt+J', t('pageOn'), () => turn(1), number !== undefined && number < lastPageOf(papers));
  useShortcut('Alt+K', t('pageBack'), () => turn(-1), number !== undefined && number > 1);
}

function PaperSelect({
  papers,
  paper,
  onPlace,
}: {
  readonly papers: readonly CorrespondenceView[];
  readonly paper: CorrespondenceView;
  readonly onPlace: (place: Place) => void;
}) {
  const { t } = useTranslation('files');
  const rangeOf = (one: CorrespondenceView): string =>
    one.lastPage > one.firstPage
      ? t('pages', { first: one.firstPage, last: one.lastPage })
      : t('page', { first: one.firstPage });
  return (
    <NativeSelect
      size="xs"
      className={styles.papers ?? ''}
      aria-label={t('correspondence')}
      value={paper.document}
      onChange={(event) => onPlace({ document: event.currentTarget.value, index: 0 })}
      data={papers.map((one) => ({ value: one.document, label: `${rangeOf(one)}: ${one.title}` }))}
    />
  );
}

function PaperPicker({
  file,
  opened,
  onClose,
  onPlace,
}: {
  readonly file: FileView;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onPlace: (place: Place) => void;
}) {
  const { t } = useTranslation('files');
  const perform = usePerform();
  return (
    <DocumentPicker
      opened={opened}
      title={t('addPaper')}
      without={file.correspondence.map((one) => one.document)}
      onClose={onClose}
      onPick={async (row) => {
        const done = await perform({
          do: 'file-paper',
          file: file.file,
          document: row.document,
          title: row.title,
        });
        if (!done.ok) return;
        onClose();
        onPlace({ document: row.document, index: 0 });
      }}
    />
  );
}
