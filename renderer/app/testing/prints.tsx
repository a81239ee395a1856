import '@mantine/core/styles.css';
import '../fonts.css';
import '../base.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { PrintSheet } from '#ui/print-sheet';
import { DraftPrint } from '../../features/files/drafts/draft-print';
import { NoteSheetPrint } from '../../features/files/prints/note-sheet-print';
import { LanguageProvider, useLanguage } from '../i18n';
import { OpeningGate } from '../opening-gate';
import { SettingsProvider } from '../settings';
import { writeSettings, defaultSettings } from '../stored-settings';
import { colours, theme } from '../theme';
import { createFakeEngine } from './fake-engine';
import { printedDrafts, printedFile, printOffice } from './print-samples';

/** One printed paper with fixed contents, as the printer gets it: `?paper=note-sheet&language=ur`. */
const asked = new URLSearchParams(location.search);
const paper = asked.get('paper');
const hash = '5f2d'.repeat(16);
const engine = createFakeEngine(new Set(), {
  office: () => printOffice,
  actSeal: (act) => ({ act, hash }),
});

function Paper() {
  const language = useLanguage();
  if (paper === 'letter' || paper === 'office-order')
    return <DraftPrint draft={printedDrafts[paper][language]} />;
  return <NoteSheetPrint file={printedFile} />;
}

writeSettings(localStorage, { ...defaultSettings, language: asked.get('language') === 'ur' ? 'ur' : 'en' });
globalThis.print = () => {
  document.body.dataset.printed = 'yes'; // the sheet waits for its seal before it prints
};
const element = document.getElementById('root');
if (element)
  createRoot(element).render(
    <SettingsProvider>
      <MantineProvider theme={theme} cssVariablesResolver={colours} forceColorScheme="light">
        <DirectionProvider detectDirection={false}>
          <LanguageProvider>
            <OpeningGate engine={engine}>
              <PrintSheet paper="A4" onDone={() => undefined}>
                <Paper />
              </PrintSheet>
            </OpeningGate>
          </LanguageProvider>
        </DirectionProvider>
      </MantineProvider>
    </SettingsProvider>,
  );
