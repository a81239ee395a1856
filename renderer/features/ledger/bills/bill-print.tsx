import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountInWords } from '#shared/base/amount-words';
import { paisa } from '#shared/base/money';
import type { BillView } from '#engine/views';
import { useQuery } from '#app/use-engine';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { PaperMenu } from '../cash/paper-menu';
import { PrintBox, PrintHead, Signatures } from '#ui/print-parts';
import { PrintSeal } from '#ui/print-seal';
import styles from '../cash/print.module.css';
import { BillFigures } from './bill-figures';
import { stampOf } from './bill-view';
import { LegsTable } from './legs-table';

/** Prints a bill on A4 or on legal paper. */
export function BillPrinting({ bill }: { readonly bill: BillView }) {
  const [paper, setPaper] = useState<Paper>();
  return (
    <>
      <PaperMenu onPick={setPaper} />
      {paper && (
        <PrintSheet paper={paper} onDone={() => setPaper(undefined)}>
          <BillPrint bill={bill} />
        </PrintSheet>
      )}
    </>
  );
}

/** A bill in the office's form: the claim, what is withheld, the net in figures and in words of both languages, who signed. */
function BillPrint({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  const { payeeEntry, invoice, payment, liability } = bill;
  const newest = bill.stamps.at(-1)?.act;
  const seal = useQuery('actSeal', ['ledger'], newest ?? '').data;
  const isOff = bill.state === 'returned' || bill.state === 'cancelled';
  const signer = (what: 'prepared' | 'checked' | 'passed') => {
    const stamp = stampOf(bill, what);
    return { post: t(`bill-stamp-${what}`), ...(stamp ? { actor: stamp.by, at: stamp.at } : {}) };
  };
  return (
    <>
      <PrintHead title={t(`bill-form-${bill.form}`)} lines={isOff ? [t(`bill-state-${bill.state}`)] : []} />
      <div className={styles.boxes}>
        <PrintBox name={t('bill-number')}>
          <bdi dir="ltr">{bill.number}</bdi>
        </PrintBox>
        <PrintBox name={t('date')}>
          <DayText day={bill.date} />
        </PrintBox>
        <PrintBox name={t('year')}>
          <bdi dir="ltr">{bill.year}</bdi>
        </PrintBox>
        <PrintBox name={t('bill-payee')} two>
          <bdi>{payeeEntry.name}</bdi> · <bdi dir="ltr">{payeeEntry.number}</bdi>
        </PrintBox>
        <PrintBox name={t(`payee-entity-${payeeEntry.entity}`)}>
          {t(`payee-filer-${payeeEntry.filer}`)}
        </PrintBox>
        {invoice && (
          <>
            <PrintBox name={t('bill-invoice')}>
              <bdi dir="ltr">{invoice.number}</bdi> · <DayText day={invoice.date} />
            </PrintBox>
            <PrintBox name={t('bill-supply')}>{t(`bill-supply-${bill.supply ?? 'goods'}`)}</PrintBox>
            <PrintBox name={t('bill-tax-shown')}>
              {invoice.tax === undefined ? t('bill-tax-unknown') : <Money amount={invoice.tax} />}
            </PrintBox>
          </>
        )}
        <PrintBox name={t('about')} wide>
          <bdi>{bill.about}</bdi>
        </PrintBox>
      </div>
      {bill.legs.length > 0 && <LegsTable legs={bill.legs} />}
      <BillFigures bill={bill} />
      <div className={styles.boxes}>
        <PrintBox name={t('bill-words-en')} wide>
          <bdi lang="en">{amountInWords(paisa(bill.net), 'en')}</bdi>
        </PrintBox>
        <PrintBox name={t('bill-words-ur')} wide>
          <span lang="ur" dir="rtl">
            {amountInWords(paisa(bill.net), 'ur')}
          </span>
        </PrintBox>
        {liability && (
          <PrintBox name={t('bill-liability')} half>
            <bdi dir="ltr">{liability.number}</bdi> · <DayText day={liability.date} />
          </PrintBox>
        )}
        {payment && (
          <PrintBox name={t('bill-payment')} half>
            <bdi dir="ltr">{payment.number}</bdi> · <DayText day={payment.date} /> · {t('bill-cheque')}{' '}
            <bdi dir="ltr">{payment.instrument}</bdi>
          </PrintBox>
        )}
      </div>
      <Signatures
        names={[
          signer('prepared'),
          ...(bill.persons === 3 ? [signer('checked')] : []),
          signer('passed'),
          { post: t('cash-received-by') },
        ]}
      />
      <PrintSeal
        id={newest ?? bill.bill}
        hash={newest === undefined || seal === null ? null : seal?.hash}
        more={[`${bill.number} · ${bill.bill}`]}
      />
    </>
  );
}
