import { Button, CloseButton, NativeSelect, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Money } from '#ui/money';
import { DayField } from '#ui/day-field';
import own from './bills.module.css';
import { emptyLeg, legOf, type LegForm } from './leg-form';

type LegsGridProps = {
  readonly legs: readonly LegForm[];
  readonly faults: ReadonlySet<number> | undefined;
  readonly onChange: (legs: LegForm[]) => void;
};

/** The journeys of a travelling allowance bill, each in two rows of fields with its total. */
export function LegsGrid({ legs, faults, onChange }: LegsGridProps) {
  const { t } = useTranslation('ledger');
  const add = (): void => onChange([...legs, emptyLeg(legs.at(-1)?.arrivedOn ?? '')]);
  return (
    <section aria-label={t('bill-legs')}>
      {legs.map((leg, index) => (
        <fieldset key={index} className={own.leg}>
          <legend>
            {t('bill-leg', { number: index + 1 })} · {t('bill-leg-total')}{' '}
            <Money amount={legOf(leg).total} strong />
          </legend>
          <Leg leg={leg} onChange={(next) => onChange(legs.map((one, at) => (at === index ? next : one)))} />
          {faults?.has(index) && (
            <Text size="xs" c="var(--daftar-red)" role="alert">
              {t('bill-leg-wrong')}
            </Text>
          )}
          <CloseButton
            className={own.legClose ?? ''}
            aria-label={t('bill-leg-remove', { number: index + 1 })}
            onClick={() => onChange(legs.filter((_, at) => at !== index))}
          />
        </fieldset>
      ))}
      <Button size="compact-sm" variant="default" mb="xs" onClick={add}>
        {t('bill-leg-add')}
      </Button>
      <Text size="xs" c="dimmed" mb={4}>
        {t('bill-leg-line')}
      </Text>
    </section>
  );
}

function Leg({ leg, onChange }: { readonly leg: LegForm; readonly onChange: (leg: LegForm) => void }) {
  const { t } = useTranslation('ledger');
  const text = (
    field: 'from' | 'to' | 'leftAt' | 'arrivedAt' | 'kilometres' | 'rate' | 'fare' | 'days' | 'daily',
    label: string,
    isText = false,
  ) => (
    <TextInput
      size="xs"
      label={label}
      dir={isText ? 'auto' : 'ltr'}
      maxLength={isText ? 80 : 14}
      value={leg[field]}
      onChange={(event) => onChange({ ...leg, [field]: event.currentTarget.value })}
    />
  );
  const day = (field: 'leftOn' | 'arrivedOn', label: string) => (
    <DayField
      size="xs"
      label={label}
      value={leg[field] || undefined}
      onChange={(value) => onChange({ ...leg, [field]: value ?? '' })}
    />
  );
  return (
    <div className={own.legFields}>
      {text('from', t('bill-leg-from'), true)}
      {day('leftOn', t('bill-leg-left'))}
      {text('leftAt', t('bill-leg-hour'))}
      {text('to', t('bill-leg-to'), true)}
      {day('arrivedOn', t('bill-leg-arrived'))}
      {text('arrivedAt', t('bill-leg-hour'))}
      <NativeSelect
        size="xs"
        label={t('bill-leg-conveyance')}
        value={leg.conveyance}
        onChange={(event) =>
          onChange({ ...leg, conveyance: event.currentTarget.value as LegForm['conveyance'] })
        } // an option
        data={(['bus', 'car', 'rail', 'air'] as const).map((value) => ({
          value,
          label: t(`bill-leg-${value}`),
        }))}
      />
      {text('kilometres', t('bill-leg-kilometres'))}
      {text('rate', t('bill-leg-rate'))}
      {text('fare', t('bill-leg-fare'))}
      {text('days', t('bill-leg-days'))}
      {text('daily', t('bill-leg-daily'))}
    </div>
  );
}
