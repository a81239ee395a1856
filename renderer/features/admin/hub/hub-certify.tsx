import { Group, PasswordInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubChanged } from '#shared/contract/hub-admin';
import { shortName } from '#shared/base/short-name';
import { leastPassphrase } from '#shared/base/wrapped-key';
import { FormDialog } from '../form-dialog';
import { useDeed, useFolder } from './hub-dialogs';
import { useHub } from './use-hub';

const empty = {
  name: '',
  nameUrdu: '',
  person: '',
  title: '',
  titleUrdu: '',
  post: '',
  passphrase: '',
  again: '',
};
type Field = keyof typeof empty;

/**
 * Certifies the first officer of an office, who certifies the others on his own computer. He types his passphrase himself,
 * and the sealed key goes into a file for his computer.
 */
export function CertifyDialog({
  office,
  close,
  done,
}: {
  readonly office: string;
  readonly close: () => void;
  readonly done: (changed: HubChanged) => void;
}) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const { run, alert } = useDeed(done);
  const { folder, field } = useFolder();
  const [form, setForm] = useState(empty);
  const change = (name: Field, value: string): void =>
    setForm((before) => ({
      ...before,
      [name]: value,
      ...(name === 'name' && before.person === shortName(before.name) ? { person: shortName(value) } : {}),
      ...(name === 'title' && before.post === shortName(before.title) ? { post: shortName(value) } : {}),
    }));
  const isShort = form.passphrase !== '' && [...form.passphrase].length < leastPassphrase;
  const differs = form.again !== '' && form.again !== form.passphrase;
  const isWrongPerson = form.person !== '' && !/^[a-z0-9-]{3,40}$/.test(form.person);
  const isWrongPost = form.post !== '' && !/^[a-z][a-z0-9-]{1,39}$/.test(form.post);
  const { again, ...officer } = form;
  const needed = [
    form.name.trim(),
    form.person,
    form.title.trim(),
    form.post,
    form.passphrase,
    again,
    folder,
  ];
  const isReady = needed.every((one) => one !== '') && !isShort && !differs && !isWrongPerson && !isWrongPost;
  const box = (
    name: Field,
    props: {
      readonly dir: 'auto' | 'ltr' | 'rtl';
      readonly required?: boolean;
      readonly error?: string | false;
    },
  ) => (
    <TextInput
      label={t(`hub-certify-${name}`)}
      maxLength={80}
      value={form[name]}
      onChange={(event) => change(name, event.currentTarget.value)}
      {...(props.dir === 'rtl' ? { lang: 'ur' } : {})}
      {...props}
    />
  );
  const secret = (name: 'passphrase' | 'again', label: string, error: string | false) => (
    <PasswordInput
      label={label}
      value={form[name]}
      onChange={(event) => change(name, event.currentTarget.value)}
      error={error}
      autoComplete="off"
      dir="auto"
      required
    />
  );
  return (
    <FormDialog
      title={t('hub-certify-head', { office: `\u2066${office}\u2069` })}
      close={close}
      verb={t('hub-officer-key-do')}
      ready={isReady}
      act={() => run(ask('hub.certify', { office, ...officer, folder }))}
    >
      <Text size="sm">{t('hub-certify-about')}</Text>
      <Group grow align="flex-start">
        {box('name', { dir: 'auto', required: true })}
        {box('nameUrdu', { dir: 'rtl' })}
      </Group>
      <Group grow align="flex-start">
        {box('title', { dir: 'auto', required: true })}
        {box('titleUrdu', { dir: 'rtl' })}
      </Group>
      <Group grow align="flex-start">
        {box('person', { dir: 'ltr', required: true, error: isWrongPerson && t('person-wrong') })}
        {box('post', { dir: 'ltr', required: true, error: isWrongPost && t('person-wrong') })}
      </Group>
      <Group grow align="flex-start">
        {secret('passphrase', t('hub-officer-passphrase'), isShort && t('passphrase-short'))}
        {secret('again', t('again'), differs && t('passphrase-differs'))}
      </Group>
      {field}
      {alert}
    </FormDialog>
  );
}
