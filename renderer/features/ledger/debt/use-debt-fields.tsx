import { useTranslation } from 'react-i18next';
import { useQuery } from '#app/use-engine';
import { optionalOf, textOf, amountOf, type DeedField, type DeedValues } from '../control/deed-form';
import { bases, everies, methods, resets } from './debt-form';

const isFloating = (values: DeedValues): boolean => textOf(values, 'markUp') === 'floating';
const isFixed = (values: DeedValues): boolean => !isFloating(values);

/** The fields of a loan's terms, as `termsOf` reads them. */
export function useTermsFields(): readonly DeedField[] {
  const { t } = useTranslation('ledger');
  const rates = useQuery('baseRates', ['ledger']).data ?? [];
  const names = [...new Set(rates.map((one) => one.name))];
  const choices = (prefix: string, values: readonly (string | number)[]) =>
    values.map((value) => ({ value: String(value), label: t(`${prefix}-${value}`) }));
  return [
    {
      ...{ name: 'markUp', label: t('debt-mark-up'), kind: 'select' },
      choices: choices('debt-kind', ['fixed', 'floating']),
    },
    {
      ...{ name: 'rate', label: t('debt-rate-year'), kind: 'text', shows: isFixed },
      hint: t('debt-rate-hint'),
    },
    {
      ...{ name: 'base', label: t('debt-base'), kind: 'select', shows: isFloating },
      ...{ choices: names.map((value) => ({ value, label: value })), hint: t('debt-base-hint') },
    },
    { ...{ name: 'spread', label: t('debt-spread'), kind: 'text', shows: isFloating } },
    {
      ...{ name: 'resets', label: t('debt-resets'), kind: 'select', shows: isFloating },
      choices: choices('debt-resets', resets),
    },
    { name: 'basis', label: t('debt-basis'), kind: 'select', choices: choices('debt-basis', bases) },
    { name: 'method', label: t('debt-method'), kind: 'select', choices: choices('debt-method', methods) },
    { name: 'first', label: t('debt-first'), kind: 'day' },
    { name: 'every', label: t('debt-every'), kind: 'select', choices: choices('debt-every', everies) },
    { name: 'instalments', label: t('debt-instalments'), kind: 'text' },
    { name: 'grace', label: t('debt-grace'), kind: 'text', hint: t('debt-grace-hint') },
  ];
}

/** The fields of the Finance Department's consent, with the office's file that it is on. */
export function useConsentFields(optional: boolean): readonly DeedField[] {
  const { t } = useTranslation('ledger');
  const files = useQuery('files', ['files'], { limit: 500 }).data ?? [];
  return [
    { name: 'consentNumber', label: t('debt-consent-number'), kind: 'text', optional },
    {
      ...{ name: 'consentDate', label: t('debt-consent-date'), kind: 'day' },
      ...(optional ? { shows: (values: DeedValues) => textOf(values, 'consentNumber') !== '' } : {}),
    },
    {
      ...{ name: 'consentFile', label: t('debt-consent-file'), kind: 'select', optional: true },
      choices: files.map((one) => ({ value: one.file, label: `${one.number} ${one.about}` })),
      ...(optional ? { shows: (values: DeedValues) => textOf(values, 'consentNumber') !== '' } : {}),
    },
  ];
}

/** How money moves: the amount, the day, the account, and the cheque or reference. Nothing until they are known. */
export function useMoneyFields(paying: boolean) {
  const { t } = useTranslation('ledger');
  const accounts = useQuery('accounts', ['ledger']).data;
  const usual = accounts?.find((one) => one.sort === 'bank') ?? accounts?.[0];
  const leaf = useQuery('nextLeaf', ['ledger'], usual?.account ?? '');
  if (!accounts || leaf.data === undefined) return undefined;
  const fields: readonly DeedField[] = [
    { name: 'amount', label: t('amount'), kind: 'money' },
    { name: 'date', label: t('date'), kind: 'day' },
    {
      ...{ name: 'account', label: t('account'), kind: 'select' },
      choices: accounts.map((one) => ({ value: one.account, label: one.title })),
    },
    {
      ...{ name: 'instrument', kind: 'text', optional: true },
      label: t(paying ? 'instrument' : 'debt-reference'),
    },
  ];
  const initial = {
    ...{ account: usual?.account },
    ...(paying && leaf.data ? { instrument: leaf.data } : {}),
  };
  return { fields, initial };
}

/** The money that `useMoneyFields` asked for. */
export const moneyOf = (values: DeedValues) => ({
  ...{ account: textOf(values, 'account'), date: textOf(values, 'date') },
  ...{ amount: amountOf(values, 'amount'), ...optionalOf(values, 'instrument') },
});
