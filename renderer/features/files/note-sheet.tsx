import { Text } from '@mantine/core';
import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionView, FileView, MovementView, NoteView } from '#engine/views';
import { usePostTitle } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { Moment } from '#ui/moment';
import { Tick } from '#ui/tick';
import { directionOf, partsOf, sheetOf, type TextPart } from './files-view';
import styles from './files.module.css';

type Follow = (part: TextPart) => void;

/** The green sheet: numbered paragraphs with who signed them, and between them the file's way and its decisions. */
export function NoteSheet({
  file,
  sheet,
  onFollow,
}: {
  readonly file: FileView;
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly onFollow: Follow;
}) {
  const { t } = useTranslation('files');
  const items = sheetOf(file);
  const count = items.length;
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
      {items.map((item) =>
        item.sort === 'note' ? (
          <Paragraph key={item.note.act} note={item.note} onFollow={onFollow} />
        ) : item.sort === 'decision' ? (
          <Decision key={item.decision.act} decision={item.decision} />
        ) : (
          <Movement key={item.movement.act} movement={item.movement} />
        ),
      )}
    </div>
  );
}

function Paragraph({ note, onFollow }: { readonly note: NoteView; readonly onFollow: Follow }) {
  const { t } = useTranslation('files');
  return (
    <article
      id={`note-${note.paragraph}`}
      tabIndex={-1}
      className={styles.paragraph}
      aria-label={t('paragraph', { number: note.paragraph })}
    >
      <div className={styles.margin}>
        <bdi dir="ltr" className={styles.number}>
          {note.paragraph}.
        </bdi>
        <Tick tick={note.tick} />
      </div>
      <div className={styles.note}>
        <p lang={note.language} dir={directionOf(note.language)} className="reading">
          {partsOf(note.text).map((part, index) =>
            part.reference ? (
              <button
                key={index}
                type="button"
                className={styles.reference}
                aria-label={t('goTo', { reference: part.text })}
                onClick={() => onFollow(part)}
              >
                <bdi dir="ltr">{part.text}</bdi>
              </button>
            ) : (
              part.text
            ),
          )}
        </p>
        <div className={styles.signed}>
          <ActorLine actor={note.by} at={note.at} />
        </div>
      </div>
    </article>
  );
}

function Decision({ decision }: { readonly decision: DecisionView }) {
  const { t } = useTranslation('files');
  return (
    <div className={styles.decision} data-decision={decision.decision}>
      <strong>{t(decision.decision)}</strong>
      {decision.remark && (
        <>
          {': '}
          <bdi>{decision.remark}</bdi>
        </>
      )}
      <div className={styles.signed}>
        <ActorLine actor={decision.by} at={decision.at} /> <Tick tick={decision.tick} />
      </div>
    </div>
  );
}

function Movement({ movement }: { readonly movement: MovementView }) {
  const { t } = useTranslation('files');
  const titleOf = usePostTitle();
  return (
    <div className={styles.movement}>
      <span>
        {t(`move-${movement.move}`, { defaultValue: movement.move })}:{' '}
        {t('moved', { from: titleOf(movement.from), to: titleOf(movement.to) })}
        {movement.remark && (
          <>
            {' · '}
            <bdi>{movement.remark}</bdi>
          </>
        )}
      </span>
      <span className={styles.when}>
        <Moment at={movement.at} /> <Tick tick={movement.tick} />
      </span>
    </div>
  );
}
