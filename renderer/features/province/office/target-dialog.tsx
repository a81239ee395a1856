import { Button, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';

type Typed = number | undefined;
const inThousandths = (typed: number): number => Math.round(typed * 1000);

/** Sets what an indicator shall reach in a year, and where it started. */
export function TargetDialog({
  view,
  years,
  onClose,
}: {
  readonly view: IndicatorView;
  readonly years: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const perform = usePerform();
  const [year, setYear] = useState(view.year);
  const [target, setTarget] = useState<Typed>();
  const [baseline, setBaseline] = useState<Typed>();
  const [on, setOn] = useState<string>();
  const [order, setOrder] = useState('');
  const set = async (): Promise<void> => {
    if (target === undefined || (baseline === undefined) !== (on === undefined))
      return void notifications.show({ color: 'red', message: t('ind-bad-target') });
    const done = await perform({
      do: 'set-target',
      target: {
        ...{ code: view.code, year, target: inThousandths(target) },
        ...(baseline === undefined || on === undefined
          ? {}
          : { baseline: { value: inThousandths(baseline), on } }),
        ...(order.trim() ? { order: order.trim() } : {}),
      },
    });
    if (done.ok) onClose();
  };
  const unit = nameIn(language, view.unit, view.unitUrdu);
  const number = (label: string, value: Typed, change: (value: Typed) => void) => (
    <NumberInput
      label={`${label} (${unit})`}
      hideControls
      decimalScale={3}
      dir="ltr"
      value={value ?? ''}
      onChange={(typed) => change(typeof typed === 'number' ? typed : undefined)}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('ind-set-target')}: ${nameIn(language, view.name, view.nameUrdu)}`}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ind-cancel') }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <NativeSelect
            data-autofocus
            label={t('ind-year')}
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
            data={[...years]}
          />
          {number(t('ind-target'), target, setTarget)}
          {number(t('ind-baseline'), baseline, setBaseline)}
          <DayField label={t('ind-baseline-on')} value={on} onChange={setOn} />
          <TextInput
            label={t('ind-order')}
            maxLength={120}
            dir="auto"
            value={order}
            onChange={(event) => setOrder(event.currentTarget.value)}
          />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ind-cancel')}
          </Button>
          <ActionButton label={t('ind-set-target')} keys="Ctrl+Enter" act={set} />
        </Group>
      </Stack>
    </Modal>
  );
}
