import { Button, Group, Popover, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView, LinkView } from '#engine/views';
import { Link, useGo } from '#app/router';
import { useOfficer, usePerform } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { Facts } from '#ui/facts';
import { CoverDialog } from './cover-dialog';
import { actionsOn } from './files-view';
import { isUrgency, openNext } from './new-file-view';
import { romanOf } from './text-parts';

/** "Vol. II", "Part 1": which of a file's bodies it is. */
export function useBodyName(): (file: Pick<LinkView, 'volume' | 'part'>) => string {
  const { t } = useTranslation('files');
  return ({ volume, part }) =>
    [
      ...(volume === undefined ? [] : [t('volume', { number: romanOf(volume) })]),
      ...(part === undefined ? [] : [t('part', { number: part })]),
    ].join(' ');
}

/** What stands on the cover beside number and subject; opening a further volume or a part file. */
export function Cover({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const [opened, setOpened] = useState(false);
  const [changing, setChanging] = useState(false);
  const may = actionsOn(file, useOfficer()).note && file.status === 'current';
  const facts = [
    [t('openedBy'), <ActorLine key="by" actor={file.by} at={file.openedAt} />],
    ...(file.section ? [[t('section'), <bdi key="s">{file.section}</bdi>] as const] : []),
    ...(file.mainHead ? [[t('mainHead'), <bdi key="m">{file.mainHead}</bdi>] as const] : []),
    [t('classification'), t(file.classification)],
    [t('urgency'), t(isUrgency(file.urgency) ? file.urgency : 'ordinary')],
    [t('retention'), file.retention ? t(`retention-${file.retention}`) : t('none')],
    [t('keywords'), file.keywords.length > 0 ? file.keywords.join(`${t('app:comma')} `) : t('none')],
    [t('links'), file.links.length > 0 ? <Links key="l" links={file.links} /> : t('none')],
  ] as const;
  return (
    <>
      <Popover
        returnFocus
        trapFocus
        opened={opened}
        onChange={setOpened}
        width={440}
        position="bottom-end"
        shadow="md"
      >
        <Popover.Target>
          <Button size="xs" variant="default" onClick={() => setOpened(!opened)}>
            {t('cover')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Text fw={600} size="sm" mb="xs">
            {t('cover')}
          </Text>
          <Facts facts={facts} />
          {may && (
            <Group gap="xs" mt="sm">
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  setOpened(false);
                  setChanging(true);
                }}
              >
                {t('changeCover')}
              </Button>
              <Next file={file} body="volume" />
              <Next file={file} body="part" />
            </Group>
          )}
        </Popover.Dropdown>
      </Popover>
      {changing && <CoverDialog file={file} close={() => setChanging(false)} />}
    </>
  );
}

function Links({ links }: { readonly links: readonly LinkView[] }) {
  const { t } = useTranslation('files');
  const nameOf = useBodyName();
  return (
    <>
      {links.map((one) => (
        <div key={`${one.how} ${one.file}`}>
          {t(`link-${one.how}`)}:{' '}
          <Link to={`/files/${one.file}`}>{`${one.number} ${nameOf(one)}`.trim()}</Link>{' '}
          <bdi>{one.about}</bdi>
        </div>
      ))}
    </>
  );
}

function Next({ file, body }: { readonly file: FileView; readonly body: 'volume' | 'part' }) {
  const { t } = useTranslation('files');
  const perform = usePerform();
  const go = useGo();
  const open = async (): Promise<void> => {
    const done = await perform(openNext(file, body));
    if (!done.ok) return;
    notifications.show({ color: 'daftar', message: t(`opened-${body}`) });
    go(`/files/${done.value.subject}`);
  };
  return (
    <Button size="compact-sm" variant="default" onClick={() => void open()}>
      {t(`next-${body}`)}
    </Button>
  );
}
