import { Button, Group, Modal, Progress, Stack, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PdfAsked } from '#engine/pdf/pdf-desk';
import { useEngine } from '#app/use-engine';
import { saveFile } from './save-file';

type Progressed = { readonly done: number; readonly total: number };

/** A name that every system takes for a file. */
const fileName = (name: string): string =>
  `${
    name
      .replace(/\.(jpe?g|png|tiff?|webp|pdf)$/i, '')
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
      .trim()
      .slice(0, 120) || 'daftar'
  }.pdf`;

/** Makes the PDF of a document or of a file's correspondence and hands it to the reader; it can be stopped meanwhile. */
export function PdfButton({ asked }: { readonly asked: PdfAsked }) {
  const { t } = useTranslation();
  const engine = useEngine();
  const [at, setAt] = useState<Progressed>();
  const make = async (): Promise<void> => {
    setAt({ done: 0, total: 0 });
    const made = await engine
      .writePdf(asked, (done, total) => setAt((now) => now && { done, total }))
      .finally(() => setAt(undefined));
    if (made.ok) {
      const { blob, name, pages } = made.value;
      saveFile(fileName(name), blob);
      notifications.show({
        color: 'daftar',
        message: t('pdf.saved', { count: pages, name: fileName(name) }),
      });
    } else if (made.refusal.why !== 'stopped')
      notifications.show({
        color: 'red',
        title: t('pdf.no'),
        message: t(`pdf.${made.refusal.why}`, { ...made.refusal }),
      });
  };
  const stop = (): void => void engine.stopPdf();
  return (
    <>
      <Tooltip label={t('pdf.save')}>
        <Button size="compact-sm" variant="default" aria-label={t('pdf.save')} onClick={() => void make()}>
          {t('pdf.short')}
        </Button>
      </Tooltip>
      <Modal
        opened={at !== undefined}
        onClose={stop}
        title={t('pdf.making')}
        size="sm"
        withCloseButton={false}
      >
        {at && (
          <Stack gap="sm">
            <Progress value={at.total > 0 ? (at.done / at.total) * 100 : 0} aria-label={t('pdf.making')} />
            <Group justify="space-between">
              <Text size="sm" c="dimmed">
                {at.total > 0 && t('pdf.pages', at)}
              </Text>
              <Button size="compact-sm" variant="default" onClick={stop}>
                {t('pdf.stop')}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}
