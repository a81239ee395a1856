import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interleave } from '#shared/domain/records/collate';
import type { DocumentRow, DocumentView } from '#engine/views';
import { usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DocumentPicker } from '#ui/document-picker';

type Props = { readonly document: DocumentView; readonly onClose: () => void };

/** Making one document of two stacks that a one-sided scanner gave: the front sides, then the back sides. */
export function CollateDialog({ document, onClose }: Props) {
  const { t } = useTranslation('scan');
  const perform = usePerform();
  const [from, setFrom] = useState<'half' | 'other'>('half');
  const [other, setOther] = useState<DocumentRow>();
  const [picking, setPicking] = useState(false);
  const [reversed, setReversed] = useState(true);
  const total = document.pageList.length;
  const half = Math.ceil(total / 2);
  const fronts = from === 'half' ? half : total;
  const backs = from === 'half' ? total - half : (other?.pages ?? 0);
  const order = interleave(
    Array.from({ length: fronts }, (_, n) => t('collateFront', { number: n + 1 })),
    Array.from({ length: backs }, (_, n) => t('collateBack', { number: n + 1 })),
    reversed,
  );
  const ready = from === 'half' || other !== undefined;
  return (
    <Modal opened onClose={onClose} title={t('collateTitle')} size="lg">
      <Stack gap="sm">
        <Text size="sm">{t('collateSays')}</Text>
        <Radio.Group
          label={t('collateBacks')}
          value={from}
          onChange={(value) => setFrom(value === 'other' ? 'other' : 'half')}
        >
          <Stack gap={4} mt={4}>
            <Radio value="half" label={t('collateHalf')} />
            <Radio value="other" label={t('collateOther')} />
          </Stack>
        </Radio.Group>
        {from === 'other' && (
          <Group>
            <Button size="xs" variant="default" onClick={() => setPicking(true)}>
              {t('collatePick')}
            </Button>
            {other && (
              <Text size="sm">
                <bdi>{other.title}</bdi> · {t('pages', { count: other.pages })}
              </Text>
            )}
          </Group>
        )}
        <Checkbox
          checked={reversed}
          onChange={(event) => setReversed(event.currentTarget.checked)}
          label={t('collateReversed')}
        />
        {ready && (
          <Text size="sm" c={order.ok ? 'dimmed' : 'var(--daftar-red)'} role={order.ok ? undefined : 'alert'}>
            {order.ok
              ? `${t('collateOrder')} ${order.value.slice(0, 6).join(`${t('app:comma')} `)}${order.value.length > 6 ? ' …' : ''}`
              : t('app:refusal.uneven-stacks', { fronts, backs })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <ActionButton
            label={t('collateDo')}
            keys="Ctrl+Enter"
            disabled={!ready || !order.ok}
            act={async () => {
              const done = await perform({
                do: 'collate-document',
                document: document.document,
                reversed,
                ...(from === 'other' && other ? { backs: other.document } : {}),
              });
              if (done.ok) onClose();
            }}
          />
        </Group>
      </Stack>
      <DocumentPicker
        opened={picking}
        title={t('collatePick')}
        without={[document.document]}
        onClose={() => setPicking(false)}
        onPick={(row) => {
          setOther(row);
          setPicking(false);
        }}
      />
    </Modal>
  );
}
