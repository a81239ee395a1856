import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { PaperlessView } from '#engine/views';
import { KeptSheet } from '#ui/kept-sheet';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { useSheetHead } from '#ui/use-sheet-head';
import { paperSavedSheet } from './paperless-sheets';
import { usePaperlessWords } from './use-paperless-words';

/** How many sheets each section did not need since its day, with what they are counted from. */
export function PaperSaved({ view }: { readonly view: PaperlessView }) {
  const { t } = useTranslation('files');
  const words = usePaperlessWords();
  const headOf = useSheetHead();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const about = t('paperSavedAbout', { notes: view.notesPerSheet });
  const sheet = paperSavedSheet(view, words, headOf(t('paperSaved'), about));
  return (
    <Section
      title={t('paperSaved')}
      tight
      actions={
        <KeptSheet
          seal={`paper-saved:${today}`}
          name={`paper-saved-${today}`}
          sheet={() => sheet}
          signatures={[t('reportedBy')]}
          keyless
        />
      }
    >
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {about}
      </Text>
      <RegisterTable
        label={t('paperSaved')}
        rows={sheet.rows}
        keyOf={(row) => String(row.cells[0])}
        empty={null}
        columns={sheet.columns.map(({ title, kind }, at) => ({
          ...{ name: title, title, end: kind === 'count', ...(kind === 'count' ? { width: '11rem' } : {}) },
          cell: ({ level, cells }) => (
            <Text inherit fw={level === 'total' ? 600 : 400}>
              <bdi>{kind === 'count' && cells[at] === 0 ? '' : cells[at]}</bdi>
            </Text>
          ),
        }))}
      />
    </Section>
  );
}
