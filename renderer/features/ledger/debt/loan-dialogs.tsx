import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Done } from '#engine/api';
import type { LoanView } from '#engine/views';
import { usePerform, useQuery } from '#app/use-engine';
import { Money } from '#ui/money';
import { useToday } from '../cash/use-today';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, textOf } from '../control/deed-form';
import { consentOf, termsOf, termsValues } from './debt-form';
import { moneyOf, useConsentFields, useMoneyFields, useTermsFields } from './use-debt-fields';

type Props = { readonly loan: LoanView; readonly onClose: () => void };

/** Says that a voucher was drawn up and waits for another officer. */
export function useTellDrawnUp(): (done: Done) => void {
  const { t } = useTranslation('ledger');
  return (done) =>
    notifications.show({
      color: 'daftar',
      message: t('putUpDone', { number: `\u2068${done.number ?? ''}\u2069` }),
    });
}

/** Draws up the receipt of a draw-down. */
export function DrawLoan({ loan, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const tell = useTellDrawnUp();
  const money = useMoneyFields(false);
  if (!money) return null;
  return (
    <DeedDialog
      title={`${t('debt-draw')}: ${loan.number}`}
      verb={t('debt-draw')}
      says={t('debt-draw-says')}
      draft={`ledger/debt/loans/${loan.loan}#draw`}
      initial={{ ...money.initial, date: today, amount: Math.max(0, loan.position.undrawn) || undefined }}
      fields={money.fields}
      onDo={async (values) => {
        const done = await perform({ do: 'draw-loan', loan: loan.loan, ...moneyOf(values) });
        if (done.ok) tell(done.value);
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

/** Draws up the payment of an instalment; how it is split stands below the fields as it is typed. */
export function PayLoan({ loan, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const tell = useTellDrawnUp();
  const money = useMoneyFields(true);
  if (!money) return null;
  const { owed, next } = loan.position;
  const due = owed.duePrincipal + owed.dueMarkUp;
  const usual = due > 0 ? due : next ? next.principal + owed.markUp : owed.principal + owed.markUp;
  return (
    <DeedDialog
      title={`${t('debt-pay')}: ${loan.number}`}
      verb={t('debt-pay')}
      draft={`ledger/debt/loans/${loan.loan}#pay`}
      initial={{ ...money.initial, date: today, amount: usual || undefined }}
      fields={money.fields}
      preview={(values) => (
        <SplitSays
          loan={loan.loan}
          amount={amountOf(values, 'amount')}
          day={textOf(values, 'date') || today}
        />
      )}
      onDo={async (values) => {
        const done = await perform({ do: 'pay-loan', loan: loan.loan, ...moneyOf(values) });
        if (done.ok) tell(done.value);
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

function SplitSays(asked: { readonly loan: string; readonly amount: number; readonly day: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery('loanSplit', ['ledger'], asked.loan, asked.amount, asked.day).data;
  if (!found) return null;
  const { owed, split, order } = found;
  return (
    <div aria-live="polite">
      <Text size="sm" c="dimmed">
        {t('debt-owed-says')} {t('debt-principal')} <Money amount={owed.duePrincipal} /> · {t('debt-mark-up')}{' '}
        <Money amount={owed.dueMarkUp} /> · {t('debt-owed-all')}{' '}
        <Money amount={owed.principal + owed.markUp} />
      </Text>
      {split ? (
        <Text size="sm">
          {t('debt-split-says')} {t('debt-mark-up')} <Money amount={split.markUp} strong /> ·{' '}
          {t('debt-principal')} <Money amount={split.principal} strong /> ({t(`debt-order-${order}`)})
        </Text>
      ) : (
        <Text size="sm" c="red">
          {t('debt-split-over')}
        </Text>
      )}
    </div>
  );
}

/** Enters the Finance Department's consent to a loan or a guarantee. */
export function EnterConsent({
  debt,
  number,
  place,
  onClose,
}: {
  readonly debt: string;
  readonly number: string;
  readonly place: 'loans' | 'guarantees';
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const fields = useConsentFields(false);
  return (
    <DeedDialog
      title={`${t('debt-consent')}: ${number}`}
      verb={t('debt-consent-enter')}
      draft={`ledger/debt/${place}/${debt}#consent`}
      fields={fields}
      onDo={async (values) => {
        const consent = consentOf(values);
        return consent !== undefined && (await perform({ do: 'enter-consent', debt, consent })).ok;
      }}
      onClose={onClose}
    />
  );
}

/** Puts a loan under other terms from a day on. */
export function RescheduleLoan({ loan, onClose }: Props) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const terms = useTermsFields();
  return (
    <DeedDialog
      title={`${t('debt-reschedule')}: ${loan.number}`}
      verb={t('debt-reschedule')}
      says={t('debt-reschedule-says')}
      draft={`ledger/debt/loans/${loan.loan}#reschedule`}
      initial={{ ...termsValues(loan.schedules.at(-1)?.terms), from: today }}
      fields={[
        { name: 'from', label: t('control-valid-from'), kind: 'day' },
        { name: 'order', label: t('debt-order-number'), kind: 'text' },
        ...terms,
        { name: 'reason', label: t('control-reason'), kind: 'area' },
      ]}
      onDo={async (values) => {
        const made = termsOf(values);
        if (typeof made === 'string') {
          notifications.show({ color: 'red', message: t(made) });
          return false;
        }
        const [from, order, reason] = ['from', 'order', 'reason'].map((name) => textOf(values, name));
        const change = { from: from ?? '', order: order ?? '', reason: reason ?? '', terms: made };
        return (await perform({ do: 'reschedule-loan', loan: loan.loan, change })).ok;
      }}
      onClose={onClose}
    />
  );
}
