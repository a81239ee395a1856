import { Button, Group, Modal, NativeSelect, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer, usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { ActionButton } from './action-button';

export type LetterDeed = 'mark' | 'dispose';

/** Whether an officer may mark a letter on or dispose of it: it is marked to his post or to none, or he keeps the diary. */
export const mayMark = (
  letter: LetterRow,
  me: { readonly post: string; readonly powers: readonly string[] },
): boolean =>
  me.powers.includes('diarise') ||
  (me.powers.includes('note') && (letter.markedTo === undefined || letter.markedTo === me.post));

/** Marks letters of the diary on to a post, or disposes of them without a file; several in one go, all or none. */
export function MarkLetters({
  letters,
  deed,
  close,
  done,
}: {
  readonly letters: readonly LetterRow[];
  readonly deed: LetterDeed;
  readonly close: () => void;
  readonly done?: () => void;
}) {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const me = useOfficer();
  const perform = usePerform();
  const titleOf = usePostTitle();
  const now = letters.length === 1 ? letters[0]?.markedTo : me.post;
  const posts = (useQuery('office', ['registry']).data?.posts ?? []).filter((one) => one.post !== now);
  const [to, setTo] = useState('');
  const [remark, setRemark] = useState(deed === 'dispose' ? t('letters.why-usual') : '');
  const count = letters.length;
  const act = async (): Promise<void> => {
    const names = letters.map((one) => one.letter);
    const said = remark.trim();
    const performed = await perform(
      deed === 'mark'
        ? { do: 'mark-letters', letters: names, mark: { to, ...(said ? { remark: said } : {}) } }
        : { do: 'dispose-letters', letters: names, remark: said },
    );
    if (!performed.ok) return;
    const post = `\u2068${titleOf(to)}\u2069`;
    notifications.show({ color: 'daftar', message: t(`letters.${deed}-done`, { count, post }) });
    done?.();
    close();
  };
  return (
    <Modal opened onClose={close} title={t(`letters.${deed}-title`, { count })}>
      <Text size="sm" c="dimmed">
        {letters.map((one) => `\u2068${one.number}\u2069`).join(`${t('comma')} `)}
      </Text>
      {deed === 'mark' && (
        <NativeSelect
          data-autofocus
          mt="sm"
          label={t('letters.to')}
          required
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: '', label: '' },
            ...posts.map((one) => ({ value: one.post, label: nameIn(language, one.title, one.titleUrdu) })),
          ]}
        />
      )}
      <Textarea
        {...(deed === 'dispose' ? { 'data-autofocus': true } : {})}
        mt="sm"
        label={t(deed === 'mark' ? 'letters.instruction' : 'letters.why')}
        description={t('letters.instruction-about')}
        required={deed === 'dispose'}
        rows={3}
        maxLength={300}
        dir="auto"
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <ActionButton
          label={t(`letters.${deed}-do`)}
          keys="Ctrl+Enter"
          disabled={deed === 'mark' ? to === '' : remark.trim() === ''}
          act={act}
        />
      </Group>
    </Modal>
  );
}
