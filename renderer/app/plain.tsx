import { Group, Paper, SegmentedControl, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';
import { useSettings } from './settings';

/** A sheet in the middle of the window, for what comes before the rooms; the language can be changed on it. */
export function Plain({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.plain}>
      <header className={styles.plainHead}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={styles.plainMain}>
        <Paper withBorder p="xl" className={styles.sheet}>
          {children}
        </Paper>
      </main>
    </div>
  );
}

/** The program's name in both scripts. */
export function Brand() {
  return (
    <Group gap="xs" wrap="nowrap">
      <Text fw={700} size="lg" lang="en">
        Daftar
      </Text>
      <Text size="lg" lang="ur" dir="rtl" ff="'Noto Naskh Arabic', serif">
        دفتر
      </Text>
    </Group>
  );
}

/** English or Urdu, each named in its own script. */
export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const { settings, change } = useSettings();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('settings.language')}
      value={settings.language}
      onChange={(language) => change({ language: language === 'ur' ? 'ur' : 'en' })}
      data={[
        { value: 'en', label: 'English' },
        { value: 'ur', label: 'اردو' },
      ]}
    />
  );
}
