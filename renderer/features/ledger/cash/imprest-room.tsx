import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImprestView } from '#engine/views';
import { Link, useGo } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, optionalOf, textOf } from '../control/deed-form';
import { useHeadChoices } from '../control/use-head-choices';
import { Expenses } from './imprest-expenses';
import { useToday } from './use-today';
import styles from './cash.module.css';

/** The imprests of the office; one of them with its sub-vouchers. */
export function ImprestRoom({ id }: { readonly id: string | undefined }) {
  return id ? <Imprest imprest={id} /> : <ImprestList />;
}

function ImprestList() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const { powers } = useOfficer();
  const rows = useQuery('imprests', ['ledger']).data;
  const [opening, setOpening] = useState(false);
  return (
    <Section
      title={t('cash-part-imprest')}
      tight
      actions={
        powers.includes('keep-accounts') && (
          <Button size="compact-sm" onClick={() => setOpening(true)}>
            {t('cash-open-imprest')}
          </Button>
        )
      }
    >
      <RegisterTable
        label={t('cash-part-imprest')}
        rows={rows}
        keyOf={(row) => row.imprest}
        onOpen={(row) => go(`/ledger/bank/imprest/${row.imprest}`)}
        empty={<EmptyState text={t('cash-no-imprest')} />}
        columns={[
          { name: 'holder', title: t('cash-holder'), cell: (row) => <bdi>{row.holder}</bdi> },
          { name: 'limit', title: t('cash-limit'), end: true, cell: (row) => <Money amount={row.limit} /> },
          {
            name: 'inHand',
            title: t('cash-in-hand'),
            end: true,
            cell: (row) => <Money amount={row.inHand} strong />,
          },
          {
            name: 'unclaimed',
            title: t('cash-unclaimed'),
            end: true,
            cell: (row) => <Money amount={row.unclaimed} />,
          },
          {
            name: 'coming',
            title: t('cash-coming'),
            end: true,
            cell: (row) => <Money amount={row.coming} />,
          },
        ]}
      />
      {opening && <OpenImprest onClose={() => setOpening(false)} />}
    </Section>
  );
}

function OpenImprest({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const perform = usePerform();
  const heads = useHeadChoices((code) => code.startsWith('F'));
  return (
    <DeedDialog
      title={t('cash-open-imprest')}
      verb={t('cash-open-imprest')}
      says={t('cash-says-imprest')}
      draft="ledger/bank/imprest#open"
      initial={{ on: today, head: heads.find((one) => one.value === 'F01403')?.value }}
      fields={[
        { name: 'holder', label: t('cash-holder'), kind: 'text' },
        { name: 'limit', label: t('cash-limit'), kind: 'money' },
        { name: 'head', label: t('head'), kind: 'select', choices: heads },
        { name: 'on', label: t('date'), kind: 'day' },
        { name: 'order', label: t('cash-order'), kind: 'text', optional: true },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'open-imprest',
          imprest: {
            holder: textOf(values, 'holder'),
            limit: amountOf(values, 'limit'),
            head: textOf(values, 'head'),
            on: textOf(values, 'on'),
            ...optionalOf(values, 'order'),
          },
        });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

function Imprest({ imprest }: { readonly imprest: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery('imprest', ['ledger'], imprest);
  const { powers } = useOfficer();
  const [doing, setDoing] = useState<'spend' | 'advance' | 'recoup'>();
  const view = found.data;
  if (!view)
    return found.loading ? null : (
      <EmptyState
        text={t('cash-gone')}
        action={<Link to="/ledger/bank/imprest">{t('cash-part-imprest')}</Link>}
      />
    );
  const may = powers.includes('prepare-voucher');
  return (
    <Section
      title={
        <>
          <Link to="/ledger/bank/imprest">{t('cash-part-imprest')}</Link> · <bdi>{view.holder}</bdi>
        </>
      }
      tight
      actions={
        may && (
          <>
            <ActionButton
              size="compact-sm"
              variant="default"
              label={t('cash-advance')}
              keys="Alt+V"
              act={() => setDoing('advance')}
            />
            <ActionButton
              size="compact-sm"
              variant="default"
              label={t('cash-recoup')}
              keys="Alt+R"
              disabled={view.unclaimed === 0}
              act={() => setDoing('recoup')}
            />
            <ActionButton
              size="compact-sm"
              label={t('cash-spend')}
              keys="Alt+E"
              act={() => setDoing('spend')}
            />
          </>
        )
      }
    >
      <dl className={styles.facts}>
        {(['limit', 'inHand', 'unclaimed', 'coming'] as const).map((name) => (
          <div key={name}>
            <dt>{t(name === 'inHand' ? 'cash-in-hand' : `cash-${name}`)}</dt>
            <dd>
              <Money amount={view[name]} strong />
            </dd>
          </div>
        ))}
        {view.vouchers.length > 0 && (
          <div>
            <dt>{t('vouchers')}</dt>
            <dd>
              {view.vouchers.slice(0, 6).map((one) => (
                <span key={one.voucher}>
                  <Link to={`/ledger/vouchers/${one.voucher}`}>
                    <bdi dir="ltr">{one.number}</bdi>
                  </Link>{' '}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <Expenses view={view} />
      {doing === 'spend' && <Spend view={view} onClose={() => setDoing(undefined)} />}
      {(doing === 'advance' || doing === 'recoup') && (
        <PayHolder view={view} what={doing} onClose={() => setDoing(undefined)} />
      )}
    </Section>
  );
}

function Spend({ view, onClose }: { readonly view: ImprestView; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const perform = usePerform();
  const heads = useHeadChoices((code) => code.startsWith('A'));
  return (
    <DeedDialog
      title={t('cash-spend')}
      verb={t('cash-spend')}
      draft={`ledger/bank/imprest#spend-${view.imprest}`}
      initial={{ date: today }}
      fields={[
        { name: 'payee', label: t('payee'), kind: 'text' },
        { name: 'about', label: t('about'), kind: 'text' },
        { name: 'head', label: t('head'), kind: 'select', choices: heads },
        { name: 'amount', label: t('amount'), kind: 'money' },
        { name: 'date', label: t('date'), kind: 'day' },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'spend-imprest',
          imprest: view.imprest,
          expense: {
            payee: textOf(values, 'payee'),
            about: textOf(values, 'about'),
            head: textOf(values, 'head'),
            amount: amountOf(values, 'amount'),
            date: textOf(values, 'date'),
            documents: [],
          },
        });
        if (done.ok)
          notifications.show({
            color: 'daftar',
            message: t('cash-spent', { number: done.value.number ?? '' }),
          });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

/** Draws up the voucher that gives the holder money: the advance, or what he spent. */
function PayHolder({
  view,
  what,
  onClose,
}: {
  readonly view: ImprestView;
  readonly what: 'advance' | 'recoup';
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const go = useGo();
  const perform = usePerform();
  const banks = useQuery('accounts', ['ledger']).data ?? [];
  const first = banks[0]?.account ?? '';
  const next = useQuery('nextLeaf', ['ledger'], first).data;
  if (next === undefined) return null;
  return (
    <DeedDialog
      title={t(`cash-${what}`)}
      verb={t('putUp')}
      says={t(`cash-says-${what}`)}
      draft={`ledger/bank/imprest#${what}-${view.imprest}`}
      initial={{ account: first, date: today, ...(next ? { instrument: next } : {}) }}
      fields={[
        ...(what === 'advance' ? [{ name: 'amount', label: t('amount'), kind: 'money' as const }] : []),
        {
          name: 'account',
          label: t('account'),
          kind: 'select',
          choices: banks.map((one) => ({ value: one.account, label: one.title })),
        },
        { name: 'instrument', label: t('instrument'), kind: 'text', optional: true },
        { name: 'date', label: t('date'), kind: 'day' },
      ]}
      onDo={async (values) => {
        const paid = {
          imprest: view.imprest,
          account: textOf(values, 'account'),
          date: textOf(values, 'date'),
          ...optionalOf(values, 'instrument'),
        };
        const done = await perform(
          what === 'advance'
            ? { do: 'advance-imprest', amount: amountOf(values, 'amount'), ...paid }
            : { do: 'recoup-imprest', ...paid },
        );
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
