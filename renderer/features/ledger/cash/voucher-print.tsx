import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amountInWords } from '#shared/base/amount-words';
import { paisa } from '#shared/base/money';
import type { VoucherView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { voucherSums } from '../ledger-view';
import { PrintHead, Signatures } from './print-parts';
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
        lines={voucher.struck ? [`${t('cash-struck')} ${voucher.struck.number}`] : []}
      />
      <div className={styles.boxes}>
        <Box name={t('number')}>
          <bdi dir="ltr">{voucher.number}</bdi>
        </Box>
        <Box name={t('date')}>
          <DayText day={voucher.date} />
        </Box>
        <Box name={t('year')}>
          <bdi dir="ltr">{voucher.year}</bdi>
        </Box>
        <Box name={t(voucher.type === 'receipt' ? 'payer' : 'payee')} wide>
          <bdi>{voucher.payee}</bdi>
        </Box>
        <Box name={t('about')} wide>
          <bdi>{voucher.about}</bdi>
          {voucher.reverses && (
            <>
              {' '}
              · {t('cash-reverses')} <bdi dir="ltr">{voucher.reverses.number}</bdi>
            </>
          )}
        </Box>
        <Box name={t('account')} two={!voucher.toAccount}>
          <bdi>{titleOf(voucher.account)}</bdi>
        </Box>
        {voucher.toAccount && (
          <Box name={t('cash-to-account')}>
            <bdi>{titleOf(voucher.toAccount)}</bdi>
          </Box>
        )}
        <Box name={t('instrument')}>
          <bdi dir="ltr">{voucher.instrument ?? '—'}</bdi>
        </Box>
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
        <Box name={t('inWords')} wide>
          {amountInWords(paisa(voucher.amount), language)}
        </Box>
      </div>
      <Signatures
        names={[
          { post: t('preparedBy'), actor: voucher.preparedBy, at: voucher.preparedAt },
          {
            post: t('passedBy'),
            ...(voucher.state === 'posted' ? { actor: voucher.settledBy, at: voucher.settledAt } : {}),
          },
          { post: t('cash-received-by') },
        ]}
      />
      <p className={styles.seal}>
        {voucher.voucher}
        {seal && ` · ${seal.act} · SHA-256 ${seal.hash.slice(0, 16)}`}
      </p>
    </>
  );
}

function Box({
  name,
  wide = false,
  two = false,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly two?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={[styles.box, wide && styles.wide, two && styles.two].filter(Boolean).join(' ')}>
      <small>{name}</small>
      {children}
    </div>
  );
}
