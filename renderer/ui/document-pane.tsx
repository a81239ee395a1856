import { ActionIcon, Loader, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#app/use-engine';
import { EmptyState } from './empty-state';
import { PageImage } from './page-image';
import { PageText } from './page-text';
import styles from './paper.module.css';

type DocumentPaneProps = {
  readonly document: string;
  /** The page shown, from 0. */
  readonly index: number;
  readonly onIndex: (index: number) => void;
  /** What a page is called, from its place (from 0); otherwise "Page 2 of 5". */
  readonly nameOf?: (index: number) => string;
  /** Words to mark on the first page while it is shown. */
  readonly marks?: ReadonlySet<number> | undefined;
};

type Shows = 'page' | 'both' | 'text';

/** A document beside one's work: a large page, its words, and turning over. */
export function DocumentPane({ document, index, onIndex, nameOf, marks }: DocumentPaneProps) {
  const { t } = useTranslation('scan');
  const [shows, setShows] = useState<Shows>('page');
  const [zoom, setZoom] = useState(100);
  const found = useQuery('document', ['documents', 'ocr'], document);
  if (!found.data)
    return found.loading ? (
      <Loader m="md" size="sm" aria-label={t('title')} />
    ) : (
      <EmptyState text={t('gone')} />
    );
  const { pageList, title } = found.data;
  const at = Math.min(Math.max(0, index), pageList.length - 1);
  const page = pageList[at];
  if (!page) return <EmptyState text={t('emptyDocument')} />;
  const name = nameOf?.(at) ?? t('pageOf', { number: at + 1, total: pageList.length });
  return (
    <section className={styles.pane} aria-label={title}>
      <div className={styles.bar}>
        <ActionIcon
          variant="default"
          aria-label={t('pageBefore')}
          disabled={at === 0}
          onClick={() => onIndex(at - 1)}
        >
          <span aria-hidden>↑</span>
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('pageAfter')}
          disabled={at === pageList.length - 1}
          onClick={() => onIndex(at + 1)}
        >
          <span aria-hidden>↓</span>
        </ActionIcon>
        <Text size="sm" aria-live="polite">
          {name}
        </Text>
        <SegmentedControl
          size="xs"
          ms="auto"
          aria-label={t('shows')}
          value={shows}
          onChange={(value) => setShows(value === 'text' || value === 'both' ? value : 'page')}
          data={(['page', 'both', 'text'] as const).map((value) => ({ value, label: t(`shows-${value}`) }))}
        />
        <ActionIcon
          variant="default"
          aria-label={t(zoom > 100 ? 'smaller' : 'larger')}
          onClick={() => setZoom(zoom > 100 ? 100 : 170)}
        >
          <span aria-hidden>{zoom > 100 ? '−' : '+'}</span>
        </ActionIcon>
      </div>
      <PageAndText
        key={page.page}
        page={page}
        shows={shows}
        zoom={zoom}
        label={`${name}, ${title}`}
        marks={at === 0 ? marks : undefined}
      />
    </section>
  );
}

function PageAndText({
  page,
  shows,
  zoom,
  label,
  marks,
}: {
  readonly marks: ReadonlySet<number> | undefined;
  readonly page: Parameters<typeof PageImage>[0]['page'] & Parameters<typeof PageText>[0]['page'];
  readonly shows: Shows;
  readonly zoom: number;
  readonly label: string;
}) {
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const reading = useQuery('reading', ['ocr'], page.page).data;
  return (
    <>
      {shows !== 'text' && (
        <div className={styles.stage}>
          <div style={{ width: `${zoom}%` }}>
            <PageImage
              page={page}
              size="full"
              label={label}
              highlighted={marks ?? marked}
              shown={marks && [...marks][0]}
              boxes={reading && !reading.typed && (shows === 'both' || marks) ? reading : undefined}
              onPoint={(word) => setMarked(new Set(word === undefined ? [] : [word]))}
            />
          </div>
        </div>
      )}
      {shows !== 'page' && <PageText page={page} reading={reading} marked={marked} onMark={setMarked} />}
    </>
  );
}
