import { Menu, Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerOnDevice } from '#engine/views';
import { KeysHint } from '#ui/keys-hint';
import styles from './frame.module.css';
import { nameIn, useLanguage, withPost } from './i18n';
import { Icon } from './icons';
import { useSettings } from './settings';
import { useShortcut } from './shortcuts';
import { PassphraseForm } from './sign-in';
import { useEngine, useOfficer, useQuery } from './use-engine';

const lockKeys = 'Alt+L';

/** The officer in the top bar: act for another post, hand over to another officer, lock, language and light. */
export function OfficerMenu() {
  const engine = useEngine();
  const { t } = useTranslation('app');
  const language = useLanguage();
  const officer = useOfficer();
  const officers = useQuery('officers', ['registry']).data ?? [];
  const [next, setNext] = useState<OfficerOnDevice>();
  const lock = (): void => void engine.lock();
  useShortcut(lockKeys, t('officer.lock'), lock);
  const post = officer.posts.find((one) => one.post === officer.post);
  const name = nameIn(language, officer.name, officer.nameUrdu);
  const others = officers.filter((one) => one.key !== officer.key && one.certified);
  return (
    <>
      <Menu position="bottom-end" width={290} shadow="md" returnFocus>
        <Menu.Target>
          <UnstyledButton className={styles.barButton} aria-label={t('officer.menu', { name })}>
            <Icon name="officer" size={18} />
            <span className={styles.barText}>
              <bdi>{withPost(name, post && nameIn(language, post.title, post.titleUrdu), ' · ')}</bdi>
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {officer.posts.length > 1 && (
            <Menu.RadioGroup value={officer.post} onChange={(chosen) => void engine.actAs(chosen)}>
              <Menu.Label>{t('officer.act-as')}</Menu.Label>
              {officer.posts.map((one) => (
                <Menu.RadioItem key={one.post} value={one.post} closeMenuOnClick>
                  {nameIn(language, one.title, one.titleUrdu)}
                  {one.manner && ` · ${t(`officer.manner-${one.manner}`)}`}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          )}
          {others.length > 0 && <Menu.Label>{t('officer.switch')}</Menu.Label>}
          {others.map((one) => (
            <Menu.Item key={one.key} onClick={() => setNext(one)}>
              <bdi>{nameIn(language, one.name, one.nameUrdu)}</bdi>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <LookItems />
          <Menu.Divider />
          <Menu.Item
            leftSection={<Icon name="lock" size={16} />}
            rightSection={<KeysHint keys={lockKeys} />}
            onClick={lock}
          >
            {t('officer.lock')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={next !== undefined}
        onClose={() => setNext(undefined)}
        title={next && t('officer.hand-over', { name: nameIn(language, next.name, next.nameUrdu) })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {next && <PassphraseForm officer={next} done={() => setNext(undefined)} />}
      </Modal>
    </>
  );
}

function LookItems() {
  const { t } = useTranslation('app');
  const { settings, change } = useSettings();
  const isDark = settings.theme === 'dark';
  return (
    <>
      <Menu.Item onClick={() => change({ language: settings.language === 'en' ? 'ur' : 'en' })}>
        {settings.language === 'en' ? (
          <span lang="ur" dir="rtl">
            اردو میں دکھائیں
          </span>
        ) : (
          <span lang="en" dir="ltr">
            Show in English
          </span>
        )}
      </Menu.Item>
      <Menu.Item onClick={() => change({ theme: isDark ? 'light' : 'dark' })}>
        {t(isDark ? 'settings.to-light' : 'settings.to-dark')}
      </Menu.Item>
    </>
  );
}
