import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#app/use-draft';
import { ActionButton } from '#ui/action-button';

export type Word = 'accept' | 'query' | 'exempt';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Asks before the province's word is signed: what it means, and what the office is to read. */
export function ReviewDialog({
  word,
  subject,
  title,
  onSign,
  onClose,
}: {
  readonly word: Word;
  readonly subject: string;
  /** What the draft is of, in the list of drafts. */
  readonly title: string;
  readonly onSign: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('province');
  const draft = useDraft<string>(`province/review/${subject}#${word}`, title, '', isText);
  const [isMissing, setMissing] = useState(false);
  const sign = async (): Promise<void> => {
    const text = draft.value.trim();
    if (word !== 'accept' && text === '') return setMissing(true);
    if (!(await onSign(text))) return;
    await draft.drop();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`review-${word}`)}
      size="md"
      closeButtonProps={{ 'aria-label': t('ret-cancel') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t(`review-${word}-says`)}</Text>
        <Textarea
          data-autofocus
          label={t(`review-${word}-text`)}
          withAsterisk={word !== 'accept'}
          autosize
          minRows={3}
          maxLength={word === 'query' ? 1000 : 500}
          dir="auto"
          value={draft.value}
          error={isMissing && draft.value.trim() === '' ? t('review-text-missing') : undefined}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ret-cancel')}
          </Button>
          <ActionButton label={t(`review-${word}`)} keys="Ctrl+Enter" act={sign} />
        </Group>
      </Stack>
    </Modal>
  );
}
