import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow, ChequebookView, LeafView } from '#engine/views';
import { Link, useGo } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { Section } from '#ui/section';
import { DeedDialog } from '../control/deed-dialog';
import { textOf } from '../control/deed-form';
import { useToday } from './use-today';
import styles from './cash.module.css';

/** Cheque books leaf by leaf; a leaf opens its voucher, or is voided with the reason. */
export function Chequebooks({ banks }: { readonly banks: readonly AccountRow[] }) {
  const { t } = useTranslation('ledger');
  const { powers } = useOfficer();
  const books = useQuery('chequebooks', ['ledger']).data;
  const [opening, setOpening] = useState(false);
  const mayOpen = powers.includes('keep-accounts') && banks.length > 0;
  const open = mayOpen && (
    <Button size="compact-sm" onClick={() => setOpening(true)}>
      {t('cash-open-book')}
    </Button>
  );
  return (
    <>
      <Exceptions />
      {books?.length === 0 && (
        <Section title={t('cash-part-cheques')} actions={open}>
          <EmptyState text={t('cash-no-books')} />
        </Section>
      )}
      {books?.map((book, index) => (
        <Book key={book.chequebook} book={book} actions={index === 0 && open} />
      ))}
      {opening && <OpenBook banks={banks} onClose={() => setOpening(false)} />}
    </>
  );
}

function Exceptions() {
  const { t } = useTranslation('ledger');
  const found = useQuery('chequeExceptions', ['ledger']).data ?? [];
  if (found.length === 0) return null;
  return (
    <Alert color="red" variant="light" mb="sm" title={t('cash-leaf-twice-title')} role="alert">
      {found.map((one) => (
        <div key={`${one.account} ${one.instrument}`}>
          <bdi dir="ltr">{one.instrument}</bdi> · <bdi>{one.accountTitle}</bdi>:{' '}
          {one.vouchers.map((voucher, at) => (
            <span key={voucher.voucher}>
              {at > 0 && ' · '}
              <Link to={`/ledger/vouchers/${voucher.voucher}`}>
                <bdi dir="ltr">{voucher.number}</bdi>
              </Link>
            </span>
          ))}
        </div>
      ))}
      {t('cash-leaf-twice')}
    </Alert>
  );
}

function Book({ book, actions }: { readonly book: ChequebookView; readonly actions: React.ReactNode }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const { powers } = useOfficer();
  const [voiding, setVoiding] = useState<LeafView>();
  const mayVoid = powers.includes('keep-accounts') || powers.includes('prepare-voucher');
  const pressed = (leaf: LeafView): void => {
    const drawn = leaf.vouchers[0];
    if (drawn) go(`/ledger/vouchers/${drawn.voucher}`);
    else if (leaf.state === 'available' && mayVoid) setVoiding(leaf);
  };
  return (
    <Section
      title={
        <>
          <bdi dir="ltr">
            {book.prefix}
            {book.first} – {book.prefix}
            {book.last}
          </bdi>{' '}
          · <bdi>{book.accountTitle}</bdi> · <DayText day={book.issued} /> ·{' '}
          {t('cash-leaves-left', { count: book.available })}
        </>
      }
      actions={actions}
      tight
    >
      <div className={styles.leaves}>
        {book.leaves.map((leaf) => (
          <button
            key={leaf.leaf}
            type="button"
            className={styles.leaf}
            data-state={leaf.state}
            disabled={leaf.state === 'cancelled' || leaf.state === 'damaged'}
            onClick={() => pressed(leaf)}
          >
            <bdi dir="ltr" className="numbers">
              {leaf.instrument}
            </bdi>
            <span className={styles.leafSays}>
              {leaf.vouchers.length > 0 ? (
                leaf.vouchers.map((one) => (
                  <bdi key={one.voucher} dir="ltr">
                    {one.number}{' '}
                  </bdi>
                ))
              ) : (
                <>
                  {t(`cash-leaf-${leaf.state}`)}
                  {leaf.reason && `: ${leaf.reason}`}
                </>
              )}
            </span>
          </button>
        ))}
      </div>
      {voiding && <VoidLeaf book={book} leaf={voiding} onClose={() => setVoiding(undefined)} />}
    </Section>
  );
}

function OpenBook({
  banks,
  onClose,
}: {
  readonly banks: readonly AccountRow[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const perform = usePerform();
  return (
    <DeedDialog
      title={t('cash-open-book')}
      verb={t('cash-open-book')}
      says={t('cash-says-book')}
      draft="ledger/bank/cheques#open"
      initial={{ account: banks[0]?.account, issued: today }}
      fields={[
        {
          name: 'account',
          label: t('account'),
          kind: 'select',
          choices: banks.map((one) => ({ value: one.account, label: one.title })),
        },
        {
          name: 'prefix',
          label: t('cash-prefix'),
          kind: 'text',
          optional: true,
          hint: t('cash-prefix-hint'),
        },
        { name: 'first', label: t('cash-first-leaf'), kind: 'text' },
        { name: 'last', label: t('cash-last-leaf'), kind: 'text' },
        { name: 'issued', label: t('cash-issued'), kind: 'day' },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'open-chequebook',
          book: {
            account: textOf(values, 'account'),
            prefix: textOf(values, 'prefix'),
            first: textOf(values, 'first'),
            last: textOf(values, 'last'),
            issued: textOf(values, 'issued'),
          },
        });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

function VoidLeaf({
  book,
  leaf,
  onClose,
}: {
  readonly book: ChequebookView;
  readonly leaf: LeafView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  return (
    <DeedDialog
      title={`${t('cash-void-leaf')} ${leaf.instrument}`}
      verb={t('cash-void-leaf')}
      draft="ledger/bank/cheques#void"
      initial={{ state: 'cancelled' }}
      fields={[
        {
          name: 'state',
          label: t('state'),
          kind: 'select',
          choices: [
            { value: 'cancelled', label: t('cash-leaf-cancelled') },
            { value: 'damaged', label: t('cash-leaf-damaged') },
          ],
        },
        { name: 'reason', label: t('cash-reason'), kind: 'area' },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'void-leaf',
          book: book.chequebook,
          leaf: {
            leaf: leaf.leaf,
            state: values.state === 'damaged' ? 'damaged' : 'cancelled',
            reason: textOf(values, 'reason'),
          },
        });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
