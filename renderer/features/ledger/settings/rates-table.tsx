import { TextInput } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { taxNames, type RateTable } from '#shared/domain/ledger/bills/withholding';
import { percentText, rateKinds, type RateRowForm } from './rates-form';
import styles from './settings.module.css';

/** The words of a row: "Goods · Filer · Company". */
export function useRowName() {
  const { t } = useTranslation('ledger');
  return (row: Pick<RateRowForm, 'supply' | 'filer' | 'entity'>): string =>
    [t(`bill-supply-${row.supply}`), t(`payee-filer-${row.filer}`), t(`payee-entity-${row.entity}`)].join(
      ' · ',
    );
}

/** The table of withholding as it is printed: kinds of supply and payee, and their shares in percent. */
export function RatesTable({ table }: { readonly table: RateTable }) {
  const shareOf = (index: number, tax: (typeof taxNames)[number]): string => {
    const kind = rateKinds[index];
    const row = table.rows.find(
      (one) => one.supply === kind?.supply && one.filer === kind.filer && one.entity === kind.entity,
    );
    return row ? `${percentText(row[tax])} %` : '—';
  };
  return <Grid cell={(index, tax) => <bdi dir="ltr">{shareOf(index, tax)}</bdi>} />;
}

/** The same table to be typed into: arrows up and down and Enter move in a column. */
export function RatesInputs({
  rows,
  faults,
  onChange,
}: {
  readonly rows: readonly RateRowForm[];
  /** Cells that are no percents, as "row.tax". */
  readonly faults: ReadonlySet<string>;
  readonly onChange: (rows: RateRowForm[]) => void;
}) {
  const { t } = useTranslation('ledger');
  const rowName = useRowName();
  const grid = useRef<HTMLDivElement>(null);
  const moved = (event: KeyboardEvent, index: number, tax: string): void => {
    const by = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLInputElement>(`[data-cell="${index + by}.${tax}"]`)?.focus();
  };
  return (
    <div ref={grid}>
      <Grid
        cell={(index, tax) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <TextInput
              size="xs"
              dir="ltr"
              inputMode="decimal"
              data-cell={`${index}.${tax}`}
              aria-label={`${rowName(row)}: ${t(`bill-tax-${tax}`)} (%)`}
              styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
              value={row[tax]}
              error={faults.has(`${index}.${tax}`)}
              onFocus={(event) => event.currentTarget.select()}
              onKeyDown={(event) => moved(event, index, tax)}
              onChange={(event) => {
                const text = event.currentTarget.value;
                onChange(rows.map((one, at) => (at === index ? { ...one, [tax]: text } : one)));
              }}
            />
          );
        }}
      />
    </div>
  );
}

function Grid({
  cell,
}: {
  readonly cell: (index: number, tax: (typeof taxNames)[number]) => React.ReactNode;
}) {
  const { t } = useTranslation('ledger');
  return (
    <table className={styles.rates} aria-label={t('settings-rates')}>
      <thead>
        <tr>
          <th scope="col">{t('bill-supply')}</th>
          <th scope="col">{t('payee-filer')}</th>
          <th scope="col">{t('payee-entity')}</th>
          {taxNames.map((tax) => (
            <th key={tax} scope="col" className={styles.share}>
              {t(`settings-share-${tax}`)}
            </th>
          ))}
        </tr>
      </thead>
      {(['goods', 'services', 'works'] as const).map((supply) => (
        <tbody key={supply}>
          {rateKinds.map(
            (kind, index) =>
              kind.supply === supply && (
                <tr key={index}>
                  <td>{t(`bill-supply-${kind.supply}`)}</td>
                  <td>{t(`payee-filer-${kind.filer}`)}</td>
                  <td>{t(`payee-entity-${kind.entity}`)}</td>
                  {taxNames.map((tax) => (
                    <td key={tax} className={styles.share}>
                      {cell(index, tax)}
                    </td>
                  ))}
                </tr>
              ),
          )}
        </tbody>
      ))}
    </table>
  );
}
