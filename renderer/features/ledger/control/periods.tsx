import { Badge, Button, Group, NativeSelect, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import type { PeriodRow } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { Money } from '#ui/money';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { fiscalYears, monthName } from '../ledger-view';
import { statementPath } from '../statements/statement-view';
import { DeedDialog } from './deed-dialog';
import { textOf } from './deed-form';

const colours = { open: 'gray', closed: 'daftar', reopened: 'yellow' } as const;

/** The twelve months of a year: closed one by one, opened again by the supervisor, and the year's end. */
export function Periods() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const [year, setYear] = useState(fiscalYearOf(today));
  const periods = useQuery('periods', ['ledger'], year).data;
  const { powers } = useOfficer();
  const perform = usePerform();
  const [reopening, setReopening] = useState<PeriodRow>();
  const [closing, setClosing] = useState<PeriodRow>();
  const [ending, setEnding] = useState(false);
  const columns = useColumns(today, setClosing, setReopening);
  const endYear = async (): Promise<boolean> => {
    const done = await perform({ do: 'close-year', year });
    if (done.ok)
      notifications.show({
        color: 'daftar',
        message: t('period-year-done', { year: `\u2066${year}\u2069` }),
      });
    return done.ok;
  };
  return (
    <Section
      title={
        <>
          {t('periods')} <bdi dir="ltr">{year}</bdi>
        </>
      }
      tight
      actions={
        powers.includes('keep-accounts') &&
        (periods?.carried ? (
          <Text size="sm">{t('period-carried')}</Text>
        ) : (
          <ActionButton
            size="compact-sm"
            variant="default"
            label={t('period-end-year')}
            act={() => setEnding(true)}
          />
        ))
      }
    >
      <RegisterTable
        label={t('periods')}
        rows={periods?.months}
        keyOf={(row) => row.month}
        onOpen={(row) => go(statementPath({ name: 'trial-balance', year, month: row.month }))}
        empty={null}
        maxHeight="calc(100vh - 15rem)"
        tools={
          <NativeSelect
            size="xs"
            aria-label={t('year')}
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
            data={[...fiscalYears(today)]}
          />
        }
        columns={columns}
      />
      {ending && (
        <DeedDialog
          title={`${t('period-end-year')} \u2066${year}\u2069`}
          verb={t('period-end-year')}
          says={t('period-end-says')}
          draft="ledger/periods#end"
          fields={[]}
          onDo={endYear}
          onClose={() => setEnding(false)}
        />
      )}
      {closing && <Close row={closing} onClose={() => setClosing(undefined)} />}
      {reopening && <Reopen row={reopening} onClose={() => setReopening(undefined)} />}
    </Section>
  );
}

function useColumns(
  today: string,
  close: (row: PeriodRow) => void,
  reopen: (row: PeriodRow) => void,
): readonly Column<PeriodRow>[] {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const { powers } = useOfficer();
  const mayClose = powers.includes('keep-accounts') || powers.includes('approve-voucher');
  return [
    { name: 'month', title: t('month'), width: '11rem', cell: (row) => monthName(row.month, language) },
    {
      name: 'state',
      title: t('state'),
      width: '10rem',
      cell: (row) => (
        <Badge size="sm" variant="light" color={colours[row.state]}>
          {t(`period-${row.state}`)}
        </Badge>
      ),
    },
    {
      name: 'debit',
      title: t('period-posted'),
      end: true,
      width: '11rem',
      cell: (row) => <Money amount={row.debit} blankZero />,
    },
    {
      name: 'waiting',
      title: t('period-waiting'),
      end: true,
      width: '8rem',
      cell: (row) => (row.waiting > 0 ? row.waiting : ''),
    },
    {
      name: 'by',
      title: t('period-by'),
      cell: (row) => (
        <>
          {row.state === 'closed' && row.closedBy && <ActorLine actor={row.closedBy} at={row.closedAt} />}
          {row.state === 'reopened' && row.reopenedBy && (
            <>
              <bdi>{row.reason}</bdi> <ActorLine actor={row.reopenedBy} />
            </>
          )}
        </>
      ),
    },
    {
      name: 'do',
      title: '',
      width: '9rem',
      cell: (row) => (
        <Group
          gap="xs"
          justify="flex-end"
          onClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => event.stopPropagation()}
        >
          {row.state !== 'closed' && mayClose && row.month < today.slice(0, 7) && (
            <Button size="compact-xs" onClick={() => close(row)}>
              {t('period-close')}
            </Button>
          )}
          {row.state === 'closed' && powers.includes('decide') && (
            <Button size="compact-xs" variant="default" onClick={() => reopen(row)}>
              {t('period-reopen')}
            </Button>
          )}
        </Group>
      ),
    },
  ];
}

function Close({ row, onClose }: { readonly row: PeriodRow; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const perform = usePerform();
  const month = monthName(row.month, language);
  return (
    <DeedDialog
      title={`${t('period-close')}: ${month}`}
      verb={t('period-close')}
      says={t('period-close-says')}
      draft="ledger/periods#close"
      fields={[]}
      onDo={async () => {
        const done = await perform({ do: 'close-period', month: row.month });
        if (done.ok) notifications.show({ color: 'daftar', message: t('period-done', { month }) });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

function Reopen({ row, onClose }: { readonly row: PeriodRow; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const perform = usePerform();
  return (
    <DeedDialog
      title={`${t('period-reopen')}: ${monthName(row.month, language)}`}
      verb={t('period-reopen')}
      says={t('period-reopen-says')}
      draft="ledger/periods#reopen"
      fields={[{ name: 'reason', label: t('control-reason'), kind: 'area' }]}
      onDo={async (values) => {
        const { month } = row;
        const done = await perform({ do: 'reopen-period', month, reason: textOf(values, 'reason') });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
