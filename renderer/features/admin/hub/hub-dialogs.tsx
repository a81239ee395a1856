import { Alert, Autocomplete, Checkbox, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubAdminRefusal, HubChanged } from '#shared/contract/hub-admin';
import { province } from '#shared/base/ids';
import { useQuery } from '#app/use-engine';
import { FormDialog } from '../form-dialog';
import { useHub, useRefusalText } from './use-hub';

type Parts = {
  readonly office: string;
  readonly close: () => void;
  readonly done: (changed: HubChanged) => void;
};
type Answer =
  | { readonly ok: true; readonly value: HubChanged }
  | { readonly ok: false; readonly refusal: HubAdminRefusal; readonly detail: string };

/** Does one deed, and says in the dialog why it was not done. */
export function useDeed(done: Parts['done']) {
  const textOf = useRefusalText();
  const [wrong, setWrong] = useState('');
  const run = async (asked: Promise<Answer>): Promise<boolean> => {
    const answer = await asked;
    if (answer.ok) done(answer.value);
    else setWrong(textOf(answer));
    return answer.ok;
  };
  const alert = wrong !== '' && (
    <Alert color="red" role="alert" style={{ overflowWrap: 'anywhere' }}>
      {wrong}
    </Alert>
  );
  return { run, alert };
}

/** Where the file with the secrets is written: a stick, best. */
export function useFolder() {
  const { t } = useTranslation('admin');
  const places = useQuery('courier', ['line', 'registry']).data?.places ?? [];
  const [folder, setFolder] = useState<string>();
  // The last is this computer's own folder: where there is no stick, somebody has to say where secrets may lie.
  const value = folder ?? (places.length > 1 ? places[0] : undefined) ?? '';
  const field = (
    <Autocomplete
      label={t('courier-folder')}
      description={t('hub-folder-about')}
      value={value}
      data={[...places]}
      filter={({ options }) => options}
      onChange={setFolder}
      dir="ltr"
      spellCheck={false}
      required
    />
  );
  return { folder: value.trim(), field };
}

/** Makes a computer a device of an office. */
export function EnrolDialog({ office, close, done }: Parts) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const { run, alert } = useDeed(done);
  const { folder, field } = useFolder();
  const [title, setTitle] = useState('');
  const [isProvince, setIsProvince] = useState(false);
  return (
    <FormDialog
      title={t('hub-enrol-title', { office: `\u2066${office}\u2069` })}
      close={close}
      verb={t('hub-enrol-do')}
      ready={title.trim() !== '' && folder !== ''}
      act={() => run(ask('hub.enrol', { office, title: title.trim(), province: isProvince, folder }))}
    >
      <Text size="sm">{t('hub-enrol-about')}</Text>
      <TextInput
        label={t('hub-computer')}
        placeholder={t('hub-enrol-example')}
        value={title}
        maxLength={80}
        onChange={(event) => setTitle(event.currentTarget.value)}
        dir="auto"
        required
        data-autofocus
      />
      {office === province && (
        <Checkbox
          label={t('hub-enrol-province')}
          checked={isProvince}
          onChange={(event) => setIsProvince(event.currentTarget.checked)}
        />
      )}
      {field}
      {alert}
    </FormDialog>
  );
}

/** Gives a device a new key and a new password. */
export function RotateDialog({
  office,
  close,
  done,
  device,
}: Parts & { readonly device: { readonly device: string; readonly title: string } }) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const { run, alert } = useDeed(done);
  const { folder, field } = useFolder();
  return (
    <FormDialog
      title={t('hub-rotate-title', { device: `\u2068${device.device} (${device.title})\u2069` })}
      close={close}
      verb={t('hub-rotate')}
      ready={folder !== ''}
      act={() => run(ask('hub.rotate', { office, device: device.device, folder }))}
    >
      <Text size="sm">{t('hub-rotate-about')}</Text>
      {field}
      {alert}
    </FormDialog>
  );
}

/** Takes a device's account and key away, or an officer's key, with the reason. */
export function RevokeDialog({
  office,
  close,
  done,
  name,
  who,
  isOfficer = false,
}: Parts & {
  readonly name: string;
  readonly who: { readonly device: string } | { readonly key: string };
  readonly isOfficer?: boolean;
}) {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const { run, alert } = useDeed(done);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('hub-revoke-title', { name: `\u2068${name}\u2069` })}
      close={close}
      verb={t('hub-revoke-do')}
      ready={reason.trim().length >= 3}
      red
      act={() => run(ask('hub.revoke', { office, who, reason: reason.trim(), dryRun: false }))}
    >
      <Text size="sm">{t(isOfficer ? 'hub-revoke-officer-about' : 'hub-revoke-about')}</Text>
      <Textarea
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        dir="auto"
        autosize
        minRows={2}
        maxLength={500}
        required
        data-autofocus
      />
      {alert}
    </FormDialog>
  );
}
