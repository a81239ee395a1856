import { useTranslation } from 'react-i18next';
import type { LoanTerms } from '#shared/domain/ledger/debt/loan';
import { DayText } from '#ui/moment';
import { shareText } from '../receipts/receipt-form';
import { rateText } from './debt-form';

/** The terms of a loan in one sentence. */
export function TermsText({ terms }: { readonly terms: LoanTerms }) {
  const { t } = useTranslation('ledger');
  const { markUp, method, every, instalments, grace, first, basis } = terms;
  const comma = `${t('app:comma')} `;
  const rate =
    markUp.kind === 'fixed'
      ? `\u2066${rateText(markUp.rate)}\u2069 ${t('debt-fixed')}`
      : `\u2066${markUp.base} ${markUp.spread < 0 ? '−' : '+'} ${shareText(Math.abs(markUp.spread), 100)} %\u2069${comma}${t(`debt-resets-${markUp.resets}`)}`;
  return (
    <>
      {rate} · {t(`debt-basis-${basis}`)} · {t('debt-parts', { count: instalments })}
      {comma}
      {t(`debt-every-${every}`)}
      {comma}
      {t('debt-from')} <DayText day={first} /> · {t(`debt-method-${method}`)}
      {grace > 0 && <> · {t('debt-grace-says', { count: grace })}</>}
    </>
  );
}
