import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftRow } from '#engine/views';

const colours = { draft: 'yellow', returned: 'red', approved: 'daftar', issued: 'gray' } as const;

/** How far a draft has come, in words; of an issued one its number. */
export function DraftBadge({ draft }: { readonly draft: Pick<DraftRow, 'status' | 'number'> }) {
  const { t } = useTranslation('files');
  return (
    <Badge size="sm" variant="light" color={colours[draft.status]}>
      {draft.number
        ? t('draft-issued-as', { number: `\u2066${draft.number}\u2069` })
        : t(`draft-${draft.status}`)}
    </Badge>
  );
}
