import { Badge, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import styles from './ui.module.css';

/** A framed part of a page with a heading, a count and its own actions. `tight` leaves no padding, for tables. */
export function Section({
  title,
  count,
  actions,
  tight = false,
  children,
}: {
  readonly title: ReactNode;
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly tight?: boolean;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <div className={styles.sectionHead}>
        <Title order={2} size="h5" id={heading}>
          {title}
        </Title>
        {count !== undefined && (
          <Badge variant="light" size="sm" circle={count < 10}>
            {count}
          </Badge>
        )}
        {actions && (
          <div className={styles.headerActions} style={{ marginInlineStart: 'auto' }}>
            {actions}
          </div>
        )}
      </div>
      <div className={tight ? styles.sectionTight : styles.sectionBody}>{children}</div>
    </section>
  );
}
