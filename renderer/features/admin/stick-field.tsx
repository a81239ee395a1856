import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hostOfWindow } from '#app/use-backup';

export type Stick = {
  readonly folder: string;
  readonly places: readonly string[];
  readonly choose: (folder: string) => void;
};

/** A folder to write to or read from: `first`, else the first stick that is plugged in, until another one is chosen. */
export function useStick(first?: string): Stick {
  const [places, setPlaces] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    let left = false;
    hostOfWindow()
      .call('backup.places', {})
      .then(
        (answer) => !left && setPlaces(answer.places),
        () => undefined, // then a path is typed
      );
    return () => {
      left = true;
    };
  }, []);
  return { folder: chosen ?? first ?? places[0] ?? '', places, choose: setChosen };
}

export function StickField({ stick }: { readonly stick: Stick }) {
  const { t } = useTranslation('admin');
  return (
    <Autocomplete
      label={t('courier-folder')}
      description={t('courier-folder-about')}
      value={stick.folder}
      data={[...stick.places]}
      filter={({ options }) => options}
      onChange={stick.choose}
      dir="ltr"
      spellCheck={false}
    />
  );
}
