import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { CoverPrint } from './cover-print';
import { HistoryPrint } from './history-print';
import { NoteSheetPrint } from './note-sheet-print';

const prints = { sheet: NoteSheetPrint, history: HistoryPrint, cover: CoverPrint } as const;
const names = ['sheet', 'history', 'cover'] as const;

/** Prints the note sheet, the movement history or the cover of a file, on A4 or on legal paper. */
export function FilePrinting({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const [asked, setAsked] = useState<{ readonly what: (typeof names)[number]; readonly paper: Paper }>();
  const Print = asked && prints[asked.what];
  return (
    <>
      <Menu position="bottom-end" shadow="md" returnFocus>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('app:print.it')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {names.flatMap((what) =>
            (['A4', 'legal'] as const).map((paper) => (
              <Menu.Item key={`${what} ${paper}`} onClick={() => setAsked({ what, paper })}>
                {t(`print-${what}`)} · {t(`app:print.${paper}`)}
              </Menu.Item>
            )),
          )}
        </Menu.Dropdown>
      </Menu>
      {asked && Print && (
        <PrintSheet paper={asked.paper} onDone={() => setAsked(undefined)}>
          <Print file={file} />
        </PrintSheet>
      )}
    </>
  );
}
