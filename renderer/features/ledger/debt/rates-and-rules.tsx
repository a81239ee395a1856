import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaseRate } from '#shared/domain/ledger/debt/base-rates';
import { debtRuleOn, type DebtRule } from '#shared/domain/ledger/debt/debt-rules';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import { useHeadChoices } from '../control/use-head-choices';
import { rateText, yearDayText } from './debt-form';
import { PublishBaseRate, PublishDebtRules } from './publish-dialogs';

const ruleHeads = ['drawn', 'principal', 'markUp', 'fee', 'call', 'fund'] as const;

/** The table of base rates, and how the office keeps its debt; whoever keeps the accounts publishes both. */
export function RatesAndRules() {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const rates = useQuery('baseRates', ['ledger']).data;
  const rules = useQuery('debtRules', ['ledger']).data;
  const mayPublish = useOfficer().powers.includes('keep-accounts');
  const [publishing, setPublishing] = useState<'rate' | 'rules'>();
  const holds = rules && debtRuleOn({ rules: [...rules].reverse() }, today);
  const coming = (rules ?? []).filter((rule) => rule.from > today);
  const action = (what: 'rate' | 'rules', keys: string) =>
    mayPublish && (
      <ActionButton
        size="compact-sm"
        label={t(`debt-publish-${what}`)}
        keys={keys}
        disabled={publishing !== undefined}
        act={() => setPublishing(what)}
      />
    );
  return (
    <>
      <Section title={t('debt-base-rates')} tight actions={action('rate', 'Alt+W')}>
        <BaseRates rates={rates} />
      </Section>
      <Section title={t('debt-rules')} actions={action('rules', 'Alt+X')}>
        {holds && <Rule rule={holds} />}
        {rules && !holds && <EmptyState text={t('debt-no-rules')} />}
      </Section>
      {coming.map((rule) => (
        <Section
          key={rule.from}
          title={
            <>
              {t('settings-comes')}: <DayText day={rule.from} />
            </>
          }
        >
          <Rule rule={rule} />
        </Section>
      ))}
      {publishing === 'rate' && (
        <PublishBaseRate name={rates?.[0]?.name} onClose={() => setPublishing(undefined)} />
      )}
      {publishing === 'rules' && <PublishDebtRules rule={holds} onClose={() => setPublishing(undefined)} />}
    </>
  );
}

function BaseRates({ rates }: { readonly rates: readonly BaseRate[] | undefined }) {
  const { t } = useTranslation('ledger');
  return (
    <RegisterTable
      label={t('debt-base-rates')}
      rows={rates}
      keyOf={(row) => `${row.name} ${row.from}`}
      textOf={(row) => `${row.name} ${row.source}`}
      empty={<EmptyState text={t('debt-no-base-rates')} />}
      maxHeight="16rem"
      columns={[
        { name: 'name', title: t('debt-base'), cell: (row) => <bdi>{row.name}</bdi> },
        {
          name: 'from',
          title: t('control-valid-from'),
          width: 150,
          cell: (row) => <DayText day={row.from} />,
        },
        {
          name: 'rate',
          title: t('debt-rate-year'),
          end: true,
          width: 170,
          cell: (row) => <bdi dir="ltr">{rateText(row.rate)}</bdi>,
        },
        { name: 'source', title: t('settings-source'), cell: (row) => <bdi>{row.source}</bdi> },
      ]}
    />
  );
}

function Rule({ rule }: { readonly rule: DebtRule }) {
  const { t } = useTranslation('ledger');
  const names = useHeadChoices(() => true);
  const nameOf = (code: string): string =>
    names.find((one) => one.value === code)?.label.slice(code.length + 1) ?? '';
  return (
    <Facts
      facts={[
        [t('control-valid-from'), <DayText key="from" day={rule.from} />],
        [t('settings-source'), <bdi key="source">{rule.source}</bdi>],
        [t('debt-alarm-days'), rule.alarmDays],
        [t('debt-order'), t(`debt-order-${rule.order}`)],
        [t('debt-consent-rule'), t(`debt-consent-${rule.consent}`)],
        ...ruleHeads.map(
          (name) =>
            [
              t(`debt-head-${name}`),
              <span key={name}>
                <bdi className="numbers">{rule.heads[name]}</bdi> <bdi>{nameOf(rule.heads[name])}</bdi>
              </span>,
            ] as const,
        ),
        [
          t('debt-fund'),
          rule.fund ? (
            <span key="fund">
              <bdi dir="ltr">{rateText(rule.fund.share)}</bdi> · {t('debt-due-day')}{' '}
              <bdi dir="ltr">{yearDayText(rule.fund.due)}</bdi>
            </span>
          ) : (
            t('debt-fund-none')
          ),
        ],
      ]}
    />
  );
}
