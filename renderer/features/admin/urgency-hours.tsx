import { Group, NumberInput, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { Facts } from '#ui/facts';
import { shortDay } from '#ui/format';
import { Section } from '#ui/section';
import { hoursOn, urgenciesInHours, type UrgencyHours } from '#ui/urgency';

/** How long a file may lie with one officer: what holds today, what is published for later, and publishing new hours. */
export function UrgencyHoursSection() {
  const { t } = useTranslation('admin');
  const mayPublish = useOfficer().powers.includes('certify');
  const [today] = useState(() => dayInPakistan(Date.now()));
  const sets = useQuery('policies', ['ledger']).data;
  if (!sets) return null;
  const hours = hoursOn({ sets }, today);
  const coming = sets.filter((set) => set.urgencyHours && set.from > today);
  const says = (given: UrgencyHours): string =>
    urgenciesInHours
      .map((one) => `${t(`app:urgency.${one}`)} ${t('hours', { count: given[one] })}`)
      .join(`${t('app:comma')} `);
  return (
    <Section title={t('urgency-hours')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('urgency-about')}
      </Text>
      <Facts
        facts={[
          [t('urgency-today'), says(hours)],
          ...coming.map(
            (set) =>
              [
                t('urgency-from', { day: `\u2066${shortDay(set.from)}\u2069` }),
                says(hoursOn({ sets }, set.from)),
              ] as const,
          ),
        ]}
      />
      {mayPublish && <Publish key={JSON.stringify(hours)} hours={hours} today={today} />}
    </Section>
  );
}

function Publish({ hours, today }: { readonly hours: UrgencyHours; readonly today: Day }) {
  const { t } = useTranslation('admin');
  const perform = usePerform();
  const [typed, setTyped] = useState(hours);
  const [from, setFrom] = useState<Day | undefined>(today);
  const publish = async (): Promise<void> => {
    if (!from) return;
    const done = await perform({ do: 'set-policy', policy: { from, urgencyHours: typed } });
    if (done.ok) notifications.show({ color: 'daftar', message: t('urgency-published') });
  };
  return (
    <Group align="flex-start" gap="md" mt="md">
      {urgenciesInHours.map((one) => (
        <NumberInput
          key={one}
          label={t(`app:urgency.${one}`)}
          w="9rem"
          min={1}
          max={2000}
          clampBehavior="strict"
          allowDecimal={false}
          suffix={` ${t('hours-unit')}`}
          value={typed[one]}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) setTyped({ ...typed, [one]: value });
          }}
        />
      ))}
      <DayField label={t('urgency-day')} value={from} onChange={setFrom} w="13rem" />
      <ActionButton label={t('urgency-publish')} mt="1.55rem" disabled={!from} act={publish} />
    </Group>
  );
}
