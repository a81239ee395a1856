import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { marks } from '#shared/acts/kinds/file-marked';
import type { FileView } from '#engine/views';
import { useOfficer, usePerform } from '#app/use-engine';
import type { Asking } from './file-actions';
import { SendOut } from './send-out';

/** What is needed less often: a short mark instead of a paragraph, consulting another post, closing the file. */
export function MoreActions({
  file,
  onAsk,
}: {
  readonly file: FileView;
  readonly onAsk: (asking: Asking) => void;
}) {
  const { t } = useTranslation('files');
  const perform = usePerform();
  const { powers } = useOfficer();
  const [isSending, setSending] = useState(false);
  const maySend = powers.includes('diarise') || powers.includes('decide');
  const mark = async (one: (typeof marks)[number]): Promise<void> => {
    const done = await perform({ do: 'mark-file', file: file.file, mark: { mark: one } });
    if (done.ok) notifications.show({ color: 'daftar', message: t('marked') });
  };
  return (
    <>
      <Menu position="top-end" shadow="md" returnFocus>
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t('more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onAsk('consulted')}>{t('doConsult')}</Menu.Item>
          {marks.map((one) => (
            <Menu.Item key={one} onClick={() => void mark(one)}>
              {t(`doMark-${one}`)}
            </Menu.Item>
          ))}
          {maySend && <Menu.Item onClick={() => setSending(true)}>{t('doSendOut')}</Menu.Item>}
          {!file.backTo && <Menu.Item onClick={() => onAsk('record')}>{t('doRecord')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {isSending && <SendOut about={file.file} title={file.about} onClose={() => setSending(false)} />}
    </>
  );
}
