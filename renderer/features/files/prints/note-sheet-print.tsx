import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { ActorLine } from '#ui/actor-line';
import { FiguresSeal } from '#ui/print-seal';
import { directionOf, sheetOf, shownText, type SheetItem } from '../files-view';
import { Decision, MarkLine, Movement, RecordingLine } from '../sheet-lines';
import { partsOf } from '#shared/domain/files/citations';
import { noteSheetFigures } from '#shared/domain/files/print-figures';
import { FilePrintHead, usePrintedNumber } from './file-print-head';
import styles from './prints.module.css';

/** The green sheet on paper: a wide margin with what each paragraph cites, numbered paragraphs, who signed them. */
export function NoteSheetPrint({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const numberOf = usePrintedNumber();
  const flags = file.flags.map((one) => one.flag);
  return (
    <>
      <FilePrintHead file={file} title={t('noteSheet')} />
      <table className={styles.sheet}>
        <thead>
          <tr>
            <td className={styles.margin} />
            <td className={styles.running}>{numberOf(file)}</td>
          </tr>
        </thead>
        <tbody>
          {sheetOf(file).map((item) => (
            <PrintedItem key={keyOf(item)} item={item} flags={flags} />
          ))}
        </tbody>
      </table>
      <FiguresSeal id={file.file} figures={noteSheetFigures({ ...file, notes: file.noteList })} />
    </>
  );
}

function keyOf(item: SheetItem): string {
  switch (item.sort) {
    case 'note':
      return item.note.act;
    case 'decision':
      return item.decision.act;
    case 'movement':
      return item.movement.act;
    case 'mark':
      return item.mark.act;
    case 'recording':
      return item.recording.act;
  }
}

function PrintedItem({ item, flags }: { readonly item: SheetItem; readonly flags: readonly string[] }) {
  const { t } = useTranslation('files');
  if (item.sort !== 'note') return <Row>{lineOf(item)}</Row>;
  const { note } = item;
  const parts = partsOf(note.text, flags);
  const cited = parts.filter((part) => part.reference !== undefined);
  return (
    <Row margin={[...new Set(cited.map((part) => part.text))].join('\n')}>
      {note.corrects !== undefined && <div>{t('correctsIt', { number: note.corrects })}</div>}
      <div className={styles.paragraph}>
        <bdi dir="ltr">{note.paragraph}.</bdi>
        <p lang={note.language} dir={directionOf(note.language)}>
          {parts.map((part, n) =>
            part.reference === undefined ? (
              shownText(part.text, note.language)
            ) : (
              <bdi key={n}>{part.text}</bdi>
            ),
          )}
        </p>
      </div>
      <div className={styles.signed}>
        <ActorLine actor={note.by} at={note.at} />
      </div>
    </Row>
  );
}

function lineOf(item: Exclude<SheetItem, { sort: 'note' }>): ReactNode {
  switch (item.sort) {
    case 'decision':
      return <Decision decision={item.decision} />;
    case 'movement':
      return <Movement movement={item.movement} />;
    case 'mark':
      return <MarkLine mark={item.mark} />;
    case 'recording':
      return <RecordingLine recording={item.recording} />;
  }
}

function Row({ margin = '', children }: { readonly margin?: string; readonly children: ReactNode }) {
  return (
    <tr>
      <td className={styles.margin}>
        <bdi>{margin}</bdi>
      </td>
      <td className={styles.body}>{children}</td>
    </tr>
  );
}
