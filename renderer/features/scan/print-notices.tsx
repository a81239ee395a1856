import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPrint } from '#engine/print-views';
import type { DocumentView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { Moment } from '#ui/moment';
import { TypePrint, UnbindPrint } from './print-dialogs';
import { PrintedFrom } from './printed-from';
import { useBindPrint } from './use-bind-print';
import styles from './notices.module.css';

type Props = { readonly document: DocumentView; readonly print: FoundPrint };

/** The codes of prints on a document's pages: what each is of, and the one key that binds it there. */
export function PrintNotices({ document }: { readonly document: DocumentView }) {
  const topics = ['documents', 'files', 'ledger', 'registry'] as const;
  const found = useQuery('printsOn', topics, document.document).data ?? [];
  const first = found.find((one) => one.is === 'ready');
  return found.map((print) => {
    switch (print.is) {
      case 'ready':
        return (
          <ReadyPrint
            key={`${print.page} ${print.first}`}
            document={document}
            print={print}
            hasKey={print === first}
          />
        );
      case 'bound':
        return <BoundPrint key={print.page} document={document} print={print} />;
      default:
        return <StrangePrint key={print.page} document={document} print={print} />;
    }
  });
}

function ReadyPrint({ document, print, hasKey }: Props & { readonly hasKey: boolean }) {
  const { t } = useTranslation('scan');
  const bind = useBindPrint(document);
  const [first, setFirst] = useState(print.first);
  return (
    <div className={styles.notice} role="note" data-print={print.is}>
      <Text size="sm" span fw={600}>
        {t('printReady', { number: print.number })}
      </Text>
      <PrintedFrom print={print} />
      {print.again.map((one) => (
        <Text key={one.page} size="sm" span>
          {t('printAgain')}{' '}
          <Link to={`/scan/${one.document}/${one.page}`} size="sm">
            {t('printAgainPage')} <Moment at={one.at} />
          </Link>
        </Text>
      ))}
      {print.number > 1 && (
        <Text size="sm" span className={styles.pagesOf}>
          {t('printFrom')}
          <NumberInput
            size="xs"
            w={64}
            aria-label={t('printFrom')}
            min={1}
            max={print.number}
            value={first}
            onChange={(value) => typeof value === 'number' && setFirst(value)}
          />
          {t('printTo', { number: print.number })}
        </Text>
      )}
      <ActionButton
        size="compact-sm"
        label={t('printBind')}
        {...(hasKey ? { keys: 'Alt+I' } : {})}
        act={() => bind(print, { first })}
      />
    </div>
  );
}

function BoundPrint({ document, print }: Props) {
  const { t } = useTranslation('scan');
  const [unbinding, setUnbinding] = useState(false);
  return (
    <div className={styles.notice} role="note" data-print={print.is}>
      <Text size="sm" span fw={600}>
        {t('printBound', { number: print.number })}
      </Text>
      <PrintedFrom print={print} />
      {print.bound && <ActorLine actor={print.bound.by} at={print.bound.at} />}
      <ActionButton
        size="compact-sm"
        variant="subtle"
        label={t('printUnbind')}
        act={() => setUnbinding(true)}
      />
      {unbinding && (
        <UnbindPrint key={document.document} page={print.page} onClose={() => setUnbinding(false)} />
      )}
    </div>
  );
}

/** A code that binds nothing, with what can be done instead. */
function StrangePrint({ document, print }: Props) {
  const { t } = useTranslation('scan');
  const language = useLanguage();
  const [typing, setTyping] = useState(false);
  const { number, seal, officeName, officeNameUrdu } = print;
  const named = nameIn(language, officeName ?? seal?.office ?? '', officeNameUrdu);
  const says = {
    'other-office': t('printOther', { number, office: `\u2068${named}\u2069` }),
    unknown: t('printUnknown', { number, id: `\u2066${seal?.id ?? ''}\u2069` }),
    figures: t('printFigures', { number, id: `\u2066${seal?.id ?? ''}\u2069` }),
    unreadable: t('printUnreadable', { number }),
    ...{ ready: '', bound: '' },
  }[print.is];
  return (
    <div className={styles.notice} role="note" data-print={print.is}>
      <Text size="sm" span>
        {says}
      </Text>
      {print.is === 'unreadable' && (
        <ActionButton
          size="compact-sm"
          variant="default"
          label={t('printType')}
          act={() => setTyping(true)}
        />
      )}
      {typing && (
        <TypePrint document={document.document} page={print.page} onClose={() => setTyping(false)} />
      )}
    </div>
  );
}

/** Documents in no file whose pages carry codes of prints that are not bound. */
export function PrintsWaiting() {
  const { t } = useTranslation('scan');
  const waiting = useQuery('printsToBind', ['documents', 'files', 'letters', 'ledger']).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <div className={styles.notice} role="note">
      <Text size="sm" span fw={600}>
        {t('printsWait')}
      </Text>
      {waiting.map(({ document, title, prints }) => (
        <Link key={document} to={`/scan/${document}`} size="sm">
          <bdi>{title}</bdi>
          {prints > 1 && ` (${prints})`}
        </Link>
      ))}
    </div>
  );
}
