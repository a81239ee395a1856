import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DemandState } from '#shared/domain/ledger/receipts/standing';
import type { DemandRowView } from '#engine/views';

const colours: Readonly<Record<DemandState, string>> = {
  issued: 'yellow',
  'partly-paid': 'yellow',
  paid: 'daftar',
  overdue: 'red',
  waived: 'gray',
  cancelled: 'gray',
};

/** How a demand stands, and what somebody should look at. */
export function DemandBadge({
  demand,
}: {
  readonly demand: Pick<DemandRowView, 'state' | 'excess' | 'waiting'>;
}) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <Badge size="sm" variant={demand.state === 'paid' ? 'filled' : 'light'} color={colours[demand.state]}>
        {t(`rcpt-state-${demand.state}`)}
      </Badge>
      {demand.waiting > 0 && (
        <Badge size="sm" variant="outline" color="yellow" ms={4} title={t('rcpt-waits-says')}>
          {t('rcpt-waits')}
        </Badge>
      )}
      {demand.excess > 0 && (
        <Badge size="sm" variant="filled" color="red" ms={4}>
          {t('rcpt-excess-mark')}
        </Badge>
      )}
    </>
  );
}
