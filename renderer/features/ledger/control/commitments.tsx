import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitmentRow } from '#engine/views';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { DeedDialog } from './deed-dialog';
import { amountOf, optionalOf, textOf } from './deed-form';
import { useHeadChoices } from './use-head-choices';

/** The commitments of a year: made by an order, reduced when it is paid or shrinks, closed. */
export function Commitments({
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
  const rows = useQuery('commitments', ['ledger'], year).data;
  const { powers } = useOfficer();
  const mayMake = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  const [making, setMaking] = useState(false);
  const [changing, setChanging] = useState<CommitmentRow>();
  return (
    <Section
      title={t('control-part-commitments')}
      tight
      actions={
        mayMake && (
          <Button size="compact-sm" onClick={() => setMaking(true)}>
            {t('control-commit')}
          </Button>
        )
      }
    >
      <RegisterTable
        label={t('control-part-commitments')}
        rows={rows}
        keyOf={(row) => row.commitment}
        textOf={(row) => `${row.head} ${row.party} ${row.about} ${row.order ?? ''}`}
        {...(mayMake ? { onOpen: setChanging } : {})}
        empty={<EmptyState text={t('control-no-commitments')} />}
        tools={tools}
        columns={[
          { name: 'date', title: t('date'), width: '8rem', cell: (row) => <DayText day={row.date} /> },
          { name: 'head', title: t('head'), width: '7rem', cell: (row) => <bdi dir="ltr">{row.head}</bdi> },
          { name: 'party', title: t('control-party'), cell: (row) => <bdi>{row.party}</bdi> },
          { name: 'about', title: t('about'), cell: (row) => <bdi>{row.about}</bdi> },
          { name: 'order', title: t('control-order'), cell: (row) => <bdi>{row.order}</bdi> },
          {
            name: 'amount',
            title: t('amount'),
            end: true,
            width: '9rem',
            cell: (row) => <Money amount={row.amount} />,
          },
          {
            name: 'open',
            title: t('control-still-open'),
            end: true,
            width: '9rem',
            cell: (row) => <Money amount={row.open} strong />,
          },
          { name: 'tick', title: '', width: '2.5rem', cell: (row) => <Tick tick={row.tick} /> },
        ]}
      />
      {making && <Make today={today} onClose={() => setMaking(false)} />}
      {changing && changing.open > 0 && <Change row={changing} onClose={() => setChanging(undefined)} />}
    </Section>
  );
}

function Make({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const heads = useHeadChoices((code) => code.startsWith('A'));
  return (
    <DeedDialog
      title={t('control-commit')}
      verb={t('control-commit-verb')}
      says={t('control-says-commit')}
      draft="ledger/budget/commitments#make"
      initial={{ on: today }}
      fields={[
        { name: 'head', label: t('head'), kind: 'select', choices: heads },
        { name: 'amount', label: t('amount'), kind: 'money' },
        { name: 'party', label: t('control-party'), kind: 'text' },
        { name: 'about', label: t('about'), kind: 'text' },
        { name: 'on', label: t('date'), kind: 'day' },
        { name: 'order', label: t('control-order'), kind: 'text', optional: true },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'make-commitment',
          commitment: {
            head: textOf(values, 'head'),
            amount: amountOf(values, 'amount'),
            party: textOf(values, 'party'),
            about: textOf(values, 'about'),
            on: textOf(values, 'on'),
            ...optionalOf(values, 'order'),
          },
        });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

function Change({ row, onClose }: { readonly row: CommitmentRow; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const [closing, setClosing] = useState(false);
  return (
    <DeedDialog
      key={String(closing)}
      title={`${row.party}: ${row.about}`}
      verb={t(closing ? 'control-close-commitment' : 'control-reduce')}
      says={t('control-says-reduce')}
      draft={`ledger/budget/commitments#${closing ? 'close' : 'reduce'}`}
      fields={[
        ...(closing ? [] : [{ name: 'amount', label: t('control-less'), kind: 'money' as const }]),
        { name: 'reason', label: t('control-reason'), kind: 'area' },
      ]}
      extra={
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => setClosing(!closing)}>
            {t(closing ? 'control-reduce' : 'control-close-commitment')}
          </Button>
        </Group>
      }
      onDo={async (values) => {
        const { commitment } = row;
        const reason = textOf(values, 'reason');
        const done = await perform(
          closing
            ? { do: 'close-commitment', commitment, reason }
            : { do: 'reduce-commitment', commitment, amount: amountOf(values, 'amount'), reason },
        );
        if (done.ok) notifications.show({ color: 'daftar', message: t('control-saved') });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
