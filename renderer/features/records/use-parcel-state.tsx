import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelRow } from '#engine/parcel-views';
import { readFault } from './parcel-fault';

/** A function that says in words how far a parcel is. */
export function useParcelState(): (row: ParcelRow) => string {
  const { t } = useTranslation('records');
  return useCallback(
    ({ way, state, number = '', fault }: ParcelRow) => {
      const read = fault === undefined ? undefined : readFault(fault);
      const values = {
        number: `\u2066${number}\u2069`,
        fault: read ? t(`parcelFault-${read.key}`, { act: `\u2066${read.act}\u2069` }) : '',
      };
      if (way === 'out') return t(`parcelOut-${state}`, values);
      return state === 'sent' ? '' : t(`parcelIn-${state}`, values);
    },
    [t],
  );
}
