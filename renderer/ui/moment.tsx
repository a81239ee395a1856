import { Text, Tooltip } from '@mantine/core';
import { dayInPakistan } from '#shared/base/calendar';
import { useLanguage } from '#app/i18n';
import { longDay, shortDay, shortMoment } from './format';

/** An instant (ISO, UTC) on the wall clock of Pakistan; the day in words on hover. */
export function Moment({ at }: { readonly at: string }) {
  const language = useLanguage();
  return (
    <Tooltip label={longDay(dayInPakistan(Date.parse(at)), language)}>
      <time dateTime={at} dir="ltr" className="numbers">
        {shortMoment(at)}
      </time>
    </Tooltip>
  );
}

/** A calendar day as offices write it, 21-11-2026; in words on hover. */
export function DayText({ day }: { readonly day: string }) {
  const language = useLanguage();
  return (
    <Tooltip label={longDay(day, language)}>
      <Text component="time" dateTime={day} dir="ltr" inherit className="numbers">
        {shortDay(day)}
      </Text>
    </Tooltip>
  );
}
