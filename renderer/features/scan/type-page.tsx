import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#app/use-draft';
import { usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';

type TypePageProps = {
  readonly document: string;
  readonly page: string;
  /** What the field starts with. */
  readonly text: string;
  readonly onClose: () => void;
};

const isText = (saved: unknown): saved is string => typeof saved === 'string';

/** Typing the text of a page that could not be read well: handwriting, a faint copy. */
export function TypePage({ document, page, text, onClose }: TypePageProps) {
  const { t } = useTranslation('scan');
  const perform = usePerform();
  const draft = useDraft(`/scan/${document}/${page}#text`, t('typeDraft'), text, isText);
  const empty = draft.value.trim() === '' || draft.value.trim() === text.trim();
  return (
    <Modal opened onClose={onClose} title={t('typeTitle')} size="lg">
      <Text size="sm" mb="sm">
        {t('typeSays')}
      </Text>
      <Textarea
        data-autofocus
        autosize
        minRows={10}
        maxRows={20}
        maxLength={20_000}
        dir="auto"
        aria-label={t('text')}
        disabled={!draft.ready}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <ActionButton
          label={t('typeSave')}
          keys="Ctrl+Enter"
          disabled={!draft.ready || empty}
          act={async () => {
            const done = await perform({
              do: 'correct-page',
              correction: { page, text: draft.value.trim() },
            });
            if (!done.ok) return;
            await draft.drop();
            onClose();
          }}
        />
      </Group>
    </Modal>
  );
}
