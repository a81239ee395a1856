import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportReading } from '#engine/views';

/** How many bad rows are written out; the rest is counted. */
const written = 300;

/** Every bad row of a file by its line, with the cell that is wrong. */
export function ImportFaults({ reading }: { readonly reading: ImportReading }) {
  const { t } = useTranslation('ledger');
  const { faults, faultCount } = reading;
  if (faultCount === 0) return null;
  const more = faultCount - Math.min(written, faults.length);
  return (
    <Alert color="red" variant="light" mb="sm" role="alert" title={t('import-bad', { count: faultCount })}>
      <p>{t('import-all-or-nothing')}</p>
      <ul
        aria-label={t('import-bad', { count: faultCount })}
        style={{ maxHeight: '20rem', overflow: 'auto' }}
      >
        {faults.slice(0, written).map((fault) => (
          <li key={`${fault.line} ${fault.why}`}>
            {t('import-line', { line: fault.line })}: {t(`import-fault-${fault.why}`)}{' '}
            {fault.cell && <bdi dir="auto">“{fault.cell.slice(0, 60)}”</bdi>}
          </li>
        ))}
        {more > 0 && <li>{t('import-more', { count: more })}</li>}
      </ul>
    </Alert>
  );
}
