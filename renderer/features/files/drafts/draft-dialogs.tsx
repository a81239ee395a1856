import { Button, Group, Modal, NativeSelect, Text, TextInput, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dispatchWays } from '#shared/acts/kinds/draft-issued';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';

function Dialog({
  title,
  says,
  label,
  disabled = false,
  onClose,
  act,
  children,
}: {
  readonly title: string;
  readonly says: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClose: () => void;
  readonly act: () => unknown;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('files');
  return (
    <Modal opened onClose={onClose} title={title}>
      <Text size="sm" mb="sm">
        {says}
      </Text>
      {children}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <ActionButton label={label} keys="Ctrl+Enter" disabled={disabled} act={act} />
      </Group>
    </Modal>
  );
}

/** Approving a version, with a remark if there is one, or sending it back, which needs one. */
export function RemarkDialog({
  what,
  number,
  onClose,
  onSay,
}: {
  readonly what: 'approve' | 'return';
  readonly number: number;
  readonly onClose: () => void;
  readonly onSay: (remark: string) => Promise<void>;
}) {
  const { t } = useTranslation('files');
  const [typed, setTyped] = useState('');
  const isReturn = what === 'return';
  return (
    <Dialog
      title={t(`draft-do-${what}`)}
      says={t(`draft-ask-${what}`, { number })}
      label={t(`draft-do-${what}`)}
      disabled={isReturn && typed.trim() === ''}
      onClose={onClose}
      act={() => onSay(typed.trim())}
    >
      <Textarea
        data-autofocus
        label={isReturn ? t('draft-remark') : t('remark')}
        rows={2}
        maxLength={500}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Dialog>
  );
}

/** Issuing: how it leaves the office. */
export function IssueDialog({
  onClose,
  onIssue,
}: {
  readonly onClose: () => void;
  readonly onIssue: (way: (typeof dispatchWays)[number]) => Promise<void>;
}) {
  const { t } = useTranslation('files');
  const [way, setWay] = useState<(typeof dispatchWays)[number]>('hand');
  return (
    <Dialog
      title={t('draft-do-issue')}
      says={t('draft-ask-issue')}
      label={t('draft-do-issue')}
      onClose={onClose}
      act={() => onIssue(way)}
    >
      <NativeSelect
        data-autofocus
        label={t('dispatch-way')}
        value={way}
        onChange={(event) => setWay(dispatchWays.find((one) => one === event.currentTarget.value) ?? 'hand')}
        data={dispatchWays.map((one) => ({ value: one, label: t(`way-${one}`) }))}
      />
    </Dialog>
  );
}

/** Who received what was sent, and when. */
export function AcknowledgeDialog({
  onClose,
  onReceived,
}: {
  readonly onClose: () => void;
  readonly onReceived: (on: Day, receiver: string) => Promise<void>;
}) {
  const { t } = useTranslation('files');
  const [on, setOn] = useState<Day | undefined>(() => dayInPakistan(Date.now()));
  const [receiver, setReceiver] = useState('');
  return (
    <Dialog
      title={t('draft-do-acknowledge')}
      says={t('draft-ask-acknowledge')}
      label={t('draft-do-acknowledge')}
      disabled={on === undefined || receiver.trim() === ''}
      onClose={onClose}
      act={() => on && onReceived(on, receiver.trim())}
    >
      <TextInput
        data-autofocus
        label={t('dispatch-receiver')}
        maxLength={160}
        dir="auto"
        value={receiver}
        onChange={(event) => setReceiver(event.currentTarget.value)}
      />
      <DayField mt="sm" label={t('dispatch-received-on')} value={on} onChange={setOn} />
    </Dialog>
  );
}
