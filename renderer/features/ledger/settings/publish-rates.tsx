import { Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '#shared/base/calendar';
import { tableOn, type RateTable } from '#shared/domain/ledger/bills/withholding';
import { useDraft } from '#app/use-draft';
import { usePerform } from '#app/use-engine';
import { DayField } from '#ui/day-field';
import { useToday } from '../cash/use-today';
import { useHeadChoices } from '../control/use-head-choices';
import { Changes, type Change } from './changes';
import { PublishHead } from './publish-head';
import {
  isRatesForm,
  percentText,
  rateChanges,
  rateHeads,
  ratesFaults,
  ratesFormOf,
  tableOf,
  type RateChange,
  type RatesForm,
} from './rates-form';
import { RatesInputs, useRowName } from './rates-table';
import styles from './settings.module.css';

/** A new table of withholding: begins as the one that holds, shows what it changes and from when, and is published. */
export function PublishRates({
  tables,
  onDone,
}: {
  readonly tables: readonly RateTable[];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const perform = usePerform();
  const [tried, setTried] = useState(false);
  const draft = useDraft<RatesForm>(
    'ledger/settings/rates',
    t('settings-publish-rates'),
    ratesFormOf(tableOn({ tables }, today), today),
    isRatesForm,
  );
  const form = draft.value;
  const before = tableOn({ tables }, isDay(form.from) ? form.from : today);
  const faults = ratesFaults(form);
  const isSound = faults.fields.size + faults.cells.size === 0;
  const changes = useChangeWords(rateChanges(before, form));
  const publish = async (): Promise<void> => {
    setTried(true);
    if (!draft.ready || !isSound || changes.length === 0) return;
    const done = await perform({ do: 'publish-rates', rates: tableOf(form) });
    if (!done.ok) return;
    await draft.drop();
    notifications.show({ color: 'daftar', message: t('settings-published') });
    onDone();
  };
  return (
    <div>
      <PublishHead
        title={t('settings-publish-rates')}
        about={t('settings-says-rates')}
        draft={draft}
        hasChanges={changes.length > 0}
        publish={publish}
        onDone={onDone}
      />
      <Fields
        key={String(draft.ready)}
        form={form}
        faults={tried ? faults.fields : new Set()}
        onChange={draft.change}
      />
      <Changes from={isDay(form.from) ? form.from : undefined} today={today} changes={changes} />
      <RatesInputs
        rows={form.rows}
        faults={faults.cells}
        onChange={(rows) => draft.change({ ...form, rows })}
      />
    </div>
  );
}

function Fields({
  form,
  faults,
  onChange,
}: {
  readonly form: RatesForm;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (form: RatesForm) => void;
}) {
  const { t } = useTranslation('ledger');
  const liabilities = useHeadChoices((code) => code.startsWith('G'));
  const errorOf = (name: string) => faults.has(name) && t('fault-missing');
  return (
    <>
      <div className={styles.fields}>
        <DayField
          label={t('control-valid-from')}
          required
          autoFocus
          value={form.from || undefined}
          error={faults.has('from') && t('fault-not-a-day')}
          onChange={(day) => onChange({ ...form, from: day ?? '' })}
        />
        <TextInput
          label={t('settings-source')}
          required
          dir="auto"
          maxLength={200}
          placeholder={t('settings-source-hint')}
          value={form.source}
          error={errorOf('source')}
          onChange={(event) => onChange({ ...form, source: event.currentTarget.value })}
        />
        <TextInput
          label={`${t('settings-standard')} (%)`}
          required
          dir="ltr"
          inputMode="decimal"
          value={form.standard}
          error={errorOf('standard')}
          onChange={(event) => onChange({ ...form, standard: event.currentTarget.value })}
        />
      </div>
      <div className={styles.heads}>
        {rateHeads.map((name) => (
          <Select
            key={name}
            size="xs"
            label={t(`settings-head-${name}`)}
            searchable
            allowDeselect={false}
            limit={60}
            data={[...liabilities]}
            value={form.heads[name] || null}
            error={errorOf(name)}
            nothingFoundMessage={t('headNone')}
            onChange={(head) => onChange({ ...form, heads: { ...form.heads, [name]: head ?? '' } })}
          />
        ))}
      </div>
    </>
  );
}

function useChangeWords(changes: readonly RateChange[]): readonly Change[] {
  const { t } = useTranslation('ledger');
  const rowName = useRowName();
  const percent = (points: number | undefined): string =>
    points === undefined ? '' : `\u2066${percentText(points)} %\u2069`;
  return changes.map((one) => {
    if ('head' in one) return { name: t(`settings-head-${one.head}`), before: one.before, after: one.after };
    const shares = { before: percent(one.before), after: percent(one.after) };
    return one.row === null
      ? { name: t('settings-standard'), ...shares }
      : { name: `${rowName(one.row)}: ${t(`bill-tax-${one.tax}`)}`, ...shares };
  });
}
