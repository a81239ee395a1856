import type { LaidLine } from '#shared/domain/drafts/letter-form';
import styles from './letter-paper.module.css';

/** A letter as it stands on paper, in its own language and direction whatever those of the screen. */
export function LetterPaper({
  lines,
  language,
}: {
  readonly lines: readonly LaidLine[];
  readonly language: 'en' | 'ur';
}) {
  return (
    <div className={styles.letter} lang={language} dir={language === 'ur' ? 'rtl' : 'ltr'}>
      {lines.map((line, n) => (
        <p key={n} data-at={line.at} data-look={line.look} data-apart={line.apart}>
          {line.text === '' ? '\u00a0' : <bdi>{line.text}</bdi>}
        </p>
      ))}
    </div>
  );
}
