import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CsvRow } from '#shared/domain/ledger/bank/read-csv';
import type { StatementMapping } from '#shared/domain/ledger/bank/read-statement';
import { withColumn } from './cash-view';
import styles from './cash.module.css';

const shared = ['date', 'text', 'instrument'] as const;
const byStyle = { two: ['withdrawal', 'deposit'], one: ['amount', 'mark'] } as const;

/** Which column of the file is which; the account's next file is read the same way. */
export function MappingFields({
  rows,
  mapping,
  onChange,
}: {
  readonly rows: readonly CsvRow[];
  readonly mapping: StatementMapping;
  readonly onChange: (mapping: StatementMapping) => void;
}) {
  const { t } = useTranslation('ledger');
  const heading = rows.find((row) => row.line === mapping.heading)?.cells ?? [];
  const count = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const columns = Array.from({ length: count }, (_, at) => ({
    value: String(at),
    label: heading[at] || t('cash-column', { number: at + 1 }),
  }));
  const names = [...shared, ...byStyle[mapping.amounts], 'balance'] as const;
  return (
    <div className={styles.mapping} role="group" aria-label={t('cash-mapping')}>
      <NumberInput
        size="xs"
        label={t('cash-heading-line')}
        min={0}
        value={mapping.heading}
        onChange={(line) => onChange({ ...mapping, heading: Number(line) || 0 })}
      />
      <NativeSelect
        size="xs"
        label={t('cash-amounts')}
        value={mapping.amounts}
        onChange={(event) =>
          onChange({ ...mapping, amounts: event.currentTarget.value === 'two' ? 'two' : 'one' })
        }
        data={[
          { value: 'two', label: t('cash-amounts-two') },
          { value: 'one', label: t('cash-amounts-one') },
        ]}
      />
      {names.map((name) => (
        <NativeSelect
          key={name}
          size="xs"
          label={t(`cash-map-${name}`)}
          value={String(mapping[name])}
          onChange={(event) => onChange(withColumn(mapping, name, Number(event.currentTarget.value)))}
          data={[...(name === 'date' ? [] : [{ value: '-1', label: '—' }]), ...columns]}
        />
      ))}
    </div>
  );
}
