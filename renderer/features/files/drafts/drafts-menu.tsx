import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { DraftBadge } from './draft-badge';
import { waitsFor } from './draft-view';
import { forms } from '#engine/letters/forms';
import styles from './drafts.module.css';

/** The drafts on a file: opening one, beginning another. */
export function DraftsMenu({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const go = useGo();
  const language = useLanguage();
  const me = useOfficer();
  const may = me.powers.includes('note') && file.status === 'current';
  const drafts = useQuery('fileDrafts', ['files'], file.file).data ?? [];
  if (!may && drafts.length === 0) return null;
  return (
    <Menu position="bottom-end" shadow="md" returnFocus width={420}>
      <Menu.Target>
        <Button size="xs" variant="default">
          {t('drafts', { count: drafts.length })}
          {drafts.some((draft) => waitsFor(draft, me)) && ` · ${t('drafts-wait')}`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        {drafts.length > 0 && <Menu.Label>{t('drafts-here')}</Menu.Label>}
        {drafts.map((draft) => (
          <Menu.Item key={draft.draft} onClick={() => go(`/files/drafts/${draft.draft}`)}>
            <span className={styles.menuLine}>
              <bdi>{draft.about}</bdi> <DraftBadge draft={draft} />
            </span>
          </Menu.Item>
        ))}
        {may && (
          <>
            <Menu.Label>{t('draft-new')}</Menu.Label>
            {forms.map((one) => (
              <Menu.Item
                key={one.form}
                onClick={() =>
                  go(`/files/drafts?${new URLSearchParams({ file: file.file, form: one.form }).toString()}`)
                }
              >
                {one[language].name}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
