import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useOfficer } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { OverSays } from '../control/over-says';
import styles from '../ledger.module.css';
import { actionsOf } from './bill-view';

/** What must be seen before anything is done with a bill: objections, double payment, likeness, and whom it waits for. */
export function BillSays({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return (
    <>
      {bill.spoiled.length > 0 && (
        <Says colour="red" title={t('bill-spoiled')}>
          {bill.spoiled.map((one) => (
            <div key={one.voucher}>
              <bdi>
                {t(`bill-spoiled-${one.type}`, { number: one.number, instrument: one.instrument ?? '' })}
              </bdi>{' '}
              <ActorLine actor={one.by} at={one.at} />
            </div>
          ))}
        </Says>
      )}
      {bill.state === 'returned' && (
        <Says colour="red" title={t('bill-objections')}>
          {bill.objections.map((one) => (
            <div key={one.code}>
              <bdi>{nameIn(language, one.text, one.textUrdu)}</bdi>
            </div>
          ))}
          <bdi>{bill.stamps.at(-1)?.remark}</bdi>
        </Says>
      )}
      {!bill.rowIsPublished && <Says colour="red">{t('bill-row-strange')}</Says>}
      {bill.alike.length > 0 && bill.state !== 'cancelled' && <Alike bill={bill} />}
      <OverSays over={bill.over} />
      {bill.answer && bill.state !== 'paid' && (
        <Says colour="daftar" title={t('bill-answer')}>
          <bdi>{bill.answer}</bdi>
        </Says>
      )}
      {bill.state === 'cancelled' && (
        <Says colour="gray" title={t('bill-state-cancelled')}>
          <bdi>{bill.stamps.at(-1)?.remark}</bdi>
        </Says>
      )}
      <Waits bill={bill} />
      {bill.problems.length > 0 && (
        <Says colour="yellow" title={t('problems', { count: bill.problems.length })}>
          <ul className={styles.problems}>
            {bill.problems.map((one) => (
              <li key={one.act}>
                {t([`problem-${one.why}`, `app:refusal.${one.why}`], { defaultValue: one.why })}{' '}
                <ActorLine actor={one.by} at={one.at} />
              </li>
            ))}
          </ul>
        </Says>
      )}
    </>
  );
}

function Says({
  colour,
  title,
  children,
}: {
  readonly colour: string;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <Alert color={colour} variant="light" py="xs" mb="sm" {...(title ? { title } : {})}>
      {children}
    </Alert>
  );
}

function Alike({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  const unsaid = bill.alike.some((one) => one.reason === undefined) && bill.state !== 'paid';
  const reason = bill.alike.find((one) => one.reason !== undefined)?.reason;
  return (
    <Says colour={unsaid ? 'red' : 'yellow'}>
      {t('bill-alike', { numbers: bill.alike.map((one) => `\u2068${one.number}\u2069`).join(' · ') })}{' '}
      {bill.alike.map((one) => (
        <Link key={one.bill} to={`/ledger/bills/${one.bill}`} me="xs">
          <bdi dir="ltr">{one.number}</bdi>
        </Link>
      ))}
      {reason ? (
        <div>
          {t('bill-alike-said')}: <bdi>{reason}</bdi>
        </div>
      ) : (
        <div>{t('bill-alike-unsaid')}</div>
      )}
    </Says>
  );
}

function Waits({ bill }: { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const { next } = actionsOf(bill, useOfficer());
  const what = {
    prepared: 'check',
    checked: 'pass',
    passed: 'pay',
    returned: 'again',
    paid: '',
    cancelled: '',
  }[bill.state];
  if (next !== null || what === '') return null;
  const nameOf = (actor: BillView['checker']): string =>
    actor ? `\u2068${nameIn(language, actor.name, actor.nameUrdu)}\u2069` : '';
  return (
    <Says colour="yellow">
      {t(`bill-waits-${what}`, { maker: nameOf(bill.maker), checker: nameOf(bill.checker) })}
    </Says>
  );
}
