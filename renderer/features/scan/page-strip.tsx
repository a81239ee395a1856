import { Text } from '@mantine/core';
import { useEffect, useRef, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView } from '#engine/views';
import { PageImage } from '#ui/page-image';
import { trustOf } from '#ui/page-text';
import { turnedKey } from './notices-view';
import styles from './scan.module.css';

const dragType = 'application/x-daftar-page';

type PageStripProps = {
  readonly pages: readonly PageView[];
  /** The page at hand, from 0. */
  readonly at: number;
  readonly onChoose: (index: number) => void;
  readonly onMove: (from: number, to: number) => Promise<boolean>;
  readonly onRemove: () => void;
};

/** The pages as thumbnails: arrow keys choose, Alt with arrows or dragging moves, Delete removes. */
export function PageStrip({ pages, at, onChoose, onMove, onRemove }: PageStripProps) {
  const { t } = useTranslation('scan');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const pressed = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Delete') onRemove();
    else if (by !== 0 && event.altKey) void onMove(at, at + by);
    else if (by !== 0) onChoose(Math.min(pages.length - 1, Math.max(0, at + by)));
    else if (event.key === 'Home') onChoose(0);
    else if (event.key === 'End') onChoose(pages.length - 1);
    else return;
    event.preventDefault();
  };
  const dropped = (event: DragEvent, to: number): void => {
    const from = event.dataTransfer.getData(dragType);
    if (from === '') return;
    event.preventDefault();
    event.stopPropagation();
    void onMove(Number(from), to);
  };

  return (
    <nav className={styles.strip} aria-label={t('pageStrip')}>
      <ol
        ref={list}
        role="listbox"
        aria-label={t('pageStrip')}
        tabIndex={0}
        onKeyDown={pressed}
        aria-activedescendant={`page-${at}`}
      >
        {pages.map((page, index) => (
          <li
            key={page.page}
            id={`page-${index}`}
            role="option"
            aria-selected={index === at}
            aria-label={t('pageOf', { number: index + 1, total: pages.length })}
            draggable
            onClick={() => onChoose(index)}
            onDragStart={(event) => event.dataTransfer.setData(dragType, String(index))}
            onDragOver={(event) => event.dataTransfer.types.includes(dragType) && event.preventDefault()}
            onDrop={(event) => dropped(event, index)}
          >
            <PageImage page={page} size="thumbnail" label="" />
            <Text size="xs" component="div" className={styles.stripLabel}>
              <span>{index + 1}</span>
              <Mark page={page} />
            </Text>
            <Signs page={page} />
          </li>
        ))}
      </ol>
      <Text size="xs" c="dimmed" className={styles.stripHint}>
        {t('stripHint')}
      </Text>
    </nav>
  );
}

function Mark({ page }: { readonly page: PageView }) {
  const { t } = useTranslation('scan');
  if (page.reading === 'read') {
    if (page.ownText) return <span title={t('trust-own')}>{t('mark-own')}</span>;
    const confidence = page.confidence ?? 0;
    return trustOf(confidence) === 'image-only' ? (
      <span className={styles.markBad}>{t('mark-image-only')}</span>
    ) : (
      <bdi dir="ltr" className="numbers">
        {confidence} %
      </bdi>
    );
  }
  return (
    <span className={page.reading === 'failed' ? styles.markBad : styles.markWaiting}>
      {t(`mark-${page.reading}`)}
    </span>
  );
}

/** What was noticed when the page came in, in words under its picture. */
function Signs({ page }: { readonly page: PageView }) {
  const { t } = useTranslation('scan');
  const signs = [
    ...(page.faults ?? []).map((fault) => `fault-${fault}`),
    ...(page.turned ? [turnedKey(page.turned)] : []),
    ...(page.blank ? ['mark-blank'] : []),
    ...(page.alike ? ['mark-alike'] : []),
  ];
  return signs.map((sign) => (
    <Text key={sign} size="xs" className={styles.sign}>
      {t(sign)}
    </Text>
  ));
}
