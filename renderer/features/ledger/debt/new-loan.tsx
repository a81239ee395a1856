import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { lenderSorts } from '#shared/acts/kinds/loan-entered';
import { useGo } from '#app/router';
import { usePerform } from '#app/use-engine';
import { useToday } from '../cash/use-today';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, optionalOf, textOf, type DeedValues } from '../control/deed-form';
import { consentOf, termsOf, termsValues } from './debt-form';
import { usePapers } from './papers-field';
import { useConsentFields, useTermsFields } from './use-debt-fields';

const isOpened = (values: DeedValues): boolean => values.opened === true;

/** Enters a loan agreement: who lends how much for what, by which terms, and what was there before these books. */
export function NewLoan({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const perform = usePerform();
  const today = useToday();
  const terms = useTermsFields();
  const consent = useConsentFields(true);
  const papers = usePapers();
  const enter = async (values: DeedValues): Promise<boolean> => {
    const made = termsOf(values);
    if (typeof made === 'string') {
      notifications.show({ color: 'red', message: t(made) });
      return false;
    }
    const given = consentOf(values);
    const done = await perform({
      do: 'enter-loan',
      loan: {
        ...{ number: textOf(values, 'number'), agreed: textOf(values, 'agreed') },
        lender: {
          name: textOf(values, 'lender'),
          sort: lenderSorts.find((one) => one === textOf(values, 'sort')) ?? 'other',
        },
        ...{ purpose: textOf(values, 'purpose'), currency: 'PKR', ...optionalOf(values, 'security') },
        ...{ sanctioned: amountOf(values, 'sanctioned'), terms: made, documents: [...papers.documents] },
        ...(given ? { consent: given } : {}),
        ...(isOpened(values)
          ? {
              opening: {
                ...{ on: textOf(values, 'on'), drawn: amountOf(values, 'drawn') },
                ...{ repaid: amountOf(values, 'repaid'), markUpDue: amountOf(values, 'markUpDue') },
              },
            }
          : {}),
      },
    });
    if (done.ok) go(`/ledger/debt/loans/${done.value.subject}`);
    return done.ok;
  };
  return (
    <DeedDialog
      title={t('debt-loan-new')}
      verb={t('debt-loan-enter')}
      draft="ledger/debt/loans#new"
      initial={{ ...termsValues(undefined), sort: 'provincial-government', agreed: today, opened: false }}
      fields={[
        { name: 'number', label: t('debt-number'), kind: 'text' },
        { name: 'agreed', label: t('debt-agreed'), kind: 'day' },
        { name: 'lender', label: t('debt-lender'), kind: 'text' },
        {
          ...{ name: 'sort', label: t('debt-lender-sort'), kind: 'select' },
          choices: lenderSorts.map((value) => ({ value, label: t(`debt-sort-${value}`) })),
        },
        { name: 'purpose', label: t('debt-purpose'), kind: 'text' },
        { name: 'sanctioned', label: t('debt-sanctioned-rs'), kind: 'money' },
        ...terms,
        { name: 'security', label: t('debt-security'), kind: 'text', optional: true },
        ...consent,
        { name: 'opened', label: t('debt-opened'), kind: 'check' },
        { name: 'on', label: t('debt-opened-on'), kind: 'day', shows: isOpened },
        { name: 'drawn', label: t('debt-opened-drawn'), kind: 'money', shows: isOpened },
        { name: 'repaid', label: t('debt-opened-repaid'), kind: 'money', optional: true, shows: isOpened },
        { name: 'markUpDue', label: t('debt-opened-due'), kind: 'money', optional: true, shows: isOpened },
      ]}
      extra={papers.field}
      onDo={enter}
      onClose={onClose}
    />
  );
}
