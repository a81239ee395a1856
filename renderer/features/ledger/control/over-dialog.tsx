import { useTranslation } from 'react-i18next';
import { DeedDialog } from './deed-dialog';
import { textOf } from './deed-form';

/** Asks for the reason with which a voucher may pass over the release, where the policy only warns. */
export function OverDialog({
  voucher,
  onPass,
  onClose,
}: {
  readonly voucher: string;
  readonly onPass: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  return (
    <DeedDialog
      title={t('control-over-title')}
      verb={t('pass')}
      says={t('control-over-says')}
      draft={`ledger/vouchers/${voucher}#over`}
      fields={[{ name: 'reason', label: t('control-reason'), kind: 'area' }]}
      onDo={(values) => onPass(textOf(values, 'reason'))}
      onClose={onClose}
    />
  );
}
