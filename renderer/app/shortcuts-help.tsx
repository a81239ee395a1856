import { Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeysHint } from '#ui/keys-hint';
import styles from './frame.module.css';
import { useShortcut, useShortcutList } from './shortcuts';

/** The key `?` and its button: which keys work on this screen. */
export function ShortcutsHelp() {
  const { t } = useTranslation('app');
  const [opened, setOpened] = useState(false);
  useShortcut('?', t('keys.title'), () => setOpened(true));
  const listed = useShortcutList();
  const always = [
    { keys: '↑ ↓', label: t('keys.rows') },
    { keys: 'Enter', label: t('keys.open-row') },
    { keys: 'Esc', label: t('keys.close') },
  ];
  return (
    <>
      <UnstyledButton
        className={styles.room}
        w="calc(100% - 0.7rem)"
        aria-keyshortcuts="?"
        onClick={() => setOpened(true)}
      >
        <Text span fw={700} size="lg" lh={1}>
          ?
        </Text>
        {t('keys.button')}
      </UnstyledButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('keys.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap={6}>
          {[...listed, ...always].map(({ keys, label }) => (
            <Group key={`${keys} ${label}`} justify="space-between" wrap="nowrap">
              <Text size="sm">{label}</Text>
              <KeysHint keys={keys} />
            </Group>
          ))}
        </Stack>
      </Modal>
    </>
  );
}
