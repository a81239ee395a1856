import { Button, CopyButton, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView, ReadingView } from '#engine/views';
import { useRoute } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { PageImage } from '#ui/page-image';
import { PageText, trustOf } from '#ui/page-text';
import { Tick } from '#ui/tick';
import { foundWords, wordsOf } from './correction-view';
import { TypePage } from './type-page';
import { useCorrection, type Correction } from './use-correction';
import { WordChecker } from './word-checker';
import styles from './scan.module.css';

type PageDeskProps = {
  readonly document: string;
  readonly page: PageView;
  readonly number: number;
  readonly total: number;
  readonly onTurn: (quarters: 1 | -1) => Promise<boolean>;
  readonly onSplit: () => Promise<void>;
  readonly onRemove: () => void;
};

type Shown = {
  readonly reading: ReadingView | null | undefined;
  readonly correction?: Correction;
};

/** The page at hand, large, with its words beside it: pointing at one shows the other. */
export function PageDesk(props: PageDeskProps) {
  const { page, document } = props;
  const reading = useQuery('reading', ['ocr'], page.page).data;
  const { powers } = useOfficer();
  const mayCorrect = powers.includes('scan') || powers.includes('diarise');
  return reading && mayCorrect && !reading.typed ? (
    <Correcting {...props} document={document} reading={reading} />
  ) : (
    <Beside {...props} reading={reading} />
  );
}

function Correcting(props: PageDeskProps & { readonly reading: ReadingView }) {
  const correction = useCorrection(props.document, props.reading);
  return <Beside {...props} correction={correction} />;
}

function Beside(props: PageDeskProps & Shown) {
  const { page, number, total, reading, correction } = props;
  const { t } = useTranslation('scan');
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const [whole, setWhole] = useState(false);
  const find = useRoute().query.get('find');
  const found = useMemo(
    () => (reading && !reading.typed ? foundWords(wordsOf(reading, new Map()), find) : new Set<number>()),
    [reading, find],
  );
  const word = correction?.word?.index;
  const highlighted = new Set([...found, ...marked, ...(word === undefined ? [] : [word])]);
  return (
    <>
      <section className={styles.pageColumn} aria-label={t('pageOf', { number, total })}>
        <PageBar {...props} onWhole={page.whole === false && !whole ? () => setWhole(true) : undefined} />
        <div className={styles.stage} tabIndex={0} role="group" aria-label={t('pageName', { number })}>
          <PageImage
            page={page}
            size="full"
            whole={whole}
            label={t('pageName', { number })}
            boxes={reading && !reading.typed ? reading : undefined}
            highlighted={highlighted}
            settled={correction?.settled}
            shown={word ?? [...found][0]}
            onPoint={(pointed) => setMarked(new Set(pointed === undefined ? [] : [pointed]))}
            {...(correction ? { onBox: correction.choose } : {})}
          />
        </div>
      </section>
      <section className={styles.textColumn} aria-label={t('text')}>
        <TextBar {...props} />
        {correction && reading && reading.text.trim() !== '' && (
          <WordChecker reading={reading} correction={correction} />
        )}
        <PageText
          page={page}
          reading={reading}
          marked={highlighted}
          onMark={setMarked}
          shown={word ?? [...found][0]}
          {...(correction ? { unsaved: correction.unsaved, onChoose: correction.choose } : {})}
        />
      </section>
    </>
  );
}

const small = { size: 'compact-sm', variant: 'default' } as const;

function PageBar({
  page,
  number,
  total,
  onTurn,
  onSplit,
  onRemove,
  onWhole,
}: PageDeskProps & { readonly onWhole: (() => void) | undefined }) {
  const { t } = useTranslation('scan');
  return (
    <div className={styles.pageBar}>
      <Text size="sm">{t('pageOf', { number, total })}</Text>
      <Tick tick={page.tick} />
      <span className={styles.spacer} />
      {onWhole && <ActionButton {...small} label={t('showWhole')} act={onWhole} />}
      <ActionButton {...small} label={t('rotateLeft')} keys="[" act={() => onTurn(-1)} />
      <ActionButton {...small} label={t('rotateRight')} keys="]" act={() => onTurn(1)} />
      <ActionButton {...small} label={t('splitHere')} keys="Alt+S" act={onSplit} disabled={number === 1} />
      <ActionButton {...small} label={t('removePage')} act={onRemove} color="red" variant="light" />
    </div>
  );
}

/** What can be done with the text as a whole. */
function TextBar({ document, page, reading }: PageDeskProps & Shown) {
  const { t } = useTranslation('scan');
  const { powers } = useOfficer();
  const [typing, setTyping] = useState(false);
  const mayType = powers.includes('scan') || powers.includes('diarise');
  const needsPerson =
    page.reading === 'failed' ||
    page.reading === 'cancelled' ||
    reading?.typed !== undefined ||
    (reading !== null &&
      reading !== undefined &&
      (reading.text.trim() === '' || trustOf(reading.confidence) === 'image-only'));
  const text = reading?.corrected ?? '';
  return (
    <div className={styles.pageBar}>
      <Text size="sm" title={t('textHint')}>
        {t('text')}
      </Text>
      <span className={styles.spacer} />
      {mayType && needsPerson && (
        <Button {...small} onClick={() => setTyping(true)}>
          {t('typePage')}
        </Button>
      )}
      {text.trim() !== '' && (
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button {...small} onClick={copy} aria-live="polite">
              {t(copied ? 'copied' : 'copyText')}
            </Button>
          )}
        </CopyButton>
      )}
      {typing && (
        <TypePage
          document={document}
          page={page.page}
          text={reading?.typed?.text ?? ''}
          onClose={() => setTyping(false)}
        />
      )}
    </div>
  );
}
