import { Loader, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo, useRoute } from '#app/router';
import { useQuery } from '#app/use-engine';
import { PageHeader } from '#ui/page-header';
import { provinceTabs } from './dashboard/dashboard-tabs';
import { officeTabs } from './province-tabs';

/** The Province room: its tabs, each with a path of its own. */
export function ProvincePage() {
  const { t } = useTranslation('province');
  const go = useGo();
  const { rest, query } = useRoute();
  const feed = useQuery('provinceFeed', ['province']).data;
  if (!feed) return <Loader aria-label={t('app:loading')} />;
  const tabs = feed.province
    ? [
        ...provinceTabs.filter((tab) => tab.path !== 'red-flags' || feed.flags > 0),
        ...officeTabs.filter((tab) => tab.path === 'office'),
      ]
    : officeTabs;
  const open = tabs.find((tab) => tab.path === rest[0]) ?? tabs[0];
  if (!open) return null;
  return (
    <>
      {rest.length < 2 && (
        <PageHeader title={t('title')} about={t(feed.province ? 'board-about' : 'about')} />
      )}
      <Tabs value={open.path} onChange={(path) => path && go(`/province/${path}`)} mb="sm">
        <Tabs.List>
          {tabs.map(({ path, words, Count }) => (
            <Tabs.Tab key={path} value={path} rightSection={Count && <Count />}>
              {t(words)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {open.show({ rest, query })}
    </>
  );
}
