import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DebtAlarm } from '#shared/domain/ledger/debt/alarms';
import { useGo } from '#app/router';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { alarmPath } from './debt-alarm-view';

/** What of loans, guarantees and the fund is due soon, overdue or to be mended: each opens where it is dealt with. */
export function DebtAlarms({ alarms }: { readonly alarms: readonly DebtAlarm[] }) {
  const { t } = useTranslation('desk');
  const go = useGo();
  if (alarms.length === 0) return null;
  const says = ({ what, number, who }: DebtAlarm): string =>
    t(`debt-alarm-${what}`, { number: `\u2068${number}\u2069`, who: `\u2068${who}\u2069` });
  return (
    <Section title={t('debt-alarms')} count={alarms.length} tight>
      <RegisterTable
        label={t('debt-alarms')}
        rows={alarms}
        keyOf={(one) => `${one.what} ${one.subject} ${one.due}`}
        textOf={says}
        onOpen={(one) => go(alarmPath(one))}
        empty={null}
        columns={[
          { name: 'what', title: t('subject'), cell: says },
          {
            name: 'due',
            title: t('debt-due'),
            width: '14rem',
            cell: (one) => (
              <>
                <DayText day={one.due} />{' '}
                {one.overdue && (
                  <Badge size="sm" variant="light" color="red">
                    {t('overdue')}
                  </Badge>
                )}
              </>
            ),
          },
          {
            name: 'amount',
            title: t('amount'),
            width: '10rem',
            end: true,
            cell: (one) => <Money amount={one.amount} strong blankZero />,
          },
        ]}
      />
    </Section>
  );
}
