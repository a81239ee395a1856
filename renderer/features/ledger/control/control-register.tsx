import { Menu, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { quarterOf } from '#shared/base/calendar';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import type { BudgetRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { KeptSheet } from '#ui/kept-sheet';
import { useSheetHead } from '#ui/use-sheet-head';
import { useSignatures } from '../use-signatures';
import { statementPath } from '../statements/statement-view';
import { controlSheet } from './control-sheet';
import { shareOfRelease, sumLines } from './control-view';
import { DeedDialog } from './deed-dialog';
import { amountOf, optionalOf, textOf, type DeedValues } from './deed-form';
import { useHeadChoices, useLineChoices } from './use-head-choices';
import styles from './control.module.css';

type Deed = 'release' | 'supplementary' | 'surrender' | 'sanction';

/** The budget control register of a year; a line opens the ledger of its head. */
export function ControlRegister({
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
  const signatures = useSignatures();
  const go = useGo();
  const rows = useQuery('budget', ['ledger'], year).data;
  const mayKeep = useOfficer().powers.includes('keep-accounts');
  const [deed, setDeed] = useState<Deed>();
  const sums = sumLines(rows ?? []);
  const language = useLanguage();
  const sheetHead = useSheetHead();
  const sheetOf = (made: readonly BudgetRow[]): Sheet =>
    controlSheet(
      made,
      (key) => t(key),
      (row) => nameIn(language, row.name, row.nameUrdu),
      sheetHead(t('control-register'), year, shortDay(today)),
    );
  return (
    <Section
      title={
        <>
          {t('control-register')} <bdi dir="ltr">{year}</bdi>
        </>
      }
      tight
      actions={
        <>
          {rows && rows.length > 0 && (
            <>
              <KeptSheet
                seal={`budget:${year}.${today}`}
                name={`budget-control-${year}`}
                sheet={() => sheetOf(rows)}
                signatures={signatures}
              />
            </>
          )}
          {mayKeep && <EnterMenu onPick={setDeed} />}
        </>
      }
    >
      <RegisterTable
        label={`${t('control-register')} ${year}`}
        rows={rows}
        columns={useColumns()}
        keyOf={(row) => row.head}
        textOf={(row) => `${row.head} ${row.name} ${row.nameUrdu ?? ''}`}
        onOpen={(row) => go(statementPath({ name: 'general-ledger', year, head: `${row.head}*` }))}
        empty={<EmptyState text={t('noBudget', { year: `\u2066${year}\u2069` })} />}
        maxHeight="calc(100vh - 19.5rem)"
        tools={tools}
      />
      {rows && rows.length > 0 && (
        <dl className={styles.sums}>
          {(['revised', 'released', 'committed', 'spent', 'available'] as const).map((name) => (
            <div key={name}>
              <dt>
                {t('total')}: {t(`control-${name}`)}
              </dt>
              <dd>
                <Money amount={sums[name]} strong />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {deed && (
        <Enter deed={deed} year={year} today={today} rows={rows ?? []} onClose={() => setDeed(undefined)} />
      )}
    </Section>
  );
}

function EnterMenu({ onPick }: { readonly onPick: (deed: Deed) => void }) {
  const { t } = useTranslation('ledger');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm">{t('control-enter')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['release', 'supplementary', 'surrender', 'sanction'] as const).map((name) => (
          <Menu.Item key={name} onClick={() => onPick(name)}>
            {t(`control-do-${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function useColumns(): readonly Column<BudgetRow>[] {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const money = (
    name: 'sanctioned' | 'supplementary' | 'reappropriated' | 'revised' | 'released' | 'committed' | 'spent',
  ): Column<BudgetRow> => ({
    name,
    title: t(`control-${name}`),
    end: true,
    cell: (row) => <Money amount={row[name]} blankZero={name !== 'revised'} />,
  });
  return [
    {
      name: 'head',
      title: t('head'),
      cell: (row) => (
        <>
          <bdi className="numbers">{row.head}</bdi> <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>
        </>
      ),
    },
    money('sanctioned'),
    money('supplementary'),
    money('reappropriated'),
    money('revised'),
    money('released'),
    money('committed'),
    money('spent'),
    {
      name: 'available',
      title: t('control-available'),
      end: true,
      cell: (row) => <Money amount={row.available} strong />,
    },
    {
      name: 'share',
      title: t('control-share'),
      end: true,
      cell: (row) => {
        const share = shareOfRelease(row);
        return (
          <Text size="sm" {...(share !== null && share > 100 ? { c: 'red', fw: 650 } : {})}>
            <bdi dir="ltr">{share === null ? '' : `${share} %`}</bdi>
          </Text>
        );
      },
    },
  ];
}

function Enter({
  deed,
  year,
  today,
  rows,
  onClose,
}: {
  readonly deed: Deed;
  readonly year: string;
  readonly today: string;
  readonly rows: readonly BudgetRow[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const lines = useLineChoices(rows);
  const heads = useHeadChoices((code) => code.startsWith('A'));
  const head = { name: 'head', label: t('head'), kind: 'select' as const, choices: lines };
  const amount = { name: 'amount', label: t('amount'), kind: 'money' as const };
  const on = { name: 'on', label: t('date'), kind: 'day' as const };
  const order = { name: 'order', label: t('control-order'), kind: 'text' as const };
  const reason = { name: 'reason', label: t('control-reason'), kind: 'area' as const };
  const fields = {
    release: [
      {
        name: 'quarter',
        label: t('control-quarter'),
        kind: 'select' as const,
        choices: ['1', '2', '3', '4'].map((value) => ({ value, label: t(`control-quarter-${value}`) })),
      },
      on,
      { ...order, optional: true },
    ],
    supplementary: [head, amount, on, order],
    surrender: [head, amount, on, reason],
    sanction: [
      {
        ...head,
        choices: heads,
      },
      amount,
      { ...order, optional: true },
    ],
  }[deed];
  const act = async (values: DeedValues): Promise<boolean> => {
    const [code, paisa, day] = [textOf(values, 'head'), amountOf(values, 'amount'), textOf(values, 'on')];
    const done = await perform(
      deed === 'release'
        ? {
            do: 'release-quarter',
            year,
            quarter: Number(textOf(values, 'quarter')),
            on: day,
            ...optionalOf(values, 'order'),
          }
        : deed === 'supplementary'
          ? {
              do: 'grant-supplementary',
              grant: { year, head: code, amount: paisa, on: day, order: textOf(values, 'order') },
            }
          : deed === 'surrender'
            ? {
                do: 'surrender-budget',
                surrender: { year, head: code, amount: paisa, on: day, reason: textOf(values, 'reason') },
              }
            : {
                do: 'sanction-budget',
                budget: { year, head: code, amount: paisa, ...optionalOf(values, 'order') },
              },
    );
    if (done.ok)
      notifications.show({ color: 'daftar', message: t('control-done', { year: `\u2066${year}\u2069` }) });
    return done.ok;
  };
  return (
    <DeedDialog
      title={`${t(`control-do-${deed}`)} \u2066${year}\u2069`}
      verb={t('control-enter-verb')}
      says={t(`control-says-${deed}`)}
      fields={fields}
      initial={{ on: today, quarter: String(quarterOf(today)) }}
      draft={`ledger/budget/register#${deed}`}
      onDo={act}
      onClose={onClose}
    />
  );
}
