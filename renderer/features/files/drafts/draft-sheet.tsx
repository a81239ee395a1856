import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { LetterPaper } from '#ui/letter-paper';
import { PageHeader } from '#ui/page-header';
import { SignedPrints } from '#ui/signed-prints';
import { Tick } from '#ui/tick';
import { Problems } from '../problems';
import { Differences } from './differences';
import { DraftActions } from './draft-actions';
import { DraftBadge } from './draft-badge';
import { DraftHistory } from './draft-history';
import { textOf } from './draft-view';
import { formNamed } from '#engine/letters/forms';
import { useLetter } from './use-letter';
import styles from './drafts.module.css';

/** A draft on a file: its versions and what was said of them, the letter, and what changed between two versions. */
export function DraftSheet({
  draft,
  onChange,
}: {
  readonly draft: DraftView;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const letter = useLetter();
  const [chosen, setChosen] = useState<number>();
  const [shown, setShown] = useState<'letter' | 'differences'>('letter');
  const number = chosen ?? draft.versions;
  const version = draft.versionList[number - 1] ?? draft.versionList[0];
  const isLast = number === draft.versions;
  const typed = textOf(version);
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <>
            <bdi>{draft.about}</bdi> <DraftBadge draft={draft} /> <Tick tick={draft.tick} />
          </>
        }
        about={
          <>
            <Link to={`/files/${draft.file}`}>
              <bdi>{draft.fileNumber}</bdi>
            </Link>
            {' · '}
            {formNamed(draft.form)[language].name}
          </>
        }
        actions={<DraftActions draft={draft} onChange={onChange} />}
      />
      {draft.problems.length > 0 && <Problems problems={draft.problems} />}
      <SignedPrints of={draft.draft} />
      <div className={styles.halves}>
        <section className={styles.side} aria-label={t('draft-history')}>
          <DraftHistory draft={draft} version={number} onVersion={setChosen} />
        </section>
        <section className={styles.half} aria-label={t('draft-printed')}>
          <div className={styles.halfHead}>
            <strong>{t('draft-version', { number })}</strong>
            {draft.versions > 1 && (
              <SegmentedControl
                size="xs"
                ms="auto"
                aria-label={t('draft-shows')}
                value={shown}
                onChange={(value) => setShown(value === 'differences' ? 'differences' : 'letter')}
                data={[
                  { value: 'letter', label: t('draft-shows-letter') },
                  { value: 'differences', label: t('draft-shows-differences') },
                ]}
              />
            )}
          </div>
          {shown === 'differences' && draft.versions > 1 ? (
            <Differences draft={draft} version={version} />
          ) : (
            <LetterPaper
              lines={letter(typed, draft.fileNumber, isLast ? draft : undefined)}
              language={typed.language}
            />
          )}
        </section>
      </div>
    </div>
  );
}
