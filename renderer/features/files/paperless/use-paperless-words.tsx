import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import type { PaperlessWords } from './paperless-sheets';

/** What the reader's language calls sections and columns. */
export function usePaperlessWords(): PaperlessWords {
  const { t } = useTranslation('files');
  const language = useLanguage();
  return {
    say: (word) => t(word as 'paperless'), // words of this room, named by the sheet
    nameOf: (row) => nameIn(language, row.title, row.titleUrdu),
  };
}
