import { Alert, Loader, SimpleGrid } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubOfficeLine, HubSession } from '#shared/contract/hub-admin';
import { routes } from '#shared/contract/routes';
import { HubEntities, HubPublish, HubSettings } from './hub-lists';
import { HubOffice } from './hub-office';
import { HubOffices } from './hub-offices';
import { HubRootKeys } from './hub-root-keys';
import { HubBar, HubSignIn, RootDialog } from './hub-session';
import { useHub, useRefusalText } from './use-hub';

/** The hub of the province: its offices, devices and officers, and what the province publishes. */
export function HubTab() {
  const { t } = useTranslation('admin');
  const ask = useHub();
  const textOf = useRefusalText();
  const [session, setSession] = useState<HubSession>();
  const [isRootAsked, setIsRootAsked] = useState(false);
  const [offices, setOffices] = useState<readonly HubOfficeLine[]>();
  const [looks, setLooks] = useState(0);
  const [open, setOpen] = useState<HubOfficeLine>();
  const [wrong, setWrong] = useState('');
  const isOpen = session?.open === true;
  useEffect(() => {
    let left = false;
    void ask('hub.session', {}).then(
      (answer) => !left && setSession(answer.ok ? answer.value : { open: false, root: false }),
    );
    // Whoever leaves the page, locks the window or closes it leaves the hub.
    const closed = (): void => void navigator.sendBeacon(`${routes.api}hub.close`, '{}');
    window.addEventListener('pagehide', closed);
    return () => {
      left = true;
      window.removeEventListener('pagehide', closed);
      void ask('hub.close', {});
    };
  }, [ask]);
  useEffect(() => {
    if (!isOpen) return undefined;
    let left = false;
    void ask('hub.offices', {}).then((answer) => {
      if (left) return;
      if (answer.ok) setOffices(answer.value.offices);
      else {
        setWrong(textOf(answer));
        if (answer.refusal === 'signed-out') setSession((before) => before && { ...before, open: false });
      }
    });
    return () => {
      left = true;
    };
  }, [ask, isOpen, looks, textOf]);
  if (!session) return <Loader size="sm" aria-label={t('app:loading')} />;
  const told = (now: HubSession): void => {
    setSession(now);
    setWrong('');
    if (!now.open) setOpen(undefined);
  };
  if (!isOpen) return <HubSignIn address={session.address ?? ''} told={told} />;
  const needsRoot = (): boolean => {
    if (!session.root) setIsRootAsked(true);
    return !session.root;
  };
  const look = (): void => setLooks((n) => n + 1);
  const back = (): void => {
    setOpen(undefined);
    look();
  };
  return (
    <>
      <HubBar session={session} told={told} askRoot={() => setIsRootAsked(true)} />
      {wrong !== '' && (
        <Alert color="red" role="alert" mb="sm">
          {wrong}
        </Alert>
      )}
      {open && <HubOffice key={open.office} line={open} back={back} needsRoot={needsRoot} />}
      {!open && (
        <>
          <HubOffices offices={offices} open={setOpen} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" verticalSpacing={0}>
            <HubEntities needsRoot={needsRoot} done={look} />
            <HubPublish needsRoot={needsRoot} />
            <HubSettings />
          </SimpleGrid>
          <HubRootKeys needsRoot={needsRoot} told={told} />
        </>
      )}
      {isRootAsked && <RootDialog told={told} close={() => setIsRootAsked(false)} />}
    </>
  );
}
