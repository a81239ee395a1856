import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { PayeeDialog } from './payee-dialog';

/** The register of payees. */
export function PayeeList() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [asked] = useDebouncedValue(text.trim(), 200);
  const payees = useQuery('payees', ['ledger', 'line'], asked).data;
  return (
    <Section
      title={t('payees')}
      tight
      actions={
        <ActionButton size="xs" label={t('bill-payee-new')} keys="Alt+W" act={() => setAdding(true)} />
      }
    >
      <RegisterTable
        label={t('payees')}
        rows={payees}
        keyOf={(row) => row.payee}
        onOpen={(row) => go(`/ledger/payees/${row.payee}`)}
        filter={{ text, onChange: setText, most: 200 }}
        empty={<EmptyState text={t('payee-empty')} />}
        columns={[
          { name: 'name', title: t('payee-name'), cell: (row) => <bdi>{row.name}</bdi> },
          {
            name: 'number',
            title: t('payee-number'),
            width: 190,
            cell: (row) => (
              <bdi dir="ltr" className="numbers">
                {row.number}
              </bdi>
            ),
          },
          {
            name: 'entity',
            title: t('payee-entity'),
            width: 160,
            cell: (row) => t(`payee-entity-${row.entity}`),
          },
          {
            name: 'filer',
            title: t('payee-filer'),
            width: 130,
            cell: (row) => t(`payee-filer-${row.filer}`),
          },
          {
            name: 'checked',
            title: t('payee-checked'),
            width: 180,
            cell: (row) => <DayText day={row.checkedOn} />,
          },
          { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
        ]}
      />
      {adding && (
        <PayeeDialog
          typed={text.trim()}
          onClose={() => setAdding(false)}
          onSaved={(payee) => go(`/ledger/payees/${payee.payee}`)}
        />
      )}
    </Section>
  );
}
