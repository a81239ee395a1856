import { useTranslation } from 'react-i18next';
import type { ReconcileView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { monthName } from '../ledger-view';
import { BrsTable } from './brs-table';
import { PrintHead, Signatures } from './print-parts';

/** The reconciliation of a month as it is printed and signed. */
export function BrsPrint({ found }: { readonly found: ReconcileView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return (
    <>
      <PrintHead
        title={t('cash-brs')}
        lines={[
          `${monthName(found.month, language)} · ${found.title}${found.number ? ` · ${found.number}` : ''}`,
        ]}
      />
      <BrsTable found={found} plain />
      <Signatures
        names={[
          { post: t('preparedBy'), actor: found.prepared?.by, at: found.prepared?.at },
          { post: t('cash-accounts-officer'), actor: found.locked?.by, at: found.locked?.at },
          { post: t('cash-ddo') },
        ]}
      />
    </>
  );
}
