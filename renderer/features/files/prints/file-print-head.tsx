import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { PrintHead } from '#ui/print-parts';
import { useBodyName } from '../cover';

/** The number of a file with its volume or part, as it is printed. */
export function usePrintedNumber(): (file: FileView) => string {
  const bodyName = useBodyName();
  return (file) => `\u2068${`${file.number} ${bodyName(file)}`.trim()}\u2069`;
}

/** The head of what is printed of a file: the office, what it is, number and subject; a secret one says so. */
export function FilePrintHead({ file, title }: { readonly file: FileView; readonly title: string }) {
  const { t } = useTranslation('files');
  const numberOf = usePrintedNumber();
  return (
    <PrintHead
      title={title}
      lines={[
        ...(file.classification === 'open' ? [] : [t(file.classification)]),
        `${t('number')} ${numberOf(file)}`,
        `${t('about')}: \u2068${file.about}\u2069`,
      ]}
    />
  );
}
