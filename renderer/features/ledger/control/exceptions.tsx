import { Badge } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupees, paisa } from '#shared/base/money';
import type { ExceptionRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useSettings } from '#app/settings';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { Moment } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { openFirst } from './control-view';
import { DeedDialog } from './deed-dialog';
import { textOf } from './deed-form';

/** What devices that were apart caused together; each stands until the supervisor answers it. */
export function Exceptions() {
  const { t } = useTranslation('ledger');
  const rows = useQuery('exceptions', ['ledger'], 'all').data;
  const mayDecide = useOfficer().powers.includes('decide');
  const [answering, setAnswering] = useState<ExceptionRow>();
  const says = useExceptionText();
  return (
    <Section title={t('control-part-exceptions')} tight>
      <RegisterTable
        label={t('control-part-exceptions')}
        rows={rows && openFirst(rows)}
        keyOf={(row) => row.exception}
        textOf={says}
        {...(mayDecide ? { onOpen: (row: ExceptionRow) => row.state === 'open' && setAnswering(row) } : {})}
        empty={<EmptyState text={t('control-no-exceptions')} />}
        columns={[
          {
            name: 'state',
            title: t('state'),
            width: '9rem',
            cell: (row) => (
              <Badge size="sm" variant="light" color={row.state === 'open' ? 'red' : 'daftar'}>
                {t(`control-${row.state}`)}
              </Badge>
            ),
          },
          { name: 'what', title: t('control-what'), cell: says },
          {
            name: 'raised',
            title: t('control-raised'),
            width: '12rem',
            cell: (row) => <Moment at={row.raisedAt} />,
          },
          {
            name: 'answer',
            title: t('control-answer'),
            cell: (row) =>
              row.answer && (
                <>
                  <bdi>{row.answer.reason}</bdi> <ActorLine actor={row.answer.by} at={row.answer.at} />
                </>
              ),
          },
        ]}
      />
      {answering && <Answer row={answering} says={says(answering)} onClose={() => setAnswering(undefined)} />}
    </Section>
  );
}

function Answer({
  row,
  says,
  onClose,
}: {
  readonly row: ExceptionRow;
  readonly says: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  return (
    <DeedDialog
      title={t('control-answer-it')}
      verb={t('control-answer-verb')}
      says={says}
      draft="ledger/budget/exceptions#answer"
      fields={[{ name: 'reason', label: t('control-reason'), kind: 'area', hint: t('control-answer-hint') }]}
      onDo={async (values) => {
        const { exception } = row;
        const done = await perform({ do: 'resolve-exception', exception, reason: textOf(values, 'reason') });
        if (done.ok) notifications.show({ color: 'daftar', message: t('control-saved') });
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}

/** A function that says an exception in the reader's language. */
function useExceptionText(): (row: ExceptionRow) => string {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const { settings } = useSettings();
  const isolated = (text: string): string => `\u2068${text}\u2069`;
  const rupees = (amount: number | undefined): string =>
    isolated(formatRupees(paisa(amount ?? 0), settings.grouping));
  return (row) =>
    row.what === 'over-release'
      ? t('control-says-over', {
          head: isolated(
            `${row.head ?? ''} ${nameIn(language, row.headName ?? '', row.headNameUrdu)}`.trim(),
          ),
          year: isolated(row.year ?? ''),
          short: rupees(row.short),
          now: rupees(row.shortNow),
        })
      : t('control-says-late', {
          number: isolated(row.number ?? row.voucher ?? ''),
          month: isolated(row.month ?? ''),
          amount: rupees(row.amount),
        });
}
