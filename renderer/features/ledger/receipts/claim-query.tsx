import { useTranslation } from 'react-i18next';
import type { ClaimView } from '#engine/views';
import { usePerform } from '#app/use-engine';
import { useToday } from '../cash/use-today';
import { DeedDialog } from '../control/deed-dialog';
import { optionalOf, textOf } from '../control/deed-form';

type Props = { readonly claim: ClaimView; readonly onClose: () => void };

/** The insurer sends a claim back with a question. */
export function QueryClaim({ claim, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  return (
    <DeedDialog
      title={`${t('rcpt-query')}: ${claim.number}`}
      verb={t('rcpt-query')}
      draft={`ledger/receipts/claims/${claim.claim}#query`}
      initial={{ on: today }}
      fields={[
        { name: 'on', label: t('rcpt-queried-on'), kind: 'day' },
        { name: 'reference', label: t('rcpt-their-number'), kind: 'text', optional: true },
        { name: 'reason', label: t('rcpt-query-text'), kind: 'area' },
      ]}
      onDo={async (values) => {
        const [on, reason] = [textOf(values, 'on'), textOf(values, 'reason')];
        const asked = { claim: claim.claim, on, reason, ...optionalOf(values, 'reference') };
        return (await perform({ do: 'query-claim', ...asked })).ok;
      }}
      onClose={onClose}
    />
  );
}

/** The question is met, and the claim goes in again. */
export function ResubmitClaim({ claim, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  return (
    <DeedDialog
      title={`${t('rcpt-resubmit')}: ${claim.number}`}
      verb={t('rcpt-resubmit')}
      draft={`ledger/receipts/claims/${claim.claim}#resubmit`}
      initial={{ on: today, due: claim.due > today ? claim.due : undefined }}
      fields={[
        { name: 'on', label: t('rcpt-resubmitted-on'), kind: 'day' },
        { name: 'due', label: t('rcpt-claim-due'), kind: 'day' },
        { name: 'reference', label: t('rcpt-their-number'), kind: 'text', optional: true },
        { name: 'text', label: t('rcpt-resubmit-text'), kind: 'area' },
      ]}
      onDo={async (values) => {
        const [on, due, text] = [textOf(values, 'on'), textOf(values, 'due'), textOf(values, 'text')];
        const again = { claim: claim.claim, on, due, text, ...optionalOf(values, 'reference') };
        return (await perform({ do: 'resubmit-claim', ...again })).ok;
      }}
      onClose={onClose}
    />
  );
}
