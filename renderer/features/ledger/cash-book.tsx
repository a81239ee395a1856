import { Loader, NativeSelect } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { AccountRow, CashBookState, CashBookView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { Money } from '#ui/money';
import { CashBookActions, CashBookSays } from './cash/cash-book-closing';
import { ClosingRow, useBookColumns } from './cash/cash-book-table';
import { bookLines } from './cash/cash-view';
import { MonthPicker } from './cash/month-picker';
import { monthFrom, monthName, monthOf } from './ledger-view';
import { NoAccounts } from './no-accounts';
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
  if (!first) return <NoAccounts />;
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
  const book = useQuery('cashBook', ['ledger'], account, month).data;
  const state = useQuery('cashBookState', ['ledger'], account, month).data;
  return (
    <div className={styles.page}>
      <div className={styles.bookHead}>
        <NativeSelect
          aria-label={t('account')}
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
          data={accounts.map((one) => ({ value: one.account, label: one.title }))}
        />
        <MonthPicker month={month} onChange={setMonth} />
        <h1 className={styles.bookTitle} aria-live="polite">
          {monthName(month, language)}
        </h1>
        {book && state && <CashBookActions book={book} state={state} />}
      </div>
      {state && book && <CashBookSays book={book} state={state} />}
      {book && <Page book={book} state={state} />}
    </div>
  );
}

function Page({ book, state }: { readonly book: CashBookView; readonly state: CashBookState | undefined }) {
  const { t } = useTranslation('ledger');
  const closedThrough = state?.closedThrough;
  const go = useGo();
  const columns = useBookColumns(book.form);
  const labelled = columns.findIndex((column) => column.end);
  const body = useRef<HTMLTableSectionElement>(null);
  const pressed = (event: KeyboardEvent, index: number, voucher: string): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') go(`/ledger/vouchers/${voucher}`);
    else if (by !== 0) body.current?.querySelector<HTMLElement>(`[data-row="${index + by}"]`)?.focus();
    else return;
    event.preventDefault();
  };
  const classOf = (column: (typeof columns)[number]): string =>
    [column.end && styles.amount, column.rule && styles.first].filter(Boolean).join(' ');
  return (
    <div className={styles.bookScroll}>
      <table className={styles.book} data-form={book.form} aria-label={`${t('cashBook')} ${book.title}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" data-column={column.name} className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Balance name={t('openingBF')} amount={book.opening} columns={columns.length} />
          {bookLines(book.rows, state?.closings ?? []).map((line) =>
            'closing' in line ? (
              <ClosingRow
                key={`closed ${line.closing.day}`}
                closing={line.closing}
                columns={columns.length}
              />
            ) : (
              <tr
                key={`${line.row.voucher}-${line.index}`}
                data-row={line.index}
                data-closed={closedThrough !== undefined && line.row.date <= closedThrough}
                tabIndex={line.index === 0 ? 0 : -1}
                className={styles.bookRow}
                onClick={() => go(`/ledger/vouchers/${line.row.voucher}`)}
                onKeyDown={(event) => pressed(event, line.index, line.row.voucher)}
              >
                {columns.map((column) => (
                  <td key={column.name} className={classOf(column)}>
                    {column.cell(line.row)}
                  </td>
                ))}
              </tr>
            ),
          )}
          {book.rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className={styles.bookEmpty}>
                {t('noRows')}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={labelled}>
              {t('monthTotals')} ({t('entries', { count: book.rows.length })})
            </td>
            {columns.slice(labelled).map((column) => (
              <td key={column.name} className={classOf(column)}>
                {column.total?.(book)}
              </td>
            ))}
          </tr>
          <Balance name={t('closingCF')} amount={book.closing} columns={columns.length} />
        </tfoot>
      </table>
    </div>
  );
}

function Balance({
  name,
  amount,
  columns,
}: {
  readonly name: string;
  readonly amount: number;
  readonly columns: number;
}) {
  return (
    <tr className={styles.bookBalance}>
      <td colSpan={columns - 1}>{name}</td>
      <td className={styles.amount}>
        <Money amount={amount} strong />
      </td>
    </tr>
  );
}
