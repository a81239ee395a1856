import { useTranslation } from 'react-i18next';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Chequebooks } from './chequebooks';
import { ImportStatement } from './import-statement';
import { ImprestRoom } from './imprest-room';
import { Reconcile } from './reconcile';
import styles from './cash.module.css';

const parts = ['reconcile', 'import', 'cheques', 'imprest'] as const;

/** The bank beside the book: reconciliation, statements, cheque books and imprests. */
export function BankRoom({
  part,
  id,
}: {
  readonly part: string | undefined;
  readonly id: string | undefined;
}) {
  const { t } = useTranslation('ledger');
  const accounts = useQuery('accounts', ['ledger']).data;
  const shown = parts.find((one) => one === part) ?? 'reconcile';
  const banks = accounts?.filter((one) => one.sort === 'bank') ?? [];
  const needsBank = shown === 'reconcile' || shown === 'import';
  return (
    <div className={styles.room}>
      {accounts && banks.length === 0 && needsBank && <EmptyState text={t('noAccounts')} />}
      {banks.length > 0 && shown === 'reconcile' && <Reconcile banks={banks} />}
      {banks.length > 0 && shown === 'import' && <ImportStatement banks={banks} />}
      {shown === 'cheques' && <Chequebooks banks={banks} />}
      {shown === 'imprest' && <ImprestRoom id={id} />}
    </div>
  );
}
