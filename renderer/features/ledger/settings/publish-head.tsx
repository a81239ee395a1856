import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '#ui/action-button';
import { PageHeader } from '#ui/page-header';

/** The head of a publication: what is published, leaving it (its draft is dropped), and publishing what changes. */
export function PublishHead({
  title,
  about,
  draft,
  hasChanges,
  publish,
  onDone,
}: {
  readonly title: string;
  readonly about: string;
  readonly draft: { readonly ready: boolean; readonly drop: () => Promise<void> };
  readonly hasChanges: boolean;
  readonly publish: () => Promise<void>;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('ledger');
  return (
    <PageHeader
      title={title}
      about={about}
      actions={
        <>
          <Button
            variant="default"
            onClick={() => {
              void draft.drop();
              onDone();
            }}
          >
            {t('cancel')}
          </Button>
          <ActionButton
            label={t('settings-publish')}
            keys="Ctrl+Enter"
            act={publish}
            disabled={!draft.ready || !hasChanges}
          />
        </>
      }
    />
  );
}
