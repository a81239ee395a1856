import { useTranslation } from 'react-i18next';
import { Loader } from '@mantine/core';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { LetterPaper } from '#ui/letter-paper';
import { DraftBadge } from './draft-badge';
import { textOf } from './draft-view';
import { useLetter } from './use-letter';
import styles from './drafts.module.css';

/** Whether a paper of the correspondence is the office copy of an issued draft. */
export const isOfficeCopy = (document: string): boolean => document.startsWith('draft:');

/** The office copy of an issued letter, among the papers of its file. */
export function OfficeCopy({ draft }: { readonly draft: string }) {
  const { t } = useTranslation('files');
  const letter = useLetter();
  const found = useQuery('draftPaper', ['files'], draft);
  if (!found.data)
    return found.loading ? (
      <Loader m="md" size="sm" aria-label={t('title')} />
    ) : (
      <EmptyState text={t('draft-gone')} />
    );
  const last = found.data.versionList.at(-1) ?? found.data.versionList[0];
  return (
    <div className={styles.copy}>
      <div className={styles.halfHead}>
        <strong>{t('office-copy')}</strong> <DraftBadge draft={found.data} />
        <Link to={`/files/drafts/${draft}`} size="sm">
          {t('draft-open')}
        </Link>
      </div>
      <LetterPaper lines={letter(textOf(last), found.data.fileNumber, found.data)} language={last.language} />
    </div>
  );
}
