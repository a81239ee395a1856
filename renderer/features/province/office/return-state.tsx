import { Badge } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ReturnRow } from '#engine/views';

const colours: Readonly<Record<ReturnRow['state'], string>> = {
  running: 'gray',
  due: 'yellow',
  late: 'red',
  prepared: 'yellow',
  submitted: 'daftar',
  accepted: 'daftar',
  queried: 'red',
  exempt: 'gray',
};

/** How far a return is, in words. */
export function ReturnBadge({ row }: { readonly row: Pick<ReturnRow, 'state'> }) {
  const { t } = useTranslation('province');
  return (
    <Badge
      size="sm"
      variant={row.state === 'accepted' ? 'filled' : 'light'}
      color={colours[row.state]}
      style={{ flexShrink: 0 }}
    >
      {t(`ret-state-${row.state}`)}
    </Badge>
  );
}

/** The one reason why a return stands as it does. */
export function reasonOf(t: TFunction, row: ReturnRow): string {
  const { state, lateDays: count, text = '', tick } = row;
  if (state === 'queried' || state === 'exempt') return text;
  if (state === 'prepared') return t(count > 0 ? 'ret-why-prepared-late' : 'ret-why-prepared', { count });
  const late = count > 0 ? `; ${t('ret-why-signed-late', { count })}` : '';
  if (state === 'submitted') return `${t(`ret-why-${tick?.state ?? 'saved'}`)}${late}`;
  if (state === 'accepted') return `${t('ret-why-accepted')}${late}`;
  return t(`ret-why-${state}`, { count });
}
