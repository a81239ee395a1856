import { useTranslation } from 'react-i18next';
import { amountInWords } from '#shared/base/amount-words';
import { paisa } from '#shared/base/money';
import type { VoucherView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { isolate } from '../bills/isolate';
import { voucherSums } from '../ledger-view';
import { PrintBox, PrintHead, Signatures } from '#ui/print-parts';
import { PrintSeal } from '#ui/print-seal';
import styles from './print.module.css';

/** A voucher as the office prints it: boxes, figures and words, places to sign, and what it can be checked by. */
export function VoucherPrint({ voucher }: { readonly voucher: VoucherView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const accounts = useQuery('accounts', ['ledger']).data;
  const titleOf = (account: string | undefined) =>
    accounts?.find((one) => one.account === account)?.title ?? '—';
  const seal = useQuery('voucherSeal', ['ledger'], voucher.voucher).data;
  const sums = voucherSums(voucher);
  return (
    <>
      <PrintHead
        title={t(`type-${voucher.type}`)}
        lines={[
          ...(voucher.imported
            ? [
                `${t('import-marked')} ${t('import-marked-says', {
                  file: isolate(voucher.imported.file),
                  line: voucher.imported.line,
                })}`,
              ]
            : []),
          ...(voucher.struck ? [`${t('cash-struck')} ${voucher.struck.number}`] : []),
        ]}
      />
      <div className={styles.boxes}>
        <PrintBox name={t('number')}>
          <bdi dir="ltr">{voucher.number}</bdi>
        </PrintBox>
        <PrintBox name={t('date')}>
          <DayText day={voucher.date} />
        </PrintBox>
        <PrintBox name={t('year')}>
          <bdi dir="ltr">{voucher.year}</bdi>
        </PrintBox>
        <PrintBox name={t(voucher.type === 'receipt' ? 'payer' : 'payee')} wide>
          <bdi>{voucher.payee}</bdi>
        </PrintBox>
        <PrintBox name={t('about')} wide>
          <bdi>{voucher.about}</bdi>
          {voucher.reverses && (
            <>
              {' '}
              · {t('cash-reverses')} <bdi dir="ltr">{voucher.reverses.number}</bdi>
            </>
          )}
        </PrintBox>
        <PrintBox name={t('account')} two={!voucher.toAccount}>
          <bdi>{titleOf(voucher.account)}</bdi>
        </PrintBox>
        {voucher.toAccount && (
          <PrintBox name={t('cash-to-account')}>
            <bdi>{titleOf(voucher.toAccount)}</bdi>
          </PrintBox>
        )}
        <PrintBox name={t('instrument')}>
          <bdi dir="ltr">{voucher.instrument ?? '—'}</bdi>
        </PrintBox>
      </div>
      <table>
        <thead>
          <tr>
            <th>{t('head')}</th>
            <th className={styles.amount}>{t('debit')}</th>
            <th className={styles.amount}>{t('credit')}</th>
          </tr>
        </thead>
        <tbody>
          {voucher.lines.map((line, at) => (
            <tr key={at} className={voucher.struck ? styles.struck : undefined}>
              <td>
                <bdi dir="ltr">{line.head}</bdi> <bdi>{line.name}</bdi>
              </td>
              <td className={styles.amount}>
                <Money amount={line.debit} blankZero />
              </td>
              <td className={styles.amount}>
                <Money amount={line.credit} blankZero />
              </td>
            </tr>
          ))}
          <tr className={styles.strong}>
            <td>{t('total')}</td>
            <td className={styles.amount}>
              <Money amount={sums.debit} strong />
            </td>
            <td className={styles.amount}>
              <Money amount={sums.credit} strong />
            </td>
          </tr>
        </tbody>
      </table>
      <div className={styles.boxes}>
        <PrintBox name={t('inWords')} wide>
          {amountInWords(paisa(voucher.amount), language)}
        </PrintBox>
      </div>
      <Signatures
        names={[
          { post: t('preparedBy'), actor: voucher.preparedBy, at: voucher.preparedAt },
          {
            post: t(voucher.type === 'payment' ? 'passedBy' : 'passedByOther'),
            ...(voucher.state === 'posted' ? { actor: voucher.settledBy, at: voucher.settledAt } : {}),
          },
          { post: t('cash-received-by') },
        ]}
      />
      <PrintSeal
        id={voucher.imported ? voucher.voucher : (seal?.act ?? voucher.voucher)}
        hash={seal === null ? null : seal?.hash}
        more={[`${voucher.number} · ${voucher.imported ? (seal?.act ?? '') : voucher.voucher}`]}
      />
    </>
  );
}
