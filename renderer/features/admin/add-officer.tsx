import {
  Alert,
  Button,
  Group,
  Modal,
  MultiSelect,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '#shared/base/short-name';
import type { Refusal } from '#shared/domain/refusals';
import type { PostView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useEngine, useRefusalText } from '#app/use-engine';
import { emptyOfficer, faultsOf, isComplete, type OfficerForm } from './officer-form';

type Props = {
  readonly opened: boolean;
  readonly close: () => void;
  /** It is closed and gone from the screen. */
  readonly closed: () => void;
  readonly posts: readonly PostView[];
};

/** The dialog that makes and certifies a key for a new officer on this computer. */
export function AddOfficer({ opened, close, closed, posts }: Props) {
  const { t } = useTranslation('admin');
  return (
    <Modal
      opened={opened}
      onClose={close}
      returnFocus={false}
      onExitTransitionEnd={closed}
      title={t('add-title')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <AddForm close={close} posts={posts} />
    </Modal>
  );
}

function AddForm({ close, posts }: Pick<Props, 'close' | 'posts'>) {
  const engine = useEngine();
  const textOf = useRefusalText();
  const { t } = useTranslation('admin');
  const [form, setForm] = useState<OfficerForm>(emptyOfficer);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const nameUrdu = form.nameUrdu.trim();
    const { person, posts: held, passphrase } = form;
    const officer = { person, name: form.name.trim(), posts: held, ...(nameUrdu ? { nameUrdu } : {}) };
    try {
      const result = await engine.addOfficer(officer, passphrase);
      if (!result.ok) return setRefusal(result.refusal);
      notifications.show({ color: 'daftar', message: t('added', { name: officer.name }) });
      close();
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('add-about')}
        </Text>
        <Fields form={form} change={setForm} posts={posts} />
        {refusal && (
          <Alert color="red" role="alert">
            {textOf(refusal)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!isComplete(form)}>
            {t('add-do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type FieldsProps = {
  readonly form: OfficerForm;
  readonly change: (form: OfficerForm) => void;
  readonly posts: readonly PostView[];
};

function Fields({ form, change, posts }: FieldsProps) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const faults = faultsOf(form);
  const wordsOf = (name: keyof typeof faults) => faults[name] && t(faults[name]);
  const rename = (name: string): void => {
    const follows = form.person === shortName(form.name);
    change({ ...form, name, person: follows ? shortName(name) : form.person });
  };
  return (
    <>
      <TextInput
        label={t('name')}
        required
        data-autofocus
        dir="auto"
        maxLength={80}
        value={form.name}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      <TextInput
        label={t('name-urdu')}
        dir="rtl"
        lang="ur"
        maxLength={80}
        value={form.nameUrdu}
        onChange={(event) => change({ ...form, nameUrdu: event.currentTarget.value })}
      />
      <TextInput
        label={t('person')}
        description={t('person-about')}
        required
        dir="ltr"
        value={form.person}
        error={wordsOf('person')}
        onChange={(event) => change({ ...form, person: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('posts-held')}
        required
        searchable
        data={posts.map((post) => ({
          value: post.post,
          label: nameIn(language, post.title, post.titleUrdu),
        }))}
        value={[...form.posts]}
        onChange={(held) => change({ ...form, posts: held })}
      />
      <PasswordInput
        label={t('passphrase')}
        required
        autoComplete="new-password"
        value={form.passphrase}
        error={wordsOf('passphrase')}
        visibilityToggleButtonProps={{ 'aria-label': t('app:sign-in.show') }}
        onChange={(event) => change({ ...form, passphrase: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('again')}
        required
        autoComplete="new-password"
        value={form.again}
        error={wordsOf('again')}
        visibilityToggleButtonProps={{ 'aria-label': t('app:sign-in.show') }}
        onChange={(event) => change({ ...form, again: event.currentTarget.value })}
      />
    </>
  );
}
