import { useTranslation } from 'react-i18next';
import { amountInWords } from '#shared/base/amount-words';
import { paisa } from '#shared/base/money';
import type { DemandView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PrintBox, PrintHead, Signatures } from '#ui/print-parts';
import { PrintSeal } from '#ui/print-seal';
import styles from '../cash/print.module.css';
import { useToday } from '../cash/use-today';
import { shareText } from './receipt-form';

/** A demand as the payer gets it: the amount in figures and in words of both languages, and what lateness costs. */
export function ChallanPrint({ demand }: { readonly demand: DemandView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const today = useToday();
  const seal = useQuery('actSeal', ['ledger'], demand.act).data;
  const { graceDays, rate, cap } = demand.terms;
  const owed = paisa(demand.balance + demand.penaltyDue);
  const shown = demand.balance + demand.penaltyDue > 0 ? owed : paisa(demand.amount);
  return (
    <>
      <PrintHead title={t('rcpt-challan')} lines={[`${t('rcpt-made-up-on')} ${shortDay(today)}`]} />
      <div className={styles.boxes}>
        <PrintBox name={t('rcpt-number')}>
          <bdi dir="ltr">{demand.number}</bdi>
        </PrintBox>
        <PrintBox name={t('rcpt-issued')}>
          <DayText day={demand.issued} />
        </PrintBox>
        <PrintBox name={t('rcpt-due')}>
          <strong>
            <DayText day={demand.due} />
          </strong>
        </PrintBox>
        <PrintBox name={t('rcpt-payer')} two>
          <bdi>{nameIn(language, demand.payerName, demand.payerNameUrdu)}</bdi>
          {demand.payerAddress && (
            <>
              , <bdi>{demand.payerAddress}</bdi>
            </>
          )}
        </PrintBox>
        <PrintBox name={t('payee-number')}>
          <bdi dir="ltr">{demand.payerNumber ?? '—'}</bdi>
        </PrintBox>
        <PrintBox name={t('about')} two>
          <bdi>{nameIn(language, demand.about, demand.aboutUrdu)}</bdi>
          {demand.label && (
            <>
              {' '}
              · <bdi>{demand.label}</bdi>
            </>
          )}
        </PrintBox>
        <PrintBox name={t('rcpt-period')}>
          <DayText day={demand.period.from} /> – <DayText day={demand.period.to} />
        </PrintBox>
      </div>
      <table>
        <thead>
          <tr>
            <th>{t('head')}</th>
            <th className={styles.amount}>{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <bdi dir="ltr">{demand.head}</bdi> <bdi>{demand.name}</bdi>
            </td>
            <td className={styles.amount}>
              <Money amount={demand.amount} />
            </td>
          </tr>
          {demand.collected > 0 && (
            <tr>
              <td>{t('rcpt-collected')}</td>
              <td className={styles.amount}>
                <Money amount={-demand.collected} />
              </td>
            </tr>
          )}
          {demand.penaltyDue > 0 && (
            <tr>
              <td>{t('rcpt-penalty-due')}</td>
              <td className={styles.amount}>
                <Money amount={demand.penaltyDue} />
              </td>
            </tr>
          )}
          <tr className={styles.strong}>
            <td>{t('rcpt-to-pay')}</td>
            <td className={styles.amount}>
              <Money amount={shown} strong />
            </td>
          </tr>
        </tbody>
      </table>
      <div className={styles.boxes}>
        <PrintBox name={t('inWords')} wide>
          <p lang="en" dir="ltr" style={{ margin: 0 }}>
            {amountInWords(shown, 'en')}
          </p>
          <p lang="ur" dir="rtl" style={{ margin: 0 }}>
            {amountInWords(shown, 'ur')}
          </p>
        </PrintBox>
        <PrintBox name={t('rcpt-terms-title')} wide>
          {t('rcpt-terms', { days: graceDays, rate: shareText(rate, 1000), cap: shareText(cap, 100) })}
        </PrintBox>
      </div>
      <Signatures
        names={[
          { post: t('rcpt-issued-by'), actor: demand.issuedBy },
          { post: t('rcpt-paid-by') },
          { post: t('rcpt-cashier') },
        ]}
      />
      <PrintSeal
        id={demand.act}
        hash={seal === null ? null : seal?.hash}
        more={[`${demand.number} · ${demand.demand}`]}
      />
    </>
  );
}
