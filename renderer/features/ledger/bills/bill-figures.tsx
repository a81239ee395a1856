import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BillLineView, BillView } from '#engine/views';
import { shortDay } from '#ui/format';
import { isolate } from './isolate';
import { Money } from '#ui/money';
import styles from '../ledger.module.css';
import { percentOf } from './bill-view';

/** The claim by heads, what is withheld by which row of which table, other deductions, and the net. */
export function BillFigures({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  return (
    <table className={styles.voucherLines}>
      <thead>
        <tr>
          <th scope="col">{t('head')}</th>
          <th scope="col">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {bill.lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
        <Sum name={t('bill-gross')} amount={bill.gross} />
        <Taxes bill={bill} />
        {bill.deductions.map((line, index) => (
          <Line key={index} line={line} isOff />
        ))}
      </tbody>
      <tfoot>
        <Sum name={t('bill-net')} amount={bill.net} />
      </tfoot>
    </table>
  );
}

function Line({ line, isOff = false }: { readonly line: BillLineView; readonly isOff?: boolean }) {
  return (
    <tr>
      <td>
        <bdi className="numbers">{line.head}</bdi> <bdi>{line.name}</bdi>
        {line.text && (
          <Text span size="xs" c="dimmed">
            {' · '}
            <bdi>{line.text}</bdi>
          </Text>
        )}
      </td>
      <td className={styles.amount}>
        <Money amount={isOff ? -line.amount : line.amount} />
      </td>
    </tr>
  );
}

function Sum({ name, amount }: { readonly name: string; readonly amount: number }) {
  return (
    <tr>
      <td>
        <strong>{name}</strong>
      </td>
      <td className={styles.amount}>
        <Money amount={amount} strong />
      </td>
    </tr>
  );
}

function Taxes({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  const { row } = bill;
  if (!row)
    return bill.payeeEntry.filer === 'exempt' && bill.invoice ? <Note text={t('bill-taxes-exempt')} /> : null;
  const name = [
    t(`bill-supply-${bill.supply ?? 'goods'}`),
    t(`payee-filer-${row.filer}`),
    t(`payee-entity-${row.entity}`),
  ].join(' · ');
  return (
    <>
      {bill.taxes.map((tax) => (
        <tr key={tax.tax}>
          <td>
            <bdi className="numbers">{tax.head}</bdi> {t(`bill-tax-${tax.tax}`)}{' '}
            <Text span size="xs" c="dimmed">
              {t(tax.tax === 'salesTax' ? 'bill-of-tax' : 'bill-of-gross', {
                percent: percentOf(row[tax.tax]),
              })}
            </Text>
            {tax.reason && (
              <Text size="xs" c="var(--daftar-red)">
                {t('bill-computed')} <Money amount={tax.computed} /> · <bdi>{tax.reason}</bdi>
              </Text>
            )}
          </td>
          <td className={styles.amount}>
            <Money amount={-tax.amount} />
          </td>
        </tr>
      ))}
      <Note
        text={t('bill-row-used', {
          day: isolate(shortDay(row.from)),
          source: isolate(row.source),
          row: name,
        })}
      />
    </>
  );
}

function Note({ text }: { readonly text: string }) {
  return (
    <tr>
      <td colSpan={2}>
        <Text span size="xs" c="dimmed">
          {text}
        </Text>
      </td>
    </tr>
  );
}
