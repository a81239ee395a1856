import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportMapping } from '#shared/domain/ledger/import/mapping';
import styles from '../cash/cash.module.css';
import { columnsFor, withImportColumn } from './import-view';

/** Which column of the file is which; the next file with the same titles is read the same way. */
export function ImportColumns({
  titles,
  mapping,
  onChange,
}: {
  readonly titles: readonly string[];
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}) {
  const { t } = useTranslation('ledger');
  const columns = titles.map((title, at) => ({
    value: String(at),
    label: title || t('import-column', { number: at + 1 }),
  }));
  return (
    <div className={styles.mapping} role="group" aria-label={t('import-mapping')}>
      <NumberInput
        size="xs"
        label={t('import-heading')}
        min={0}
        value={mapping.heading}
        onChange={(line) => onChange({ ...mapping, heading: Number(line) || 0 })}
      />
      <NativeSelect
        size="xs"
        label={t('import-amounts')}
        value={mapping.amounts}
        onChange={(event) =>
          onChange({ ...mapping, amounts: event.currentTarget.value === 'two' ? 'two' : 'one' })
        }
        data={[
          { value: 'two', label: t('import-amounts-two') },
          { value: 'one', label: t('import-amounts-one') },
        ]}
      />
      {columnsFor(mapping.amounts).map((name) => (
        <NativeSelect
          key={name}
          size="xs"
          label={t(`import-map-${name}`)}
          value={String(mapping[name])}
          onChange={(event) => onChange(withImportColumn(mapping, name, Number(event.currentTarget.value)))}
          data={[{ value: '-1', label: '—' }, ...columns]}
        />
      ))}
    </div>
  );
}
