import { Autocomplete, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#app/use-engine';
import { CourierGive } from './courier-give';
import { CourierHistory } from './courier-history';
import { CourierTake } from './courier-take';

/** What goes to the hub, or to another computer, on a stick, and what comes back so. */
export function CourierTab() {
  const view = useQuery('courier', ['line', 'registry']).data;
  const [folder, setFolder] = useState<string>();
  const place = folder ?? view?.places[0] ?? '';
  const field = <FolderField value={place} places={view?.places ?? []} onChange={setFolder} />;
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" verticalSpacing={0}>
        <CourierGive view={view} folder={place} field={field} />
        <CourierTake folder={place} field={field} />
      </SimpleGrid>
      <CourierHistory view={view} />
    </>
  );
}

function FolderField({
  value,
  places,
  onChange,
}: {
  readonly value: string;
  readonly places: readonly string[];
  readonly onChange: (folder: string) => void;
}) {
  const { t } = useTranslation('admin');
  return (
    <Autocomplete
      label={t('courier-folder')}
      description={t('courier-folder-about')}
      value={value}
      data={[...places]}
      filter={({ options }) => options}
      onChange={onChange}
      dir="ltr"
      spellCheck={false}
    />
  );
}
