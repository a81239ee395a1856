import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dueState } from '#shared/domain/files/due';
import { useUrgencyHours } from '#app/use-urgency-hours';
import { ageOf } from './desk-view';

/** How long something has lain there, and whether it is late or due today by its urgency. */
export function AgeText({
  since,
  urgency,
  now,
}: {
  readonly since: string;
  readonly urgency: string;
  readonly now: number;
}) {
  const { t } = useTranslation('desk');
  const hours = useUrgencyHours(now);
  const age = ageOf(since, urgency, now, hours);
  return (
    <Group gap="xs">
      <Text span inherit>
        {t('days', { count: age.days })}
      </Text>
      {age.overdue ? (
        <Badge size="sm" color="red" variant="light">
          {t('overdue')}
        </Badge>
      ) : (
        dueState(urgency, Date.parse(since), now, hours) === 'today' && (
          <Badge size="sm" color="yellow" variant="light">
            {t('due-today')}
          </Badge>
        )
      )}
    </Group>
  );
}
