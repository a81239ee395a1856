import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amountInWords } from '#shared/base/amount-words';
import { paisa } from '#shared/base/money';
import type { BillState, BillView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { Tick } from '#ui/tick';
import styles from '../ledger.module.css';
import { BillFigures } from './bill-figures';
import { stampOf } from './bill-view';
import { LegsTable } from './legs-table';

/** The bill in its printed boxes: claim, what is withheld and why, the net in words of both languages, and who acted. */
export function BillBox({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const office = useQuery('office', ['registry']).data;
  const { payeeEntry, invoice } = bill;
  return (
    <div className={styles.boxScroll} tabIndex={0} role="group" aria-label={t(`bill-form-${bill.form}`)}>
      <article className={styles.voucher}>
        <header className={styles.voucherHead}>
          <bdi>{office && nameIn(language, office.name, office.nameUrdu)}</bdi>
          <h2>{t(`bill-form-${bill.form}`)}</h2>
        </header>
        <div className={styles.boxes}>
          <Box name={t('bill-number')}>
            <bdi dir="ltr">{bill.number}</bdi> <Tick tick={bill.tick} />
          </Box>
          <Box name={t('date')}>
            <DayText day={bill.date} />
          </Box>
          <Box name={t('year')}>
            <bdi dir="ltr">{bill.year}</bdi>
          </Box>
          <Box name={t('bill-payee')} size="two">
            <Link inherit to={`/ledger/payees/${payeeEntry.payee}`}>
              <bdi>{payeeEntry.name}</bdi>
            </Link>{' '}
            <bdi dir="ltr" className="numbers">
              {payeeEntry.number}
            </bdi>
          </Box>
          <Box name={t(`payee-entity-${payeeEntry.entity}`)}>
            {t(`payee-filer-${payeeEntry.filer}`)} · <DayText day={payeeEntry.checkedOn} />
          </Box>
          {invoice && (
            <>
              <Box name={t('bill-invoice')}>
                <bdi dir="ltr">{invoice.number}</bdi> · <DayText day={invoice.date} />
              </Box>
              <Box name={t('bill-supply')}>{t(`bill-supply-${bill.supply ?? 'goods'}`)}</Box>
              <Box name={t('bill-tax-shown')}>
                {invoice.tax === undefined ? t('bill-tax-unknown') : <Money amount={invoice.tax} />}
              </Box>
            </>
          )}
          <Box name={t('about')} size="wide">
            <bdi>{bill.about}</bdi>
          </Box>
        </div>
        {bill.legs.length > 0 && <LegsTable legs={bill.legs} />}
        <BillFigures bill={bill} />
        <div className={styles.boxes}>
          <Box name={t('bill-words-en')} size="wide">
            <bdi lang="en">{amountInWords(paisa(bill.net), 'en')}</bdi>
          </Box>
          <Box name={t('bill-words-ur')} size="wide">
            <bdi lang="ur">{amountInWords(paisa(bill.net), 'ur')}</bdi>
          </Box>
          {(['prepared', 'checked', 'passed', 'paid'] as const).map((what) => (
            <Box key={what} name={t(`bill-stamp-${what}`)} size="half">
              <Stamp bill={bill} what={what} />
            </Box>
          ))}
          <Vouchers bill={bill} />
        </div>
      </article>
    </div>
  );
}

function Stamp({ bill, what }: { readonly bill: BillView; readonly what: BillState }) {
  const { t } = useTranslation('ledger');
  const stamp = stampOf(bill, what);
  return stamp ? <ActorLine actor={stamp.by} at={stamp.at} /> : t('bill-not-yet');
}

function Vouchers({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  const { liability, payment, reversal } = bill;
  const links = [
    liability && ([t('bill-liability'), liability, ''] as const),
    payment && ([t('bill-payment'), payment, `${t('bill-cheque')} ${payment.instrument}`] as const),
    reversal && ([t('bill-reversal'), reversal, ''] as const),
  ].filter((one) => one !== undefined);
  return links.map(([name, link, more]) => (
    <Box key={link.voucher} name={name} size="half">
      <Link inherit to={`/ledger/vouchers/${link.voucher}`}>
        <bdi dir="ltr">{link.number}</bdi>
      </Link>{' '}
      · <DayText day={link.date} />
      {more && (
        <>
          {' '}
          · <bdi>{more}</bdi>
        </>
      )}
    </Box>
  ));
}

const sizes = { third: '', two: styles.boxTwo, half: styles.boxHalf, wide: styles.boxWide } as const;

function Box({
  name,
  size = 'third',
  children,
}: {
  readonly name: string;
  readonly size?: keyof typeof sizes;
  readonly children: ReactNode;
}) {
  return (
    <div className={[styles.box, sizes[size]].filter(Boolean).join(' ')}>
      <span className={styles.boxName}>{name}</span>
      <div>{children}</div>
    </div>
  );
}
