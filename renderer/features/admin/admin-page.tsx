import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo, useRoute } from '#app/router';
import { useIdentity } from '#app/use-identity';
import { PageHeader } from '#ui/page-header';
import { ChargesTab } from './charges-tab';
import { ComputerTab } from './computer-tab';
import { CourierTab } from './courier-tab';
import { HubTab } from './hub/hub-tab';
import { OfficeTab } from './office-tab';
import { RefusedTab } from './refused-tab';
import { SettingsTab } from './settings-tab';

const tabs = ['office', 'charges', 'computer', 'courier', 'hub', 'refused', 'settings'] as const;

/** Posts and officers, this computer, acts that the hub refused, settings; at the province the hub too. */
export function AdminPage() {
  const { t } = useTranslation('admin');
  const go = useGo();
  const { rest } = useRoute();
  const tab = tabs.find((one) => one === rest[0]) ?? 'office';
  const isProvince = useIdentity().identity?.province === true;
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs value={tab} onChange={(to) => go(`/admin/${to ?? 'office'}`)} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs
            .filter((one) => one !== 'hub' || isProvince)
            .map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`tab.${one}`)}
              </Tabs.Tab>
            ))}
        </Tabs.List>
        <Tabs.Panel value="office">
          <OfficeTab />
        </Tabs.Panel>
        <Tabs.Panel value="charges">
          <ChargesTab />
        </Tabs.Panel>
        <Tabs.Panel value="computer">
          <ComputerTab />
        </Tabs.Panel>
        <Tabs.Panel value="courier">
          <CourierTab />
        </Tabs.Panel>
        {isProvince && (
          <Tabs.Panel value="hub">
            <HubTab />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="refused">
          <RefusedTab />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <SettingsTab />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
