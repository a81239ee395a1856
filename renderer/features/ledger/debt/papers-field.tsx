import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentPicker } from '#ui/document-picker';

/** Scanned papers to be attached in a dialog, by their titles. */
export function usePapers() {
  const { t } = useTranslation('ledger');
  const [papers, setPapers] = useState<readonly { readonly document: string; readonly title: string }[]>([]);
  const [picking, setPicking] = useState(false);
  const field = (
    <Group gap="xs">
      <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
        {t('attach')}
      </Button>
      {papers.map((one) => (
        <Text key={one.document} size="sm">
          <bdi>{one.title}</bdi>{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setPapers(papers.filter((other) => other !== one))}
          >
            {t('takeOff')}
          </Button>
        </Text>
      ))}
      <DocumentPicker
        opened={picking}
        title={t('attach')}
        without={papers.map((one) => one.document)}
        onClose={() => setPicking(false)}
        onPick={({ document, title }) => {
          setPicking(false);
          setPapers([...papers, { document, title }]);
        }}
      />
    </Group>
  );
  return { field, documents: papers.map((one) => one.document) };
}
