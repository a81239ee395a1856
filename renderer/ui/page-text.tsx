import { Alert, Loader, Text } from '@mantine/core';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView, ReadingView } from '#engine/views';
import { doubtfulBelow } from './page-boxes';
import { linesOf, trustOf, type Word } from './reading-words';
import styles from './paper.module.css';

export { trustOf };

type PageTextProps = {
  readonly page: Pick<PageView, 'reading'>;
  /** Undefined while it is being asked for, null when there is none. */
  readonly reading: ReadingView | null | undefined;
  readonly marked: ReadonlySet<number>;
  readonly onMark: (words: ReadonlySet<number>) => void;
};

const noWords: ReadonlySet<number> = new Set();

/** The text that was read on a page, with an honest word on how far to trust it; words are marked as they are pointed at. */
export function PageText({ page, reading, marked, onMark }: PageTextProps) {
  const { t } = useTranslation('scan'); // what is said about scanned pages is said in one place
  if (reading === undefined && page.reading === 'read')
    return <Loader m="md" size="sm" aria-label={t('text')} />;
  if (!reading)
    return (
      <Text size="sm" c="dimmed" p="md">
        {t(page.reading === 'read' ? 'noWords' : `reading-${page.reading}`)}
      </Text>
    );
  const trust = trustOf(reading.confidence);
  return (
    <>
      <Alert
        color={trust === 'good' ? 'daftar' : trust === 'fair' ? 'yellow' : 'red'}
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
        <Words reading={reading} marked={marked} onMark={onMark} label={t('text')} />
      )}
    </>
  );
}

function Words({
  reading,
  marked,
  onMark,
  label,
}: {
  readonly reading: ReadingView;
  readonly marked: ReadonlySet<number>;
  readonly onMark: (words: ReadonlySet<number>) => void;
  readonly label: string;
}) {
  const lines = useMemo(() => linesOf(reading), [reading]);
  const place = useRef<HTMLDivElement>(null);
  const count = lines.reduce((sum, line) => sum + line.length, 0);

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
            <OneWord key={word.index} word={word} marked={marked.has(word.index)} onMark={onMark} />
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
}: {
  readonly word: Word;
  readonly marked: boolean;
  readonly onMark: (words: ReadonlySet<number>) => void;
}) {
  const looks = [
    styles.word,
    word.confidence < doubtfulBelow && styles.wordDoubtful,
    marked && styles.wordMarked,
  ];
  return (
    <>
      <span
        data-word={word.index}
        className={looks.filter(Boolean).join(' ')}
        onPointerEnter={(event) => event.buttons === 0 && onMark(new Set([word.index]))}
      >
        {word.text}
      </span>{' '}
    </>
  );
}
