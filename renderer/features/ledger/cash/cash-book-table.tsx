import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CashBookClosing, CashBookRow, CashBookView } from '#engine/views';
import { ActorLine } from '#ui/actor-line';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { sideOf } from './cash-view';
import styles from './cash.module.css';

/** A column of a cash book: its title and its cell. `end` are amounts, `rule` begins a side of the book. */
export type BookColumn = {
  readonly name: string;
  readonly title: string;
  readonly end?: boolean;
  readonly rule?: boolean;
  readonly cell: (row: CashBookRow) => ReactNode;
  /** What stands in this column in the totals of the month. */
  readonly total?: (book: CashBookView) => ReactNode;
  readonly balance?: boolean;
};

/** A text of the book, struck through with the number of the reversal if there is one. */
function Struck({ row, children }: { readonly row: CashBookRow; readonly children: ReactNode }) {
  const { t } = useTranslation('ledger');
  if (!row.struck) return children;
  return (
    <>
      <s className={styles.struck}>{children}</s>
      <span className={styles.struckBy}>
        {t('cash-struck')} <bdi dir="ltr">{row.struck.number}</bdi>
      </span>
    </>
  );
}

/** What stands below the last entry of a day that is closed: its balance, and who checked it. */
export function ClosingRow({
  closing,
  columns,
}: {
  readonly closing: CashBookClosing;
  readonly columns: number;
}) {
  const { t } = useTranslation('ledger');
  const { day, balance, by, at, remark } = closing;
  return (
    <tr className={styles.closing}>
      <td colSpan={columns - 1}>
        {t('cash-balanced')} <DayText day={day} /> · {t('cash-checked-by')} <ActorLine actor={by} at={at} />
        {remark && (
          <>
            {' '}
            · <bdi>{remark}</bdi>
          </>
        )}
      </td>
      <td className={styles.closingBalance}>
        <Money amount={balance} strong />
      </td>
    </tr>
  );
}

const parts = ['pay', 'allowances', 'contingencies', 'miscellaneous'] as const;

/** The columns that the office's policy prescribes (domain.md A7): bank book, government form, or local-fund form. */
export function useBookColumns(form: CashBookView['form']): readonly BookColumn[] {
  const { t } = useTranslation('ledger');
  const date: BookColumn = { name: 'date', title: t('date'), cell: (row) => <DayText day={row.date} /> };
  const number: BookColumn = {
    name: 'number',
    title: t('number'),
    cell: (row) => (
      <>
        <bdi dir="ltr" className="numbers">
          {row.number}
        </bdi>
        {row.contra && <strong title={t('type-contra')}> C</strong>}
      </>
    ),
  };
  const particulars: BookColumn = {
    name: 'particulars',
    title: t('particulars'),
    cell: (row) => (
      <Struck row={row}>
        <bdi>{row.particulars}</bdi>
      </Struck>
    ),
  };
  const reference: BookColumn = {
    name: 'reference',
    title: t('reference'),
    cell: (row) => <bdi dir="ltr">{row.instrument}</bdi>,
  };
  const amount = (side: 'receipt' | 'payment', rule = false, title?: string): BookColumn => ({
    name: `${side}s`,
    title: title ?? t(`${side}s`),
    end: true,
    rule,
    cell: (row) =>
      row[side] !== 0 && (
        <s
          className={row.struck ? styles.struck : undefined}
          style={row.struck ? {} : { textDecoration: 'none' }}
        >
          <Money amount={row[side]} />
        </s>
      ),
    total: (book) => <Money amount={book[`${side}s`]} strong />,
  });
  const balance: BookColumn = {
    name: 'balance',
    title: t('balance'),
    end: true,
    balance: true,
    cell: (row) => <Money amount={row.balance} />,
  };
  const classification: BookColumn = {
    name: 'classification',
    title: t('cash-classification'),
    cell: (row) => <bdi dir="ltr">{row.classification}</bdi>,
  };
  if (form === 'bank')
    return [date, number, particulars, reference, amount('receipt', true), amount('payment'), balance];
  if (form === 'local-fund')
    return [
      date,
      {
        ...particulars,
        name: 'payer',
        title: t('cash-income-from'),
        cell: (row) => row.receipt > 0 && particulars.cell(row),
      },
      {
        ...reference,
        name: 'challan',
        title: t('cash-challan'),
        cell: (row) => row.receipt > 0 && reference.cell(row),
      },
      amount('receipt', false, t('cash-income')),
      { ...number, rule: true },
      { ...reference, cell: (row) => row.payment > 0 && reference.cell(row) },
      { ...particulars, title: t('payee'), cell: (row) => row.payment > 0 && particulars.cell(row) },
      amount('payment', false, t('cash-expenditure')),
      balance,
    ];
  const side = (name: 'receipt' | 'payment'): readonly BookColumn[] => [
    ...parts.map((part, at): BookColumn => ({
      name: `${name}-${part}`,
      title: t(`cash-column-${part}`),
      end: true,
      rule: at === 0,
      cell: (row) => <Money amount={sideOf(row, name)[part]} blankZero />,
      total: (book) => (
        <Money amount={book.rows.reduce((sum, row) => sum + sideOf(row, name)[part], 0)} blankZero />
      ),
    })),
    amount(name),
  ];
  return [date, number, particulars, ...side('receipt'), ...side('payment'), classification, balance];
}
