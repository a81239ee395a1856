import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const urgencyColours: Readonly<Record<string, string>> = {
  immediate: 'red',
  urgent: 'orange',
  priority: 'yellow',
};

/** How urgent a file or letter is, in words; ordinary ones show nothing. */
export function UrgencyBadge({ urgency }: { readonly urgency: string }) {
  const { t } = useTranslation('app');
  const colour = urgencyColours[urgency];
  if (!colour) return null;
  return (
    <Badge size="sm" variant="light" color={colour}>
      {t(`urgency.${urgency}`)}
    </Badge>
  );
}

const stateColours: Readonly<Record<string, string>> = {
  prepared: 'yellow',
  posted: 'daftar',
  returned: 'red',
  approved: 'daftar',
  declined: 'red',
  recorded: 'gray',
};

/** The state of a voucher or the decision on a file, in words. */
export function StateBadge({ state }: { readonly state: string }) {
  const { t } = useTranslation('app');
  return (
    <Badge size="sm" variant="light" color={stateColours[state] ?? 'gray'}>
      {t(`state.${state}`)}
    </Badge>
  );
}
