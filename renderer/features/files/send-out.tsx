import { Button, Group, Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import { useEngine, useQuery, useTellRefusal } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';

/** Asks to which office a file or an issued letter goes, and sends it. */
export function SendOut({
  about,
  title: begin,
  office,
  onClose,
}: {
  /** The file or the draft. */
  readonly about: string;
  readonly title: string;
  /** The office that it is to, where the draft says so. */
  readonly office?: string | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('files');
  const engine = useEngine();
  const tell = useTellRefusal();
  const language = useLanguage();
  const offices = useQuery('otherOffices', ['registry']).data;
  const [chosen, setChosen] = useState<string>();
  const [title, setTitle] = useState(begin);
  const to = offices?.find((one) => one.office === (chosen ?? office)) ?? offices?.[0];
  const send = async (): Promise<void> => {
    if (!to || title.trim() === '') return;
    const sent = tell(await engine.sendParcel(about, to.office, title.trim()));
    if (!sent.ok) return;
    onClose();
    const office = nameIn(language, to.name, to.nameUrdu);
    notifications.show({ color: 'daftar', message: t('sentOut', { office: `\u2068${office}\u2069` }) });
  };
  const isLetter = about.startsWith('draft:');
  return (
    <Modal opened onClose={onClose} title={t('sendOut')}>
      <Text size="sm">{t(isLetter ? 'sendOutLetter' : 'sendOutAbout')}</Text>
      {offices?.length === 0 && (
        <Text size="sm" mt="sm" c="red">
          {t('sendOutNobody')}
        </Text>
      )}
      {to && offices && (
        <NativeSelect
          data-autofocus
          mt="sm"
          label={t('sendOutTo')}
          value={to.office}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={offices.map((one) => ({
            value: one.office,
            label: `${nameIn(language, one.name, one.nameUrdu)} (${one.office})`,
          }))}
        />
      )}
      <TextInput
        mt="sm"
        label={t('sendOutTitle')}
        maxLength={300}
        dir="auto"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <ActionButton
          label={t('sendOutDo')}
          keys="Ctrl+Enter"
          disabled={!to || title.trim() === ''}
          act={send}
        />
      </Group>
    </Modal>
  );
}
