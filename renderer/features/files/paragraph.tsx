import { useTranslation } from 'react-i18next';
import { partsOf, type ShiftedCite, type TextPart } from '#shared/domain/files/citations';
import type { NoteView } from '#engine/views';
import { ActorLine } from '#ui/actor-line';
import { Tick } from '#ui/tick';
import { directionOf, shownText } from './files-view';

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
            part.reference ? (
              <Cited key={index} part={part} shifted={shiftOf(part, note)} onFollow={onFollow} />
            ) : (
              shownText(part.text, note.language)
            ),
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

/** Where a page or paragraph that is cited stands by now, if not under the number in the text. */
const shiftOf = (part: TextPart, { shifted }: NoteView): ShiftedCite | undefined =>
  part.reference === 'C' || part.reference === 'N'
    ? shifted?.find((one) => one.reference === part.reference && one.number === part.number)
    : undefined;

/** A citation. One that has shifted goes to what was meant and says its number now; one that is gone says so. */
function Cited({
  part,
  shifted,
  onFollow,
}: {
  readonly part: TextPart;
  readonly shifted: ShiftedCite | undefined;
  readonly onFollow: Follow;
}) {
  const { t } = useTranslation('files');
  const reference = part.text;
  if (shifted?.now === null)
    return (
      <span className={styles.goneReference} title={t('citedGone', { reference })}>
        <bdi>{reference}</bdi>
      </span>
    );
  const now = shifted && { ...shifted, text: `${shifted.now}/${shifted.reference}`, number: shifted.now };
  return (
    <button
      type="button"
      className={styles.reference}
      aria-label={t('goTo', { reference: now?.text ?? reference })}
      title={now && t('citedShifted', { reference, now: now.text })}
      onClick={() => onFollow(now ?? part)}
    >
      <bdi>{reference}</bdi>
      {now && <bdi className={styles.nowReference}>{` [${now.text}]`}</bdi>}
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
