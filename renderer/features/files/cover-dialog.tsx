import { Button, Group, Modal, MultiSelect, NativeSelect, TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retentionClasses } from '#shared/acts/kinds/file-recorded';
import type { FileView } from '#engine/views';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { classifications, isUrgency, urgencies } from './new-file-view';

/** Changes what stands on the cover: urgency, classification, keywords, linked files, retention. */
export function CoverDialog({ file, close }: { readonly file: FileView; readonly close: () => void }) {
  const { t } = useTranslation('files');
  const perform = usePerform();
  const [urgency, setUrgency] = useState(isUrgency(file.urgency) ? file.urgency : 'ordinary');
  const [classification, setClassification] = useState(
    classifications.find((one) => one === file.classification) ?? 'open',
  );
  const [keywords, setKeywords] = useState<string[]>([...file.keywords]);
  const linked = file.links.filter((one) => one.how === 'linked');
  const [links, setLinks] = useState<string[]>(linked.map((one) => one.file));
  const [retention, setRetention] = useState(file.retention ?? '');
  const [sought, setSought] = useState('');
  const [asked] = useDebouncedValue(sought.trim(), 200);
  const found = useQuery('files', ['files'], { ...(asked ? { text: asked } : {}), limit: 30 }).data ?? [];
  const offered = [...linked, ...found].filter((one) => one.file !== file.file);
  const save = async (): Promise<void> => {
    const kept = retentionClasses.find((one) => one === retention);
    const cover = { urgency, classification, keywords, links, ...(kept ? { retention: kept } : {}) };
    const done = await perform({ do: 'amend-cover', file: file.file, cover });
    if (!done.ok) return;
    close();
    notifications.show({ color: 'daftar', message: t('coverChanged') });
  };
  return (
    <Modal opened onClose={close} title={t('changeCover')} size="lg">
      <Group grow align="flex-start">
        <NativeSelect
          data-autofocus
          label={t('urgency')}
          value={urgency}
          onChange={(event) => {
            const value = event.currentTarget.value;
            if (isUrgency(value)) setUrgency(value);
          }}
          data={urgencies.map((value) => ({ value, label: t(value) }))}
        />
        <NativeSelect
          label={t('classification')}
          value={classification}
          onChange={(event) =>
            setClassification(classifications.find((one) => one === event.currentTarget.value) ?? 'open')
          }
          data={classifications.map((value) => ({ value, label: t(value) }))}
        />
      </Group>
      <NativeSelect
        mt="sm"
        label={t('retention')}
        value={retention}
        onChange={(event) => setRetention(event.currentTarget.value)}
        data={[
          { value: '', label: t('none') },
          ...retentionClasses.map((value) => ({ value, label: t(`retention-${value}`) })),
        ]}
      />
      <TagsInput
        mt="sm"
        label={t('keywords')}
        description={t('keywordsHint')}
        maxTags={20}
        value={keywords}
        onChange={(typed) => setKeywords(typed.map((one) => one.slice(0, 40)))}
      />
      <MultiSelect
        mt="sm"
        label={t('links')}
        searchable
        searchValue={sought}
        onSearchChange={setSought}
        filter={({ options }) => options}
        maxValues={50}
        value={links}
        onChange={setLinks}
        data={[...new Map(offered.map((one) => [one.file, one])).values()].map((one) => ({
          value: one.file,
          label: `${one.number} · ${one.about}`,
        }))}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <ActionButton label={t('changeCover')} keys="Ctrl+Enter" act={save} />
      </Group>
    </Modal>
  );
}
