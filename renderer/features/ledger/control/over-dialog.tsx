import { useTranslation } from 'react-i18next';
import { DeedDialog } from './deed-dialog';
import { textOf } from './deed-form';

/** Asks for the reason with which a voucher may pass over the release, where the policy only warns. */
export function OverDialog({
  path,
  onPass,
  onClose,
}: {
  /** The path of what is passed; what is typed is kept under it. */
  readonly path: string;
  readonly onPass: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  return (
    <DeedDialog
      title={t('control-over-title')}
      verb={t('pass')}
      says={t('control-over-says')}
      draft={`${path}#over`}
      fields={[{ name: 'reason', label: t('control-reason'), kind: 'area' }]}
      onDo={(values) => onPass(textOf(values, 'reason'))}
      onClose={onClose}
    />
  );
}
