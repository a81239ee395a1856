import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#engine/views';

const colours = { coming: 'yellow', prepared: 'yellow', passed: 'daftar', returned: 'red' } as const;

/** The state of a batch in words. */
export function BatchBadge({ state }: { readonly state: ImportRow['state'] }) {
  const { t } = useTranslation('ledger');
  return (
    <Badge size="sm" variant="light" color={colours[state]}>
      {t(`import-state-${state}`)}
    </Badge>
  );
}
