import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './ui.module.css';

/** Says that there is nothing here and what to do about it. */
export function EmptyState({ text, action }: { readonly text: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <Text size="sm">{text}</Text>
      {action}
    </div>
  );
}
