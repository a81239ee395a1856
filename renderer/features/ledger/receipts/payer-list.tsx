import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { PayerDialog } from './payer-dialog';

/** The register of payers, with what each owes today. */
export function PayerList() {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const go = useGo();
  const { powers } = useOfficer();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [asked] = useDebouncedValue(text.trim(), 200);
  const payers = useQuery('payers', ['ledger', 'line'], asked).data;
  const mayAdd = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  const open = (payer: string): void => go(`/ledger/receipts/payers/${payer}`);
  return (
    <Section
      title={t('rcpt-payers')}
      tight
      actions={
        mayAdd && (
          <ActionButton
            size="compact-sm"
            label={t('rcpt-payer-new')}
            keys="Alt+W"
            act={() => setAdding(true)}
          />
        )
      }
    >
      <RegisterTable
        label={t('rcpt-payers')}
        rows={payers}
        keyOf={(row) => row.payer}
        onOpen={(row) => open(row.payer)}
        filter={{ text, onChange: setText, most: 200 }}
        empty={<EmptyState text={t('rcpt-no-payers')} />}
        columns={[
          {
            name: 'name',
            title: t('rcpt-payer-name'),
            cell: (row) => <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>,
          },
          {
            name: 'number',
            title: t('payee-number'),
            width: 170,
            cell: (row) => (
              <bdi dir="ltr" className="numbers">
                {row.number}
              </bdi>
            ),
          },
          {
            name: 'phone',
            title: t('rcpt-phone'),
            width: 140,
            cell: (row) => <bdi dir="ltr">{row.phone}</bdi>,
          },
          {
            name: 'balance',
            title: t('rcpt-balance'),
            end: true,
            width: 140,
            cell: (row) => <Money amount={row.balance} strong blankZero />,
          },
          {
            name: 'penalty',
            title: t('rcpt-penalty-due'),
            end: true,
            width: 140,
            cell: (row) => <Money amount={row.penaltyDue} blankZero />,
          },
          { name: 'tick', title: t('tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
        ]}
      />
      {adding && <PayerDialog typed={text.trim()} onClose={() => setAdding(false)} onSaved={open} />}
    </Section>
  );
}
