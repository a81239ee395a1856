import { Alert, Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '#engine/views';
import { Link, useGo } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { Money } from '#ui/money';
import { PageHeader } from '#ui/page-header';
import { Section } from '#ui/section';
import styles from '../cash/cash.module.css';
import { DeedDialog } from '../control/deed-dialog';
import { textOf } from '../control/deed-form';
import { BatchBadge } from './batch-badge';
import { batchActions } from './import-view';
import { PastVouchers } from './past-vouchers';

/** One batch of past vouchers: what is in it, and what the officer may do with it now. */
export function BatchSheet({ batch }: { readonly batch: string }) {
  const { t } = useTranslation('ledger');
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const found = useQuery('import', ['ledger', 'line'], batch, asked);
  if (!found.data)
    return found.loading ? (
      <Loader m="xl" aria-label={t('import-place')} />
    ) : (
      <EmptyState text={t('import-gone')} action={<Link to="/ledger/import">{t('import-back')}</Link>} />
    );
  return <Sheet view={found.data} filter={{ text, onChange: setText }} />;
}

function Sheet({
  view,
  filter,
}: {
  readonly view: ImportView;
  readonly filter: { readonly text: string; readonly onChange: (text: string) => void };
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const facts = useFacts(view);
  const open = view.state === 'passed';
  return (
    <div className={styles.room}>
      <PageHeader
        title={
          <>
            <bdi>{view.file}</bdi> <BatchBadge state={view.state} />
          </>
        }
        about={<Link to="/ledger/import">{t('import-back')}</Link>}
        actions={<Actions view={view} />}
      />
      <Says view={view} />
      <Section title={t('import-file')}>
        <Facts facts={facts} />
      </Section>
      {view.state !== 'returned' && (
        <Section title={t('import-vouchers')} tight>
          <PastVouchers
            label={t('import-vouchers')}
            rows={view.shown}
            empty={t('emptyState')}
            filter={filter}
            {...(open
              ? {
                  onOpen: (row) => go(`/ledger/vouchers/${view.import}.${String(row.line).padStart(6, '0')}`),
                }
              : {})}
          />
          {view.found > view.shown.length && (
            <p className={styles.certificate}>
              {t('import-shown', { shown: view.shown.length, found: view.found })}
            </p>
          )}
        </Section>
      )}
    </div>
  );
}

function useFacts(view: ImportView) {
  const { t } = useTranslation('ledger');
  const { settled, state } = view;
  const settledBy = t(state === 'passed' ? 'import-settled-passed' : 'import-settled-returned');
  return [
    [t('import-year'), <bdi dir="ltr">{view.year}</bdi>],
    ...(state === 'returned'
      ? []
      : ([
          [t('import-vouchers'), view.vouchers],
          [t('import-lines'), view.lines],
          [t('import-sum'), <Money amount={view.debit} strong />],
        ] as const)),
    [t('import-by'), <ActorLine actor={view.by} at={view.at} />],
    ...(settled ? ([[settledBy, <ActorLine actor={settled.by} at={settled.at} />]] as const) : []),
    ...(settled?.remark ? ([[t('objection'), <bdi>{settled.remark}</bdi>]] as const) : []),
    [
      t('import-hash'),
      <bdi dir="ltr" className="numbers" style={{ overflowWrap: 'anywhere' }}>
        {view.sha256}
      </bdi>,
    ],
  ] as const;
}

function Says({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('ledger');
  const { pass } = batchActions(view, useOfficer());
  const says = (colour: string, text: string) => (
    <Alert color={colour} variant="light" py="xs" mb="sm">
      {text}
    </Alert>
  );
  return (
    <>
      {pass === 'own-work' && says('yellow', t('import-own-work'))}
      {pass === 'no-power' && says('yellow', t('import-no-power'))}
      {view.state === 'coming' &&
        says('yellow', t('import-is-coming', { have: view.have, parts: view.parts }))}
      {view.twice > 0 && says('red', t('import-twice', { count: view.twice }))}
      {view.problems.length > 0 && says('yellow', t('problems', { count: view.problems.length }))}
    </>
  );
}

function Actions({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const [returning, setReturning] = useState(false);
  const { pass, back } = batchActions(view, useOfficer());
  const { import: subject, vouchers } = view;
  return (
    <>
      {back && (
        <ActionButton
          variant="default"
          color="red"
          label={t(`import-${back}`)}
          keys="Alt+R"
          disabled={returning}
          act={() => setReturning(true)}
        />
      )}
      {pass === 'pass' && (
        <ActionButton
          label={t('import-pass')}
          keys="Ctrl+Enter"
          disabled={returning}
          act={async () => {
            const done = await perform({ do: 'pass-import', import: subject });
            if (done.ok)
              notifications.show({ color: 'daftar', message: t('import-passed', { count: vouchers }) });
          }}
        />
      )}
      {returning && back && (
        <DeedDialog
          title={t(`import-${back}`)}
          verb={t(`import-${back}`)}
          draft={`ledger/import#${subject}`}
          fields={[{ name: 'reason', label: t('control-reason'), kind: 'area' }]}
          onDo={async (values) => {
            const done = await perform({
              do: 'return-import',
              import: subject,
              reason: textOf(values, 'reason'),
            });
            if (done.ok) notifications.show({ color: 'daftar', message: t('import-returned') });
            return done.ok;
          }}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
}
