import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fee } from '#shared/domain/ledger/receipts/fees';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useDraft } from '#app/use-draft';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { MoneyField } from '#ui/money-field';
import { PageHeader } from '#ui/page-header';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import ledger from '../ledger.module.css';
import { Difference } from './tally-list';
import { isTallyForm, tallyOf, type TallyForm } from './tally-form';
import styles from './receipts.module.css';

/** A counter's day: counts by the fee table, against the cash that was counted. */
export function NewTally() {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const go = useGo();
  const perform = usePerform();
  const today = useToday();
  const counters = useQuery('counters', ['ledger']).data;
  const empty: TallyForm = { counter: '', date: today, counts: {}, counted: undefined, reason: '' };
  const draft = useDraft('ledger/receipts/tallies/new', t('rcpt-tally-new'), empty, isTallyForm);
  const form = draft.value;
  const [tried, setTried] = useState(false);
  const fees = useQuery('feesOfDay', ['ledger'], form.date ?? today).data ?? [];
  const change = (part: Partial<TallyForm>): void => draft.change({ ...form, ...part });
  const sums = tallyOf(form, fees);
  const counter = form.counter || (counters?.[0]?.counter ?? '');
  const difference = (form.counted ?? 0) - sums.due;
  const needsReason = form.counted !== undefined && difference !== 0 && form.reason.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (!form.date || form.counted === undefined || needsReason || sums.faults.length > 0) return;
    const done = await perform({
      ...{ do: 'enter-tally', counter, date: form.date, counts: sums.counts, counted: form.counted },
      ...(form.reason.trim() ? { reason: form.reason.trim() } : {}),
    });
    if (!done.ok) return;
    await draft.drop();
    const message = t('rcpt-collected-done', { number: `\u2068${done.value.number ?? ''}\u2069` });
    notifications.show({ color: 'daftar', message });
    go('/ledger/receipts/tallies');
  };
  if (counters?.length === 0) return <EmptyState text={t('rcpt-no-counters')} />;
  return (
    <div className={ledger.page}>
      <PageHeader
        title={t('rcpt-tally-new')}
        about={<Link to="/ledger/receipts/tallies">{t('rcpt-tallies')}</Link>}
        actions={
          <ActionButton label={t('rcpt-tally-save')} keys="Ctrl+Enter" disabled={!draft.ready} act={save} />
        }
      />
      <div className={styles.columns}>
        <Section title={t('rcpt-fees')} tight>
          <Counts form={form} fees={fees} onChange={(counts) => change({ counts })} />
        </Section>
        <Section title={t('rcpt-cash')}>
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
            <NativeSelect
              label={t('rcpt-counter')}
              value={counter}
              onChange={(event) => change({ counter: event.currentTarget.value })}
              data={(counters ?? []).map((one) => ({
                value: one.counter,
                label: nameIn(language, one.title, one.titleUrdu),
              }))}
            />
            <DayField label={t('date')} value={form.date} onChange={(date) => change({ date })} />
            <MoneyField
              required
              label={t('rcpt-counted')}
              value={form.counted}
              error={tried && form.counted === undefined ? t('fault-missing') : undefined}
              onChange={(counted) => change({ counted })}
            />
            <TextInput
              dir="auto"
              maxLength={300}
              label={t('rcpt-difference-reason')}
              value={form.reason}
              error={tried && needsReason ? t('rcpt-difference-needs') : undefined}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Text mt="md">
            {t('rcpt-by-fees')}: <Money amount={sums.due} strong />
          </Text>
          {form.counted !== undefined && (
            <Text mt="xs" aria-live="polite">
              {t('rcpt-difference')}: <Difference amount={difference} />
            </Text>
          )}
        </Section>
      </div>
    </div>
  );
}

function Counts({
  form,
  fees,
  onChange,
}: {
  readonly form: TallyForm;
  readonly fees: readonly Fee[];
  readonly onChange: (counts: TallyForm['counts']) => void;
}) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const { faults, amounts } = tallyOf(form, fees);
  /** Enter and the arrows walk the column of counts. */
  const walk = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.altKey) return;
    const fields = [...(box.current?.querySelectorAll<HTMLInputElement>('input[data-count]') ?? [])];
    event.preventDefault();
    fields[fields.indexOf(event.currentTarget) + by]?.focus();
  };
  return (
    <div ref={box}>
      <RegisterTable
        label={t('rcpt-fees')}
        rows={fees}
        keyOf={(fee) => fee.code}
        maxHeight="calc(100vh - 18rem)"
        empty={<EmptyState text={t('rcpt-no-fees')} />}
        columns={[
          {
            name: 'name',
            title: t('rcpt-charge'),
            cell: (fee) => <bdi>{nameIn(language, fee.name, fee.nameUrdu)}</bdi>,
          },
          { name: 'fee', title: t('rcpt-fee'), end: true, cell: (fee) => <Money amount={fee.fee} /> },
          {
            name: 'count',
            title: t('rcpt-count'),
            width: 110,
            cell: (fee) => (
              <TextInput
                size="xs"
                dir="ltr"
                inputMode="numeric"
                data-count
                aria-label={`${t('rcpt-count')}: ${nameIn(language, fee.name, fee.nameUrdu)}`}
                value={form.counts[fee.code] ?? ''}
                error={faults.includes(fee.code)}
                onKeyDown={walk}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => onChange({ ...form.counts, [fee.code]: event.currentTarget.value })}
              />
            ),
          },
          {
            name: 'amount',
            title: t('amount'),
            end: true,
            cell: (fee) => <Money amount={amounts.get(fee.code) ?? 0} blankZero />,
          },
        ]}
      />
    </div>
  );
}
