import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { province } from '#shared/base/ids';
import type { CourierTaken } from '#engine/courier-views';
import { hubReason } from '#app/reasons';
import { addressOf, isWhole } from './courier-view';

/** So many acts that did not go in are named here; all of them stand under "Acts set aside". */
const namedAside = 5;
const ltr = (text: string): string => `\u2066${text}\u2069`;

/** What became of one bundle, with everything that somebody should do about it. */
export function CourierOutcome({ taken }: { readonly taken: CourierTaken }) {
  const { t } = useTranslation('admin');
  const { t: shared } = useTranslation('app');
  const { acts, objects, parcels, known, confirmed, missing, damaged, aside, parts, to } = taken;
  const title = `\u2068${taken.from.office === province ? t('courier-hub') : taken.title}\u2069`;
  if (taken.refused)
    return (
      <Alert color="red" role="alert">
        {t(`courier-not.${taken.refused}`, { title, office: ltr(addressOf(to)) })}
      </Alert>
    );
  const lines = [
    ...(parcels > 0 ? [t('courier-parcels', { count: parcels })] : []),
    ...(known > 0 ? [t('courier-taken-known', { known })] : []),
    ...(confirmed > 0 ? [t('courier-confirmed', { count: confirmed })] : []),
    ...(missing.length > 0 ? [t('courier-missing', { parts: ltr(missing.join(', ')) })] : []),
    ...damaged.map(({ part, file }) =>
      part === undefined
        ? t('courier-damaged-file', { file: ltr(file) })
        : t('courier-damaged', { part, parts, file: ltr(file) }),
    ),
    ...(aside.length > 0 ? [t('courier-aside', { count: aside.length })] : []),
    ...aside.slice(0, namedAside).map(({ id, reason }) => `${ltr(id)}: ${hubReason(shared, reason)}`),
  ];
  return (
    <Alert color={isWhole(taken) ? 'daftar' : 'yellow'} role={isWhole(taken) ? 'status' : 'alert'}>
      <Text size="sm" fw={600}>
        {t('courier-taken', { title, acts, objects })}
      </Text>
      <List size="sm" style={{ overflowWrap: 'anywhere' }}>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
