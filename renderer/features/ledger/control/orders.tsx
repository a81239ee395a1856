import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { DeedDialog } from './deed-dialog';
import { amountOf, textOf } from './deed-form';
import { useLineChoices } from './use-head-choices';

/** The re-appropriations of a year: each one order that moves budget between two heads. */
export function Orders({
  year,
  today,
  tools,
}: {
  readonly year: string;
  readonly today: string;
  /** The choice of the year. */
  readonly tools: ReactNode;
}) {
  const { t } = useTranslation('ledger');
  const rows = useQuery('reappropriations', ['ledger'], year).data;
  const mayKeep = useOfficer().powers.includes('keep-accounts');
  const [moving, setMoving] = useState(false);
  const money = (name: 'amount' | 'released', title: string) => ({
    name,
    title,
    end: true,
    width: '10rem',
    cell: (row: { readonly amount: number; readonly released: number }) => (
      <Money amount={row[name]} blankZero />
    ),
  });
  return (
    <Section
      title={t('control-part-orders')}
      tight
      actions={
        mayKeep && (
          <Button size="compact-sm" onClick={() => setMoving(true)}>
            {t('control-move')}
          </Button>
        )
      }
    >
      <RegisterTable
        label={t('control-part-orders')}
        rows={rows}
        keyOf={(row) => row.reappropriation}
        textOf={(row) => `${row.from} ${row.to} ${row.order}`}
        empty={<EmptyState text={t('control-no-orders')} />}
        tools={tools}
        columns={[
          { name: 'date', title: t('date'), width: '9rem', cell: (row) => <DayText day={row.date} /> },
          { name: 'from', title: t('control-from'), cell: (row) => <bdi dir="ltr">{row.from}</bdi> },
          { name: 'to', title: t('control-to'), cell: (row) => <bdi dir="ltr">{row.to}</bdi> },
          { name: 'order', title: t('control-order'), cell: (row) => <bdi>{row.order}</bdi> },
          money('amount', t('amount')),
          money('released', t('control-release-along')),
          { name: 'tick', title: '', width: '2.5rem', cell: (row) => <Tick tick={row.tick} /> },
        ]}
      />
      {moving && <Move year={year} today={today} onClose={() => setMoving(false)} />}
    </Section>
  );
}

function Move({
  year,
  today,
  onClose,
}: {
  readonly year: string;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const lines = useLineChoices(useQuery('budget', ['ledger'], year).data);
  return (
    <DeedDialog
      title={`${t('control-move')} \u2066${year}\u2069`}
      verb={t('control-move-verb')}
      says={t('control-says-move')}
      draft="ledger/budget/orders#move"
      initial={{ on: today, priority: false }}
      fields={[
        { name: 'from', label: t('control-from'), kind: 'select', choices: lines },
        { name: 'to', label: t('control-to'), kind: 'select', choices: lines },
        { name: 'amount', label: t('amount'), kind: 'money' },
        {
          name: 'released',
          label: t('control-release-along'),
          kind: 'money',
          optional: true,
          hint: t('control-release-hint'),
        },
        { name: 'order', label: t('control-order'), kind: 'text' },
        { name: 'on', label: t('date'), kind: 'day' },
        { name: 'priority', label: t('control-priority'), kind: 'check' },
        { name: 'reason', label: t('control-reason'), kind: 'area' },
      ]}
      onDo={async (values) => {
        const released = values.released;
        const done = await perform({
          do: 'reappropriate',
          move: {
            year,
            from: textOf(values, 'from'),
            to: textOf(values, 'to'),
            amount: amountOf(values, 'amount'),
            ...(typeof released === 'number' ? { released } : {}),
            priority: values.priority === true,
            on: textOf(values, 'on'),
            order: textOf(values, 'order'),
            reason: textOf(values, 'reason'),
          },
        });
        if (done.ok) notifications.show({ color: 'daftar', message: t('control-saved') });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
