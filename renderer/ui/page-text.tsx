import { Alert, Loader, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView, ReadingView, TypedPage } from '#engine/views';
import { ActorLine } from './actor-line';
import { isDoubtful, linesOf, trustOf, type Unsaved, type Word } from './reading-words';
import styles from './paper.module.css';

export { isDoubtful, linesOf, trustOf };
export type { Unsaved, Word };

type PageTextProps = {
  readonly page: Pick<PageView, 'reading'>;
  /** Undefined while it is being asked for, null when there is none. */
  readonly reading: ReadingView | null | undefined;
  readonly marked: ReadonlySet<number>;
  readonly onMark: (words: ReadonlySet<number>) => void;
  /** What is typed for words and not saved yet. */
  readonly unsaved?: Unsaved;
  /** Scrolls the word into view. */
  readonly shown?: number | undefined;
  /** A word was chosen to be looked at. */
  readonly onChoose?: (word: number) => void;
};

const noWords: ReadonlySet<number> = new Set();

/** The text that was read on a page, with an honest word on how far to trust it; words are marked as they are pointed at. */
export function PageText(props: PageTextProps) {
  const { page, reading, marked } = props;
  const { t } = useTranslation('scan'); // what is said about scanned pages is said in one place
  if (reading === undefined && page.reading === 'read')
    return <Loader m="md" size="sm" aria-label={t('text')} />;
  if (!reading)
    return (
      <Text size="sm" c="dimmed" p="md">
        {t(page.reading === 'read' ? 'noWords' : `reading-${page.reading}`)}
      </Text>
    );
  if (reading.typed) return <Typed reading={reading} typed={reading.typed} />;
  const trust = reading.ownText ? 'own' : trustOf(reading.confidence);
  return (
    <>
      <Alert
        color={trust === 'good' || trust === 'own' ? 'daftar' : trust === 'fair' ? 'yellow' : 'red'}
        variant="light"
        py={6}
        px="sm"
        radius={0}
      >
        <Text size="xs">{t(`trust-${trust}`, { confidence: reading.confidence })}</Text>
      </Alert>
      {reading.text.trim() === '' ? (
        <Text size="sm" c="dimmed" p="md">
          {t('noWords')}
        </Text>
      ) : (
        <Words {...props} reading={reading} marked={marked} label={t('text')} />
      )}
    </>
  );
}

/** The page as a person typed it; what others typed before him stands below. */
function Typed({ reading, typed }: { readonly reading: ReadingView; readonly typed: TypedPage }) {
  const { t } = useTranslation('scan');
  return (
    <>
      <Alert color="daftar" variant="light" py={6} px="sm" radius={0}>
        <Text size="xs" component="div">
          {t('typedBy')} <ActorLine actor={typed.by} at={typed.when} />
        </Text>
      </Alert>
      <div className={`${styles.text} reading`} tabIndex={0} role="group" aria-label={t('text')}>
        <Paragraphs text={typed.text} />
        {reading.typedBefore.map((before) => (
          <div key={before.when} className={styles.before}>
            <Text size="xs" c="dimmed" component="div">
              {t('typedBefore')} <ActorLine actor={before.by} at={before.when} />
            </Text>
            <Paragraphs text={before.text} />
          </div>
        ))}
      </div>
    </>
  );
}

const Paragraphs = ({ text }: { readonly text: string }) =>
  text.split('\n').map((line, index) => (
    <p key={index} dir="auto">
      {line}
    </p>
  ));

function Words({
  reading,
  marked,
  onMark,
  label,
  unsaved,
  shown,
  onChoose,
}: Omit<PageTextProps, 'page' | 'reading'> & { readonly reading: ReadingView; readonly label: string }) {
  const lines = useMemo(() => linesOf(reading, unsaved), [reading, unsaved]);
  const place = useRef<HTMLDivElement>(null);
  const count = lines.reduce((sum, line) => sum + line.length, 0);
  useEffect(() => {
    if (shown !== undefined)
      place.current?.querySelector(`[data-word="${shown}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const markSelection = (): void => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !place.current) return;
    const range = selection.getRangeAt(0);
    const words = [...place.current.querySelectorAll<HTMLElement>('[data-word]')]
      .filter((element) => range.intersectsNode(element))
      .map((element) => Number(element.dataset['word']));
    if (words.length > 0) onMark(new Set(words));
  };
  const step = (event: KeyboardEvent): void => {
    const chosen = [...marked].at(-1);
    if (event.key === 'Enter' && onChoose && chosen !== undefined) {
      event.preventDefault();
      return onChoose(chosen);
    }
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.shiftKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const last = [...marked].at(-1) ?? -1;
    const next = Math.min(count - 1, Math.max(0, last + by));
    onMark(new Set([next]));
    place.current?.querySelector(`[data-word="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div
      ref={place}
      className={`${styles.text} reading`}
      tabIndex={0}
      role="group"
      aria-label={label}
      onPointerLeave={() => getSelection()?.isCollapsed !== false && onMark(noWords)}
      onPointerUp={markSelection}
      onKeyUp={(event) => event.shiftKey && markSelection()}
      onKeyDown={step}
    >
      {lines.map((line, index) => (
        <p key={index} dir="auto">
          {line.map((word) => (
            <OneWord
              key={word.index}
              word={word}
              marked={marked.has(word.index)}
              onMark={onMark}
              onChoose={onChoose}
            />
          ))}
        </p>
      ))}
    </div>
  );
}

function OneWord({
  word,
  marked,
  onMark,
  onChoose,
}: {
  readonly word: Word;
  readonly marked: boolean;
  readonly onMark: (words: ReadonlySet<number>) => void;
  readonly onChoose: ((word: number) => void) | undefined;
}) {
  const looks = [
    styles.word,
    isDoubtful(word) && styles.wordDoubtful,
    word.checked === 'saved' && styles.wordChecked,
    word.checked === 'unsaved' && styles.wordUnsaved,
    word.text === '' && styles.wordGone,
    marked && styles.wordMarked,
  ];
  return (
    <>
      <span
        data-word={word.index}
        className={looks.filter(Boolean).join(' ')}
        onPointerEnter={(event) => event.buttons === 0 && onMark(new Set([word.index]))}
        onClick={() => getSelection()?.isCollapsed !== false && onChoose?.(word.index)}
      >
        {word.text === '' ? word.read : word.text}
      </span>{' '}
    </>
  );
}
