import { useTranslation } from 'react-i18next';
import { Link } from '#app/router';
import { useOfficer } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';

/** Says that the office has no bank or cash account yet, and leads whoever may open one to where it is done. */
export function NoAccounts() {
  const { t } = useTranslation('ledger');
  const { powers } = useOfficer();
  const may = powers.includes('keep-accounts');
  return (
    <EmptyState
      text={t(may ? 'noAccounts-open' : 'noAccounts')}
      action={may && <Link to="/ledger/bank/accounts">{t('cash-open-account')}</Link>}
    />
  );
}
