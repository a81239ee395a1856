import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PrintTarget } from '#engine/print-views';
import { sortOf } from '#shared/base/ids';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { Moment } from './moment';
import { usePrintWords } from './print-says';
import { Tick } from './tick';
import styles from './signed-prints.module.css';

/** The prints of something that were signed by hand and scanned; nothing while there is none. */
export function SignedPrints({ of }: { readonly of: string }) {
  const { t } = useTranslation('app');
  const words = usePrintWords();
  const found = useQuery('signedPrints', ['files', 'documents', 'ledger'], of).data ?? [];
  if (found.length === 0) return null;
  const sort = sortOf(of) as PrintTarget['sort']; // what signed prints are bound to
  return (
    <ul className={styles.list} aria-label={t('signed.title')}>
      {found.map((print) => (
        <li key={print.page} data-verdict={print.state.verdict}>
          <Link to={`/scan/${print.document}/${print.page}`} size="sm">
            {words.what(print.state, sort)}
            {': '}
            {t('signed.scanned')} <Moment at={print.scannedAt} />
          </Link>
          <Text span size="xs">
            {print.pages > 1 && `${t('signed.pages', { count: print.pages })} · `}
            {words.says(print.state)}
            {print.typed && ` · ${t('signed.typed')}`}
          </Text>
          <Tick tick={print.tick} />
        </li>
      ))}
    </ul>
  );
}
