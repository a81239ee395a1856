import { useTranslation } from 'react-i18next';
import type { CashBookState, CashBookView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { Money } from '#ui/money';
import { monthName } from '../ledger-view';
import { ClosingRow, useBookColumns } from './cash-book-table';
import { inWords } from './cash-book-closing';
import { bookLines } from './cash-view';
import { PrintHead, Signatures } from '#ui/print-parts';
import { FiguresSeal } from '#ui/print-seal';
import styles from './print.module.css';

/** A month of a cash book as it is printed: the prescribed columns, the balances, the certificate, places to sign. */
export function CashBookPrint({
  book,
  state,
}: {
  readonly book: CashBookView;
  readonly state: CashBookState;
}) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const columns = useBookColumns(book.form);
  const labelled = columns.findIndex((column) => column.end);
  const last = state.closings.at(-1);
  const balance = (name: string, amount: number) => (
    <tr className={styles.strong}>
      <td colSpan={columns.length - 1}>{name}</td>
      <td className={styles.amount}>
        <Money amount={amount} strong />
      </td>
    </tr>
  );
  return (
    <>
      <PrintHead
        title={t('monthly')}
        lines={[
          `${monthName(book.month, language)} · ${book.title}${book.number ? ` · ${book.number}` : ''}`,
        ]}
      />
      <table className={styles.book}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name}>{column.title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {balance(t('openingBF'), book.opening)}
          {bookLines(book.rows, state.closings).map((line) =>
            'closing' in line ? (
              <ClosingRow
                key={`closed ${line.closing.day}`}
                closing={line.closing}
                columns={columns.length}
              />
            ) : (
              <tr key={`${line.row.voucher}-${line.index}`}>
                {columns.map((column) => (
                  <td key={column.name} className={column.end ? styles.amount : undefined}>
                    {column.cell(line.row)}
                  </td>
                ))}
              </tr>
            ),
          )}
          <tr className={styles.strong}>
            <td colSpan={labelled}>{t('monthTotals')}</td>
            {columns.slice(labelled).map((column) => (
              <td key={column.name} className={column.end ? styles.amount : undefined}>
                {column.total?.(book)}
              </td>
            ))}
          </tr>
          {balance(t('closingCF'), book.closing)}
        </tbody>
      </table>
      <p className={styles.certificate}>
        {t('cash-certificate-text', { words: inWords(state.certificate?.counted ?? book.closing, language) })}
        {state.certificate?.remark && (
          <>
            {' '}
            <bdi>{state.certificate.remark}</bdi>
          </>
        )}
      </p>
      <Signatures
        names={[
          { post: t('preparedBy') },
          { post: t('cash-checked-by'), actor: last?.by, at: last?.at },
          { post: t('cash-ddo'), actor: state.certificate?.by, at: state.certificate?.at },
        ]}
      />
      <FiguresSeal
        id={`cashbook:${book.account.replace(/^account:/, '')}.${book.month}`}
        figures={figuresOf(book, state)}
      />
    </>
  );
}

/** What is hashed of a printed book: its figures in the order of the page, and what was counted. */
const figuresOf = (book: CashBookView, { certificate }: CashBookState) => ({
  account: book.account,
  month: book.month,
  opening: book.opening,
  rows: book.rows.map(({ date, number, receipt, payment, balance }) => [
    date,
    number,
    receipt,
    payment,
    balance,
  ]),
  closing: book.closing,
  ...(certificate ? { counted: certificate.counted } : {}),
});
