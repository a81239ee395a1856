import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Policy } from '#shared/domain/ledger/control/policy';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { Facts } from '#ui/facts';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import { Changes } from '../settings/changes';
import {
  bookForms,
  changedRules,
  controls,
  ruleNames,
  rulesOn,
  setOf,
  typedRules,
  valuesOf,
  type RuleName,
  type Rules,
} from '../settings/policy-form';
import { DeedDialog } from './deed-dialog';
import type { DeedField, DeedValues } from './deed-form';
import { sharesText } from './policy-view';
import { useHeadChoices } from './use-head-choices';

/** How the office controls its money today, what was set when, and the deed that changes it from a day on. */
export function PolicyPage() {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const sets = useQuery('policies', ['ledger']).data;
  const maySet = useOfficer().powers.includes('certify');
  const [setting, setSetting] = useState(false);
  const ruleText = useRuleText();
  if (!sets) return null;
  const policy: Policy = { sets };
  const rules = rulesOn(policy, today);
  const days = sets.filter(isOfMoney).reverse();
  return (
    <>
      <Section
        title={t('control-part-policy')}
        actions={
          maySet && (
            <ActionButton
              size="compact-sm"
              label={t('control-set-policy')}
              keys="Alt+W"
              disabled={setting}
              act={() => setSetting(true)}
            />
          )
        }
      >
        <Facts facts={ruleNames.map((name) => [t(ruleWords[name]), ruleText(name, rules)] as const)} />
        {setting && <SetPolicy policy={policy} today={today} onClose={() => setSetting(false)} />}
      </Section>
      <Section title={t('settings-history')} count={days.length}>
        <Facts
          facts={days.map((set, index) => {
            const before = rulesOn({ sets: days.slice(index + 1).reverse() }, set.from);
            const after = rulesOn({ sets: days.slice(index).reverse() }, set.from);
            const isFirst = index === days.length - 1;
            const names = isFirst ? ruleNames : changedRules(before, after);
            return [
              `\u2066${set.from.split('-').reverse().join('-')}\u2069${set.from > today ? ` · ${t('settings-comes')}` : ''}`,
              <span key={set.from}>
                {names
                  .map((name) => `${t(ruleWords[name])}: \u2068${ruleText(name, after)}\u2069`)
                  .join(' · ')}
              </span>,
            ] as const;
          })}
        />
      </Section>
    </>
  );
}

/** What a set says of files; it is shown in Admin. */
const ofFiles = ['urgencyHours', 'fileNumbers', 'retentionYears', 'paperless'];

/** Whether a set of the policy says anything of money. */
const isOfMoney = (set: Policy['sets'][number]): boolean =>
  Object.keys(set).some((name) => name !== 'from' && !ofFiles.includes(name));

const ruleWords: Readonly<Record<RuleName, string>> = {
  control: 'control-over-release',
  shares: 'control-shares',
  employeeHeads: 'control-employee-heads',
  fundHead: 'control-fund-head',
  lapse: 'control-lapse',
  cashBookForm: 'settings-form',
  matchDays: 'settings-match-days',
  chequeDays: 'settings-cheque-days',
};

/** A rule in the reader's words. */
function useRuleText() {
  const { t } = useTranslation('ledger');
  return (name: RuleName, rules: Rules): string => {
    switch (name) {
      case 'control':
        return t(`control-mode-${rules.control}`);
      case 'shares':
        return rules.shares.length === 0 ? '—' : `\u2066${sharesText(rules.shares)}\u2069`;
      case 'employeeHeads':
        return rules.employeeHeads.length === 0 ? '—' : `\u2066${rules.employeeHeads.join(', ')}\u2069`;
      case 'fundHead':
        return rules.fundHead || '—';
      case 'lapse':
        return t(rules.lapse ? 'control-yes' : 'control-no');
      case 'cashBookForm':
        return t(`settings-form-${rules.cashBookForm}`);
      case 'matchDays':
        return String(rules.matchDays);
      case 'chequeDays':
        return rules.chequeDays === 0 ? t('settings-never') : String(rules.chequeDays);
    }
  };
}

const bad = {
  shares: 'control-bad-shares',
  employeeHeads: 'settings-employee-bad',
  matchDays: 'settings-match-days-bad',
  chequeDays: 'settings-cheque-days-bad',
} as const;

function SetPolicy({
  policy,
  today,
  onClose,
}: {
  readonly policy: Policy;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const ruleText = useRuleText();
  const fields = usePolicyFields();
  const changesOf = (values: DeedValues) => {
    const { from, rules } = typedRules(values);
    const before = rulesOn(policy, from ?? today);
    return changedRules(before, rules).map((name) => ({
      name: t(ruleWords[name]),
      before: ruleText(name, before),
      after: ruleText(name, rules),
    }));
  };
  const act = async (values: DeedValues): Promise<boolean> => {
    const { from, rules, faults } = typedRules(values);
    const why = faults[0] ? bad[faults[0]] : undefined;
    const message = why ?? (changesOf(values).length === 0 ? 'settings-no-change' : undefined);
    if (message !== undefined || from === undefined) {
      notifications.show({ color: 'red', role: 'alert', message: t(message ?? 'fault-not-a-day') });
      return false;
    }
    const done = await perform({ do: 'set-policy', policy: setOf(policy, from, rules) });
    if (done.ok) notifications.show({ color: 'daftar', message: t('control-saved') });
    return done.ok;
  };
  return (
    <DeedDialog
      title={t('control-set-policy')}
      verb={t('control-set-verb')}
      draft="ledger/settings/policy#set"
      initial={valuesOf(rulesOn(policy, today), today)}
      fields={fields}
      preview={(values) => (
        <Changes from={typedRules(values).from} today={today} changes={changesOf(values)} />
      )}
      onDo={act}
      onClose={onClose}
    />
  );
}

function usePolicyFields(): readonly DeedField[] {
  const { t } = useTranslation('ledger');
  const equity = useHeadChoices((code) => code.startsWith('H'));
  return [
    { name: 'from', label: t('control-valid-from'), kind: 'day' },
    {
      name: 'control',
      label: t('control-over-release'),
      kind: 'select',
      choices: controls.map((value) => ({ value, label: t(`control-mode-${value}`) })),
    },
    { name: 'shares', label: t('control-shares'), kind: 'text', hint: t('control-shares-hint') },
    {
      name: 'employeeHeads',
      label: t('control-employee-heads'),
      kind: 'text',
      optional: true,
      hint: t('settings-employee-hint'),
    },
    { name: 'fundHead', label: t('control-fund-head'), kind: 'select', choices: equity, optional: true },
    {
      name: 'cashBookForm',
      label: t('settings-form'),
      kind: 'select',
      choices: bookForms.map((value) => ({ value, label: t(`settings-form-${value}`) })),
    },
    { name: 'matchDays', label: t('settings-match-days'), kind: 'text' },
    { name: 'chequeDays', label: t('settings-cheque-days'), kind: 'text', hint: t('settings-cheque-hint') },
    { name: 'lapse', label: t('control-lapse'), kind: 'check' },
  ];
}
