import { Button, Loader, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView, ReadingView } from '#engine/views';
import { turnedSize, wordBoxes } from './page-boxes';
import { usePageUrl } from './use-page-url';
import styles from './ui.module.css';

type Page = Pick<PageView, 'page' | 'thumbnail' | 'width' | 'height' | 'rotation'>;
type Boxes = Pick<ReadingView, 'width' | 'height' | 'rotation' | 'words'>;

type PageImageProps = {
  readonly page: Page;
  /** What the picture is, for screen readers: "Page 3 of Letter from ...". */
  readonly label: string;
  /** The small picture from the vault, or the whole page, fetched from the hub if it is not here. */
  readonly size: 'thumbnail' | 'full';
  /** The page as it was scanned, not the small picture for reading. */
  readonly whole?: boolean;
  /** Word boxes to draw over the page; doubtful words are tinted. */
  readonly boxes?: Boxes | undefined;
  /** Indexes of the words to mark. */
  readonly highlighted?: ReadonlySet<number>;
  /** Indexes of doubtful words that a person has looked at. */
  readonly settled?: ReadonlySet<number> | undefined;
  /** Scrolls the word into view. */
  readonly shown?: number | undefined;
  readonly onBox?: (word: number) => void;
  /** The word that the pointer is over, or undefined when it left. */
  readonly onPoint?: (word: number | undefined) => void;
};

/** A page as it lies: turned by its rotation, in its own proportions, as wide as its place. */
export function PageImage(props: PageImageProps) {
  const { page, label, size, boxes } = props;
  const [thumbnailFailed, setThumbnailFailed] = useState(false);
  const full = size === 'full' || thumbnailFailed;
  const image = usePageUrl(full ? page.page : undefined, props.whole);
  const url = full ? image.url : `/vault/${page.thumbnail}`;
  const outside = turnedSize(page.width, page.height, page.rotation);
  return (
    <div
      className={styles.pageImage}
      style={{ aspectRatio: `${outside.width} / ${outside.height}`, containerType: 'size' }}
    >
      {url && (
        <Layer angle={page.rotation}>
          <img
            src={url}
            alt={label}
            loading="lazy"
            draggable={false}
            onError={() => !full && setThumbnailFailed(true)}
          />
        </Layer>
      )}
      {full && !url && <Missing fault={image.fault} retry={image.retry} label={label} />}
      {url && boxes && (
        <Layer angle={page.rotation - boxes.rotation}>
          <Words {...props} boxes={boxes} />
        </Layer>
      )}
    </div>
  );
}

/** A layer over the whole place, turned about its middle. */
function Layer({ angle, children }: { readonly angle: number; readonly children: ReactNode }) {
  const lies = Math.abs(angle) % 180 === 90;
  return (
    <div
      className={styles.turned}
      style={{
        width: lies ? '100cqh' : '100cqw',
        height: lies ? '100cqw' : '100cqh',
        transform: `translate(-50%, -50%) rotate(${angle}deg)`,
      }}
    >
      {children}
    </div>
  );
}

function Missing({
  fault,
  retry,
  label,
}: {
  readonly fault: 'not-here' | 'no-line' | 'damaged' | undefined;
  readonly retry: () => void;
  readonly label: string;
}) {
  const { t } = useTranslation('app');
  if (!fault) return <Loader m="md" size="sm" aria-label={`${label}: ${t('loading')}`} />;
  return (
    <div className={styles.empty} role="alert">
      <Text size="sm">{t(`page-image.${fault}`)}</Text>
      <Button size="xs" variant="default" onClick={retry}>
        {t('try-again')}
      </Button>
    </div>
  );
}

function Words({
  boxes,
  highlighted,
  settled,
  shown,
  onBox,
  onPoint,
}: Omit<PageImageProps, 'boxes'> & { readonly boxes: Boxes }) {
  const drawn = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (shown !== undefined)
      drawn.current?.children[shown]?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [shown]);
  const classOf = (word: number, doubtful: boolean): string =>
    [
      styles.box,
      doubtful && !settled?.has(word) && styles.boxDoubtful,
      highlighted?.has(word) && styles.boxHighlighted,
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <svg
      ref={drawn}
      className={styles.boxes}
      viewBox={`0 0 ${boxes.width} ${boxes.height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {wordBoxes(boxes.words).map((box, word) => (
        <rect
          key={word}
          x={box.left}
          y={box.top}
          width={box.width}
          height={box.height}
          className={classOf(word, box.doubtful)}
          data-marked={highlighted?.has(word) || undefined}
          onClick={() => onBox?.(word)}
          onPointerEnter={() => onPoint?.(word)}
          onPointerLeave={() => onPoint?.(undefined)}
        />
      ))}
    </svg>
  );
}
