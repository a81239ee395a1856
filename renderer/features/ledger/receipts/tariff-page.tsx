import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tariffCode } from '#shared/acts/kinds/tariff-set';
import type { TariffRow } from '#engine/views';
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
import { useTermsFields } from './new-demand';
import { readMonths, readShare, shareText, termsOf, termsValues } from './receipt-form';

/** The tariff: what is charged from which day on, under which head, and what lateness costs. */
export function TariffPage() {
  const { t } = useTranslation('ledger');
  const dated = useDatedColumns(t('rcpt-item'));
  const { powers } = useOfficer();
  const tariff = useQuery('tariff', ['ledger']).data;
  const [doing, setDoing] = useState<TariffRow | 'new'>();
  const mayKeep = powers.includes('keep-accounts');
  return (
    <Section
      title={t('rcpt-tariff')}
      tight
      actions={
        mayKeep && (
          <ActionButton
            size="compact-sm"
            label={t('rcpt-tariff-new')}
            keys="Alt+W"
            act={() => setDoing('new')}
          />
        )
      }
    >
      <RegisterTable
        label={t('rcpt-tariff')}
        rows={tariff}
        keyOf={(row) => `${row.code} ${row.from}`}
        {...(mayKeep ? { onOpen: setDoing } : {})}
        textOf={(row) => `${row.code} ${row.name} ${row.nameUrdu ?? ''}`}
        empty={<EmptyState text={t('rcpt-no-tariff')} />}
        columns={[
          dated.code,
          dated.from,
          dated.head,
          {
            name: 'amount',
            title: t('rcpt-a-month'),
            end: true,
            width: 120,
            cell: (row) => (
              <>
                <Money amount={row.amount} />
                {row.months && (
                  <div>
                    {t('rcpt-months')}: <bdi dir="ltr">{row.months.join(', ')}</bdi>
                  </div>
                )}
              </>
            ),
          },
          { name: 'due', title: t('rcpt-due-day'), end: true, width: 90, cell: (row) => row.dueDay },
          {
            name: 'terms',
            title: t('rcpt-terms-title'),
            cell: (row) =>
              t('rcpt-terms-short', {
                ...{ days: row.terms.graceDays, rate: shareText(row.terms.rate, 1000) },
                cap: shareText(row.terms.cap, 100),
              }),
          },
          dated.holds,
        ]}
      />
      {doing && (
        <TariffDialog {...(doing === 'new' ? {} : { row: doing })} onClose={() => setDoing(undefined)} />
      )}
    </Section>
  );
}

function TariffDialog({ row, onClose }: { readonly row?: TariffRow; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const heads = useHeadChoices((code) => !code.startsWith('A'));
  const terms = useTermsFields();
  if (heads.length === 0) return null;
  return (
    <DeedDialog
      title={row ? `${t('rcpt-tariff-change')}: ${row.code}` : t('rcpt-tariff-new')}
      verb={t('rcpt-tariff-publish')}
      says={t('rcpt-tariff-says')}
      draft={`ledger/receipts/tariff#${row?.code ?? 'new'}`}
      initial={{
        ...{ code: row?.code, name: row?.name, nameUrdu: row?.nameUrdu, head: row?.head },
        ...{ penaltyHead: row?.penaltyHead, amount: row?.amount, from: today },
        months: row?.months?.join(', '),
        ...{ dueDay: row ? String(row.dueDay) : undefined, ended: false, ...termsValues(row?.terms) },
      }}
      fields={[
        { name: 'code', label: t('rcpt-code'), kind: 'text', hint: t('rcpt-code-hint') },
        { name: 'from', label: t('rcpt-valid-from'), kind: 'day' },
        { name: 'name', label: t('rcpt-name'), kind: 'text' },
        { name: 'nameUrdu', label: t('rcpt-name-urdu'), kind: 'text', optional: true },
        { name: 'head', label: t('head'), kind: 'select', choices: heads },
        { name: 'penaltyHead', label: t('rcpt-penalty-head'), kind: 'select', choices: heads },
        { name: 'amount', label: t('rcpt-a-month'), kind: 'money' },
        { name: 'dueDay', label: t('rcpt-due-day'), kind: 'text' },
        {
          ...{ name: 'months', label: t('rcpt-months'), kind: 'text', optional: true },
          hint: t('rcpt-months-hint'),
        },
        ...terms,
        { name: 'source', label: t('rcpt-source'), kind: 'text' },
        { name: 'ended', label: t('rcpt-tariff-ends'), kind: 'check' },
      ]}
      onDo={async (values) => {
        const penalty = termsOf(values);
        const dueDay = readShare(textOf(values, 'dueDay'), 1) ?? 0;
        const code = textOf(values, 'code').toUpperCase();
        const months = readMonths(textOf(values, 'months'));
        const fault = !tariffCode.safeParse(code).success
          ? 'rcpt-fault-code'
          : dueDay < 1 || dueDay > 28
            ? 'rcpt-fault-due-day'
            : !months
              ? 'rcpt-fault-months'
              : 'rcpt-fault-terms';
        if (!penalty || !months || fault !== 'rcpt-fault-terms') {
          notifications.show({ color: 'red', message: t(fault) });
          return false;
        }
        const done = await perform({
          do: 'set-tariff',
          item: {
            ...{ code, name: textOf(values, 'name'), ...optionalOf(values, 'nameUrdu') },
            ...{ from: textOf(values, 'from'), source: textOf(values, 'source') },
            ...{ head: textOf(values, 'head'), penaltyHead: textOf(values, 'penaltyHead') },
            ...{ amount: amountOf(values, 'amount'), dueDay, terms: penalty },
            ...(months.length > 0 && months.length < 12 ? { months: [...months] } : {}),
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
