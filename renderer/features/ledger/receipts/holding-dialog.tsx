import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { holdingStatuses } from '#shared/acts/kinds/holding-registered';
import type { HoldingRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { usePerform, useQuery } from '#app/use-engine';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, optionalOf, textOf, type DeedValues } from '../control/deed-form';
import { useToday } from '../cash/use-today';

/** What is charged, after the form said an item from a day on; an item left empty ends nothing and adds nothing. */
function chargesAfter(before: HoldingRow['charges'], values: DeedValues): HoldingRow['charges'] {
  const item = textOf(values, 'item');
  if (item === '') return before;
  const from = textOf(values, 'from');
  const amount = amountOf(values, 'amount');
  const others = before.filter((one) => one.item !== item || one.from !== from);
  if (values.ends === true)
    return others.map((one) => (one.item === item && one.to === undefined ? { ...one, to: from } : one));
  return [...others, { item, from, ...(amount > 0 ? { amount } : {}) }];
}

/** The entry of a property or licence: who pays for it, and what is charged from which day on. */
export function HoldingDialog({
  holding,
  onClose,
}: {
  readonly holding?: HoldingRow;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const perform = usePerform();
  const today = useToday();
  const payers = useQuery('payerNames', ['ledger']).data;
  const tariff = useQuery('tariff', ['ledger']).data;
  if (!payers || !tariff) return null;
  const kinds = (['property', 'licence'] as const).map((value) => ({
    value,
    label: t(`rcpt-kind-${value}`),
  }));
  const statuses = holdingStatuses.map((value) => ({ value, label: t(`rcpt-status-${value}`) }));
  const items = tariff
    .filter((one) => one.holds)
    .map((one) => ({ value: one.code, label: `${one.code} ${nameIn(language, one.name, one.nameUrdu)}` }));
  const names = payers.map((one) => ({ value: one.payer, label: nameIn(language, one.name, one.nameUrdu) }));
  return (
    <DeedDialog
      title={holding ? holding.label : t('rcpt-holding-new')}
      verb={t('rcpt-save')}
      says={t('rcpt-holding-says')}
      draft={`ledger/receipts/holdings#${holding?.holding ?? 'new'}`}
      initial={{
        ...{ kind: holding?.kind ?? 'property', type: holding?.type, subType: holding?.subType },
        ...{ place: holding?.place, status: holding?.status ?? 'rented-out', payer: holding?.payer },
        ...{ from: today, ends: false },
      }}
      fields={[
        { name: 'kind', label: t('rcpt-kind'), kind: 'select', choices: kinds },
        { name: 'status', label: t('state'), kind: 'select', choices: statuses },
        { name: 'type', label: t('rcpt-type'), kind: 'text' },
        { name: 'subType', label: t('rcpt-sub-type'), kind: 'text', optional: true },
        { name: 'place', label: t('rcpt-place'), kind: 'text' },
        { name: 'payer', label: t('rcpt-payer'), kind: 'select', choices: names, optional: true },
        { name: 'item', label: t('rcpt-charge-item'), kind: 'select', choices: items, optional: true },
        { name: 'amount', label: t('rcpt-agreed'), kind: 'money', optional: true },
        { name: 'from', label: t('rcpt-charge-from'), kind: 'day' },
        { name: 'ends', label: t('rcpt-charge-ends'), kind: 'check' },
      ]}
      onDo={async (values) => {
        const status = holdingStatuses.find((one) => one === textOf(values, 'status'));
        if (!status) return false;
        const done = await perform({
          do: 'register-holding',
          ...(holding ? { holding: holding.holding } : {}),
          entry: {
            kind: textOf(values, 'kind') === 'licence' ? 'licence' : 'property',
            ...{ type: textOf(values, 'type'), ...optionalOf(values, 'subType') },
            ...{ place: textOf(values, 'place'), status, ...optionalOf(values, 'payer') },
            charges: [...chargesAfter(holding?.charges ?? [], values)],
          },
        });
        if (done.ok) notifications.show({ color: 'daftar', message: t('rcpt-saved') });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
