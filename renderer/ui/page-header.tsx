import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './ui.module.css';

/** The head of a page: what it is, a line about it, and what can be done with it. */
export function PageHeader({
  title,
  about,
  actions,
}: {
  readonly title: ReactNode;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      <div className={styles.headerText}>
        <Title order={1} size="h3">
          {title}
        </Title>
        {about && (
          <Text component="div" size="sm" c="dimmed">
            {about}
          </Text>
        )}
      </div>
      {actions && <div className={styles.headerActions}>{actions}</div>}
    </header>
  );
}
