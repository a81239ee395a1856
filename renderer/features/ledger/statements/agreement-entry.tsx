import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spent } from '#shared/domain/ledger/agreement/agreement';
import type { StatementWords } from '#shared/domain/ledger/statements/sheet';
import type { Statement } from '#shared/domain/ledger/statements/statement';
import type { AgreementView } from '#engine/views';
import { useDraft } from '#app/use-draft';
import { usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { useHeadChoices } from '../control/use-head-choices';
import { usePapers } from '../debt/papers-field';
import { formOf, isAgreementForm, nothingTyped, readForm, type AgreementForm } from './agreement-form';
import { AgreementGrid, type AgreementFault } from './agreement-grid';

/** The figures of the accounts office, typed head by head beside the office's own: arrows and Enter move, Esc leaves. */
export function AgreementEntry({
  statement,
  own,
  stated,
  words,
  onDone,
}: {
  readonly statement: Statement;
  readonly own: readonly Spent[];
  readonly stated: AgreementView['stated'] | undefined;
  readonly words: StatementWords;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const papers = usePapers();
  const { month } = statement;
  const draft = useDraft(
    `ledger/statements/accounts-office?month=${month}#entry`,
    t('statement-accounts-office'),
    { form: formOf(stated?.lines ?? []), reference: stated?.reference ?? '' },
    isEntry,
  );
  const [faults, setFaults] = useState<readonly AgreementFault[]>([]);
  const { form, reference } = draft.value;
  const setForm = (next: AgreementForm): void => draft.change({ form: next, reference });
  const choices = useHeadChoices((code) => code.startsWith('A'));
  const rows = statement.rows.filter((row) => row.level === 'line');
  const known = new Set(rows.map((row) => row.key));
  const added = Object.keys(form).filter((head) => !known.has(head));
  const nameOf = (head: string): string =>
    choices.find((one) => one.value === head)?.label.slice(head.length) ?? '';
  const save = async (): Promise<void> => {
    const read = readForm(form);
    setFaults('faults' in read ? read.faults : []);
    if (!('lines' in read)) return;
    const done = await perform({
      do: 'state-agreement',
      statement: {
        month,
        lines: [...read.lines],
        ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
        documents: papers.documents.length > 0 ? [...papers.documents] : documentsOf(stated),
      },
    });
    if (!done.ok) return;
    await draft.drop();
    onDone();
  };
  if (!draft.ready) return null;
  return (
    <section aria-label={t('agreement-enter')}>
      <Text size="sm" px="sm" pt="xs">
        {t('agreement-enter-says')}
      </Text>
      <Tools
        reference={reference}
        heads={choices.filter((one) => !known.has(one.value) && !(one.value in form))}
        onReference={(text) => draft.change({ form, reference: text })}
        onHead={(head) => setForm({ ...form, [head]: nothingTyped })}
        onOurs={() => setForm({ ...form, ...formOf(own) })}
      >
        {papers.field}
      </Tools>
      <AgreementGrid
        rows={[
          ...rows.map((row) => ({ head: row.key, name: words.nameOf(row) })),
          ...added.map((head) => ({ head, name: nameOf(head) })),
        ]}
        own={own}
        form={form}
        faults={faults}
        onChange={setForm}
        onLeave={onDone}
      />
      <Group justify="flex-end" p="sm">
        {faults.length > 0 && (
          <Text size="sm" c="var(--daftar-red)" role="alert">
            {t('agreement-faults', { count: faults.length })}
          </Text>
        )}
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <ActionButton label={t('agreement-save')} keys="Ctrl+Enter" act={save} />
      </Group>
    </section>
  );
}

/** What stands above the grid: the letter, another head, our own figures as a beginning. */
function Tools({
  reference,
  heads,
  onReference,
  onHead,
  onOurs,
  children,
}: {
  readonly reference: string;
  readonly heads: readonly { readonly value: string; readonly label: string }[];
  readonly onReference: (text: string) => void;
  readonly onHead: (head: string) => void;
  readonly onOurs: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('ledger');
  return (
    <Group gap="xs" px="sm" py="xs" align="flex-end">
      <TextInput
        size="xs"
        w="16rem"
        label={t('agreement-reference')}
        value={reference}
        maxLength={120}
        onChange={(event) => onReference(event.currentTarget.value)}
      />
      <Select
        size="xs"
        w="20rem"
        label={t('agreement-add-head')}
        placeholder={t('statement-choose')}
        searchable
        value={null}
        limit={60}
        data={[...heads]}
        nothingFoundMessage={t('headNone')}
        onChange={(head) => head && onHead(head)}
      />
      <Button size="xs" variant="default" onClick={onOurs}>
        {t('agreement-as-ours')}
      </Button>
      {children}
    </Group>
  );
}

const documentsOf = (stated: AgreementView['stated'] | undefined): string[] =>
  (stated?.documents ?? []).map((one) => one.document);

type Entry = { readonly form: AgreementForm; readonly reference: string };
const isEntry = (saved: unknown): saved is Entry =>
  typeof saved === 'object' &&
  saved !== null &&
  'form' in saved &&
  isAgreementForm(saved.form) &&
  'reference' in saved &&
  typeof saved.reference === 'string';
