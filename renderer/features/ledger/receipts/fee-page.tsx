import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tariffCode } from '#shared/acts/kinds/tariff-set';
import type { FeeRow } from '#engine/views';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, optionalOf, textOf } from '../control/deed-form';
import { useHeadChoices } from '../control/use-head-choices';
import { useDatedColumns } from './dated-columns';

/** The fee table: what a user charge costs from which day on, and the head that it goes under. */
export function FeePage() {
  const { t } = useTranslation('ledger');
  const dated = useDatedColumns(t('rcpt-charge'));
  const { powers } = useOfficer();
  const fees = useQuery('feeTable', ['ledger']).data;
  const [doing, setDoing] = useState<FeeRow | 'new'>();
  const mayKeep = powers.includes('keep-accounts');
  return (
    <Section
      title={t('rcpt-fee-table')}
      tight
      actions={
        mayKeep && (
          <ActionButton
            size="compact-sm"
            label={t('rcpt-fee-new')}
            keys="Alt+W"
            act={() => setDoing('new')}
          />
        )
      }
    >
      <RegisterTable
        label={t('rcpt-fee-table')}
        rows={fees}
        keyOf={(row) => `${row.code} ${row.from}`}
        {...(mayKeep ? { onOpen: setDoing } : {})}
        textOf={(row) => `${row.code} ${row.name} ${row.nameUrdu ?? ''}`}
        empty={<EmptyState text={t('rcpt-no-fees')} />}
        columns={[
          dated.code,
          dated.from,
          dated.head,
          {
            name: 'fee',
            title: t('rcpt-fee'),
            end: true,
            width: 130,
            cell: (row) => <Money amount={row.fee} />,
          },
          dated.holds,
        ]}
      />
      {doing && (
        <FeeDialog {...(doing === 'new' ? {} : { row: doing })} onClose={() => setDoing(undefined)} />
      )}
    </Section>
  );
}

function FeeDialog({ row, onClose }: { readonly row?: FeeRow; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const heads = useHeadChoices((code) => !code.startsWith('A'));
  if (heads.length === 0) return null;
  return (
    <DeedDialog
      title={row ? `${t('rcpt-tariff-change')}: ${row.code}` : t('rcpt-fee-new')}
      verb={t('rcpt-tariff-publish')}
      says={t('rcpt-fee-says')}
      draft={`ledger/receipts/fees#${row?.code ?? 'new'}`}
      initial={{
        ...{ code: row?.code, name: row?.name, nameUrdu: row?.nameUrdu, head: row?.head },
        ...{ fee: row?.fee, from: today, ended: false },
      }}
      fields={[
        { name: 'code', label: t('rcpt-code'), kind: 'text', hint: t('rcpt-code-hint') },
        { name: 'from', label: t('rcpt-valid-from'), kind: 'day' },
        { name: 'name', label: t('rcpt-name'), kind: 'text' },
        { name: 'nameUrdu', label: t('rcpt-name-urdu'), kind: 'text', optional: true },
        { name: 'head', label: t('head'), kind: 'select', choices: heads },
        { name: 'fee', label: t('rcpt-fee'), kind: 'money' },
        { name: 'source', label: t('rcpt-source'), kind: 'text' },
        { name: 'ended', label: t('rcpt-tariff-ends'), kind: 'check' },
      ]}
      onDo={async (values) => {
        const code = textOf(values, 'code').toUpperCase();
        if (!tariffCode.safeParse(code).success) {
          notifications.show({ color: 'red', message: t('rcpt-fault-code') });
          return false;
        }
        const done = await perform({
          do: 'set-fee',
          fee: {
            ...{ code, name: textOf(values, 'name'), ...optionalOf(values, 'nameUrdu') },
            ...{ from: textOf(values, 'from'), source: textOf(values, 'source') },
            ...{ head: textOf(values, 'head'), fee: amountOf(values, 'fee') },
            ...(values.ended === true ? { ended: true } : {}),
          },
        });
        if (done.ok) notifications.show({ color: 'daftar', message: t('rcpt-saved') });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
