import { Button, CopyButton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView } from '#engine/views';
import { useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { PageImage } from '#ui/page-image';
import { PageText } from '#ui/page-text';
import { Tick } from '#ui/tick';
import styles from './scan.module.css';

type PageDeskProps = {
  readonly page: PageView;
  readonly number: number;
  readonly total: number;
  readonly onTurn: (quarters: 1 | -1) => Promise<boolean>;
  readonly onSplit: () => Promise<void>;
  readonly onRemove: () => void;
};

/** The page at hand, large, with its words beside it: pointing at one shows the other. */
export function PageDesk({ page, number, total, onTurn, onSplit, onRemove }: PageDeskProps) {
  const { t } = useTranslation('scan');
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const reading = useQuery('reading', ['ocr'], page.page).data;
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <>
      <section className={styles.pageColumn} aria-label={t('pageOf', { number, total })}>
        <div className={styles.pageBar}>
          <Text size="sm">{t('pageOf', { number, total })}</Text>
          <Tick tick={page.tick} />
          <span className={styles.spacer} />
          <ActionButton {...small} label={t('rotateLeft')} keys="[" act={() => onTurn(-1)} />
          <ActionButton {...small} label={t('rotateRight')} keys="]" act={() => onTurn(1)} />
          <ActionButton
            {...small}
            label={t('splitHere')}
            keys="Alt+S"
            act={onSplit}
            disabled={number === 1}
          />
          <ActionButton {...small} label={t('removePage')} act={onRemove} color="red" variant="light" />
        </div>
        <div className={styles.stage} tabIndex={0} role="group" aria-label={t('pageName', { number })}>
          <PageImage
            page={page}
            size="full"
            label={t('pageName', { number })}
            boxes={reading ?? undefined}
            highlighted={marked}
            onPoint={(word) => setMarked(new Set(word === undefined ? [] : [word]))}
          />
        </div>
      </section>
      <section className={styles.textColumn} aria-label={t('text')}>
        <div className={styles.pageBar}>
          <Text size="sm" title={t('textHint')}>
            {t('text')}
          </Text>
          <span className={styles.spacer} />
          {reading && reading.text.trim() !== '' && (
            <CopyButton value={reading.text}>
              {({ copied, copy }) => (
                <Button {...small} onClick={copy} aria-live="polite">
                  {t(copied ? 'copied' : 'copyText')}
                </Button>
              )}
            </CopyButton>
          )}
        </div>
        <PageText page={page} reading={reading} marked={marked} onMark={setMarked} />
      </section>
    </>
  );
}
