import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { MonthPicker } from '../cash/month-picker';
import { useToday } from '../cash/use-today';
import { monthName, monthOf } from '../ledger-view';

/** Shows what the tariff charges for a month, and issues what is not issued yet, in one go. */
export function IssueMonth({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const perform = usePerform();
  const today = useToday();
  const [month, setMonth] = useState(monthOf(today));
  const [issued, setIssued] = useState<string | undefined>(today);
  const plan = useQuery('demandPlan', ['ledger'], month).data;
  const open = plan?.filter((row) => row.isNew) ?? [];
  const sum = open.reduce((total, row) => total + row.amount, 0);
  const issue = async (): Promise<void> => {
    if (!issued) return;
    const done = await perform({ do: 'issue-demands', month, issued });
    if (!done.ok) return;
    const message = t('rcpt-issued-done', { count: done.value.acts.length });
    notifications.show({ color: 'daftar', message });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('rcpt-issue-month')}: ${monthName(month, language)}`}
      size="xl"
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('rcpt-issue-says')}</Text>
        <Group align="start">
          <MonthPicker month={month} onChange={setMonth} />
          <DayField aria-label={t('rcpt-issued')} value={issued} onChange={setIssued} />
        </Group>
        <RegisterTable
          label={t('rcpt-plan')}
          rows={plan}
          keyOf={(row) => row.demand}
          maxHeight="18rem"
          empty={<EmptyState text={t('rcpt-plan-empty')} />}
          columns={[
            {
              name: 'payer',
              title: t('rcpt-payer'),
              cell: (row) => <bdi>{nameIn(language, row.payerName, row.payerNameUrdu)}</bdi>,
            },
            { name: 'label', title: t('rcpt-holding'), cell: (row) => <bdi>{row.label}</bdi> },
            {
              name: 'item',
              title: t('rcpt-item'),
              cell: (row) => <bdi>{nameIn(language, row.itemName, row.itemNameUrdu)}</bdi>,
            },
            { name: 'amount', title: t('amount'), end: true, cell: (row) => <Money amount={row.amount} /> },
            {
              name: 'state',
              title: t('state'),
              width: 110,
              cell: (row) => (
                <Badge size="sm" variant="light" color={row.isNew ? 'yellow' : 'gray'}>
                  {t(row.isNew ? 'rcpt-plan-new' : 'rcpt-plan-there')}
                </Badge>
              ),
            },
          ]}
        />
        <Group justify="flex-end">
          <Text size="sm" me="auto">
            {t('total')}: <Money amount={sum} strong />
          </Text>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <ActionButton
            label={t('rcpt-issue', { count: open.length })}
            keys="Ctrl+Enter"
            disabled={open.length === 0 || !issued}
            act={issue}
          />
        </Group>
      </Stack>
    </Modal>
  );
}
