import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '#app/use-engine';
import { CourierGive } from './courier-give';
import { CourierHistory } from './courier-history';
import { CourierTake } from './courier-take';
import { StickField } from './stick-field';

/** What goes to the hub, or to another computer, on a stick, and what comes back so. */
export function CourierTab() {
  const view = useQuery('courier', ['line', 'registry']).data;
  const [folder, setFolder] = useState<string>();
  const place = folder ?? view?.places[0] ?? '';
  const field = <StickField stick={{ folder: place, places: view?.places ?? [], choose: setFolder }} />;
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
