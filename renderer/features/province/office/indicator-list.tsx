import { NativeSelect, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, fiscalYearOf, periodOf } from '#shared/base/calendar';
import { addMonths } from '#shared/domain/ledger/debt/days';
import type { IndicatorMonthView, IndicatorRow } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useDraft } from '#app/use-draft';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { FigureField } from './figure-field';
import { areTyped, shownFigure, toReport, type TypedFigure, type TypedFigures } from './indicator-entry';
import { Figure, IndicatorBadge, IndicatorName, TargetCell } from './indicator-parts';
import { monthName } from './period-name';

const reporting = ['note', 'prepare-voucher', 'keep-accounts'] as const;
const verifying = ['decide', 'approve-voucher', 'keep-accounts'] as const;

/** The indicators of one month: entered by one officer, verified by another. */
export function IndicatorList() {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const [months] = useState(() => {
    const today = `${dayInPakistan(Date.now()).slice(0, 7)}-01`;
    return Array.from({ length: 13 }, (_, n) => addMonths(today, -n).slice(0, 7));
  });
  const [month, setMonth] = useState(months[1] ?? '');
  const [year, period] = [fiscalYearOf(`${month}-01`), periodOf(`${month}-01`)];
  const view = useQuery('indicatorMonth', ['oversight', 'ledger', 'line'], year, period).data;
  const choice = (
    <NativeSelect
      size="xs"
      aria-label={t('ind-month')}
      value={month}
      onChange={(event) => setMonth(event.currentTarget.value)}
      data={months.map((value) => ({ value, label: monthName(value, language) }))}
    />
  );
  if (!view) return <Section title={t('tab-indicators')}>{choice}</Section>;
  return <Month key={`${view.year} ${view.period}`} view={view} choice={choice} />;
}

function Month({ view, choice }: { readonly view: IndicatorMonthView; readonly choice: ReactNode }) {
  const { t } = useTranslation('province');
  const go = useGo();
  const perform = usePerform();
  const { person, powers } = useOfficer();
  const [editing, setEditing] = useState(false);
  const { year, period, over, rows } = view;
  const draft = useDraft<TypedFigures>(
    `province/indicators#${year}-${period}`,
    `${t('tab-indicators')} ${year} ${period}`,
    {},
    areTyped,
  );
  const mayReport = over && reporting.some((power) => powers.includes(power));
  const mayVerify = verifying.some((power) => powers.includes(power));
  const open = rows.filter((row) => row.state === 'reported' && row.figure?.by.person !== person);
  const report = async (): Promise<void> => {
    const { values, half } = toReport(rows, draft.value);
    if (half) return void notifications.show({ color: 'red', message: t('ind-half', { code: half }) });
    if (values.length === 0) return void notifications.show({ message: t('ind-nothing') });
    const done = await perform({ do: 'report-indicators', year, period, values });
    if (!done.ok) return;
    await draft.drop();
    setEditing(false);
    notifications.show({ color: 'daftar', message: t('ind-reported-done') });
  };
  const verify = async (): Promise<void> => {
    const values = open.map((row) => ({ code: row.code, reported: row.figure?.act ?? '' }));
    const done = await perform({ do: 'verify-indicators', year, period, values });
    if (done.ok) notifications.show({ color: 'daftar', message: t('ind-verified-done') });
  };
  const change = (code: string, typed: TypedFigure): void => draft.change({ ...draft.value, [code]: typed });
  const columns = useColumns(editing ? { typed: draft.value, change } : undefined);
  return (
    <Section
      title={t('tab-indicators')}
      tight
      actions={
        <>
          {mayVerify && !editing && open.length > 0 && (
            <ActionButton
              size="compact-sm"
              label={t('ind-verify', { count: open.length })}
              keys="Alt+V"
              act={verify}
            />
          )}
          {editing && (
            <ActionButton
              size="compact-sm"
              variant="default"
              label={t('ind-cancel')}
              act={() => setEditing(false)}
            />
          )}
          {mayReport && rows.length > 0 && (
            <ActionButton
              size="compact-sm"
              variant={open.length > 0 && mayVerify && !editing ? 'default' : 'filled'}
              label={t(editing ? 'ind-report' : 'ind-enter')}
              keys={editing ? 'Ctrl+Enter' : 'Alt+E'}
              act={editing ? report : () => setEditing(true)}
            />
          )}
        </>
      }
    >
      {!over && (
        <Text size="sm" p="xs">
          {t('ind-running')}
        </Text>
      )}
      <RegisterTable
        label={t('tab-indicators')}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.code}
        textOf={(row) => `${row.code} ${row.name} ${row.nameUrdu} ${t(`ind-state-${row.state}`)}`}
        {...(editing ? {} : { onOpen: (row: IndicatorRow) => go(`/province/indicators/${row.code}`) })}
        empty={<EmptyState text={t('ind-none')} />}
        tools={choice}
      />
    </Section>
  );
}

type Editing = {
  readonly typed: TypedFigures;
  readonly change: (code: string, typed: TypedFigure) => void;
};

function useColumns(editing: Editing | undefined): readonly Column<IndicatorRow>[] {
  const { t } = useTranslation('province');
  const part = (field: 'numerator' | 'denominator'): Column<IndicatorRow> => ({
    name: field,
    title: t(`ind-${field}`),
    end: true,
    width: 125,
    cell: (row) => {
      if (field === 'denominator' && row.denominator === undefined) return null;
      if (!editing || row.drawn) return <Figure value={editing ? row.drawn?.[field] : row.figure?.[field]} />;
      const shown = shownFigure(row, editing.typed);
      return (
        <FigureField
          label={`${row.code} ${t(`ind-${field}`)}`}
          value={shown[field]}
          onChange={(value) => {
            const { [field]: _, ...rest } = shown;
            editing.change(row.code, value === undefined ? rest : { ...rest, [field]: value });
          }}
        />
      );
    },
  });
  return [
    {
      name: 'code',
      title: t('ind-code'),
      width: 90,
      cell: (row) => <bdi className="numbers">{row.code}</bdi>,
    },
    { name: 'name', title: t('ind-name'), cell: (row) => <IndicatorName row={row} /> },
    part('numerator'),
    part('denominator'),
    {
      name: 'method',
      title: t('ind-method'),
      width: 130,
      cell: (row) => <Method row={row} editing={editing} />,
    },
    {
      name: 'value',
      title: t('ind-value'),
      end: true,
      width: 95,
      cell: (row) => <Figure value={row.value} unit={row.unit} />,
    },
    {
      name: 'date',
      title: t('ind-to-date'),
      end: true,
      width: 95,
      cell: (row) => <Figure value={row.toDate} unit={row.unit} />,
    },
    { name: 'target', title: t('ind-target'), width: 120, cell: (row) => <TargetCell row={row} /> },
    {
      name: 'state',
      title: t('ind-state'),
      width: 150,
      cell: (row) => (
        <>
          <IndicatorBadge row={row} /> {row.tick && <Tick tick={row.tick} />}
        </>
      ),
    },
  ];
}

function Method({ row, editing }: { readonly row: IndicatorRow; readonly editing: Editing | undefined }) {
  const { t } = useTranslation('province');
  if (editing && row.drawn) return t('ind-method-register');
  if (!editing) return row.figure ? t(`ind-method-${row.figure.method}`) : null;
  const shown = shownFigure(row, editing.typed);
  return (
    <NativeSelect
      size="xs"
      aria-label={`${row.code} ${t('ind-method')}`}
      value={shown.method ?? 'counted'}
      onChange={(event) =>
        editing.change(row.code, {
          ...shown,
          method: event.currentTarget.value === 'estimated' ? 'estimated' : 'counted',
        })
      }
      data={(['counted', 'estimated'] as const).map((value) => ({ value, label: t(`ind-method-${value}`) }))}
    />
  );
}
