import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { VoucherView } from '#engine/views';
import { useGo } from '#app/router';
import { usePerform } from '#app/use-engine';
import { DeedDialog } from '../control/deed-dialog';
import { textOf } from '../control/deed-form';
import { useToday } from './use-today';

/** Asks why a posted voucher is undone, and draws the reversal up. */
export function ReverseDialog({
  voucher,
  onClose,
}: {
  readonly voucher: VoucherView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const go = useGo();
  const perform = usePerform();
  return (
    <DeedDialog
      title={`${t('cash-reverse')} ${voucher.number}`}
      verb={t('cash-reverse')}
      says={t('cash-says-reverse')}
      draft={`ledger/vouchers/${voucher.voucher}#reverse`}
      initial={{ date: today }}
      fields={[
        { name: 'reason', label: t('cash-reason'), kind: 'area' },
        { name: 'date', label: t('date'), kind: 'day' },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'reverse-voucher',
          voucher: voucher.voucher,
          date: textOf(values, 'date'),
          reason: textOf(values, 'reason'),
        });
        if (done.ok) {
          notifications.show({
            color: 'daftar',
            message: t('putUpDone', { number: done.value.number ?? '' }),
          });
          go(`/ledger/vouchers/${done.value.subject}`);
        }
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
