import { useQuery } from '#app/use-engine';
import { NoAccounts } from '../no-accounts';
import { Accounts } from './accounts';
import { Chequebooks } from './chequebooks';
import { ImportStatement } from './import-statement';
import { ImprestRoom } from './imprest-room';
import { Reconcile } from './reconcile';
import styles from './cash.module.css';

const parts = ['accounts', 'reconcile', 'import', 'cheques', 'imprest'] as const;

/** The bank beside the book: reconciliation, statements, cheque books and imprests. */
export function BankRoom({
  part,
  id,
}: {
  readonly part: string | undefined;
  readonly id: string | undefined;
}) {
  const accounts = useQuery('accounts', ['ledger']).data;
  const shown = parts.find((one) => one === part) ?? 'reconcile';
  const banks = accounts?.filter((one) => one.sort === 'bank') ?? [];
  const needsBank = shown === 'reconcile' || shown === 'import';
  return (
    <div className={styles.room}>
      {accounts && banks.length === 0 && needsBank && <NoAccounts />}
      {shown === 'accounts' && <Accounts />}
      {banks.length > 0 && shown === 'reconcile' && <Reconcile banks={banks} />}
      {banks.length > 0 && shown === 'import' && <ImportStatement banks={banks} />}
      {shown === 'cheques' && <Chequebooks banks={banks} />}
      {shown === 'imprest' && <ImprestRoom id={id} />}
    </div>
  );
}
