import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankLineView, OpenEntryView, ReconcileView } from '#engine/views';
import { Link } from '#app/router';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import styles from './cash.module.css';

/** The bank reconciliation statement as offices write it (balance by the book, add, less, balance of the bank, difference). */
export function BrsTable({
  found,
  plain = false,
}: {
  readonly found: ReconcileView;
  readonly plain?: boolean;
}) {
  const { t } = useTranslation('ledger');
  const { sums } = found;
  return (
    <table className={styles.brs} aria-label={t('cash-brs')}>
      <tbody>
        <Sum name={t('cash-brs-book')} amount={sums.book} />
        <Sum name={t('cash-brs-add')} amount={sums.unpresented} />
        {found.unpresented.map((entry) => (
          <Entry key={entry.voucher} entry={entry} amount={entry.payment} plain={plain} />
        ))}
        <Sum name={t('cash-brs-less')} amount={sums.uncredited} />
        {found.uncredited.map((entry) => (
          <Entry key={entry.voucher} entry={entry} amount={entry.receipt} plain={plain} />
        ))}
        <Sum name={t('cash-brs-calculated')} amount={found.calculated} />
        <Sum name={t('cash-brs-actual')} amount={found.state === 'draft' ? undefined : sums.bank} />
        <Sum
          name={t('cash-brs-difference')}
          amount={found.state === 'draft' ? undefined : found.difference}
        />
        {found.bankOnly.length > 0 && (
          <>
            <Sum name={t('cash-brs-bank-only')} amount={sums.bankOnly} />
            {found.bankOnly.map((line) => (
              <BankLine key={`${line.statement} ${line.line}`} line={line} />
            ))}
          </>
        )}
      </tbody>
    </table>
  );
}

function Sum({ name, amount }: { readonly name: string; readonly amount: number | undefined }) {
  return (
    <tr className={styles.sum}>
      <th scope="row">{name}</th>
      <td className={styles.amount}>{amount === undefined ? '—' : <Money amount={amount} strong />}</td>
    </tr>
  );
}

function Item({ children, amount }: { readonly children: ReactNode; readonly amount: number }) {
  return (
    <tr className={styles.item}>
      <td>{children}</td>
      <td className={styles.amount}>
        <Money amount={amount} />
      </td>
    </tr>
  );
}

function Entry({
  entry,
  amount,
  plain,
}: {
  readonly entry: OpenEntryView;
  readonly amount: number;
  readonly plain: boolean;
}) {
  const number = (
    <bdi dir="ltr" className="numbers">
      {entry.number}
    </bdi>
  );
  return (
    <Item amount={amount}>
      <DayText day={entry.date} />{' '}
      {plain ? (
        number
      ) : (
        <Link inherit to={`/ledger/vouchers/${entry.voucher}`}>
          {number}
        </Link>
      )}{' '}
      {entry.instrument && <bdi dir="ltr">{entry.instrument}</bdi>} <bdi>{entry.particulars}</bdi>
    </Item>
  );
}

function BankLine({ line }: { readonly line: BankLineView }) {
  return (
    <Item amount={line.deposit - line.withdrawal}>
      <DayText day={line.date} /> {line.instrument && <bdi dir="ltr">{line.instrument}</bdi>}{' '}
      <bdi>{line.text}</bdi>
    </Item>
  );
}
