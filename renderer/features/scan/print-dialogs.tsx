import { Group, Modal, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { PrintedFrom } from './printed-from';
import { typedKey } from './print-view';
import { useBindPrint } from './use-bind-print';

type Closing = { readonly page: string; readonly onClose: () => void };

/** Binds a page by what stands beside a code that cannot be read, or was torn off. */
export function TypePrint({ document, page, onClose }: Closing & { readonly document: string }) {
  const { t } = useTranslation('scan');
  const bind = useBindPrint(useQuery('document', ['documents'], document).data);
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 250);
  const query = useQuery('printNamed', ['documents', 'files', 'ledger'], document, page, asked);
  const found = asked === '' ? undefined : query.data;
  const ready = found?.is === 'ready' ? found : undefined;
  return (
    <Modal opened onClose={onClose} title={t('printTypeTitle')} size="lg">
      <Text size="sm" mb="sm">
        {t('printTypeSays')}
      </Text>
      <TextInput
        data-autofocus
        dir="ltr"
        maxLength={300}
        label={t('printTypeField')}
        value={typed}
        error={found !== undefined && !query.loading && !ready ? t(typedKey(found)) : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text component="div" mt="sm" mih={24}>
        {ready && <PrintedFrom print={ready} />}
      </Text>
      <Group justify="flex-end" mt="md">
        <ActionButton
          label={t('printBind')}
          keys="Ctrl+Enter"
          disabled={!ready || asked !== typed.trim()}
          act={async () => {
            if (ready && (await bind(ready, { first: ready.first, typed: true }))) onClose();
          }}
        />
      </Group>
    </Modal>
  );
}

/** Takes a binding back, with the reason. */
export function UnbindPrint({ page, onClose }: Closing) {
  const { t } = useTranslation('scan');
  const perform = usePerform();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <Modal opened onClose={onClose} title={t('printUnbindTitle')}>
      <Text size="sm" mb="sm">
        {t('printUnbindSays')}
      </Text>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxLength={300}
        dir="auto"
        label={t('printUnbindReason')}
        value={reason}
        error={tried && missing ? t('printUnbindNeeds') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <ActionButton
          label={t('printUnbind')}
          keys="Ctrl+Enter"
          act={async () => {
            setTried(true);
            if (missing) return;
            if ((await perform({ do: 'unbind-print', page, reason: reason.trim() })).ok) onClose();
          }}
        />
      </Group>
    </Modal>
  );
}
