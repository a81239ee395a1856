import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layOut } from '#shared/domain/drafts/laid-out';
import { formNamed } from '#engine/letters/forms';
import type { NoticesView } from '#engine/notice-views';
import { nameIn, useLanguage } from '#app/i18n';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { LetterPaper } from '#ui/letter-paper';
import { draftOfPlanned, type Planned } from './notice-draft';

const newFile = 'new';
const filesShown = 300;

/** Shows what will be put on which file, and puts it there: a draft for approval for each office. Nothing leaves the office. */
export function NoticeDialog({
  planned,
  view,
  onClose,
  onDrafted,
}: {
  readonly planned: readonly Planned[];
  readonly view: NoticesView;
  readonly onClose: () => void;
  readonly onDrafted: () => void;
}) {
  const { t } = useTranslation('province');
  const own = useLanguage();
  const [language, setLanguage] = useState(own);
  const [shown, setShown] = useState(0);
  const files = useQuery('files', ['files'], { status: 'current', limit: filesShown }).data ?? [];
  const posts = useQuery('office', ['registry']).data?.posts ?? [];
  const deciding = posts.filter((one) => one.powers.includes('decide')).toSorted((a, b) => b.rank - a.rank);
  const [chosenFile, setFile] = useState<string>();
  const [chosenPost, setPost] = useState<string>();
  const [about, setAbout] = useState(() => t('notice-file-about', { year: view.year }));
  const last = view.notices.find((one) => files.some((file) => file.file === one.file.file))?.file.file;
  const file = chosenFile ?? last ?? files[0]?.file ?? newFile;
  const signatory = chosenPost ?? deciding[0]?.post ?? '';
  const place = { language, signatory, today: view.today };
  const put = usePutOnFile(planned, place, onDrafted);
  return (
    <Modal
      opened
      onClose={onClose}
      size="72rem"
      title={t('notice-draft', { count: planned.length })}
      closeButtonProps={{ 'aria-label': t('ret-cancel') }}
    >
      <Group align="flex-start" wrap="nowrap" gap="lg">
        <Stack gap="sm" w="25rem" style={{ flex: 'none' }}>
          <Text size="sm">{t('notice-draft-says', { count: planned.length })}</Text>
          <NativeSelect
            data-autofocus
            label={t('notice-file')}
            value={file}
            onChange={(event) => setFile(event.currentTarget.value)}
            data={[
              ...files.map((one) => ({ value: one.file, label: `${one.number} · ${one.about}` })),
              { value: newFile, label: t('notice-new-file') },
            ]}
          />
          {file === newFile && (
            <TextInput
              label={t('notice-file-subject')}
              maxLength={300}
              dir="auto"
              value={about}
              onChange={(event) => setAbout(event.currentTarget.value)}
            />
          )}
          <NativeSelect
            label={t('notice-signatory')}
            value={signatory}
            onChange={(event) => setPost(event.currentTarget.value)}
            data={deciding.map((one) => ({ value: one.post, label: nameIn(own, one.title, one.titleUrdu) }))}
          />
          <Languages value={language} onChange={setLanguage} />
          <ShownSelect planned={planned} value={shown} onChange={setShown} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ret-cancel')}
            </Button>
            <ActionButton
              label={t('notice-put', { count: planned.length })}
              keys="Ctrl+Enter"
              disabled={signatory === '' || (file === newFile && about.trim() === '')}
              act={() => put(file === newFile ? { about: about.trim() } : { file })}
            />
          </Group>
        </Stack>
        <div
          style={{ flex: 1, minWidth: 0, maxHeight: '70vh', overflow: 'auto' }}
          tabIndex={0}
          role="region"
          aria-label={t('notice-shown')}
        >
          {planned[shown] && (
            <Preview planned={planned[shown]} place={place} number={fileNumber(files, file)} />
          )}
        </div>
      </Group>
    </Modal>
  );
}

function Languages({
  value,
  onChange,
}: {
  readonly value: 'en' | 'ur';
  readonly onChange: (language: 'en' | 'ur') => void;
}) {
  const { t } = useTranslation('province');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('notice-language')}
      value={value}
      onChange={(chosen) => onChange(chosen === 'ur' ? 'ur' : 'en')}
      data={[
        { value: 'en', label: 'English' },
        { value: 'ur', label: 'اردو' },
      ]}
    />
  );
}

/** Which of the letters is shown. */
function ShownSelect({
  planned,
  value,
  onChange,
}: {
  readonly planned: readonly Planned[];
  readonly value: number;
  readonly onChange: (place: number) => void;
}) {
  const { t } = useTranslation('province');
  const own = useLanguage();
  return (
    <NativeSelect
      label={t('notice-shown')}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={planned.map(({ due, rung }, n) => ({
        value: String(n),
        label: `${nameIn(own, due.name, due.nameUrdu)} · ${nameIn(own, rung.title, rung.titleUrdu)}`,
      }))}
    />
  );
}

const fileNumber = (
  files: readonly { readonly file: string; readonly number: string }[],
  file: string,
): string => files.find((one) => one.file === file)?.number ?? '';

type Place = { readonly language: 'en' | 'ur'; readonly signatory: string; readonly today: string };

/** Puts the drafts on a file, which is opened first if there is none yet. What was refused stays to be done. */
function usePutOnFile(
  planned: readonly Planned[],
  place: Place,
  onDrafted: () => void,
): (where: { readonly file: string } | { readonly about: string }) => Promise<void> {
  const { t } = useTranslation('province');
  const perform = usePerform();
  return async (where) => {
    const opened =
      'file' in where
        ? undefined
        : await perform({
            do: 'open-file',
            file: { about: where.about, urgency: 'ordinary', classification: 'open' },
          });
    if (opened && !opened.ok) return;
    const file = 'file' in where ? where.file : (opened?.value.subject ?? '');
    let count = 0;
    for (const one of planned) {
      if (!(await perform(draftOfPlanned(one, { ...place, file }))).ok) break;
      count++;
    }
    if (count === 0) return;
    notifications.show({
      ...{ color: 'daftar', message: t('notice-drafted-all', { count }) },
      closeButtonProps: { 'aria-label': t('app:close') },
    });
    onDrafted();
  };
}

function Preview({
  planned,
  place,
  number,
}: {
  readonly planned: Planned;
  readonly place: Place;
  readonly number: string;
}) {
  const office = useQuery('office', ['registry']).data;
  const { language } = place;
  const { version } = draftOfPlanned(planned, { ...place, file: '' });
  const { about, to = '', salutation = '', text, subscript = '', signatory, copies } = version;
  const lines = layOut(
    formNamed(planned.rung.form)[language].lines,
    { ...{ language, about, to, salutation, text, subscript, signatory }, copies: copies.join('\n') },
    {
      office: (language === 'ur' ? office?.nameUrdu : undefined) ?? office?.name ?? '',
      ...{ fileNumber: number, posts: office?.posts ?? [] },
    },
  );
  return <LetterPaper lines={lines} language={language} />;
}
