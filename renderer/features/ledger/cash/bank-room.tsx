import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Chequebooks } from './chequebooks';
import { ImportStatement } from './import-statement';
import { ImprestRoom } from './imprest-room';
import { Numbering } from './numbering';
import { Reconcile } from './reconcile';
import styles from './cash.module.css';

const parts = ['reconcile', 'import', 'cheques', 'imprest', 'numbers'] as const;

/** The bank beside the book: reconciliation, statements, cheque books, imprests and the numbers of vouchers. */
export function BankRoom({
  part,
  id,
}: {
  readonly part: string | undefined;
  readonly id: string | undefined;
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const accounts = useQuery('accounts', ['ledger']).data;
  const shown = parts.find((one) => one === part) ?? 'reconcile';
  const banks = accounts?.filter((one) => one.sort === 'bank') ?? [];
  const needsBank = shown === 'reconcile' || shown === 'import';
  return (
    <div className={styles.room}>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('cash-bank')}
          value={shown}
          onChange={(name) => go(`/ledger/bank/${name}`)}
          data={parts.map((one) => ({ value: one, label: t(`cash-part-${one}`) }))}
        />
      </div>
      {accounts && banks.length === 0 && needsBank && <EmptyState text={t('noAccounts')} />}
      {banks.length > 0 && shown === 'reconcile' && <Reconcile banks={banks} />}
      {banks.length > 0 && shown === 'import' && <ImportStatement banks={banks} />}
      {shown === 'cheques' && <Chequebooks banks={banks} />}
      {shown === 'imprest' && <ImprestRoom id={id} />}
      {shown === 'numbers' && <Numbering />}
    </div>
  );
}
