import { Alert } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountInWords } from '#shared/base/amount-words';
import { dayInPakistan } from '#shared/base/calendar';
import { paisa } from '#shared/base/money';
import type { CashBookState, CashBookView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useOfficer, usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { DeedDialog } from '../control/deed-dialog';
import { amountOf, optionalOf, textOf } from '../control/deed-form';
import { ExportMenu } from '#ui/export-menu';
import { useSheetHead } from '#ui/use-sheet-head';
import { monthName } from '../ledger-view';
import { CashBookPrint } from './cash-book-print';
import { cashBookSheet } from './cash-sheets';
import { closingOf, dayToClose } from './cash-view';
import { PaperMenu } from './paper-menu';
import styles from './cash.module.css';

type BookProps = { readonly book: CashBookView; readonly state: CashBookState };

/** Closing the days of a book, certifying its month, printing it. */
export function CashBookActions({ book, state }: BookProps) {
  const { t } = useTranslation('ledger');
  const me = useOfficer();
  const language = useLanguage();
  const sheetHead = useSheetHead();
  const [doing, setDoing] = useState<'close' | 'certify'>();
  const [paper, setPaper] = useState<Paper>();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const day = dayToClose(book.month, today);
  const isOpen = book.month <= today.slice(0, 7) && (state.closedThrough ?? '') < day && !state.certificate;
  const last = state.closings.at(-1);
  const mayCertify =
    !isOpen &&
    last !== undefined &&
    !state.certificate &&
    day < today &&
    me.powers.includes('approve-voucher');
  return (
    <>
      <ExportMenu
        name={`cash-book-${book.month}`}
        sheet={() =>
          cashBookSheet(
            book,
            (key) => t(key),
            sheetHead(t('monthly'), monthName(book.month, language), book.title, book.number ?? ''),
            state.closings,
          )
        }
      />
      <PaperMenu onPick={setPaper} />
      {isOpen && closingOf(state, me) === 'close' && (
        <ActionButton
          label={t('cash-close')}
          keys="Alt+D"
          disabled={doing !== undefined}
          act={() => setDoing('close')}
        />
      )}
      {mayCertify && (
        <ActionButton
          label={t('cash-certify')}
          keys="Alt+D"
          disabled={doing !== undefined}
          act={() => setDoing('certify')}
        />
      )}
      {doing === 'close' && <Close book={book} day={day} onClose={() => setDoing(undefined)} />}
      {doing === 'certify' && <Certify book={book} onClose={() => setDoing(undefined)} />}
      {paper && (
        <PrintSheet paper={paper} wide={book.form !== 'bank'} onDone={() => setPaper(undefined)}>
          <CashBookPrint book={book} state={state} />
        </PrintSheet>
      )}
    </>
  );
}

function Close({
  book,
  day,
  onClose,
}: {
  readonly book: CashBookView;
  readonly day: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  return (
    <DeedDialog
      title={t('cash-close')}
      verb={t('cash-close')}
      says={t('cash-says-close')}
      draft={`ledger/cashbook#close-${book.account}-${day}`}
      initial={{ day }}
      fields={[
        { name: 'day', label: t('cash-close-through'), kind: 'day' },
        { name: 'remark', label: t('cash-remark'), kind: 'area', optional: true },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'close-cash-book',
          account: book.account,
          day: textOf(values, 'day'),
          ...optionalOf(values, 'remark'),
        });
        if (done.ok) notifications.show({ color: 'daftar', message: t('cash-closed') });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

function Certify({ book, onClose }: { readonly book: CashBookView; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const perform = usePerform();
  return (
    <DeedDialog
      title={t('cash-certify')}
      verb={t('cash-certify')}
      says={t('cash-certificate-text', { words: inWords(book.closing, language) })}
      draft={`ledger/cashbook#certify-${book.account}-${book.month}`}
      initial={{ counted: book.closing }}
      fields={[
        {
          name: 'counted',
          label: t(book.sort === 'cash' ? 'cash-counted' : 'cash-confirmed'),
          kind: 'money',
          optional: true,
        },
        { name: 'remark', label: t('cash-remark-difference'), kind: 'area', optional: true },
      ]}
      onDo={async (values) => {
        const done = await perform({
          do: 'certify-cash-book',
          account: book.account,
          month: book.month,
          counted: amountOf(values, 'counted'),
          ...optionalOf(values, 'remark'),
        });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

/** A balance in words; an overdrawn one has a minus before it. */
export const inWords = (amount: number, language: 'en' | 'ur'): string =>
  `${amount < 0 ? '− ' : ''}${amountInWords(paisa(Math.abs(amount)), language)}`;

/** What stands under the head of a book: how far it is closed and certified, and what is not as it should be. */
export function CashBookSays({ book, state }: BookProps) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const me = useOfficer();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const changed = state.closings.filter((one) => one.balance !== one.balanceNow);
  const last = state.closings.at(-1);
  const closing = closingOf(state, me);
  const isOpen =
    book.month <= today.slice(0, 7) && (state.closedThrough ?? '') < dayToClose(book.month, today);
  return (
    <>
      {changed.length > 0 && (
        <Alert color="red" variant="light" py="xs" mb="xs" role="alert" title={t('cash-book-changed')}>
          {changed.map((one) => (
            <div key={one.day}>
              <DayText day={one.day} />: <Money amount={one.balance} /> →{' '}
              <Money amount={one.balanceNow} strong />
            </div>
          ))}
        </Alert>
      )}
      {isOpen && (closing === 'writer' || closing === 'waiting') && (
        <Alert color="yellow" variant="light" py={4} mb="xs">
          {t(`cash-closing-${closing}`, { count: state.waiting })}
        </Alert>
      )}
      {last && (
        <p className={styles.certificate}>
          {t('cash-closed-through')} <DayText day={last.day} /> · <Money amount={last.balance} strong /> ·{' '}
          <ActorLine actor={last.by} at={last.at} />
        </p>
      )}
      {state.certificate && (
        <p className={styles.certificate}>
          {t('cash-certificate-text', { words: inWords(state.certificate.counted, language) })}{' '}
          <ActorLine actor={state.certificate.by} at={state.certificate.at} />
          {state.certificate.counted !== state.certificate.balance && (
            <>
              {' '}
              · {t('cash-brs-difference')}{' '}
              <Money amount={state.certificate.counted - state.certificate.balance} strong /> ·{' '}
              <bdi>{state.certificate.remark}</bdi>
            </>
          )}
        </p>
      )}
    </>
  );
}
