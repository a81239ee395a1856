import { useTranslation } from 'react-i18next';
import { ActionButton } from '#ui/action-button';
import type { Paper } from '#ui/print-sheet';

/** Prints on A4 or on legal paper. */
export function PaperMenu({ onPick }: { readonly onPick: (paper: Paper) => void }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <ActionButton variant="default" label={t('cash-print-a4')} keys="Alt+P" act={() => onPick('A4')} />
      <ActionButton
        variant="default"
        label={t('cash-print-legal')}
        keys="Alt+Q"
        act={() => onPick('legal')}
      />
    </>
  );
}
