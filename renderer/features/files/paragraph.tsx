import { useTranslation } from 'react-i18next';
import type { NoteView } from '#engine/views';
import { ActorLine } from '#ui/actor-line';
import { Tick } from '#ui/tick';
import { directionOf } from './files-view';
import { partsOf, type TextPart } from './text-parts';
import styles from './files.module.css';

type Follow = (part: TextPart) => void;

/** A signed paragraph; pages, paragraphs and flags that it cites are links. */
export function Paragraph({
  note,
  flags,
  onFollow,
}: {
  readonly note: NoteView;
  readonly flags: readonly string[];
  readonly onFollow: Follow;
}) {
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
        {note.corrects !== undefined && (
          <div className={styles.correction}>
            <ToParagraph number={note.corrects} words="correctsIt" onFollow={onFollow} />
          </div>
        )}
        <p lang={note.language} dir={directionOf(note.language)} className="reading">
          {partsOf(note.text, flags).map((part, index) =>
            part.reference ? <Cited key={index} part={part} onFollow={onFollow} /> : part.text,
          )}
        </p>
        {note.correctedIn.length > 0 && (
          <div className={styles.correction}>
            {note.correctedIn.map((number) => (
              <ToParagraph key={number} number={number} words="correctedIn" onFollow={onFollow} />
            ))}
          </div>
        )}
        <div className={styles.signed}>
          <ActorLine actor={note.by} at={note.at} />
        </div>
      </div>
    </article>
  );
}

function Cited({ part, onFollow }: { readonly part: TextPart; readonly onFollow: Follow }) {
  const { t } = useTranslation('files');
  return (
    <button
      type="button"
      className={styles.reference}
      aria-label={t('goTo', { reference: part.text })}
      onClick={() => onFollow(part)}
    >
      <bdi>{part.text}</bdi>
    </button>
  );
}

function ToParagraph({
  number,
  words,
  onFollow,
}: {
  readonly number: number;
  readonly words: 'correctsIt' | 'correctedIn';
  readonly onFollow: Follow;
}) {
  const { t } = useTranslation('files');
  return (
    <button
      type="button"
      className={styles.reference}
      onClick={() => onFollow({ text: `${number}/N`, reference: 'N', number })}
    >
      {t(words, { number })}
    </button>
  );
}
