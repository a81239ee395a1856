import { Text } from '@mantine/core';
import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { useShortcut } from '#app/shortcuts';
import { sheetOf } from './files-view';
import { Decision, MarkLine, Movement, RecordingLine } from './sheet-lines';
import { Paragraph } from './paragraph';
import type { TextPart } from '#shared/domain/files/citations';
import styles from './files.module.css';

/** The green sheet: numbered paragraphs with who signed them, and between them the file's way and its decisions. */
export function NoteSheet({
  file,
  sheet,
  onFollow,
}: {
  readonly file: FileView;
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly onFollow: (part: TextPart) => void;
}) {
  const { t } = useTranslation('files');
  const items = sheetOf(file);
  const flags = file.flags.map((one) => one.flag);
  const count = items.length;
  useShortcut('J', t('paragraphOn'), () => walk(sheet.current, 1), file.noteList.length > 0);
  useShortcut('K', t('paragraphBack'), () => walk(sheet.current, -1), file.noteList.length > 0);
  useEffect(() => {
    const place = sheet.current;
    place?.scrollTo({ top: place.scrollHeight });
  }, [count, sheet]);
  return (
    <div ref={sheet} className={styles.sheet} tabIndex={0} role="group" aria-label={t('noteSheet')}>
      {items.length === 0 && (
        <Text c="dimmed" p="md" className={styles.blank}>
          {t('noNotes')}
        </Text>
      )}
      {items.map((item) => {
        switch (item.sort) {
          case 'note':
            return <Paragraph key={item.note.act} note={item.note} flags={flags} onFollow={onFollow} />;
          case 'decision':
            return <Decision key={item.decision.act} decision={item.decision} />;
          case 'movement':
            return <Movement key={item.movement.act} movement={item.movement} />;
          case 'mark':
            return <MarkLine key={item.mark.act} mark={item.mark} />;
          case 'recording':
            return <RecordingLine key={item.recording.act} recording={item.recording} />;
        }
      })}
    </div>
  );
}

/** Goes to the paragraph after or before the one that has the focus; from outside to the first or the last. */
function walk(sheet: HTMLElement | null, by: 1 | -1): void {
  const paragraphs = [...(sheet?.querySelectorAll<HTMLElement>('article') ?? [])];
  const at = paragraphs.findIndex((one) => one.contains(document.activeElement));
  const last = paragraphs.length - 1;
  const next = at < 0 ? (by > 0 ? 0 : last) : Math.min(Math.max(at + by, 0), last);
  paragraphs[next]?.focus({ preventScroll: true });
  paragraphs[next]?.scrollIntoView({ block: 'nearest' });
}
