import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { usePerform, useQuery } from '#app/use-engine';
import { DeedDialog } from '../control/deed-dialog';
import { optionalOf, textOf } from '../control/deed-form';
import { useHeadChoices } from '../control/use-head-choices';

/** The entry of a counter: where its cash goes, and under which heads a shortage and an excess stand. */
export function CounterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const accounts = useQuery('accounts', ['ledger']).data;
  const counters = useQuery('counters', ['ledger']).data;
  const heads = useHeadChoices((code) => !code.startsWith('A'));
  if (!accounts || !counters || heads.length === 0) return null;
  const known = counters[0];
  return (
    <DeedDialog
      title={t('rcpt-counter-new')}
      verb={t('rcpt-save')}
      draft="ledger/receipts/tallies#counter"
      initial={{
        ...{ account: known?.account ?? accounts.find((one) => one.sort === 'cash')?.account },
        ...{ shortageHead: known?.shortageHead, excessHead: known?.excessHead },
      }}
      fields={[
        { name: 'title', label: t('rcpt-name'), kind: 'text' },
        { name: 'titleUrdu', label: t('rcpt-name-urdu'), kind: 'text', optional: true },
        {
          ...{ name: 'account', label: t('rcpt-into'), kind: 'select' },
          choices: accounts.map((one) => ({ value: one.account, label: one.title })),
        },
        { name: 'shortageHead', label: t('rcpt-shortage-head'), kind: 'select', choices: heads },
        { name: 'excessHead', label: t('rcpt-excess-head'), kind: 'select', choices: heads },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'open-counter',
          entry: {
            ...{ title: textOf(values, 'title'), ...optionalOf(values, 'titleUrdu') },
            ...{ account: textOf(values, 'account'), shortageHead: textOf(values, 'shortageHead') },
            excessHead: textOf(values, 'excessHead'),
          },
        });
        if (done.ok) notifications.show({ color: 'daftar', message: t('rcpt-saved') });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
