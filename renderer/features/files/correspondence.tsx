import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrespondenceView, FileView } from '#engine/views';
import { Link } from '#app/router';
import { useOfficer, usePerform } from '#app/use-engine';
import { DocumentPane } from '#ui/document-pane';
import { DocumentPicker } from '#ui/document-picker';
import { EmptyState } from '#ui/empty-state';
import { Tick } from '#ui/tick';
import { actionsOn } from './files-view';
import styles from './files.module.css';

/** A page of a document on the file, counted from 0 within the document. */
export type Place = { readonly document: string; readonly index: number };

/** The papers of the file, page-numbered through: choosing a paper, turning pages, putting a paper in. */
export function Correspondence({
  file,
  place,
  onPlace,
}: {
  readonly file: FileView;
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
}) {
  const { t } = useTranslation('files');
  const me = useOfficer();
  const perform = usePerform();
  const [picking, setPicking] = useState(false);
  const papers = file.correspondence;
  const paper = papers.find((one) => one.document === place?.document);
  const rangeOf = (one: CorrespondenceView): string =>
    one.lastPage > one.firstPage
      ? t('pages', { first: one.firstPage, last: one.lastPage })
      : t('page', { first: one.firstPage });
  const add = actionsOn(file, me).note && (
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
            <NativeSelect
              size="xs"
              className={styles.papers ?? ''}
              aria-label={t('correspondence')}
              value={paper.document}
              onChange={(event) => onPlace({ document: event.currentTarget.value, index: 0 })}
              data={papers.map((one) => ({ value: one.document, label: `${rangeOf(one)}: ${one.title}` }))}
            />
            <Tick tick={paper.tick} />
            {paper.letter && (
              <Link to={`/records/${paper.letter}`} size="xs">
                {t('seeLetter')}
              </Link>
            )}
          </>
        )}
        <span className={styles.spacer} />
        {paper && add}
      </div>
      {paper && place ? (
        <div className={styles.pane}>
          <DocumentPane
            document={paper.document}
            index={place.index}
            onIndex={(index) => onPlace({ document: paper.document, index })}
            nameOf={(index) => t('pageC', { number: paper.firstPage + index })}
          />
        </div>
      ) : (
        <EmptyState text={t('noPapers')} action={add} />
      )}
      <DocumentPicker
        opened={picking}
        title={t('addPaper')}
        without={papers.map((one) => one.document)}
        onClose={() => setPicking(false)}
        onPick={async (row) => {
          const done = await perform({
            do: 'file-paper',
            file: file.file,
            document: row.document,
            title: row.title,
          });
          if (!done.ok) return;
          setPicking(false);
          onPlace({ document: row.document, index: 0 });
        }}
      />
    </>
  );
}
