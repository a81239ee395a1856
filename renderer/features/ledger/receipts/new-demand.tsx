import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { usePerform, useQuery } from '#app/use-engine';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, optionalOf, textOf } from '../control/deed-form';
import { useHeadChoices } from '../control/use-head-choices';
import { useToday } from '../cash/use-today';
import { termsOf, termsValues } from './receipt-form';

/** The fields of what lateness costs. */
export function useTermsFields() {
  const { t } = useTranslation('ledger');
  return [
    { name: 'grace', label: t('rcpt-grace'), kind: 'text' as const },
    { name: 'rate', label: t('rcpt-rate'), kind: 'text' as const },
    { name: 'cap', label: t('rcpt-cap'), kind: 'text' as const },
  ];
}

/** One demand that no tariff makes: also a paper challan of before, entered with its own days. */
export function NewDemand({ payer, onClose }: { readonly payer?: string; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const go = useGo();
  const perform = usePerform();
  const today = useToday();
  const payers = useQuery('payerNames', ['ledger']).data;
  const holdings = useQuery('holdings', ['ledger']).data;
  const tariff = useQuery('tariff', ['ledger']).data;
  const heads = useHeadChoices((code) => !code.startsWith('A'));
  const terms = useTermsFields();
  if (!payers || !holdings || !tariff || heads.length === 0) return null;
  const known = tariff.find((one) => one.holds);
  return (
    <DeedDialog
      title={t('rcpt-new')}
      verb={t('rcpt-new-verb')}
      says={t('rcpt-new-says')}
      draft={payer ? `ledger/receipts/payers/${payer}#demand` : 'ledger/receipts/demands#new'}
      initial={{
        ...{ payer, issued: today, from: today, to: today, penaltyHead: known?.penaltyHead },
        ...termsValues(known?.terms),
      }}
      fields={[
        {
          ...{ name: 'payer', label: t('rcpt-payer'), kind: 'select' },
          choices: payers.map((one) => ({
            value: one.payer,
            label: nameIn(language, one.name, one.nameUrdu),
          })),
        },
        {
          ...{ name: 'holding', label: t('rcpt-holding'), kind: 'select', optional: true },
          choices: holdings.map((one) => ({ value: one.holding, label: one.label })),
        },
        { name: 'head', label: t('head'), kind: 'select', choices: heads },
        { name: 'amount', label: t('amount'), kind: 'money' },
        { name: 'about', label: t('about'), kind: 'text' },
        { name: 'penaltyHead', label: t('rcpt-penalty-head'), kind: 'select', choices: heads },
        { name: 'issued', label: t('rcpt-issued'), kind: 'day' },
        { name: 'due', label: t('rcpt-due'), kind: 'day' },
        { name: 'from', label: t('rcpt-from'), kind: 'day' },
        { name: 'to', label: t('rcpt-to'), kind: 'day' },
        ...terms,
      ]}
      onDo={async (values) => {
        const penalty = termsOf(values);
        if (!penalty) {
          notifications.show({ color: 'red', message: t('rcpt-fault-terms') });
          return false;
        }
        const done = await perform({
          do: 'issue-demand',
          demand: {
            ...{ payer: textOf(values, 'payer'), ...optionalOf(values, 'holding') },
            ...{ head: textOf(values, 'head'), penaltyHead: textOf(values, 'penaltyHead') },
            ...{ about: textOf(values, 'about'), amount: amountOf(values, 'amount'), terms: penalty },
            ...{ issued: textOf(values, 'issued'), due: textOf(values, 'due') },
            period: { from: textOf(values, 'from'), to: textOf(values, 'to') },
          },
        });
        if (!done.ok) return false;
        go(`/ledger/receipts/demands/${done.value.subject}`);
        return true;
      }}
      onClose={onClose}
    />
  );
}
