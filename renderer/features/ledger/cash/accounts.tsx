import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, optionalOf, textOf } from '../control/deed-form';
import { useToday } from './use-today';

/** The heads under which the chart of accounts keeps cash and bank balances (domain.md A2). */
const cashHeads = 'F014';

/** The office's bank accounts and cash chests; one row opens its cash book, and a new one is opened here. */
export function Accounts() {
  const { t } = useTranslation('ledger');
  const { powers } = useOfficer();
  const accounts = useQuery('accounts', ['ledger']).data;
  const [opening, setOpening] = useState(false);
  const open = powers.includes('keep-accounts') && (
    <Button size="compact-sm" onClick={() => setOpening(true)}>
      {t('cash-open-account')}
    </Button>
  );
  return (
    <Section title={t('cash-part-accounts')} count={accounts?.length ?? 0} actions={open} tight>
      <RegisterTable
        label={t('cash-part-accounts')}
        rows={accounts}
        keyOf={(one) => one.account}
        textOf={(one) => `${one.title} ${one.number ?? ''} ${one.head}`}
        empty={<EmptyState text={t('cash-no-accounts')} />}
        columns={[
          {
            name: 'title',
            title: t('account'),
            cell: (one) => (
              <Link to={`/ledger/cashbook?account=${one.account}`}>
                <bdi>{one.title}</bdi>
              </Link>
            ),
          },
          {
            name: 'sort',
            title: t('cash-account-sort'),
            width: '8rem',
            cell: (one) => t(`cash-sort-${one.sort}`),
          },
          {
            name: 'number',
            title: t('cash-account-number'),
            width: '14rem',
            cell: (one) => <bdi dir="ltr">{one.number ?? ''}</bdi>,
          },
          { name: 'head', title: t('head'), width: '8rem', cell: (one) => <bdi dir="ltr">{one.head}</bdi> },
          {
            name: 'balance',
            title: t('balance'),
            width: '11rem',
            end: true,
            cell: (one) => <Money amount={one.balance} />,
          },
        ]}
      />
      {opening && <OpenAccount onClose={() => setOpening(false)} />}
    </Section>
  );
}

function OpenAccount({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const today = useToday();
  const perform = usePerform();
  const heads = useQuery('heads', ['registry', 'ledger'], cashHeads).data ?? [];
  const choices = heads.map(({ code, name, nameUrdu }) => ({
    value: code,
    label: `${code} ${nameIn(language, name, nameUrdu)}`,
  }));
  const isBank = (values: Readonly<Record<string, unknown>>): boolean => values['sort'] !== 'cash';
  return (
    <DeedDialog
      title={t('cash-open-account')}
      verb={t('cash-open-account')}
      says={t('cash-says-account')}
      draft="ledger/bank/accounts#open"
      initial={{ sort: 'bank', on: today }}
      fields={[
        { name: 'title', label: t('cash-account-title'), kind: 'text', hint: t('cash-account-title-hint') },
        {
          name: 'sort',
          label: t('cash-account-sort'),
          kind: 'select',
          choices: [
            { value: 'bank', label: t('cash-sort-bank') },
            { value: 'cash', label: t('cash-sort-cash') },
          ],
        },
        { name: 'number', label: t('cash-account-number'), kind: 'text', shows: isBank },
        { name: 'head', label: t('head'), kind: 'select', choices },
        { name: 'on', label: t('cash-account-on'), kind: 'day', hint: t('cash-account-on-hint') },
        { name: 'opening', label: t('cash-account-opening'), kind: 'money', optional: true },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'open-account',
          account: {
            title: textOf(values, 'title'),
            sort: isBank(values) ? 'bank' : 'cash',
            head: textOf(values, 'head'),
            ...(isBank(values) ? optionalOf(values, 'number') : {}),
            on: textOf(values, 'on'),
            opening: amountOf(values, 'opening'),
          },
        });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
