import { useTranslation } from 'react-i18next';
import type { ReconcileView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { monthName } from '../ledger-view';
import { BrsTable } from './brs-table';
import { PrintHead, Signatures } from '#ui/print-parts';
import { FiguresSeal } from '#ui/print-seal';

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
      <FiguresSeal
        id={`reconciliation:${found.account.replace(/^account:/, '')}.${found.month}`}
        figures={figuresOf(found)}
      />
    </>
  );
}

/** What is hashed of a printed reconciliation: its sums and every entry that explains them. */
const figuresOf = ({ account, month, sums, unpresented, uncredited, bankOnly }: ReconcileView) => ({
  account,
  month,
  sums: { ...sums },
  unpresented: unpresented.map(({ date, number, payment }) => [date, number, payment]),
  uncredited: uncredited.map(({ date, number, receipt }) => [date, number, receipt]),
  bankOnly: bankOnly.map(({ date, withdrawal, deposit }) => [date, withdrawal, deposit]),
});
