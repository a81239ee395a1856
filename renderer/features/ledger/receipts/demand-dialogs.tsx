import { useTranslation } from 'react-i18next';
import type { DemandView } from '#engine/views';
import { usePerform } from '#app/use-engine';
import { DeedDialog } from '../control/deed-dialog';
import { textOf } from '../control/deed-form';

type Props = { readonly demand: DemandView; readonly onClose: () => void };

/** Asks what a payer is let off, and why. */
export function WaiveDemand({ demand, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const choices = [
    ...(demand.penaltyWaiver || demand.terms.rate === 0 ? [] : ['penalty']),
    ...(demand.balance > 0 ? ['demand'] : []),
  ];
  return (
    <DeedDialog
      title={`${t('rcpt-waive')}: ${demand.number}`}
      verb={t('rcpt-waive')}
      says={t('rcpt-waive-says')}
      draft={`ledger/receipts/demands/${demand.demand}#waive`}
      initial={{ what: choices[0] }}
      fields={[
        {
          ...{ name: 'what', label: t('rcpt-waive-what'), kind: 'select' },
          choices: choices.map((value) => ({ value, label: t(`rcpt-waive-${value}`) })),
        },
        { name: 'reason', label: t('control-reason'), kind: 'area' },
      ]}
      onDo={async (values) => {
        const what = textOf(values, 'what') === 'demand' ? 'demand' : 'penalty';
        const reason = textOf(values, 'reason');
        return (await perform({ do: 'waive-demand', demand: demand.demand, what, reason })).ok;
      }}
      onClose={onClose}
    />
  );
}

/** Asks why a demand is cancelled. */
export function CancelDemand({ demand, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  return (
    <DeedDialog
      title={`${t('rcpt-cancel')}: ${demand.number}`}
      verb={t('rcpt-cancel')}
      says={t('rcpt-cancel-says')}
      draft={`ledger/receipts/demands/${demand.demand}#cancel`}
      fields={[{ name: 'reason', label: t('control-reason'), kind: 'area' }]}
      onDo={async (values) =>
        (await perform({ do: 'cancel-demand', demand: demand.demand, reason: textOf(values, 'reason') })).ok
      }
      onClose={onClose}
    />
  );
}
