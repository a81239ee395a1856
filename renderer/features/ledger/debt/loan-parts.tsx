import { Badge, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstalmentState } from '#shared/domain/ledger/debt/position';
import type { AccrualRow, LoanView, ScheduleView } from '#engine/views';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { useSheetHead } from '#ui/use-sheet-head';
import { VoucherPapers } from '../voucher-papers';
import { rateText } from './debt-form';
import { Kept } from './debt-kept';
import { DebtMoves } from './debt-moves';
import { scheduleSheet } from './debt-sheets';
import styles from './debt.module.css';
import { TermsText } from './terms-text';

const shows = ['schedule', 'vouchers', 'mark-up', 'papers'] as const;

/** What a loan is made of: its schedule, its vouchers, how its mark-up came about, and the scanned agreement. */
export function LoanParts({ loan }: { readonly loan: LoanView }) {
  const { t } = useTranslation('ledger');
  const headOf = useSheetHead();
  const [show, setShow] = useState<string>('schedule');
  const current = loan.schedules.at(-1);
  const { day } = loan.position;
  return (
    <Section
      tight
      title={
        <SegmentedControl
          size="xs"
          aria-label={t('debt-parts-of')}
          value={show}
          onChange={setShow}
          data={shows.map((value) => ({ value, label: t(`debt-show-${value}`) }))}
        />
      }
      actions={
        show === 'schedule' &&
        current && (
          <Kept
            seal={`${loan.loan}.${day}`}
            name={`schedule-${day}`}
            sheet={() =>
              scheduleSheet(
                current.rows,
                (key) => t(key),
                headOf(`${t('debt-schedule')}: ${loan.number}`, loan.lender, shortDay(day)),
              )
            }
          />
        )
      }
    >
      {show === 'schedule' && <Schedules schedules={loan.schedules} day={day} />}
      {show === 'vouchers' && <DebtMoves moves={loan.moves} split />}
      {show === 'mark-up' && <Accruals rows={loan.accruals} />}
      {show === 'papers' && (
        <div className={styles.papers}>
          <VoucherPapers documents={loan.documents} />
        </div>
      )}
    </Section>
  );
}

function Schedules({
  schedules,
  day,
}: {
  readonly schedules: readonly ScheduleView[];
  readonly day: string;
}) {
  const { t } = useTranslation('ledger');
  const [current, ...before] = [...schedules].reverse();
  if (!current) return null;
  return (
    <>
      <Schedule rows={current.rows} day={day} label={t('debt-schedule')} />
      {before.map((one, at) => {
        const next = at === 0 ? current : before[at - 1];
        return (
          <details key={one.from} className={styles.before}>
            <summary>
              {t('debt-schedule-until')} {one.to && <DayText day={one.to} />}: <TermsText terms={one.terms} />
            </summary>
            {next?.order && (
              <Text size="sm">
                <bdi>{next.order}</bdi>: <bdi>{next.reason}</bdi> · <ActorLine actor={next.by} at={next.at} />
              </Text>
            )}
            <Schedule
              rows={one.rows}
              day={day}
              label={`${t('debt-schedule-until')} ${one.to ? shortDay(one.to) : ''}`}
            />
          </details>
        );
      })}
    </>
  );
}

function Schedule({
  rows,
  day,
  label,
}: {
  readonly rows: readonly InstalmentState[];
  readonly day: string;
  readonly label: string;
}) {
  const { t } = useTranslation('ledger');
  return (
    <RegisterTable
      label={label}
      rows={rows}
      keyOf={(row) => String(row.n)}
      empty={null}
      columns={[
        { name: 'n', title: t('debt-instalment'), width: 80, cell: (row) => row.n },
        { name: 'due', title: t('debt-due-day'), width: 120, cell: (row) => <DayText day={row.due} /> },
        {
          name: 'principal',
          title: t('debt-principal'),
          end: true,
          cell: (row) => <Money amount={row.principal} />,
        },
        {
          name: 'markUp',
          title: t('debt-mark-up'),
          end: true,
          cell: (row) => (row.markUp === null ? t('debt-unknown') : <Money amount={row.markUp} />),
        },
        {
          name: 'sum',
          title: t('total'),
          end: true,
          cell: (row) => row.markUp !== null && <Money amount={row.principal + row.markUp} strong />,
        },
        {
          name: 'paid',
          title: t('debt-principal-paid'),
          end: true,
          cell: (row) => <Money amount={row.paid} blankZero />,
        },
        {
          name: 'balance',
          title: t('debt-balance-after'),
          end: true,
          cell: (row) => <Money amount={row.balance} />,
        },
        {
          name: 'state',
          title: t('state'),
          width: 120,
          cell: (row) => <InstalmentBadge row={row} day={day} />,
        },
      ]}
    />
  );
}

function InstalmentBadge({ row, day }: { readonly row: InstalmentState; readonly day: string }) {
  const { t } = useTranslation('ledger');
  const isPaid = row.principal > 0 && row.paid === row.principal;
  if (!isPaid && row.due > day) return null;
  if (!isPaid && row.principal === 0) return null; // mark-up of an instalment is settled by the loan, not by the row
  return (
    <Badge size="sm" variant="light" color={isPaid ? 'daftar' : 'red'}>
      {t(isPaid ? 'debt-state-paid' : 'debt-state-due')}
    </Badge>
  );
}

function Accruals({ rows }: { readonly rows: readonly AccrualRow[] }) {
  const { t } = useTranslation('ledger');
  return (
    <RegisterTable
      label={t('debt-show-mark-up')}
      rows={rows}
      keyOf={(row) => row.from}
      empty={<EmptyState text={t('debt-no-accruals')} />}
      columns={[
        { name: 'from', title: t('debt-from-day'), width: 130, cell: (row) => <DayText day={row.from} /> },
        { name: 'to', title: t('debt-before-day'), width: 130, cell: (row) => <DayText day={row.to} /> },
        { name: 'days', title: t('debt-days'), end: true, width: 90, cell: (row) => row.days },
        {
          name: 'principal',
          title: t('debt-principal'),
          end: true,
          cell: (row) => <Money amount={row.principal} />,
        },
        {
          name: 'rate',
          title: t('debt-rate'),
          end: true,
          width: 130,
          cell: (row) => (row.rate === null ? t('debt-unknown') : <bdi dir="ltr">{rateText(row.rate)}</bdi>),
        },
        {
          name: 'markUp',
          title: t('debt-mark-up'),
          end: true,
          cell: (row) => <Money amount={row.markUp} strong />,
        },
      ]}
    />
  );
}
