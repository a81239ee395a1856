import { Alert, Badge, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { AccountRow, ReconcileView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { useGo, useRoute } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { Money } from '#ui/money';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { Section } from '#ui/section';
import { monthFrom, monthName, monthOf } from '../ledger-view';
import { BrsTable } from './brs-table';
import { DeedDialog } from '../control/deed-dialog';
import { optionalOf } from '../control/deed-form';
import { Matched, Proposals } from './matches';
import { MonthPicker } from './month-picker';
import { ExportMenu } from '#ui/export-menu';
import { useSheetHead } from '#ui/use-sheet-head';
import { brsSheet } from './cash-sheets';
import { BrsPrint } from './brs-print';
import { PaperMenu } from './paper-menu';
import { useToday } from './use-today';
import styles from './cash.module.css';

const colours = { draft: 'gray', reconciling: 'yellow', reconciled: 'daftar', locked: 'daftar' } as const;

/** The bank reconciliation of a month: what may match, what is matched, and the statement that explains the rest. */
export function Reconcile({ banks }: { readonly banks: readonly AccountRow[] }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const { query } = useRoute();
  const [now] = useState(() => monthOf(dayInPakistan(Date.now())));
  const account =
    banks.find((one) => one.account === query.get('account'))?.account ?? banks[0]?.account ?? '';
  const month = monthFrom(query.get('month') ?? '', now);
  const found = useQuery('reconcile', ['ledger'], account, month).data;
  const show = (change: { readonly account?: string; readonly month?: string }): void => {
    const asked = new URLSearchParams({ account, month, ...change });
    go(`/ledger/bank/reconcile?${asked.toString()}`);
  };
  return (
    <>
      <div className={styles.bar}>
        <NativeSelect
          aria-label={t('account')}
          value={account}
          onChange={(event) => show({ account: event.currentTarget.value })}
          data={banks.map((one) => ({ value: one.account, label: one.title }))}
        />
        <MonthPicker month={month} onChange={(next) => show({ month: next })} />
        {found && (
          <Badge variant="light" color={colours[found.state]}>
            {t(`cash-brs-${found.state}`)}
          </Badge>
        )}
        <span className={styles.end} />
        {found && <Actions found={found} />}
      </div>
      {found && (
        <>
          <Says found={found} />
          <div className={styles.columns}>
            <Section title={t('cash-brs')} tight>
              <BrsTable found={found} />
            </Section>
            <div>
              <Proposals found={found} />
              <Matched found={found} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function Says({ found }: { readonly found: ReconcileView }) {
  const { t } = useTranslation('ledger');
  const me = useOfficer();
  const isOwn = found.prepared?.by.person === me.person;
  return (
    <>
      {found.state === 'draft' && (
        <Alert variant="light" color="yellow" py="xs" mb="sm">
          {t('cash-says-draft')}
        </Alert>
      )}
      {found.unexplained !== 0 && found.state !== 'draft' && (
        <Alert variant="light" color="red" py="xs" mb="sm">
          {t('cash-says-unexplained')} <Money amount={found.unexplained} strong />
        </Alert>
      )}
      {found.changed && (
        <Alert variant="light" color="red" py="xs" mb="sm" role="alert">
          {t('cash-says-changed')}
        </Alert>
      )}
      {found.state === 'reconciled' && isOwn && (
        <Alert variant="light" color="yellow" py="xs" mb="sm">
          {t('cash-says-own-brs')}
        </Alert>
      )}
      {found.prepared && (
        <div className={styles.bar}>
          {t('preparedBy')} <ActorLine actor={found.prepared.by} at={found.prepared.at} />
          {found.locked && (
            <>
              {' '}
              · {t('cash-locked-by')} <ActorLine actor={found.locked.by} at={found.locked.at} />
            </>
          )}
        </div>
      )}
    </>
  );
}

function Actions({ found }: { readonly found: ReconcileView }) {
  const { t } = useTranslation('ledger');
  const me = useOfficer();
  const perform = usePerform();
  const go = useGo();
  const [locking, setLocking] = useState(false);
  const [paper, setPaper] = useState<Paper>();
  const { account, month, state } = found;
  const language = useLanguage();
  const sheetHead = useSheetHead();
  const mayPrepare = me.powers.includes('prepare-voucher') || me.powers.includes('keep-accounts');
  const isOver = month < useToday().slice(0, 7);
  const sound = found.unexplained === 0 && state !== 'draft' && isOver;
  const maySign = mayPrepare && sound && state !== 'locked' && (state !== 'reconciled' || found.changed);
  const mayLock =
    state === 'reconciled' &&
    !found.changed &&
    me.powers.includes('approve-voucher') &&
    found.prepared?.by.person !== me.person;
  return (
    <>
      {state === 'draft' && (
        <ActionButton
          variant="default"
          label={t('cash-part-import')}
          keys="Alt+M"
          act={() => go('/ledger/bank/import')}
        />
      )}
      <ExportMenu
        name={`bank-reconciliation-${month}`}
        sheet={() =>
          brsSheet(
            found,
            (key) => t(key),
            sheetHead(t('cash-brs'), monthName(month, language), found.title, found.number ?? ''),
          )
        }
      />
      <PaperMenu onPick={setPaper} />
      {maySign && (
        <ActionButton
          label={t('cash-sign-brs')}
          keys="Ctrl+Enter"
          act={() => perform({ do: 'prepare-reconciliation', account, month })}
        />
      )}
      {mayLock && (
        <ActionButton
          label={t('cash-lock')}
          keys="Ctrl+Enter"
          act={() => setLocking(true)}
          disabled={locking}
        />
      )}
      {locking && (
        <DeedDialog
          title={t('cash-lock')}
          verb={t('cash-lock')}
          says={t('cash-says-lock')}
          draft={`ledger/bank/reconcile#lock-${account}-${month}`}
          fields={[{ name: 'remark', label: t('cash-remark'), kind: 'area', optional: true }]}
          onDo={async (values) => {
            const done = await perform({
              do: 'lock-reconciliation',
              account,
              month,
              ...optionalOf(values, 'remark'),
            });
            return done.ok;
          }}
          onClose={() => setLocking(false)}
        />
      )}
      {paper && (
        <PrintSheet paper={paper} onDone={() => setPaper(undefined)}>
          <BrsPrint found={found} />
        </PrintSheet>
      )}
    </>
  );
}
