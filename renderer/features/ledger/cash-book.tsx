import { ActionIcon, Loader, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { AccountRow, CashBookView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useShortcut } from '#app/shortcuts';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { monthFrom, monthName, monthOf, shiftMonth } from './ledger-view';
import styles from './ledger.module.css';

/** The monthly cash book of an account in its printed columns; a line opens its voucher. */
export function CashBook({
  account,
  month,
}: {
  readonly account: string | null;
  readonly month: string | null;
}) {
  const { t } = useTranslation('ledger');
  const accounts = useQuery('accounts', ['ledger']).data;
  const first = accounts?.find((one) => one.account === account) ?? accounts?.[0];
  if (!accounts) return <Loader m="xl" aria-label={t('cashBook')} />;
  if (!first) return <EmptyState text={t('noAccounts')} />;
  return <Book accounts={accounts} first={first.account} month={month} />;
}

function Book({
  accounts,
  first,
  month: asked,
}: {
  readonly accounts: readonly AccountRow[];
  readonly first: string;
  readonly month: string | null;
}) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const [now] = useState(() => monthOf(dayInPakistan(Date.now())));
  const [account, setAccount] = useState(first);
  const [month, setMonth] = useState(monthFrom(asked ?? '', now));
  const shift = (by: number) => setMonth((before) => shiftMonth(before, by));
  useShortcut('PageUp', t('monthBefore'), () => shift(-1));
  useShortcut('PageDown', t('monthAfter'), () => shift(1));
  const book = useQuery('cashBook', ['ledger'], account, month).data;
  return (
    <div className={styles.page}>
      <div className={styles.bookHead}>
        <NativeSelect
          aria-label={t('account')}
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
          data={accounts.map((one) => ({ value: one.account, label: one.title }))}
        />
        <ActionIcon size="lg" variant="default" aria-label={t('monthBefore')} onClick={() => shift(-1)}>
          <span aria-hidden className={styles.arrow}>
            ‹
          </span>
        </ActionIcon>
        <TextInput
          type="month"
          aria-label={t('month')}
          value={month}
          onChange={(event) => setMonth(monthFrom(event.currentTarget.value, month))}
        />
        <ActionIcon size="lg" variant="default" aria-label={t('monthAfter')} onClick={() => shift(1)}>
          <span aria-hidden className={styles.arrow}>
            ›
          </span>
        </ActionIcon>
        <h1 className={styles.bookTitle} aria-live="polite">
          {t('monthly')}: {monthName(month, language)}
        </h1>
      </div>
      {book && <Page book={book} />}
    </div>
  );
}

function Page({ book }: { readonly book: CashBookView }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const body = useRef<HTMLTableSectionElement>(null);
  const pressed = (event: KeyboardEvent, index: number, voucher: string): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') go(`/ledger/vouchers/${voucher}`);
    else if (by !== 0) body.current?.querySelector<HTMLElement>(`[data-row="${index + by}"]`)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.bookScroll}>
      <table className={styles.book} aria-label={`${t('cashBook')} ${book.title}`}>
        <thead>
          <tr>
            {(['date', 'number', 'particulars', 'reference', 'receipts', 'payments', 'balance'] as const).map(
              (name) => (
                <th key={name} scope="col" data-column={name}>
                  {t(name)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody ref={body}>
          <Balance name={t('openingBF')} amount={book.opening} />
          {book.rows.map((row, index) => (
            <tr
              key={`${row.voucher}-${index}`}
              data-row={index}
              tabIndex={0}
              className={styles.bookRow}
              onClick={() => go(`/ledger/vouchers/${row.voucher}`)}
              onKeyDown={(event) => pressed(event, index, row.voucher)}
            >
              <td>
                <DayText day={row.date} />
              </td>
              <td>
                <bdi dir="ltr" className="numbers">
                  {row.number}
                </bdi>
              </td>
              <td>
                <bdi>{row.particulars}</bdi>
              </td>
              <td className={styles.nowrap}>
                <bdi dir="ltr">{row.instrument}</bdi>
              </td>
              <td className={`${styles.amount} ${styles.first}`}>
                <Money amount={row.receipt} blankZero />
              </td>
              <td className={styles.amount}>
                <Money amount={row.payment} blankZero />
              </td>
              <td className={styles.amount}>
                <Money amount={row.balance} />
              </td>
            </tr>
          ))}
          {book.rows.length === 0 && (
            <tr>
              <td colSpan={7} className={styles.bookEmpty}>
                {t('noRows')}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>
              {t('monthTotals')} ({t('entries', { count: book.rows.length })})
            </td>
            <td className={`${styles.amount} ${styles.first}`}>
              <Money amount={book.receipts} strong />
            </td>
            <td className={styles.amount}>
              <Money amount={book.payments} strong />
            </td>
            <td />
          </tr>
          <Balance name={t('closingCF')} amount={book.closing} />
        </tfoot>
      </table>
    </div>
  );
}

function Balance({ name, amount }: { readonly name: string; readonly amount: number }) {
  return (
    <tr className={styles.bookBalance}>
      <td colSpan={4}>{name}</td>
      <td className={styles.first} />
      <td />
      <td className={styles.amount}>
        <Money amount={amount} strong />
      </td>
    </tr>
  );
}
