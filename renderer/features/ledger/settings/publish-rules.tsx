import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '#shared/base/calendar';
import { billRuleOn, type BillRule } from '#shared/domain/ledger/bills/bill-rules';
import { nameIn, useLanguage } from '#app/i18n';
import { useDraft } from '#app/use-draft';
import { usePerform } from '#app/use-engine';
import { DayField } from '#ui/day-field';
import { useToday } from '../cash/use-today';
import { Changes, type Change } from './changes';
import { PublishHead } from './publish-head';
import { Objections } from './objections';
import { isRulesForm, ruleChanges, ruleOf, rulesFaults, rulesFormOf, type RuleChange } from './rules-form';
import styles from './settings.module.css';

/** New rules for bills: begin as those that hold, show what they change and from when, and are published. */
export function PublishRules({
  rules,
  onDone,
}: {
  readonly rules: readonly BillRule[];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const perform = usePerform();
  const [tried, setTried] = useState(false);
  const draft = useDraft(
    'ledger/settings/bill-rules',
    t('settings-publish-rules'),
    rulesFormOf(billRuleOn({ rules }, today), today),
    isRulesForm,
  );
  const form = draft.value;
  const faults = rulesFaults(form);
  const shown = tried ? faults : new Set<string>();
  const before = billRuleOn({ rules }, isDay(form.from) ? form.from : today);
  const changes = useChangeWords(ruleChanges(before, form));
  const publish = async (): Promise<void> => {
    setTried(true);
    if (!draft.ready || faults.size > 0 || changes.length === 0) return;
    const done = await perform({ do: 'publish-bill-rules', rules: ruleOf(form) });
    if (!done.ok) return;
    await draft.drop();
    notifications.show({ color: 'daftar', message: t('settings-published') });
    onDone();
  };
  return (
    <div>
      <PublishHead
        title={t('settings-publish-rules')}
        about={t('settings-says-rules')}
        draft={draft}
        hasChanges={changes.length > 0}
        publish={publish}
        onDone={onDone}
      />
      <div className={styles.fields} key={String(draft.ready)}>
        <DayField
          label={t('control-valid-from')}
          required
          autoFocus
          value={form.from || undefined}
          error={shown.has('from') && t('fault-not-a-day')}
          onChange={(day) => draft.change({ ...form, from: day ?? '' })}
        />
        <TextInput
          label={t('settings-source')}
          required
          dir="auto"
          maxLength={200}
          placeholder={t('settings-source-hint')}
          value={form.source}
          error={shown.has('source') && t('fault-missing')}
          onChange={(event) => draft.change({ ...form, source: event.currentTarget.value })}
        />
        <span />
        <Checkbox
          label={t('settings-scan')}
          checked={form.scanRequired}
          onChange={(event) => draft.change({ ...form, scanRequired: event.currentTarget.checked })}
        />
        <NativeSelect
          label={t('settings-persons')}
          value={String(form.persons)}
          onChange={(event) => draft.change({ ...form, persons: event.currentTarget.value === '2' ? 2 : 3 })}
          data={(['2', '3'] as const).map((value) => ({ value, label: t(`settings-persons-${value}`) }))}
        />
      </div>
      <Changes from={isDay(form.from) ? form.from : undefined} today={today} changes={changes} />
      <Objections
        objections={form.objections}
        isBad={shown.has('objections')}
        onChange={(objections) => draft.change({ ...form, objections })}
      />
    </div>
  );
}

function useChangeWords(changes: readonly RuleChange[]): readonly Change[] {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return changes.map((one) => {
    if (one.what === 'objection') {
      const text = (side: typeof one.before): string =>
        side ? nameIn(language, side.text, side.textUrdu) : '';
      const code = one.before?.code ?? one.after?.code ?? '';
      return { name: `\u2066${code}\u2069`, before: text(one.before), after: text(one.after) };
    }
    const says = (side: boolean | 2 | 3 | undefined): string =>
      side === undefined
        ? ''
        : typeof side === 'number'
          ? t(`settings-persons-${side}`)
          : t(side ? 'control-yes' : 'control-no');
    return { name: t(`settings-${one.what}`), before: says(one.before), after: says(one.after) };
  });
}
