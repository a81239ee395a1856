import { Button, Group, Loader, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retentionClasses } from '#shared/acts/kinds/file-recorded';
import type { RoomFile } from '#engine/room-views';
import { Link } from '#app/router';
import { useDraft } from '#app/use-draft';
import { useOfficer, usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { DayField } from '#ui/day-field';
import { Facts } from '#ui/facts';
import { DayText } from '#ui/moment';
import {
  commandOf,
  dayFields,
  deedsOn,
  emptyFields,
  firstValues,
  isolatedDay,
  longest,
  type RoomDeed,
  type RoomField,
  type RoomValues,
} from './room-view';
import styles from './records.module.css';

const areValues = (value: unknown): value is RoomValues => typeof value === 'object' && value !== null;
const nameOf = (deed: RoomDeed): string => `${deed.do} ${deed.request ?? ''}`;

/** One file in the record room: what is known of it, and what the officer can do with it. */
export function RoomDialog({ file, onClose }: { readonly file: string; readonly onClose: () => void }) {
  const { t } = useTranslation('records');
  const titleOf = usePostTitle();
  const me = useOfficer();
  const found = useQuery('roomFile', ['files'], file).data;
  const [doing, setDoing] = useState<string>();
  const deeds = found ? deedsOn(found, me) : [];
  const deed = deeds.find((one) => nameOf(one) === doing);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={found ? <bdi>{`${found.number} · ${found.about}`}</bdi> : t('room')}
      closeButtonProps={{ 'aria-label': t('closeRoom') }}
    >
      {!found && <Loader size="sm" aria-label={t('room')} />}
      {found && (
        <Stack gap="md">
          <RoomFacts file={found} />
          <History file={found} />
          <div className={styles.deeds}>
            {deeds.map((one) => (
              <Button
                key={nameOf(one)}
                size="xs"
                variant={nameOf(one) === doing ? 'filled' : 'default'}
                onClick={() => setDoing(nameOf(one))}
              >
                {t(`do-${one.do}`, { post: one.post && titleOf(one.post) })}
              </Button>
            ))}
            {deeds.length === 0 && !found.weeded && (
              <Text size="sm" c="dimmed">
                {t('noDeeds')}
              </Text>
            )}
          </div>
          {deed && <DeedForm key={doing} deed={deed} file={found} onDone={() => setDoing(undefined)} />}
          <Link to={`/files/${found.file}`} size="sm">
            {t('openTheFile')}
          </Link>
        </Stack>
      )}
    </Modal>
  );
}

function RoomFacts({ file }: { readonly file: RoomFile }) {
  const { t } = useTranslation('records');
  const kept = file.keepUntil ? (
    <DayText day={file.keepUntil} />
  ) : (
    t(file.retention ? 'forEver' : 'notClosed')
  );
  return (
    <Facts
      facts={[
        [t('place'), file.place ? t('placeIs', file.place) : t('noPlace')],
        [t('class'), <bdi key="class">{file.retention ?? '—'}</bdi>],
        [t('keptUntil'), kept],
        ...(file.weeded ? [[t('standing'), t('is-weeded', { order: file.weeded })] as const] : []),
      ]}
    />
  );
}

/** Who asked for the file and had it, what holds it, and who signed for its weeding. */
function History({ file }: { readonly file: RoomFile }) {
  const { t } = useTranslation('records');
  const titleOf = usePostTitle();
  const lines = [
    ...file.retrievals.flatMap((one) => [
      {
        ...one,
        key: `${one.act} asked`,
        text: `${t('askedBy', { post: titleOf(one.post) })}: ${one.purpose}`,
      },
      ...(one.issued
        ? [
            {
              ...one.issued,
              key: `${one.act} issued`,
              text: t('gaveOut', { day: isolatedDay(one.issued.due) }),
            },
          ]
        : []),
      ...(one.returned ? [{ ...one.returned, key: `${one.act} back`, text: t('cameBack') }] : []),
    ]),
    ...(file.hold ? [{ ...file.hold, key: 'hold', text: `${t('heldBecause')}: ${file.hold.reason}` }] : []),
    ...file.signed.map((one) => ({
      ...one,
      key: `signed ${one.at}`,
      text: t('signedOrder', { order: one.order, day: isolatedDay(one.dated) }),
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <div className={styles.roomHistory}>
      {lines.map(({ key, text, by, at }) => (
        <div key={key}>
          <Text size="sm">
            <bdi>{text}</bdi>
          </Text>
          <ActorLine actor={by} at={at} />
        </div>
      ))}
    </div>
  );
}

function DeedForm({
  deed,
  file,
  onDone,
}: {
  readonly deed: RoomDeed;
  readonly file: RoomFile;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('records');
  const titleOf = usePostTitle();
  const perform = usePerform();
  const verb = t(`do-${deed.do}`, { post: deed.post && titleOf(deed.post) });
  const draft = `records/room#${file.file} ${nameOf(deed)}`;
  const title = `${verb} · ${file.number}`;
  const { value, change, ready, drop } = useDraft(draft, title, firstValues(deed, file), areValues);
  if (!ready) return null;
  const set = (field: RoomField) => (text: string | undefined) => change({ ...value, [field]: text ?? '' });
  const run = async (): Promise<void> => {
    const done = await perform(commandOf(deed, file.file, value));
    if (!done.ok) return;
    await drop();
    notifications.show({ color: 'daftar', message: t('roomDone') });
    onDone();
  };
  return (
    <Stack gap="xs">
      <div className={styles.roomFields}>
        {deed.fields.map((field) => (
          <FormField key={field} field={field} value={value[field] ?? ''} onChange={set(field)} />
        ))}
      </div>
      <Group justify="flex-end">
        <ActionButton
          label={verb}
          keys="Ctrl+Enter"
          disabled={emptyFields(deed, value).length > 0}
          act={run}
        />
      </Group>
    </Stack>
  );
}

function FormField({
  field,
  value,
  onChange,
}: {
  readonly field: RoomField;
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation('records');
  const label = t(`field-${field}`);
  if (dayFields.has(field))
    return <DayField label={label} required value={value || undefined} onChange={onChange} />;
  if (field === 'retention')
    return (
      <NativeSelect
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={retentionClasses.map((one) => ({ value: one, label: t(`class-${one}`) }))}
      />
    );
  return (
    <TextInput
      label={label}
      required
      dir="auto"
      maxLength={longest[field]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
