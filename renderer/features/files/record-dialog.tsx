import { Button, Group, Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retentionClasses } from '#shared/acts/kinds/file-recorded';
import type { FileView } from '#engine/views';
import { ActionButton } from '#ui/action-button';
import type { NoteDraft } from './files-view';

type Retention = (typeof retentionClasses)[number];

/** Asks how long a file is kept that is closed after action. */
export function RecordDialog({
  file,
  withNote,
  onClose,
  onRecord,
}: {
  readonly file: FileView;
  readonly withNote: NoteDraft | undefined;
  readonly onClose: () => void;
  readonly onRecord: (retention: Retention, remark: string) => Promise<void>;
}) {
  const { t } = useTranslation('files');
  const [retention, setRetention] = useState<Retention>(
    retentionClasses.find((one) => one === file.retention) ?? 'C',
  );
  const [remark, setRemark] = useState('');
  return (
    <Modal opened onClose={onClose} title={t('doRecord')}>
      <Text size="sm">{t('recordAbout')}</Text>
      <NativeSelect
        data-autofocus
        mt="sm"
        label={t('retention')}
        value={retention}
        onChange={(event) =>
          setRetention(retentionClasses.find((one) => one === event.currentTarget.value) ?? 'C')
        }
        data={retentionClasses.map((value) => ({ value, label: t(`retention-${value}`) }))}
      />
      <TextInput
        mt="sm"
        label={t('remark')}
        maxLength={300}
        dir="auto"
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      {withNote && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('noteGoesAlong', { number: file.noteList.length + 1 })}
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <ActionButton
          label={t('doRecordIt')}
          keys="Ctrl+Enter"
          act={() => onRecord(retention, remark.trim())}
        />
      </Group>
    </Modal>
  );
}
