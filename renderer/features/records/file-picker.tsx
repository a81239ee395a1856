import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow } from '#engine/views';
import { useOfficer, usePostTitle, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { RegisterTable } from '#ui/register-table';

type FilePickerProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onPick: (file: FileRow) => Promise<void>;
};

/** Lets the officer choose a file that is with his post, by its number or subject. */
export function FilePicker({ opened, onClose, onPick }: FilePickerProps) {
  const { t } = useTranslation('records');
  return (
    <Modal opened={opened} onClose={onClose} title={t('pickTitle')} size="xl">
      <Choice onPick={onPick} />
    </Modal>
  );
}

function Choice({ onPick }: Pick<FilePickerProps, 'onPick'>) {
  const { t } = useTranslation('records');
  const me = useOfficer();
  const titleOf = usePostTitle();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const files = useQuery('files', ['files'], {
    holder: me.post,
    ...(asked ? { text: asked } : {}),
    limit: 100,
  }).data;
  return (
    <RegisterTable
      label={t('pickTitle')}
      rows={files}
      keyOf={(row) => row.file}
      onOpen={(row) => void onPick(row)}
      filter={{ text, onChange: setText, most: 100 }}
      maxHeight="50vh"
      empty={<EmptyState text={t('pickEmpty', { post: titleOf(me.post) })} />}
      columns={[
        { name: 'number', title: t('fileNumber'), width: 200, cell: (row) => <bdi>{row.number}</bdi> },
        { name: 'about', title: t('about'), cell: (row) => <bdi>{row.about}</bdi> },
      ]}
    />
  );
}
