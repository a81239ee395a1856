import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './fonts.css';
import './base.css';
import { DirectionProvider, MantineProvider, MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineApi } from '#engine/api';
import { ErrorBoundary } from './error-boundary';
import { LanguageProvider, useLanguage } from './i18n';
import { OpeningGate } from './opening-gate';
import { SettingsProvider, useSettings } from './settings';
import { ShortcutsProvider } from './shortcuts';
import { colours, theme } from './theme';
import { Frame } from './frame';
import { SessionGate } from './session-gate';

/** The whole window over an engine: opens it, asks who is there, and shows the rooms. */
export function App({ engine }: { readonly engine: EngineApi }) {
  return (
    <SettingsProvider>
      <Look>
        <DirectionProvider detectDirection={false}>
          <LanguageProvider>
            <Notices />
            <ShortcutsProvider>
              <ErrorBoundary>
                <OpeningGate engine={engine}>
                  <SessionGate>
                    <Frame />
                  </SessionGate>
                </OpeningGate>
              </ErrorBoundary>
            </ShortcutsProvider>
          </LanguageProvider>
        </DirectionProvider>
      </Look>
    </SettingsProvider>
  );
}

/** Notices stand in the corner that is away from the rail in either direction of reading; their close button has a name. */
function Notices() {
  const isUrdu = useLanguage() === 'ur';
  const { t } = useTranslation('app');
  const named = { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } };
  return (
    <MantineThemeProvider theme={{ components: { Notification: named } }}>
      <Notifications position={isUrdu ? 'bottom-left' : 'bottom-right'} limit={4} />
    </MantineThemeProvider>
  );
}

/** Light or dark as this computer's settings say; Mantine's own store of it is not used. */
function Look({ children }: { readonly children: ReactNode }) {
  const { settings } = useSettings();
  const forced = settings.theme === 'auto' ? {} : { forceColorScheme: settings.theme };
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto" {...forced}>
      {children}
    </MantineProvider>
  );
}
