import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type FormDialogProps = {
  readonly title: string;
  readonly close: () => void;
  /** The verb on the button. */
  readonly verb: string;
  readonly ready: boolean;
  readonly red?: boolean;
  /** Closes the dialog when it answers true. */
  readonly act: () => Promise<boolean>;
  readonly children: ReactNode;
};

/** A dialog with fields and one deed. */
export function FormDialog({ title, close, verb, ready, red = false, act, children }: FormDialogProps) {
  const { t } = useTranslation('app');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      if (await act()) close();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={!ready} {...(red ? { color: 'red' } : {})}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
