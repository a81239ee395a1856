import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amountInWords } from '#shared/base/amount-words';
import { paisa } from '#shared/base/money';
import type { VoucherView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { Tick } from '#ui/tick';
import { voucherSums } from './ledger-view';
import styles from './ledger.module.css';

/** The voucher in its printed boxes. */
export function VoucherBox({ voucher }: { readonly voucher: VoucherView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const office = useQuery('office', ['registry']).data;
  const accounts = useQuery('accounts', ['ledger']).data;
  const account = accounts?.find((one) => one.account === voucher.account);
  const toAccount = accounts?.find((one) => one.account === voucher.toAccount);
  return (
    <div className={styles.boxScroll} tabIndex={0} role="group" aria-label={t(`type-${voucher.type}`)}>
      <article className={styles.voucher}>
        <header className={styles.voucherHead}>
          <bdi>{office && nameIn(language, office.name, office.nameUrdu)}</bdi>
          <h2>{t(`type-${voucher.type}`)}</h2>
        </header>
        <div className={styles.boxes}>
          <Box name={t('number')}>
            <bdi dir="ltr">{voucher.number}</bdi> <Tick tick={voucher.tick} />
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
          </Box>
          <Box name={t('account')} two>
            <bdi>{account?.title ?? '—'}</bdi>
            {toAccount && (
              <>
                {' → '}
                <bdi>{toAccount.title}</bdi>
              </>
            )}
          </Box>
          <Box name={t('instrument')}>
            <bdi dir="ltr">{voucher.instrument ?? '—'}</bdi>
          </Box>
        </div>
        <Lines voucher={voucher} />
        <div className={styles.boxes}>
          <Box name={t('inWords')} wide>
            {amountInWords(paisa(voucher.amount), language)}
          </Box>
          <Box name={t('preparedBy')} half>
            <ActorLine actor={voucher.preparedBy} at={voucher.preparedAt} />
          </Box>
          <Box name={t(settledWord(voucher))} half>
            {voucher.state === 'prepared' ? (
              t('notPassed')
            ) : (
              <ActorLine actor={voucher.settledBy} at={voucher.settledAt} />
            )}
          </Box>
        </div>
      </article>
    </div>
  );
}

/** Who settled it: returned, passed for payment, or passed into the books. */
const settledWord = ({ state, type }: VoucherView): string =>
  state === 'returned' ? 'returnedBy' : type === 'payment' ? 'passedBy' : 'passedByOther';

function Box({
  name,
  wide,
  two,
  half,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly two?: boolean;
  readonly half?: boolean;
  readonly children: ReactNode;
}) {
  const className = [styles.box, wide && styles.boxWide, two && styles.boxTwo, half && styles.boxHalf];
  return (
    <div className={className.filter(Boolean).join(' ')}>
      <span className={styles.boxName}>{name}</span>
      <div>{children}</div>
    </div>
  );
}

function Lines({ voucher }: { readonly voucher: VoucherView }) {
  const { t } = useTranslation('ledger');
  const sums = voucherSums(voucher);
  return (
    <table className={styles.voucherLines}>
      <thead>
        <tr>
          <th scope="col">{t('head')}</th>
          <th scope="col">{t('debit')}</th>
          <th scope="col">{t('credit')}</th>
        </tr>
      </thead>
      <tbody>
        {voucher.lines.map((line, index) => (
          <tr key={index} className={voucher.struck && styles.struck}>
            <td>
              <bdi className="numbers">{line.head}</bdi> <bdi>{line.name}</bdi>
            </td>
            <td className={styles.amount}>
              <Money amount={line.debit} blankZero />
            </td>
            <td className={styles.amount}>
              <Money amount={line.credit} blankZero />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>
            {t('total')}
            {!sums.balanced && <strong className={styles.bad}> {t('unequal')}</strong>}
          </td>
          <td className={styles.amount}>
            <Money amount={sums.debit} strong />
          </td>
          <td className={styles.amount}>
            <Money amount={sums.credit} strong />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
