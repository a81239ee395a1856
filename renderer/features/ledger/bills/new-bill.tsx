import { Alert, Button, Loader, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, fiscalYearOf, isDay } from '#shared/base/calendar';
import type { BillLike, BillTerms, BillView } from '#engine/views';
import { Link, useGo } from '#app/router';
import { useDraft } from '#app/use-draft';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import styles from '../ledger.module.css';
import own from './bills.module.css';
import { CommitmentField, useOpenCommitments } from '../control/commitment-field';
import { VoucherPapers } from '../voucher-papers';
import { BillFields } from './bill-fields';
import {
  billFaults,
  emptyBill,
  formOfBill,
  isBillForm,
  isSoundBill,
  lineAmount,
  sumsOf,
  typedBillOf,
  type BillFaults,
  type BillForm,
} from './bill-form';
import { BillLines } from './bill-lines';
import { BillPaper } from './bill-paper';
import { BillSumsSection } from './bill-sums-section';
import { LegsGrid } from './legs-grid';

/** Drawing up a bill by keyboard with the claim beside it; Ctrl+Enter prepares it. */
export function NewBill({ document }: { readonly document: string }) {
  const { t } = useTranslation('ledger');
  const [today] = useState(() => dayInPakistan(Date.now()));
  const key = document ? `ledger/bills/new?document=${encodeURIComponent(document)}` : 'ledger/bills/new';
  return <Form draftKey={key} title={t('bill-new')} initial={emptyBill(today, document ? [document] : [])} />;
}

/** A bill that came back, to be prepared again under its own number. */
export function BillAgain({ bill }: { readonly bill: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery('bill', ['ledger'], bill);
  if (found.data)
    return (
      <Form
        draftKey={`ledger/bills/${bill}/again`}
        title={`${t('bill-again')}: ${found.data.number}`}
        initial={formOfBill(found.data)}
        before={found.data}
      />
    );
  if (found.loading) return <Loader m="xl" aria-label={t('bills')} />;
  return <EmptyState text={t('bill-gone')} action={<Link to="/ledger/bills">{t('bill-back')}</Link>} />;
}

type FormProps = {
  readonly draftKey: string;
  readonly title: string;
  readonly initial: BillForm;
  readonly before?: BillView;
};

function Form({ draftKey, title, initial, before }: FormProps) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const perform = usePerform();
  const [tried, setTried] = useState(false);
  const draft = useDraft<BillForm>(draftKey, title, initial, isBillForm);
  const form = draft.value;
  const terms = useQuery('billTerms', ['ledger'], isDay(form.date) ? form.date : initial.date).data;
  const sums = sumsOf(form, terms);
  const alike = useAlike(form, sums.gross, before?.bill ?? '');
  const faults = billFaults(form, terms, alike.length > 0);

  const prepare = async (): Promise<void> => {
    setTried(true);
    if (!draft.ready || !isSoundBill(faults)) return;
    const done = await perform({
      do: 'prepare-bill',
      typed: typedBillOf(form, terms),
      ...(before ? { bill: before.bill } : {}),
    });
    if (!done.ok) return;
    await draft.drop();
    notifications.show({
      color: 'daftar',
      message: t('bill-prepared-done', { number: done.value.number ?? '' }),
    });
    go(`/ledger/bills/${done.value.subject}`);
  };
  const shown = tried ? faults : null;

  return (
    <div className={styles.page}>
      <PageHeader
        title={title}
        about={t('draftKept')}
        actions={
          <>
            <Button variant="default" onClick={() => void draft.drop()}>
              {t('clear')}
            </Button>
            <ActionButton label={t('bill-prepare')} keys="Ctrl+Enter" act={prepare} disabled={!draft.ready} />
          </>
        }
      />
      <div className={styles.newVoucher}>
        <div className={styles.form} key={String(draft.ready)}>
          {before && <Objections bill={before} form={form} onChange={draft.change} />}
          <BillFields form={form} faults={shown} onChange={draft.change} />
          <Claim form={form} faults={shown} onChange={draft.change} />
          <BillSumsSection form={form} sums={sums} terms={terms} faults={shown} onChange={draft.change} />
          <Likeness alike={alike} form={form} faults={shown} onChange={draft.change} />
        </div>
        <Papers form={form} terms={terms} faults={shown} onChange={draft.change} />
      </div>
    </div>
  );
}

/** The bills that this one looks like, asked while it is typed. */
function useAlike(form: BillForm, gross: number, except: string): readonly BillLike[] {
  const asks = form.form === 'supplier' || form.form === 'contingent';
  const likeness = {
    payeeNumber: form.payee?.number ?? '',
    ...(asks && form.invoice.trim() ? { invoice: form.invoice } : {}),
    invoiceDate: asks ? form.invoiceDate : form.date,
    gross,
  };
  const alike = useQuery('billsAlike', ['ledger'], likeness, except).data ?? [];
  return form.payee ? alike : [];
}

type PartProps = {
  readonly form: BillForm;
  readonly faults: BillFaults | null;
  readonly onChange: (form: BillForm) => void;
};

/** What is claimed and what is taken off besides taxes. */
function Claim({ form, faults, onChange }: PartProps) {
  const { t } = useTranslation('ledger');
  const [today] = useState(() => dayInPakistan(Date.now()));
  const year = fiscalYearOf(isDay(form.date) ? form.date : today);
  const budget = useQuery('budget', ['ledger'], year).data ?? [];
  const commitments = useOpenCommitments(year);
  const paid = commitments.find((one) => one.commitment === form.commitment);
  const leftFor = (head: string): number | undefined => {
    const row = budget.find((one) => one.head === head);
    if (!head.startsWith('A')) return undefined;
    const wanted = form.lines.reduce(
      (sum, line, index) => sum + (line.head === head ? lineAmount(form, index) : 0),
      0,
    );
    return (row?.available ?? 0) + (paid?.head === head ? paid.open : 0) - wanted;
  };
  return (
    <>
      {form.form === 'travelling' && (
        <LegsGrid legs={form.legs} faults={faults?.legs} onChange={(legs) => onChange({ ...form, legs })} />
      )}
      <CommitmentField
        rows={commitments}
        value={form.commitment}
        onPick={(one) => onChange(withoutCommitment(form, one?.commitment))}
      />
      {faults?.rest.has('lines') && (
        <Text size="sm" c="var(--daftar-red)" role="alert">
          {t('fault-lines')}
        </Text>
      )}
      <BillLines
        title={t('bill-lines')}
        lines={form.lines}
        faults={faults?.lines}
        summed={form.form === 'travelling' ? lineAmount(form, 0) : undefined}
        leftFor={leftFor}
        addLabel={t('addLine')}
        onChange={(lines) => onChange({ ...form, lines })}
      />
      <BillLines
        title={t('bill-deductions')}
        lines={form.deductions}
        faults={faults?.deductions}
        addLabel={t('bill-deduction-add')}
        mayBeEmpty
        onChange={(deductions) => onChange({ ...form, deductions })}
      />
    </>
  );
}

function withoutCommitment(
  { commitment: _before, ...form }: BillForm,
  commitment: string | undefined,
): BillForm {
  return commitment === undefined ? form : { ...form, commitment };
}

function Likeness({ alike, form, faults, onChange }: PartProps & { readonly alike: readonly BillLike[] }) {
  const { t } = useTranslation('ledger');
  if (alike.length === 0) return null;
  return (
    <Alert color="red" variant="light" py="xs" mt="sm" role="alert">
      {t('bill-alike', { numbers: alike.map((one) => `\u2068${one.number}\u2069`).join(' · ') })}
      <TextInput
        mt={4}
        dir="auto"
        maxLength={300}
        label={t('bill-alike-reason')}
        value={form.likeness}
        error={faults?.rest.has('likeness') && t('bill-alike-needs')}
        onChange={(event) => onChange({ ...form, likeness: event.currentTarget.value })}
      />
    </Alert>
  );
}

function Objections({ bill, form, onChange }: Omit<PartProps, 'faults'> & { readonly bill: BillView }) {
  const { t } = useTranslation('ledger');
  return (
    <Alert color="red" variant="light" py="xs" mb="xs" title={t('bill-objections')}>
      {bill.objections.map((one) => (
        <div key={one.code}>
          <bdi>{one.text}</bdi> · <bdi lang="ur">{one.textUrdu}</bdi>
        </div>
      ))}
      <bdi>{bill.stamps.at(-1)?.remark}</bdi>
      <TextInput
        mt={4}
        dir="auto"
        maxLength={500}
        label={t('bill-answer')}
        value={form.answer}
        onChange={(event) => onChange({ ...form, answer: event.currentTarget.value })}
      />
    </Alert>
  );
}

function Papers({ form, terms, faults, onChange }: PartProps & { readonly terms: BillTerms | undefined }) {
  const { t } = useTranslation('ledger');
  const [marks, setMarks] = useState<ReadonlySet<number>>();
  return (
    <div className={own.billPapers}>
      {faults?.rest.has('scan') && terms?.rule?.scanRequired && (
        <Text size="sm" c="var(--daftar-red)" role="alert" p={4}>
          {t('bill-fault-scan')}
        </Text>
      )}
      <VoucherPapers
        documents={form.documents}
        onChange={(documents) => onChange({ ...form, documents: [...documents] })}
        marks={marks}
        above={(document) => (
          <BillPaper document={document} form={form} onChange={onChange} onPoint={setMarks} />
        )}
      />
    </div>
  );
}
