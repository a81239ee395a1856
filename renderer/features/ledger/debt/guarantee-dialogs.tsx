import { useTranslation } from 'react-i18next';
import type { GuaranteeView } from '#engine/views';
import { useGo } from '#app/router';
import { usePerform } from '#app/use-engine';
import { useToday } from '../cash/use-today';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, optionalOf, textOf, type DeedValues } from '../control/deed-form';
import { consentOf } from './debt-form';
import { useTellDrawnUp } from './loan-dialogs';
import { usePapers } from './papers-field';
import { moneyOf, useConsentFields, useMoneyFields } from './use-debt-fields';

type Props = { readonly guarantee: GuaranteeView; readonly onClose: () => void };

const hasFee = (values: DeedValues): boolean => amountOf(values, 'fee') > 0;

/** Gives a guarantee: for whose debt, to whom, up to how much and until when. */
export function NewGuarantee({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const perform = usePerform();
  const today = useToday();
  const consent = useConsentFields(true);
  const papers = usePapers();
  return (
    <DeedDialog
      title={t('debt-guarantee-new')}
      verb={t('debt-guarantee-give')}
      draft="ledger/debt/guarantees#new"
      initial={{ from: today }}
      fields={[
        { name: 'number', label: t('debt-number'), kind: 'text' },
        { name: 'amount', label: t('debt-g-up-to'), kind: 'money' },
        { name: 'beneficiary', label: t('debt-beneficiary'), kind: 'text' },
        { name: 'borrower', label: t('debt-borrower'), kind: 'text' },
        { name: 'from', label: t('debt-given'), kind: 'day' },
        { name: 'expires', label: t('debt-expires'), kind: 'day' },
        { name: 'purpose', label: t('debt-purpose'), kind: 'text' },
        { name: 'security', label: t('debt-security'), kind: 'text', optional: true },
        { name: 'fee', label: t('debt-g-fee-rs'), kind: 'money', optional: true },
        { name: 'feeDue', label: t('debt-fee-due'), kind: 'day', shows: hasFee },
        ...consent,
      ]}
      extra={papers.field}
      onDo={async (values) => {
        const given = consentOf(values);
        const done = await perform({
          do: 'give-guarantee',
          guarantee: {
            ...{ number: textOf(values, 'number'), amount: amountOf(values, 'amount') },
            ...{ beneficiary: textOf(values, 'beneficiary'), borrower: textOf(values, 'borrower') },
            ...{ from: textOf(values, 'from'), expires: textOf(values, 'expires') },
            ...{ purpose: textOf(values, 'purpose'), ...optionalOf(values, 'security') },
            ...(hasFee(values)
              ? { fee: { amount: amountOf(values, 'fee'), due: textOf(values, 'feeDue') } }
              : {}),
            ...(given ? { consent: given } : {}),
            documents: [...papers.documents],
          },
        });
        if (done.ok) go(`/ledger/debt/guarantees/${done.value.subject}`);
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

/** Enters that the beneficiary calls on the guarantee. */
export function CallGuarantee({ guarantee, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  return (
    <DeedDialog
      title={`${t('debt-call')}: ${guarantee.number}`}
      verb={t('debt-call')}
      says={t('debt-call-says')}
      draft={`ledger/debt/guarantees/${guarantee.guarantee}#call`}
      initial={{ on: today }}
      fields={[
        { name: 'amount', label: t('amount'), kind: 'money' },
        { name: 'on', label: t('debt-called-on'), kind: 'day' },
        { name: 'reason', label: t('control-reason'), kind: 'area' },
      ]}
      onDo={async (values) => {
        const [on, reason] = [textOf(values, 'on'), textOf(values, 'reason')];
        const call = { on, amount: amountOf(values, 'amount'), reason };
        return (await perform({ do: 'call-guarantee', guarantee: guarantee.guarantee, call })).ok;
      }}
      onClose={onClose}
    />
  );
}

/** Enters that the beneficiary lets go of the guarantee, wholly or in part. */
export function ReleaseGuarantee({ guarantee, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  return (
    <DeedDialog
      title={`${t('debt-release')}: ${guarantee.number}`}
      verb={t('debt-release')}
      says={t('debt-release-says')}
      draft={`ledger/debt/guarantees/${guarantee.guarantee}#release`}
      initial={{ on: today, amount: guarantee.amount - guarantee.called - guarantee.released || undefined }}
      fields={[
        { name: 'amount', label: t('amount'), kind: 'money' },
        { name: 'on', label: t('date'), kind: 'day' },
        { name: 'order', label: t('debt-release-letter'), kind: 'text' },
      ]}
      onDo={async (values) => {
        const [on, order] = [textOf(values, 'on'), textOf(values, 'order')];
        const release = { on, amount: amountOf(values, 'amount'), order };
        return (await perform({ do: 'release-guarantee', guarantee: guarantee.guarantee, release })).ok;
      }}
      onClose={onClose}
    />
  );
}

/** Draws up the payment of a call, or the receipt of the fee. */
export function GuaranteeMoney({ guarantee, what, onClose }: Props & { readonly what: 'call' | 'fee' }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const tell = useTellDrawnUp();
  const money = useMoneyFields(what === 'call');
  if (!money) return null;
  const left =
    what === 'call' ? guarantee.called - guarantee.callsPaid : guarantee.fee - guarantee.feeReceived;
  const verb = t(what === 'call' ? 'debt-pay-call' : 'debt-receive-fee');
  return (
    <DeedDialog
      title={`${verb}: ${guarantee.number}`}
      verb={verb}
      draft={`ledger/debt/guarantees/${guarantee.guarantee}#${what}-money`}
      initial={{ ...money.initial, date: today, amount: left }}
      fields={money.fields}
      onDo={async (values) => {
        const done = await perform({
          do: what === 'call' ? 'pay-guarantee-call' : 'receive-guarantee-fee',
          ...{ guarantee: guarantee.guarantee, ...moneyOf(values) },
        });
        if (done.ok) tell(done.value);
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
