import { useTranslation } from 'react-i18next';
import { useGo } from '#app/router';
import { useEngine, useOfficer } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { auditDraft, sampleText } from './audit-list';

/** Puts the vouchers of a list into the auditor's sample, and opens it. */
export function ToPack({ vouchers }: { readonly vouchers: Parameters<typeof sampleText>[0] }) {
  const { t } = useTranslation('province');
  const engine = useEngine();
  const officer = useOfficer().key;
  const go = useGo();
  const text = sampleText(vouchers);
  if (text === '') return null;
  return (
    <ActionButton
      size="compact-sm"
      variant="default"
      label={t('audit-of-these')}
      act={async () => {
        await engine.saveDraft(officer, auditDraft, t('tab-audit'), text);
        go('/province/audit');
      }}
    />
  );
}
