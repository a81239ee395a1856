import { Checkbox, Group, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { powers } from '#shared/acts/kind';
import { shortName } from '#shared/base/short-name';
import type { PostView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { usePerform } from '#app/use-engine';
import { FormDialog } from './form-dialog';
import { isPostComplete, postFault, postFormOf } from './charge-forms';

/** Creates a post of the office, or changes one: its title, place in the chain and powers. */
export function PostDialog({
  post,
  posts,
  close,
}: {
  readonly post: PostView | undefined;
  readonly posts: readonly PostView[];
  readonly close: () => void;
}) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const perform = usePerform();
  const [form, setForm] = useState(() => postFormOf(post));
  const fault = post ? undefined : postFault(form, posts);
  const save = async (): Promise<boolean> => {
    const title = form.title.trim();
    const titleUrdu = form.titleUrdu.trim();
    const done = await perform({
      do: 'create-post',
      post: { ...form, title, ...(titleUrdu ? { titleUrdu } : { titleUrdu: undefined }) },
    });
    if (done.ok)
      notifications.show({
        color: 'daftar',
        message: t('post-made', { post: nameIn(language, title, titleUrdu || undefined) }),
      });
    return done.ok;
  };
  const rename = (title: string): void =>
    setForm({
      ...form,
      title,
      post: !post && form.post === shortName(form.title) ? shortName(title) : form.post,
    });
  return (
    <FormDialog
      title={
        post ? t('post-change-of', { post: nameIn(language, post.title, post.titleUrdu) }) : t('post-add')
      }
      close={close}
      verb={t(post ? 'post-change-do' : 'post-do')}
      ready={isPostComplete(form) && fault === undefined}
      act={save}
    >
      {post && (
        <Text size="sm" c="dimmed">
          {t('post-about')}
        </Text>
      )}
      <Group grow align="flex-start">
        <TextInput
          label={t('post-title')}
          required
          data-autofocus
          maxLength={80}
          value={form.title}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        <TextInput
          label={t('post-title-urdu')}
          dir="rtl"
          lang="ur"
          maxLength={80}
          value={form.titleUrdu}
          onChange={(event) => setForm({ ...form, titleUrdu: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('post-code')}
          required
          dir="ltr"
          disabled={post !== undefined}
          value={form.post}
          error={fault && t(fault)}
          onChange={(event) => setForm({ ...form, post: event.currentTarget.value })}
        />
        <NumberInput
          label={t('post-rank')}
          min={1}
          max={99}
          clampBehavior="strict"
          allowDecimal={false}
          value={form.rank}
          onChange={(rank) => {
            if (typeof rank === 'number' && rank >= 1) setForm({ ...form, rank });
          }}
        />
      </Group>
      <Checkbox.Group
        label={t('powers')}
        value={[...form.powers]}
        onChange={(chosen) => setForm({ ...form, powers: powers.filter((one) => chosen.includes(one)) })}
      >
        <SimpleGrid cols={2} mt="xs" spacing="xs">
          {powers.map((power) => (
            <Checkbox key={power} value={power} label={t(`app:power.${power}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </FormDialog>
  );
}
