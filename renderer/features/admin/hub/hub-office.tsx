import { Alert, Badge, Button, Group, Loader, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubChanged, HubOfficeLine, HubOfficePeople } from '#shared/contract/hub-admin';
import { nameIn, useLanguage } from '#app/i18n';
import { EmptyState } from '#ui/empty-state';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { CertifyDialog } from './hub-certify';
import { Changes } from './hub-changes';
import { EnrolDialog, RevokeDialog, RotateDialog } from './hub-dialogs';
import { OfficerKeyDialog } from './hub-officer-key';
import { useHub, useRefusalText } from './use-hub';

type Device = HubOfficePeople['devices'][number];
type Officer = HubOfficePeople['officers'][number];
type Deed =
  | { readonly do: 'enrol' }
  | { readonly do: 'certify' }
  | { readonly do: 'rotate'; readonly device: Device }
  | { readonly do: 'revoke'; readonly device: Device }
  | { readonly do: 'rotate-officer'; readonly officer: Officer }
  | { readonly do: 'revoke-officer'; readonly officer: Officer };

/** One office at the hub: its devices and officers as the registry certifies them, and what may be done with them. */
export function HubOffice({
  line,
  back,
  needsRoot,
}: {
  readonly line: HubOfficeLine;
  readonly back: () => void;
  readonly needsRoot: () => boolean;
}) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const ask = useHub();
  const textOf = useRefusalText();
  const { office } = line;
  const [people, setPeople] = useState<HubOfficePeople>();
  const [wrong, setWrong] = useState('');
  const [looks, setLooks] = useState(0);
  const [deed, setDeed] = useState<Deed>();
  const [done, setDone] = useState<HubChanged>();
  useEffect(() => {
    let left = false;
    void ask('hub.office', { office }).then((answer) => {
      if (left) return;
      if (answer.ok) setPeople(answer.value);
      else setWrong(textOf(answer));
    });
    return () => {
      left = true;
    };
  }, [ask, office, looks, textOf]);
  const begin = (next: Deed): void => {
    if (!needsRoot()) setDeed(next);
  };
  const finish = (changed: HubChanged): void => {
    setDone(changed);
    setLooks((n) => n + 1);
  };
  const parts = { office, close: () => setDeed(undefined), done: finish };
  return (
    <>
      <Group mb="sm">
        <Button size="xs" variant="default" onClick={back}>
          {t('hub-back')}
        </Button>
        <Text fw={600}>
          <bdi>{office}</bdi> <bdi>{nameIn(language, line.name ?? '', line.nameUrdu)}</bdi>
        </Text>
        <Button size="xs" style={{ marginInlineStart: 'auto' }} onClick={() => begin({ do: 'enrol' })}>
          {t('hub-enrol')}
        </Button>
      </Group>
      {done && (
        <Alert
          color="daftar"
          role="status"
          mb="sm"
          withCloseButton
          closeButtonLabel={t('app:close')}
          onClose={() => setDone(undefined)}
        >
          {t('hub-done', { count: done.changes.length })}
          <Changes changes={done.changes} />
          {done.file !== undefined && (
            <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
              {t(done.file.endsWith('-key.json') ? 'hub-key-file' : 'hub-file', {
                file: `\u2066${done.file}\u2069`,
              })}
            </Text>
          )}
        </Alert>
      )}
      {wrong !== '' && (
        <Alert color="red" role="alert" mb="sm">
          {wrong}
        </Alert>
      )}
      {!people && wrong === '' && <Loader size="sm" aria-label={t('app:loading')} />}
      {people && (
        <>
          <Devices
            people={people}
            rotate={(device) => begin({ do: 'rotate', device })}
            revoke={(device) => begin({ do: 'revoke', device })}
          />
          <Officers
            people={people}
            certify={() => begin({ do: 'certify' })}
            rotate={(officer) => begin({ do: 'rotate-officer', officer })}
            revoke={(officer) => begin({ do: 'revoke-officer', officer })}
          />
        </>
      )}
      {deed?.do === 'enrol' && <EnrolDialog {...parts} />}
      {deed?.do === 'certify' && <CertifyDialog {...parts} />}
      {deed?.do === 'rotate' && <RotateDialog {...parts} device={deed.device} />}
      {deed?.do === 'revoke' && (
        <RevokeDialog
          {...parts}
          name={`${deed.device.device} (${deed.device.title})`}
          who={{ device: deed.device.device }}
        />
      )}
      {deed?.do === 'rotate-officer' && <OfficerKeyDialog {...parts} officer={deed.officer} />}
      {deed?.do === 'revoke-officer' && (
        <RevokeDialog {...parts} name={deed.officer.name} who={{ key: deed.officer.key }} isOfficer />
      )}
    </>
  );
}

function State({ revoked, account }: { readonly revoked: boolean; readonly account?: boolean }) {
  const { t } = useTranslation('admin');
  const key = revoked ? 'hub-revoked' : account === false ? 'hub-no-account' : 'hub-good';
  const color = revoked ? 'gray' : account === false ? 'red' : 'daftar';
  return (
    <Badge color={color} variant="light" tt="none">
      {t(key)}
    </Badge>
  );
}

function Devices({
  people,
  rotate,
  revoke,
}: {
  readonly people: HubOfficePeople;
  readonly rotate: (device: Device) => void;
  readonly revoke: (device: Device) => void;
}) {
  const { t } = useTranslation('admin');
  return (
    <Section title={t('hub-devices')} count={people.devices.length} tight>
      <RegisterTable
        label={t('hub-devices')}
        rows={people.devices}
        keyOf={(one) => one.device}
        empty={<EmptyState text={t('hub-devices-empty')} />}
        columns={[
          { name: 'series', title: t('series'), width: '10rem', cell: (one) => <bdi>{one.series}</bdi> },
          { name: 'device', title: t('device'), width: '9rem', cell: (one) => <bdi>{one.device}</bdi> },
          { name: 'title', title: t('hub-computer'), cell: (one) => <bdi>{one.title}</bdi> },
          { name: 'state', title: t('certificate'), width: '12rem', cell: (one) => <State {...one} /> },
          {
            name: 'deeds',
            title: <VisuallyHidden>{t('hub-deeds')}</VisuallyHidden>,
            width: '17rem',
            end: true,
            cell: (one) =>
              !one.revoked && (
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  <Button size="compact-xs" variant="subtle" onClick={() => rotate(one)}>
                    {t('hub-rotate')}
                  </Button>
                  <Button size="compact-xs" variant="subtle" color="red" onClick={() => revoke(one)}>
                    {t('revoke')}
                  </Button>
                </Group>
              ),
          },
        ]}
      />
      {people.strays.length > 0 && (
        <Alert color="yellow" m="sm">
          {t('hub-strays', { names: `\u2066${people.strays.join(', ')}\u2069` })}
        </Alert>
      )}
    </Section>
  );
}

function Officers({
  people,
  certify,
  rotate,
  revoke,
}: {
  readonly people: HubOfficePeople;
  readonly certify: () => void;
  readonly rotate: (officer: Officer) => void;
  readonly revoke: (officer: Officer) => void;
}) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  return (
    <Section
      title={t('hub-officers')}
      count={people.officers.length}
      actions={
        <Button size="compact-sm" variant="default" onClick={certify}>
          {t('hub-certify')}
        </Button>
      }
      tight
    >
      <RegisterTable
        label={t('hub-officers')}
        rows={people.officers}
        keyOf={(one) => one.key}
        textOf={(one) => `${one.name} ${one.person} ${one.posts.join(' ')}`}
        empty={<EmptyState text={t('hub-officers-empty')} />}
        columns={[
          { name: 'name', title: t('officer'), cell: (one) => nameIn(language, one.name, one.nameUrdu) },
          { name: 'person', title: t('person'), width: '14rem', cell: (one) => <bdi>{one.person}</bdi> },
          {
            name: 'posts',
            title: t('posts'),
            width: '16rem',
            cell: (one) => <bdi>{one.posts.join(', ')}</bdi>,
          },
          {
            name: 'state',
            title: t('certificate'),
            width: '8rem',
            cell: (one) => <State revoked={one.revoked} />,
          },
          {
            name: 'deeds',
            title: <VisuallyHidden>{t('hub-deeds')}</VisuallyHidden>,
            width: '11rem',
            end: true,
            cell: (one) =>
              !one.revoked && (
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  <Button size="compact-xs" variant="subtle" onClick={() => rotate(one)}>
                    {t('hub-officer-key')}
                  </Button>
                  <Button size="compact-xs" variant="subtle" color="red" onClick={() => revoke(one)}>
                    {t('revoke')}
                  </Button>
                </Group>
              ),
          },
        ]}
      />
    </Section>
  );
}
