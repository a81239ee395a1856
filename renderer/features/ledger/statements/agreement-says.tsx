import { Alert, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupees, paisa } from '#shared/base/money';
import { differingHeads, type Spent } from '#shared/domain/ledger/agreement/agreement';
import type { StatementWords } from '#shared/domain/ledger/statements/sheet';
import type { Statement } from '#shared/domain/ledger/statements/statement';
import type { AgreementView } from '#engine/views';
import { Link } from '#app/router';
import { useSettings } from '#app/settings';
import { useOfficer, usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { isolate } from '../bills/isolate';
import styles from '../control/control.module.css';
import { DeedDialog } from '../control/deed-dialog';
import { textOf } from '../control/deed-form';
import { usePapers } from '../debt/papers-field';

/** How far the reconciliation with the accounts office is, and what is to be done next. */
export function AgreementSays({
  statement,
  found,
  own,
  words,
  onEnter,
}: {
  readonly statement: Statement;
  readonly found: AgreementView | null;
  readonly own: readonly Spent[];
  readonly words: StatementWords;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation('ledger');
  const me = useOfficer();
  const [signing, setSigning] = useState(false);
  const mayEnter = me.powers.includes('prepare-voucher') || me.powers.includes('keep-accounts');
  const maySign = me.powers.includes('approve-voucher') || me.powers.includes('keep-accounts');
  const differing = found ? differingHeads(own, found.stated.lines) : [];
  const isMaker = found?.stated.maker === me.person;
  const changed = found?.signed?.changed ?? [];
  return (
    <div className={styles.bar} style={{ padding: '0.4rem 0.8rem 0', alignItems: 'center' }}>
      <Text size="sm" style={{ flex: 1 }}>
        {!found && t('agreement-none')}
        {found && (
          <>
            {t('agreement-stated')} <ActorLine actor={found.stated.by} at={found.stated.at} />
            {found.stated.reference && (
              <>
                {' '}
                · <bdi>{found.stated.reference}</bdi>
              </>
            )}
            <Papers documents={[...found.stated.documents, ...(found.signed?.documents ?? [])]} />
            {' · '}
            {differing.length === 0
              ? t('agreement-agrees')
              : t('agreement-differs', { count: differing.length })}
          </>
        )}
        {found?.signed && (
          <>
            {' · '}
            {t('agreement-signed')} <ActorLine actor={found.signed.by} at={found.signed.at} />
          </>
        )}
        {found && !found.signed && isMaker && maySign && <> · {t('agreement-own-work')}</>}
      </Text>
      {mayEnter && (
        <ActionButton
          size="compact-sm"
          variant={found ? 'default' : 'filled'}
          label={t(found ? 'agreement-enter-again' : 'agreement-enter')}
          keys="Alt+E"
          act={onEnter}
        />
      )}
      {found && !found.signed && maySign && !isMaker && (
        <ActionButton
          size="compact-sm"
          label={t('agreement-sign')}
          keys="Alt+D"
          disabled={signing}
          act={() => setSigning(true)}
        />
      )}
      {changed.length > 0 && (
        <Alert color="red" variant="light" py="xs" w="100%" role="alert" title={t('agreement-changed')}>
          {changed.map((head) => isolate(head)).join(', ')}
        </Alert>
      )}
      {signing && found && (
        <Sign
          statement={statement}
          found={found}
          differing={differing}
          words={words}
          onClose={() => setSigning(false)}
        />
      )}
    </div>
  );
}

function Papers({ documents }: { readonly documents: AgreementView['stated']['documents'] }) {
  const { t } = useTranslation('ledger');
  return documents.map(({ document, title }) => (
    <span key={document}>
      {' · '}
      <Link to={`/scan/${document}`}>{title === '' ? t('papers') : title}</Link>
    </span>
  ));
}

/** Every head that differs has its reason; the accounts office's letter can be attached. */
function Sign({
  statement,
  found,
  differing,
  words,
  onClose,
}: {
  readonly statement: Statement;
  readonly found: AgreementView;
  readonly differing: readonly string[];
  readonly words: StatementWords;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const papers = usePapers();
  const { settings } = useSettings();
  const rupees = (amount: number): string => formatRupees(paisa(amount), settings.grouping);
  const labelOf = (head: string): string => {
    const row = statement.rows.find((one) => one.key === head);
    const { variation, month, officeMonth } = row?.cells ?? {};
    const differs = Number(variation ?? 0) || Number(month ?? 0) - Number(officeMonth ?? 0);
    return `${isolate(head)} ${row ? words.nameOf(row) : ''}: ${isolate(rupees(differs))}`;
  };
  return (
    <DeedDialog
      title={t('agreement-sign')}
      verb={t('agreement-sign')}
      says={t(differing.length === 0 ? 'agreement-sign-agrees' : 'agreement-sign-says')}
      draft={`ledger/statements/accounts-office?month=${found.month}#sign`}
      fields={differing.map((head) => ({ name: head, label: labelOf(head), kind: 'text' as const }))}
      extra={papers.field}
      onDo={async (values) => {
        const done = await perform({
          do: 'sign-agreement',
          month: found.month,
          statement: found.stated.act,
          reasons: differing.map((head) => ({ head, text: textOf(values, head) })),
          documents: [...papers.documents],
        });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
