import { useTranslation } from 'react-i18next';

/** Who signs a register of accounts below: the clerk, the Accounts Officer and the DDO. */
export function useSignatures(): readonly string[] {
  const { t } = useTranslation('ledger');
  return [t('preparedBy'), t('cash-accounts-officer'), t('cash-ddo')];
}
