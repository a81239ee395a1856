import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { payeeNumberPattern } from '#shared/acts/kinds/payee-registered';
import type { PayerView } from '#engine/views';
import { usePerform } from '#app/use-engine';
import { payeeNumber } from '../bills/payee-form';
import { DeedDialog } from '../control/deed-dialog';
import { optionalOf, textOf } from '../control/deed-form';

/** The entry of a payer; with `payer` a change of it, otherwise a new one beginning with what was looked for. */
export function PayerDialog({
  payer,
  typed = '',
  onClose,
  onSaved,
}: {
  readonly payer?: PayerView;
  readonly typed?: string;
  readonly onClose: () => void;
  readonly onSaved?: (payer: string) => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const optional = (name: string, label: string) => ({ name, label, kind: 'text' as const, optional: true });
  return (
    <DeedDialog
      title={t(payer ? 'rcpt-payer-change' : 'rcpt-payer-new')}
      verb={t('rcpt-save')}
      draft={`ledger/receipts/payers#${payer?.payer ?? 'new'}`}
      initial={
        payer
          ? {
              ...{ name: payer.name, nameUrdu: payer.nameUrdu, number: payer.number },
              ...{ phone: payer.phone, address: payer.address },
            }
          : { name: typed }
      }
      fields={[
        { name: 'name', label: t('rcpt-payer-name'), kind: 'text' },
        optional('nameUrdu', t('rcpt-name-urdu')),
        optional('number', t('payee-number')),
        optional('phone', t('rcpt-phone')),
        optional('address', t('rcpt-address')),
      ]}
      onDo={async (values) => {
        const number = payeeNumber(textOf(values, 'number'));
        if (number !== '' && !payeeNumberPattern.test(number)) {
          notifications.show({ color: 'red', message: t('payee-fault-number') });
          return false;
        }
        const done = await perform({
          do: 'register-payer',
          ...(payer ? { payer: payer.payer } : {}),
          entry: {
            name: textOf(values, 'name'),
            ...(number === '' ? {} : { number }),
            ...optionalOf(values, 'nameUrdu'),
            ...optionalOf(values, 'phone'),
            ...optionalOf(values, 'address'),
          },
        });
        if (done.ok) onSaved?.(done.value.subject);
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
